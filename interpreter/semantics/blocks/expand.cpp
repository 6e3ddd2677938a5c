#include "semantics/blocks/expand.h"

#include "semantics/blocks/expansions.h"

namespace footrule::semantics {

namespace {

void ExpandOne(blocks::Expansion& expansion, const syntax::Declaration& declaration) {
  expansion.written = &declaration;
  std::visit(
      [&](const auto& node) {
        using Node = std::decay_t<decltype(node)>;
        if constexpr (std::is_same_v<Node, syntax::PatternDecl>) blocks::CheckPatternLines(expansion, node);
        if constexpr (std::is_constructible_v<CoreSyntax, decltype(node)>)
          blocks::TakeOver(expansion, declaration);
        else
          blocks::ExpandBlock(expansion, node);
        if constexpr (std::is_same_v<Node, syntax::FactsDecl>) blocks::RequireForms(expansion, node);
      },
      declaration);
}

}  // namespace

std::vector<CoreDeclaration> Expand(const std::vector<RuleSource>& rules, diagnostics::Sink& sink) {
  const blocks::DossierShape shape(rules);
  std::vector<CoreDeclaration> core;
  blocks::Expansion expansion{shape, sink, core, 0, nullptr};
  for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
    expansion.rule = rule;
    for (const syntax::File* file : rules[rule].files)
      for (const syntax::Declaration& declaration : file->declarations) ExpandOne(expansion, declaration);
  }
  return core;
}

}  // namespace footrule::semantics
