#include "values/unit.h"

#include <utility>

#include "foundation/suggestion.h"

namespace footrule::values {

bool UnitTable::Add(Unit unit, std::string* taken) {
  std::vector<std::string> names = {unit.name};
  names.insert(names.end(), unit.aliases.begin(), unit.aliases.end());
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (by_name_.try_emplace(names[i], units_.size()).second) continue;
    if (taken) *taken = names[i];
    for (std::size_t added = 0; added < i; ++added) by_name_.erase(names[added]);
    return false;
  }
  units_.push_back(std::move(unit));
  return true;
}

void UnitTable::Refuse(std::string name, std::string advice) {
  refused_.insert_or_assign(std::move(name), std::move(advice));
}

const Unit* UnitTable::Find(std::string_view name_or_alias) const {
  const auto found = by_name_.find(std::string(name_or_alias));
  return found == by_name_.end() ? nullptr : &units_[found->second];
}

UnitFailure UnitTable::Explain(std::string_view unknown_name) const {
  std::string name(unknown_name);
  const auto refused = refused_.find(name);
  if (refused != refused_.end()) return {UnitFailure::Kind::kRefused, std::move(name), refused->second};
  return {UnitFailure::Kind::kUnknown, std::move(name), Suggest(unknown_name)};
}

std::string UnitTable::Suggest(std::string_view unknown_name) const {
  // `km2` where only km is declared: a power has to be written as one.
  const std::size_t last = unknown_name.size() - 1;
  const bool ends_in_digit = last > 0 && unknown_name[last] >= '2' && unknown_name[last] <= '9';
  if (ends_in_digit && Find(unknown_name.substr(0, last))) {
    return std::string(unknown_name.substr(0, last)) + "^" + unknown_name[last];
  }
  std::vector<std::string> names;
  for (const Unit& unit : units_) {
    names.push_back(unit.name);
    names.insert(names.end(), unit.aliases.begin(), unit.aliases.end());
  }
  return foundation::Nearest(unknown_name, names);
}

}  // namespace footrule::values
