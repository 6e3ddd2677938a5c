#include "semantics/blocks/expand.h"
#include "semantics/refinement/binding.h"

namespace footrule::semantics {

namespace {

using refinement::Binding;

bool IsFirstOfBlock(const Binding& binding, std::size_t i) { return i == 0 || binding.declarations[i - 1].written != binding.declarations[i].written; }

void Act(Binding& binding, std::size_t i) {
  const CoreDeclaration& declaration = binding.declarations[i];
  if (std::holds_alternative<syntax::WaiveDecl>(declaration.node)) return refinement::Waive(binding, i);
  if (!IsFirstOfBlock(binding, i)) return;
  if (declaration.replaces) refinement::Replace(binding, i);
  if (declaration.extends) refinement::Extend(binding, i);
}

bool IsAct(const CoreDeclaration& declaration) {
  return std::holds_alternative<syntax::WaiveDecl>(declaration.node) || std::holds_alternative<syntax::FillDecl>(declaration.node);
}

}  // namespace

Bound Bind(std::vector<CoreDeclaration> declarations, const std::vector<RuleSource>& rules, diagnostics::Sink& sink) {
  Binding binding(std::move(declarations), rules, sink);
  for (const std::uint32_t rule : binding.graph.order())
    for (std::size_t i = 0; i < binding.declarations.size(); ++i)
      if (binding.declarations[i].rule == rule) Act(binding, i);
  refinement::FillTerms(binding);
  refinement::CheckNames(binding);
  for (std::size_t i = 0; i < binding.declarations.size(); ++i)
    if (!binding.gone[i] && !IsAct(binding.declarations[i])) binding.bound.declarations.push_back(std::move(binding.declarations[i]));
  return std::move(binding.bound);
}

}  // namespace footrule::semantics
