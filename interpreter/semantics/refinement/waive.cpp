// `waive`: a requirement, all requirements of a block, or one item of it no longer hold. What the block defines stays, also its list.
#include "semantics/refinement/binding.h"

namespace footrule::semantics::refinement {

void Waive(Binding& binding, std::size_t index) {
  const CoreDeclaration& declaration = binding.declarations[index];
  const auto& waive = std::get<syntax::WaiveDecl>(declaration.node);
  const Wanted wanted{[](const CoreDeclaration& other) { return std::holds_alternative<syntax::RequirementDecl>(other.node); }, {"要求或块", "a requirement or a block"}};
  const std::optional<Target> target = FindTarget(binding, waive.target, declaration.rule, wanted);
  if (!target || !MarkChanged(binding, *target, {Change::kWaived, declaration.rule, waive.target.span()})) return;
  for (const std::size_t i : target->declarations) {
    binding.gone[i] = true;
    binding.bound.waived.push_back(binding.declarations[i].name);
  }
  binding.bound.acts.push_back({RefinementAct::Kind::kWaive, target->name, ClausesOf(declaration), waive.because, waive.span, binding.declarations[target->declarations.front()].head_span});
}

}  // namespace footrule::semantics::refinement
