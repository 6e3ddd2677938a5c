// Texts put together, numbers in so many digits, years of dates.
#pragma once

#include <vector>

#include "reference/value.h"

namespace footrule::reference {

Value Joined(const std::vector<Value>& texts);
Value Padded(const Value& number, std::size_t width);
Value YearOf(const Value& date);

}  // namespace footrule::reference
