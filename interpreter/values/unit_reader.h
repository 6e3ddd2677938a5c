// Reads one unit text by the grammar of UnitTable::Read. Stops at the first mistake and says what it is.
#pragma once

#include <optional>
#include <string_view>

#include "values/unit.h"

namespace footrule::values {

class UnitReader {
 public:
  UnitReader(const UnitTable& table, std::string_view text) : table_(table), text_(text), rest_(text) {}
  std::variant<UnitExpression, UnitFailure> Read();

 private:
  void Product(UnitExpression* product);
  void First(UnitExpression* product);
  void Factor(UnitExpression* product, int sign);
  void Group(UnitExpression* product, int sign);
  void Name(UnitExpression* product, int sign);
  void NotAUnit(std::string_view name);
  std::optional<int> Power();
  char TakeOperator();
  bool Take(std::string_view token);
  void SkipBlanks();
  std::string_view TakeName();
  void Fail(UnitFailure failure);
  void Malformed();
  void Ambiguous();

  const UnitTable& table_;
  std::string_view text_;
  std::string_view rest_;
  int depth_ = 0;
  std::optional<UnitFailure> failure_;
};

}  // namespace footrule::values
