// Names, paths, clauses.
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {

Name LowerName(const Reader& reader, Node* node) {
  if (node == nullptr) return {};
  const bool quoted = node->getSymbol()->getType() == Parser::TEXT;
  return {quoted ? LowerText(reader, node) : std::string(reader.TextOf(node)), reader.SpanOf(node)};
}

// The word may stand a rule or two down (`anyName` holds a `name`).
Name LowerName(const Reader& reader, const Context* context) {
  if (Failed(context) || context->children.empty()) return {};
  if (auto* inner = dynamic_cast<Context*>(context->children.front())) return LowerName(reader, inner);
  return LowerName(reader, dynamic_cast<Node*>(context->children.front()));
}

Path LowerDotted(const Reader& reader, const Context* context) {
  Path path;
  if (Failed(context)) return path;
  for (antlr4::tree::ParseTree* child : context->children) {
    if (auto* word = dynamic_cast<Context*>(child)) {
      if (Name name = LowerName(reader, word); !name.empty()) path.parts.push_back(std::move(name));
    } else if (auto* node = dynamic_cast<Node*>(child); node != nullptr && node->getSymbol()->getType() != Parser::DOT) {
      path.parts.push_back(LowerName(reader, node));
    }
  }
  return path;
}

Path LowerPath(const Reader& reader, Parser::PathContext* context) { return LowerDotted(reader, context); }

std::vector<Path> LowerPaths(const Reader& reader, const std::vector<Parser::PathContext*>& contexts) {
  std::vector<Path> paths;
  for (auto* context : contexts) {
    if (Path path = LowerPath(reader, context); !path.parts.empty()) paths.push_back(std::move(path));
  }
  return paths;
}

Clause LowerClause(const Reader& reader, Node* node) {
  std::string_view id = reader.TextOf(node);
  const auto strip = [&id](std::string_view begin, std::string_view end) {
    if (!id.starts_with(begin)) return;
    id.remove_prefix(begin.size());
    if (id.ends_with(end)) id.remove_suffix(end.size());
  };
  strip("§", "");
  strip("\"", "\"");
  strip("“", "”");
  return {std::string(id), reader.SpanOf(node)};
}

std::vector<Clause> LowerClauses(const Reader& reader, const std::vector<Node*>& nodes) {
  std::vector<Clause> clauses;
  for (Node* node : nodes) clauses.push_back(LowerClause(reader, node));
  return clauses;
}

}  // namespace footrule::syntax
