// Bytes of a file or of the standard input, front to back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace footrule::batch {

class ByteStream {
 public:
  // "-": standard input.
  explicit ByteStream(const std::string& path);
  ~ByteStream();
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  // Adds at most `most` bytes to `text`; how many, 0 at the end. nullopt: it cannot be read on.
  std::optional<std::size_t> Append(std::string* text, std::size_t most);
  // Whether the next Append would have to wait for somebody to write.
  bool WouldWait() const;
  // False where there is no going to places.
  bool GoTo(std::uint64_t offset);

 private:
  int descriptor_ = -1;
  bool is_own_ = false;
};

}  // namespace footrule::batch
