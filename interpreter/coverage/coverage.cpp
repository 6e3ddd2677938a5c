#include "coverage/coverage.h"

#include <algorithm>

namespace footrule::coverage {
namespace {

bool IsComputed(const Element& element) { return element.sort == Sort::kComputed; }

bool IsTested(const Element& element) { return element.tests.contains(values::Outcome::kMet) && element.tests.contains(values::Outcome::kNotMet); }

std::size_t Percent(std::size_t part, std::size_t whole) { return whole == 0 ? 100 : part * 100 / whole; }

}  // namespace

std::size_t Coverage::Count(ClauseClass becomes) const {
  return static_cast<std::size_t>(std::count_if(clauses.begin(), clauses.end(), [&](const Clause& clause) { return clause.becomes == becomes; }));
}

std::size_t Coverage::CoveredPercent() const { return Percent(clauses.size() - Count(ClauseClass::kForgotten), clauses.size()); }

std::vector<const Element*> Coverage::Untested() const {
  std::vector<const Element*> found;
  for (const Element& element : elements) {
    if (IsComputed(element) && !IsTested(element)) found.push_back(&element);
  }
  return found;
}

std::size_t Coverage::TestedPercent() const {
  const auto computed = static_cast<std::size_t>(std::count_if(elements.begin(), elements.end(), IsComputed));
  return Percent(computed - Untested().size(), computed);
}

}  // namespace footrule::coverage
