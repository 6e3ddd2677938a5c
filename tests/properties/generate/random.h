// Random choices that come out the same on every machine: no distribution of the standard library is used.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace footrule::properties {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  // 0 .. n-1.
  std::size_t Below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
  std::size_t Between(std::size_t low, std::size_t high) { return low + Below(high - low + 1); }
  bool Chance(std::size_t percent) { return Below(100) < percent; }
  template <class T>
  const T& Pick(const std::vector<T>& from) { return from[Below(from.size())]; }
  std::string Word(const std::vector<std::string>& from) { return Pick(from); }

 private:
  std::mt19937_64 engine_;
};

}  // namespace footrule::properties
