// Bytes that are read, looked at and thrown away again and again: the memory is kept, and not cleared before it is written anew.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace footrule::batch {

class Buffer {
 public:
  std::string_view view() const { return {memory_.data(), size_}; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // Bytes from the first on that may be looked at: more than there are.
  std::size_t readable() const { return memory_.size(); }

  // Room for `most` bytes more behind the last; good until the next call that adds.
  char* Room(std::size_t most) {
    if (memory_.size() < size_ + most + kSpare) memory_.resize(std::max(size_ + most + kSpare, memory_.size() + memory_.size() / 2));
    return memory_.data() + size_;
  }
  // So many bytes were written there.
  void Grow(std::size_t count) { size_ += count; }
  void Add(std::string_view bytes) {
    if (bytes.empty()) return;
    std::memcpy(Room(bytes.size()), bytes.data(), bytes.size());
    Grow(bytes.size());
  }
  // Only the first `size` bytes stay.
  void Shrink(std::size_t size) { size_ = size; }

 private:
  static constexpr std::size_t kSpare = 256;   // a parser of what is read looks beyond its end
  std::string memory_;
  std::size_t size_ = 0;
};

}  // namespace footrule::batch
