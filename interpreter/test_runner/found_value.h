// One value of a trace, in a form a test can compare and show.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "test_runner/expect.h"

namespace footrule::test_runner {

// A number or date in base units; a truth, member or text by its word; a set as sorted words.
using Comparable = std::variant<foundation::Number, std::string, std::vector<std::string>>;

struct FoundValue {
  values::State state = values::State::kUnknown;
  Comparable value;
  std::vector<std::string> other_words;   // labels of a member: they name it as well
  foundation::Text text;                  // with its unit, or why it is open
  bool Equals(const Comparable& wanted) const;
};

FoundValue ReadFound(const semantics::Definition& definition, const values::Column& column, std::size_t row, const Judged& judged);

}  // namespace footrule::test_runner
