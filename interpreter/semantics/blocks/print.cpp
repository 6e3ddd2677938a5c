#include "semantics/blocks/expand.h"
#include "semantics/blocks/print/declaration.h"

namespace footrule::semantics {

namespace {

// `# from data quality row_quality`
std::string BlockComment(const CoreDeclaration& declaration) {
  return "# from " + declaration.block + (declaration.owner.empty() ? "" : " " + declaration.owner) + "\n";
}

}  // namespace

std::string Print(const std::vector<CoreDeclaration>& declarations) {
  std::string text;
  const syntax::Declaration* block = nullptr;
  for (const CoreDeclaration& declaration : declarations) {
    if (!text.empty()) text += "\n";
    if (!declaration.block.empty() && declaration.written != block) text += BlockComment(declaration);
    block = declaration.written;
    text += std::visit([](const auto& node) { return print::Declaration(node); }, declaration.node);
  }
  return text;
}

}  // namespace footrule::semantics
