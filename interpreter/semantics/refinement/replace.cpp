// `replaces`: a declaration or a whole block takes the place of an inherited one.
#include "semantics/refinement/binding.h"

namespace footrule::semantics::refinement {

namespace {

// A block or a requirement replaces a block or a requirement; anything else replaces its own sort.
Wanted WantedBy(const CoreDeclaration& declaration) {
  if (!declaration.block.empty() || std::holds_alternative<syntax::RequirementDecl>(declaration.node))
    return {[](const CoreDeclaration& other) { return !other.block.empty() || std::holds_alternative<syntax::RequirementDecl>(other.node); }, {"要求或块", "a requirement or a block"}};
  const std::size_t sort = declaration.node.index();
  return {[sort](const CoreDeclaration& other) { return other.node.index() == sort; }, SortName(declaration)};
}

const std::string& NameOf(const CoreDeclaration& declaration) { return declaration.block.empty() ? declaration.name : declaration.owner; }

// `old.ITEM` goes on as `new.ITEM` where the new block has such an item.
void NoteNewNames(Binding& binding, const Target& target, std::size_t first) {
  const std::string& name = NameOf(binding.declarations[first]);
  if (name == target.name) return;
  for (const std::size_t old : target.declarations) {
    const std::string& old_name = binding.declarations[old].name;
    if (!old_name.starts_with(target.name)) continue;
    const std::string new_name = name + old_name.substr(target.name.size());
    for (const std::size_t i : SameBlock(binding, first)) {
      const bool same_space = NamespaceOf(binding.declarations[i]) == NamespaceOf(binding.declarations[old]);
      if (same_space && binding.declarations[i].name == new_name) binding.bound.renamed.emplace_back(old_name, new_name);
    }
  }
}

}  // namespace

void Replace(Binding& binding, std::size_t first) {
  const CoreDeclaration& declaration = binding.declarations[first];
  const std::optional<Target> target = FindTarget(binding, *declaration.replaces, declaration.rule, WantedBy(declaration));
  if (!target || !MarkChanged(binding, *target, {Change::kReplaced, declaration.rule, declaration.replaces->span()})) {
    binding.failed.insert(declaration.written);
    return;
  }
  for (const std::size_t i : target->declarations) binding.gone[i] = true;
  NoteNewNames(binding, *target, first);
  binding.bound.acts.push_back({RefinementAct::Kind::kReplace, target->name, ClausesOf(declaration), {}, declaration.head_span, binding.declarations[target->declarations.front()].head_span});
}

}  // namespace footrule::semantics::refinement
