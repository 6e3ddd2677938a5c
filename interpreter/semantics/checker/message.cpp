// Messages of a rule: text with holes `{row.factor.source}`; a hole is a path, read where the message stands.
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"
#include "semantics/checker/requirement.h"

namespace footrule::semantics {
namespace {

syntax::ExprRef PathOf(const std::string& hole, Span span) {
  syntax::ExprRef path;
  std::size_t begin = 0;
  while (begin <= hole.size()) {
    std::size_t end = hole.find('.', begin);
    if (end == std::string::npos) end = hole.size();
    std::string word = hole.substr(begin, end - begin);
    const std::size_t from = word.find_first_not_of(" \t"), to = word.find_last_not_of(" \t");
    word = from == std::string::npos ? "" : word.substr(from, to - from + 1);
    const syntax::Name name{word, span};
    path = path ? syntax::MakeExpr(syntax::Access{path, name}, span) : syntax::MakeExpr(syntax::NameRef{name}, span);
    begin = end + 1;
  }
  return path;
}

// A row is shown by its key.
MessagePiece Piece(Context& context, const Environment& env, const std::string& hole, Span span) {
  Checked value = CheckExpr(context, env, PathOf(hole, span));
  if (value.type.kind == schema::TypeKind::kRow && !value.expr) {
    const auto& key = context.program.schema.table(value.type.table).key;
    if (!key.empty()) value = ReadField(context, value.row, key.front(), span);
  }
  return {"", value.expr, value.unit};
}

}  // namespace

std::vector<MessagePiece> CheckMessage(Context& context, const Environment& env, const std::string& text, Span span) {
  std::vector<MessagePiece> pieces;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string::npos ? open : text.find('}', open);
    if (open != std::string::npos && close == std::string::npos) {
      context.Report(Make(Code::kHoleNotClosed, span));
      break;
    }
    if (open > at || open == std::string::npos) pieces.push_back({text.substr(at, open == std::string::npos ? open : open - at), nullptr, {}});
    if (open == std::string::npos) break;
    pieces.push_back(Piece(context, env, text.substr(open + 1, close - open - 1), span));
    at = close + 1;
  }
  return pieces;
}

}  // namespace footrule::semantics
