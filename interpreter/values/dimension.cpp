#include "values/dimension.h"

#include <algorithm>

namespace footrule::values {

Dimension Dimension::Base(BaseId base) {
  Dimension result;
  result.factors_.emplace_back(base, 1);
  return result;
}

Dimension Dimension::operator*(const Dimension& other) const {
  Dimension result;
  auto a = factors_.begin();
  auto b = other.factors_.begin();
  while (a != factors_.end() && b != other.factors_.end()) {
    if (a->first != b->first) {
      result.factors_.push_back(a->first < b->first ? *a++ : *b++);
      continue;
    }
    const int exponent = a->second + b->second;
    if (exponent != 0) result.factors_.emplace_back(a->first, exponent);
    ++a, ++b;
  }
  result.factors_.insert(result.factors_.end(), a, factors_.end());
  result.factors_.insert(result.factors_.end(), b, other.factors_.end());
  return result;
}

Dimension Dimension::operator/(const Dimension& other) const { return *this * other.Power(-1); }

Dimension Dimension::Power(int exponent) const {
  Dimension result;
  if (exponent == 0) return result;
  result.factors_ = factors_;
  for (auto& factor : result.factors_) factor.second *= exponent;
  return result;
}

}  // namespace footrule::values
