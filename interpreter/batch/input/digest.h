// Whether two inputs are the same, told by a few bytes: XXH3 of 64 bits. No seal against forgery.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace footrule::batch {

class Digest {
 public:
  Digest();
  ~Digest();
  void Add(std::string_view bytes);
  void Reset();
  std::uint64_t Value() const;
  std::string Text() const;   // 16 hexadecimal digits

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace footrule::batch
