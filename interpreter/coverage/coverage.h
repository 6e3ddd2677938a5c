// How much of its document a rule carries: clause by clause what became of it, and how its tests exercise it. Data only; cover.h fills it.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "foundation/text.h"
#include "values/truth.h"

namespace footrule::coverage {

using foundation::Text;

// What sort of declaration an element is: what a clause becomes by it (kEncoded: something is computed from it).
enum class Sort { kComputed, kJudgement, kForm, kDefinition, kReading, kConclusion };

// The best that any element makes of a clause. kParts: nothing cites the clause itself, but clauses below it are covered.
enum class ClauseClass { kEncoded, kJudgement, kForm, kInformative, kParts, kForgotten };
inline constexpr std::size_t kClauseClasses = 6;

// Expectations of tests that came true, by the outcome they were about.
using Tally = std::map<values::Outcome, std::size_t>;

// Something the rule itself declares: a requirement, a table, a field, a list or a member of it, a term …
struct Element {
  std::string name;                   // as the rule calls it: "scope.energy", "row.TeR", "material_group.cathode"
  Sort sort = Sort::kDefinition;
  std::vector<std::string> clauses;   // as cited
  Tally tests;                        // requirements only
};

struct Clause {
  std::string id, printed;            // `printed` where the document prints another number
  Text title, erratum;
  ClauseClass becomes = ClauseClass::kForgotten;
  std::vector<std::string> elements;  // names, in order of declaration
  Tally tests;
};

struct Choice { std::string name; Text label; bool is_default = false; };
struct Reading { std::string name; Text label; std::vector<std::string> clauses; std::vector<Choice> choices; };

struct Coverage {
  std::string rule;
  Text label;
  std::vector<Clause> clauses;        // the clause index of the rule, in its order
  std::vector<Element> elements;
  std::vector<Reading> readings;
  std::size_t tests = 0, failed_tests = 0;

  std::size_t Count(ClauseClass becomes) const;
  // Clauses that are not forgotten, of all, in whole percent rounded down: 100 only when none is forgotten.
  std::size_t CoveredPercent() const;
  // Computed requirements without a test in which they are met, or without one in which they are not.
  std::vector<const Element*> Untested() const;
  // Computed requirements with both, of all computed requirements, in whole percent rounded down.
  std::size_t TestedPercent() const;
};

}  // namespace footrule::coverage
