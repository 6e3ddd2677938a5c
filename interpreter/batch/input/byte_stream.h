// Bytes of a file, of the standard input or of a text in memory, front to back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "batch/input/buffer.h"

namespace footrule::batch {

class ByteStream {
 public:
  // "-": standard input.
  explicit ByteStream(const std::string& path);
  // `text` must outlive it.
  explicit ByteStream(std::string_view text) : is_memory_(true), rest_(text) {}
  ~ByteStream();
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  bool is_open() const { return is_memory_ || descriptor_ >= 0; }
  // Adds at most `most` bytes to `text`; how many, 0 at the end. nullopt: it cannot be read on.
  std::optional<std::size_t> Append(Buffer* text, std::size_t most);
  // Whether the next Append would have to wait for somebody to write.
  bool WouldWait() const;
  // False where there is no going to places, as in memory, where nobody asks.
  bool GoTo(std::uint64_t offset);

 private:
  int descriptor_ = -1;
  bool is_own_ = false;
  bool is_memory_ = false;
  std::string_view rest_;    // of the text in memory
};

}  // namespace footrule::batch
