#include "syntax/lowering/reader.h"

#include <algorithm>

namespace footrule::syntax {

Span Reader::SpanOf(const antlr4::Token* token) const {
  if (token == nullptr || token->getTokenIndex() >= parsed_.words().size()) return {};
  const Word& word = parsed_.words()[token->getTokenIndex()];
  return parsed_.text().SpanOf(word.begin, word.end);
}

Span Reader::SpanOf(const Context* context) const {
  if (context == nullptr || context->start == nullptr) return {};
  const Words& words = parsed_.words();
  const std::size_t first = context->start->getTokenIndex();
  if (first >= words.size()) return {};
  std::size_t last = context->stop == nullptr ? first : std::clamp(context->stop->getTokenIndex(), first, words.size() - 1);
  while (last > first && words[last].type == Parser::NL) --last;
  const bool nothing = context->stop == nullptr || context->stop->getTokenIndex() < first;
  return parsed_.text().SpanOf(words[first].begin, nothing ? words[first].begin : words[last].end);
}

std::string_view Reader::TextOf(const antlr4::Token* token) const {
  if (token == nullptr || token->getTokenIndex() >= parsed_.words().size()) return {};
  const Word& word = parsed_.words()[token->getTokenIndex()];
  return parsed_.text().Slice(word.begin, word.end);
}

std::uint32_t Reader::LineAt(Span span) const {
  const Words& words = parsed_.words();
  const DecodedText& text = parsed_.text();
  const auto after = std::upper_bound(words.begin(), words.end(), span.begin, [&](std::uint32_t offset, const Word& word) {
    return offset < text.base() + text.OffsetOf(word.begin);
  });
  return after == words.begin() ? 0 : (after - 1)->line;
}

void Reader::Report(diagnostics::Diagnostic diagnostic) const {
  const std::uint32_t line = LineAt(diagnostic.span);
  parsed_.errors().Add(line, std::move(diagnostic));
}

bool Reader::HasError(Span span) const { return parsed_.errors().Has(LineAt(span)); }

}  // namespace footrule::syntax
