#include "compare/orders.h"

#include "compare/minimise.h"

namespace footrule::properties {

namespace {

using reference::State;
using reference::Value;
using values::Outcome;

template <class T>
void Shuffle(Random& random, std::vector<T>& items, std::size_t from = 0) {
  for (std::size_t i = items.size(); i > from + 1; --i) std::swap(items[i - 1], items[from + random.Below(i - from)]);
}

std::vector<std::string> Differences(const Summary& before, const Summary& after) {
  std::vector<std::string> differences;
  for (const auto& [name, outcome] : before.outcomes)
    if (after.outcomes.at(name) != outcome) differences.push_back(name + ": " + Name(outcome) + " before, " + Name(after.outcomes.at(name)) + " after");
  for (const auto& [name, value] : before.values)
    if (!Same(after.values.at(name), value)) differences.push_back(name + ": " + ToText(value) + " before, " + ToText(after.values.at(name)) + " after");
  return differences;
}

void ShuffleArrays(Random& random, Json& json) {
  Shuffle(random, json.items);
  for (Json& item : json.items) ShuffleArrays(random, item);
  for (auto& [key, value] : json.members) ShuffleArrays(random, value);
}

// Cells and tables that may be taken away: no keys, nothing of registers and records, no rows.
void CollectCells(Json& object, bool records, std::vector<std::pair<Json*, std::size_t>>& found) {
  for (std::size_t i = 0; i < object.members.size(); ++i) {
    auto& [key, value] = object.members[i];
    if (key == "judgements" || key == "departures" || key == "id") continue;
    const bool acts = records || key == "acts" || key == "pieces";
    if (!acts) found.emplace_back(&object, i);
    if (value.kind == Json::Kind::kObject) CollectCells(value, acts, found);
    for (Json& row : value.items)
      if (row.kind == Json::Kind::kObject) CollectCells(row, acts, found);
  }
}

bool IsDecided(Outcome outcome) { return outcome == Outcome::kMet || outcome == Outcome::kNotMet || outcome == Outcome::kNotApplicable; }

std::vector<std::string> Contradictions(const Summary& missing, const Summary& whole) {
  std::vector<std::string> found;
  for (const auto& [name, outcome] : missing.outcomes) {
    const Outcome then = whole.outcomes.at(name);
    if (IsDecided(outcome) && then != outcome && then != Outcome::kDefective) found.push_back(name + ": " + Name(outcome) + " while something is missing, " + Name(then) + " with it");
  }
  for (const auto& [name, value] : missing.values) {
    const Value& then = whole.values.at(name);
    if (!value.is_open() && !Same(value, then) && then.state != State::kDefective)
      found.push_back(name + ": " + ToText(value) + " while something is missing, " + ToText(then) + " with it");
  }
  return found;
}

}  // namespace

std::vector<std::string> DeclarationOrder(Random& random, const std::vector<Tree>& declarations, const Json& dossier, values::Date as_of) {
  std::vector<Tree> shuffled = declarations;
  Shuffle(random, shuffled, 1);
  const Judged before = Judge(RuleText(declarations), dossier.Text(), as_of), after = Judge(RuleText(shuffled), dossier.Text(), as_of);
  if (!before.trace) return {};
  if (!after.trace) return {"in another order the rule is not legal: " + after.loaded->mistake};
  return Differences(Summarise(before), Summarise(after));
}

std::vector<std::string> RowOrder(Random& random, const std::vector<Tree>& declarations, const Json& dossier, values::Date as_of) {
  for (const char* place : {"s[", "y["})   // a record names a row by its place: sites[0], inventory[0]
    if (dossier.Text().find(place) != std::string::npos) return {};
  Json shuffled = dossier;
  ShuffleArrays(random, shuffled);
  const std::string rule = RuleText(declarations);
  const Judged before = Judge(rule, dossier.Text(), as_of), after = Judge(rule, shuffled.Text(), as_of);
  if (!before.trace || !after.trace) return {};
  return Differences(Summarise(before), Summarise(after));
}

std::vector<std::string> Monotony(Random& random, const std::vector<Tree>& declarations, const Json& dossier, values::Date as_of) {
  const std::string rule = RuleText(declarations);
  if (rule.find("recorded") != std::string::npos) return {};   // presence is what it asks
  Json missing = dossier;
  std::vector<std::pair<Json*, std::size_t>> cells;
  CollectCells(missing, false, cells);
  if (cells.empty()) return {};
  const auto [object, at] = random.Pick(cells);
  object->members.erase(object->members.begin() + static_cast<std::ptrdiff_t>(at));
  const Judged before = Judge(rule, missing.Text(), as_of), after = Judge(rule, dossier.Text(), as_of);
  if (!before.trace || !after.trace) return {};
  return Contradictions(Summarise(before), Summarise(after));
}

}  // namespace footrule::properties
