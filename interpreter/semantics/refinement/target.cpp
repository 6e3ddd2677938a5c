// Finding what an act speaks of, and seeing that nothing is changed twice.
#include <algorithm>

#include "foundation/suggestion.h"
#include "semantics/refinement/binding.h"

namespace footrule::semantics::refinement {

using diagnostics::Code;
using diagnostics::Make;
using foundation::Text;

namespace {

// Where a name is looked for: in one rule and what it stands on, or in everything the acting rule stands on.
struct Scope {
  std::string name;
  std::uint32_t rule;                        // who acts
  std::optional<std::uint32_t> named;        // the rule written in front
  bool own_rule;

  bool Holds(const RuleGraph& graph, std::uint32_t other) const {
    if (named) return other == *named || graph.Reaches(*named, other);
    return graph.Reaches(rule, other) || (own_rule && other == rule);
  }
};

Scope ScopeOf(const Binding& binding, const syntax::Path& path, std::uint32_t rule, const Wanted& wanted) {
  Scope scope{path.ToString(), rule, std::nullopt, wanted.own_rule};
  if (path.parts.size() < 2) return scope;
  scope.named = binding.graph.Named(rule, path.parts.front().text);
  if (scope.named) scope.name = scope.name.substr(path.parts.front().text.size() + 1);
  return scope;
}

std::vector<std::size_t> Matches(const Binding& binding, const Scope& scope) {
  std::vector<std::size_t> matches;
  for (std::size_t i = 0; i < binding.declarations.size(); ++i) {
    const CoreDeclaration& declaration = binding.declarations[i];
    if (!scope.Holds(binding.graph, declaration.rule)) continue;
    if (declaration.name == scope.name || declaration.owner == scope.name) matches.push_back(i);
  }
  return matches;
}

void ReportUnknown(Binding& binding, const syntax::Path& path, const Scope& scope, const Wanted& wanted) {
  std::vector<std::string> candidates;
  for (const CoreDeclaration& declaration : binding.declarations) {
    if (!scope.Holds(binding.graph, declaration.rule) || !wanted.fits(declaration)) continue;
    for (const std::string& name : {declaration.name, declaration.owner}) {
      if (!name.empty()) candidates.push_back(name);
      if (!name.empty() && !scope.named) candidates.push_back(binding.graph.Qualified(scope.rule, declaration.rule, name));
    }
  }
  const std::string near = foundation::Nearest(scope.name, candidates);
  auto report = Make(Code::kUnknownRefinementTarget, path.span()).With("name", scope.name);
  if (near.empty()) return binding.Report(std::move(report));
  binding.Report(std::move(report).Help({"是不是“" + near + "”？", "did you mean `" + near + "`?"}));
}

// What is still in force, if anything is: a later rule speaks of what an earlier one left.
std::vector<std::size_t> PreferInForce(const Binding& binding, const std::vector<std::size_t>& all) {
  std::vector<std::size_t> in_force;
  std::copy_if(all.begin(), all.end(), std::back_inserter(in_force), [&](std::size_t i) { return !binding.gone[i]; });
  return in_force.empty() ? all : in_force;
}

Text Verb(Change change) {
  switch (change) {
    case Change::kReplaced: return {"替换", "replaced"};
    case Change::kWaived: return {"免除", "waived"};
    case Change::kExtended: return {"扩充", "extended"};
  }
  return {};
}

void ReportSecondChange(Binding& binding, const std::string& name, const Mark& first, const Mark& second) {
  const auto [change, rule, at] = second;
  const bool waiver_is_second = change == Change::kWaived && first.change != Change::kWaived;
  const bool one_waives = waiver_is_second || (first.change == Change::kWaived && change != Change::kWaived);
  if (!one_waives)
    return binding.Report(Make(Code::kChangedTwice, at).With("name", name).With("first", Verb(first.change)).With("second", Verb(change)).Mark(first.at, {"第一处改动", "the first change"}));
  const Span waived_at = waiver_is_second ? at : first.at;
  const Span other_at = waiver_is_second ? first.at : at;
  const Text verb = Verb(waiver_is_second ? first.change : change);
  binding.Report(Make(Code::kChangeOfWaived, other_at).With("name", name).With("second", verb).Mark(waived_at, {"在此免除", "waived here"}));
}

}  // namespace

std::optional<Target> FindTarget(Binding& binding, const syntax::Path& path, std::uint32_t rule, const Wanted& wanted) {
  const Scope scope = ScopeOf(binding, path, rule, wanted);
  const std::vector<std::size_t> matches = Matches(binding, scope);
  if (matches.empty()) {
    ReportUnknown(binding, path, scope, wanted);
    return std::nullopt;
  }
  std::vector<std::size_t> fitting;
  std::copy_if(matches.begin(), matches.end(), std::back_inserter(fitting), [&](std::size_t i) { return wanted.fits(binding.declarations[i]); });
  if (fitting.empty()) {
    const CoreDeclaration& other = binding.declarations[matches.front()];
    binding.Report(Make(Code::kTargetOfOtherSort, path.span()).With("name", scope.name).With("found", SortName(other)).With("wanted", wanted.what).Mark(other.head_span, {"在此声明", "declared here"}));
    return std::nullopt;
  }
  fitting = PreferInForce(binding, fitting);
  const CoreDeclaration& first = binding.declarations[fitting.front()];
  for (const std::size_t i : fitting) {
    const CoreDeclaration& other = binding.declarations[i];
    if (other.rule == first.rule) continue;
    binding.Report(Make(Code::kAmbiguousTarget, path.span()).With("name", scope.name).Mark(first.head_span, {"在此声明", "declared here"}).Mark(other.head_span, {"也在此声明", "and here"}));
    return std::nullopt;
  }
  return Target{scope.name, fitting};
}

bool MarkChanged(Binding& binding, const Target& target, const Mark& mark) {
  for (const std::size_t i : target.declarations) {
    const std::optional<Mark>& before = binding.marks[i];
    if (!before || (before->change == Change::kExtended && binding.graph.Reaches(mark.rule, before->rule))) continue;
    ReportSecondChange(binding, target.name, *before, mark);
    return false;
  }
  for (const std::size_t i : target.declarations) binding.marks[i] = mark;
  return true;
}

std::vector<std::size_t> SameBlock(const Binding& binding, std::size_t first) {
  std::vector<std::size_t> all;
  for (std::size_t i = first; i < binding.declarations.size() && binding.declarations[i].written == binding.declarations[first].written; ++i) all.push_back(i);
  return all;
}

}  // namespace footrule::semantics::refinement
