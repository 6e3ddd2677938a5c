// The rule and what it stands on.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

bool IsNone(std::string_view word) { return word == "none" || word == "无"; }

// The texts of a line, told apart by the keyword before them.
struct EntryTexts {
  std::vector<Node*> title, printed, erratum;
};

EntryTexts TextsOf(Parser::ClauseLineContext* line) {
  EntryTexts texts;
  std::vector<Node*>* part = &texts.title;
  for (antlr4::tree::ParseTree* child : line->children) {
    auto* node = dynamic_cast<Node*>(child);
    const std::size_t type = node == nullptr ? 0 : node->getSymbol()->getType();
    if (type == Parser::PRINTED) part = &texts.printed;
    if (type == Parser::ERRATUM) part = &texts.erratum;
    if (type == Parser::TEXT) part->push_back(node);
  }
  return texts;
}

ClauseEntry LowerEntry(const Reader& reader, Parser::ClauseLineContext* line) {
  const EntryTexts texts = TextsOf(line);
  ClauseEntry entry{LowerClause(reader, line->CLAUSE()), LowerLabel(reader, texts.title), {}, LowerWords(reader, texts.erratum), line->INFORMATIVE() != nullptr};
  if (!texts.printed.empty()) entry.printed = LowerText(reader, texts.printed.front());
  return entry;
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::RuleHeaderContext* context) {
  std::vector<Node*> texts = context->TEXT();
  if (texts.empty()) return std::nullopt;
  RuleHeader header{LowerText(reader, texts.front()), {}, reader.SpanOf(context)};
  texts.erase(texts.begin());
  header.label = LowerLabel(reader, texts);
  return header;
}

MaybeDeclaration Lower(const Reader& reader, Parser::RefinesContext* context) {
  const auto texts = context->TEXT();
  if (texts.empty()) return std::nullopt;
  Refines refines{LowerName(reader, context->ID()), LowerText(reader, texts.front()), {}, reader.SpanOf(context), {}};
  if (texts.size() > 1) {
    refines.from = LowerText(reader, texts[1]);
    refines.from_span = reader.SpanOf(texts[1]);
  }
  return refines;
}

MaybeDeclaration Lower(const Reader& reader, Parser::BasedOnContext* context) {
  BasedOn based_on{{}, reader.SpanOf(context)};
  for (Node* text : context->TEXT()) based_on.standards.push_back(LowerText(reader, text));
  return based_on;
}

MaybeDeclaration Lower(const Reader& reader, Parser::EffectiveContext* context) {
  const auto dates = context->DATE();
  if (dates.empty()) return std::nullopt;
  Effective effective{LowerDate(reader, dates.front()), std::nullopt, reader.SpanOf(context)};
  if (dates.size() > 1) effective.to = LowerDate(reader, dates[1]);
  if (Node* word = context->ID(); word != nullptr && !IsNone(reader.TextOf(word))) {
    reader.Report(Make(Code::kEffectiveEnd, reader.SpanOf(word)).With("word", std::string(reader.TextOf(word))));
  }
  return effective;
}

MaybeDeclaration Lower(const Reader& reader, Parser::UseContext* context) {
  if (context->TEXT() == nullptr) return std::nullopt;
  return Use{LowerText(reader, context->TEXT()), LowerName(reader, context->ID()), LowerClauses(reader, context->CLAUSE()), reader.SpanOf(context)};
}

MaybeDeclaration Lower(const Reader& reader, Parser::ClauseIndexContext* context) {
  ClauseIndex index{{}, reader.SpanOf(context)};
  for (auto* line : context->clauseLine()) {
    if (line->CLAUSE() != nullptr) index.entries.push_back(LowerEntry(reader, line));
  }
  return index;
}

}  // namespace footrule::syntax
