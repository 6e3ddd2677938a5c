// Names that meet: twice in one rule, or over an inherited one without `replaces`.
#include <set>

#include "semantics/refinement/binding.h"

namespace footrule::semantics::refinement {

using diagnostics::Code;
using diagnostics::Make;

namespace {

const foundation::Text kOther{"另一处声明", "the other declaration"};

// `upper` stands on the rule of `lower`.
void ReportHiding(Binding& binding, const CoreDeclaration& upper, const CoreDeclaration& lower) {
  const bool over_term = std::holds_alternative<syntax::TermDecl>(lower.node);
  const std::string& name = lower.block.empty() || lower.owner.empty() || upper.block.empty() ? lower.name : lower.owner;
  binding.Report(Make(over_term ? Code::kHidesTerm : Code::kHidesInherited, upper.head_span)
                     .With("sort", SortName(upper))
                     .With("name", upper.name)
                     .With("target", binding.graph.Qualified(upper.rule, lower.rule, name))
                     .Mark(lower.head_span, {"被细化规则的声明", "the one of the refined rule"}));
}

void ReportMeeting(Binding& binding, const CoreDeclaration& first, const CoreDeclaration& second) {
  if (first.rule != second.rule && binding.graph.Reaches(first.rule, second.rule)) return ReportHiding(binding, first, second);
  if (first.rule != second.rule && binding.graph.Reaches(second.rule, first.rule)) return ReportHiding(binding, second, first);
  const Code code = first.rule == second.rule ? Code::kRedeclared : Code::kInheritedTwice;
  binding.Report(Make(code, second.head_span).With("sort", SortName(second)).With("name", second.name).Mark(first.head_span, kOther));
}

}  // namespace

void CheckNames(Binding& binding) {
  std::map<std::pair<Namespace, std::string>, std::size_t> known;
  std::set<std::pair<const void*, const void*>> reported;   // two blocks that meet in many names meet once
  for (std::size_t i = 0; i < binding.declarations.size(); ++i) {
    const CoreDeclaration& declaration = binding.declarations[i];
    const Namespace space = NamespaceOf(declaration);
    if (binding.gone[i] || declaration.name.empty() || space == Namespace::kOther) continue;
    const auto [before, is_new] = known.emplace(std::pair{space, declaration.name}, i);
    if (is_new) continue;
    const CoreDeclaration& first = binding.declarations[before->second];
    if (!binding.failed.count(declaration.written) && !binding.failed.count(first.written) && reported.emplace(first.written, declaration.written).second) ReportMeeting(binding, first, declaration);
    binding.gone[i] = true;   // one mistake, one message
  }
}

}  // namespace footrule::semantics::refinement
