// Bytes that are read, looked at and thrown away again and again: the memory is kept, and not cleared before it is written anew.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>

namespace footrule::batch {

class Buffer {
 public:
  Buffer() = default;
  ~Buffer() { std::free(memory_); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  std::string_view view() const { return {memory_, size_}; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // Bytes from the first on that may be looked at: more than there are.
  std::size_t readable() const { return capacity_; }

  // Room for `most` bytes more behind the last; good until the next call that adds.
  char* Room(std::size_t most) {
    if (capacity_ < size_ + most + kSpare) Reserve(std::max(size_ + most + kSpare, capacity_ + capacity_ / 2));
    return memory_ + size_;
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

  // By realloc, which moves large memory without touching it.
  void Reserve(std::size_t capacity) {
    char* const moved = static_cast<char*>(std::realloc(memory_, capacity));
    if (moved == nullptr) throw std::bad_alloc();
    memory_ = moved;
    capacity_ = capacity;
  }

  char* memory_ = nullptr;
  std::size_t size_ = 0, capacity_ = 0;
};

}  // namespace footrule::batch
