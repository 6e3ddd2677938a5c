// Messages: texts with holes, `{row.flow}`. The expression of a hole is parsed where it stands.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

// Offset of the brace that closes the one at `open`; npos if there is none.
std::size_t ClosingBrace(std::string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && --depth == 0) return i;
  }
  return text.npos;
}

class MessageReader {
 public:
  // `span`: the place of `text`, which begins behind the opening quote.
  MessageReader(const Reader& reader, std::string_view text, Span span) : reader_(reader), text_(text), span_(span) {}

  std::vector<MessagePiece> Read() {
    std::vector<MessagePiece> pieces;
    std::size_t at = 0;
    for (std::size_t open = text_.find('{'); open != text_.npos; open = text_.find('{', at)) {
      const std::size_t close = ClosingBrace(text_, open);
      if (close == text_.npos) {
        reader_.Report(Make(Code::kHoleNotClosed, Place(open, text_.size())));
        break;
      }
      pieces.push_back({std::string(text_.substr(at, open - at)), ReadHole(open + 1, close), Place(open, close + 1)});
      at = close + 1;
    }
    pieces.push_back({std::string(text_.substr(at)), nullptr, Place(at, text_.size())});
    return pieces;
  }

 private:
  Span Place(std::size_t begin, std::size_t end) const {
    return {span_.file, span_.begin + static_cast<std::uint32_t>(begin), span_.begin + static_cast<std::uint32_t>(end)};
  }

  ExprRef ReadHole(std::size_t begin, std::size_t end) const {
    const std::string_view hole = text_.substr(begin, end - begin);
    if (hole.find_first_not_of(" \t") == hole.npos) {
      reader_.Report(Make(Code::kHoleEmpty, Place(begin - 1, end + 1)));
      return MakeExpr(ErrorExpr{}, Place(begin, end));
    }
    LineErrors errors(reader_.sink());
    const ParsedText parsed(hole, span_.file, span_.begin + static_cast<std::uint32_t>(begin), ParsedText::Start::kExpression, reader_.limits(), errors);
    const Reader inside(parsed, reader_.limits());
    return parsed.expression() ? LowerExpr(inside, parsed.expression()->expr()) : MakeExpr(ErrorExpr{}, Place(begin, end));
  }

  const Reader& reader_;
  std::string_view text_;
  Span span_;
};

std::vector<MessagePiece> ReadPieces(const Reader& reader, Node* node, const std::string& text) {
  if (node == nullptr) return {};
  Span span = reader.SpanOf(node);
  span.begin += reader.TextOf(node).starts_with('"') ? 1 : 3;  // “ has three bytes
  return MessageReader(reader, text, span).Read();
}

}  // namespace

Message LowerMessage(const Reader& reader, Node* zh, Node* en) {
  Message message;
  if (zh != nullptr) message.zh = LowerText(reader, zh);
  if (en != nullptr) message.en = LowerText(reader, en);
  message.zh_pieces = ReadPieces(reader, zh, message.zh);
  message.en_pieces = ReadPieces(reader, en, message.en);
  return message;
}

}  // namespace footrule::syntax
