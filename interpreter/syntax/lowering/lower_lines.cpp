// The lines that any block may hold.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"
#include "syntax/phrases.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

void Add(const Reader& reader, Parser::ForEachLineContext* line, BlockLines& lines) { lines.for_each.push_back(LowerBinder(reader, line->binder())); }

void Add(const Reader& reader, Parser::WhenLineContext* line, BlockLines& lines) { lines.when.push_back(LowerExpr(reader, line->expr())); }

void Add(const Reader& reader, Parser::WithLineContext* line, BlockLines& lines) {
  Name name = LowerName(reader, line->name());
  if (!name.empty()) lines.with.push_back({std::move(name), LowerExpr(reader, line->expr()), reader.SpanOf(line)});
}

void Add(const Reader& reader, Parser::JudgementLineContext* line, BlockLines& lines) {
  Judgement judgement{line->WHEN() ? LowerExpr(reader, line->expr()) : nullptr, reader.SpanOf(line)};
  if (!IsRepeated(reader, lines.judgement.has_value(), lines.judgement ? lines.judgement->span : Span{}, judgement.span)) lines.judgement = std::move(judgement);
}

void Add(const Reader& reader, Parser::JudgedByLineContext* line, BlockLines& lines) {
  JudgedBy judged_by{LowerName(reader, line->name()), LowerLabel(reader, line->TEXT()), reader.SpanOf(line)};
  if (!IsRepeated(reader, lines.judged_by.has_value(), lines.judged_by ? lines.judged_by->span : Span{}, judged_by.span)) lines.judged_by = std::move(judged_by);
}

void Add(const Reader& reader, Parser::BreachLineContext* line, BlockLines& lines) {
  Breach breach{LowerName(reader, line->name(0)), LowerName(reader, line->name(1)), reader.SpanOf(line)};
  if (!IsRepeated(reader, lines.breach.has_value(), lines.breach ? lines.breach->span : Span{}, breach.span)) lines.breach = std::move(breach);
}

// The text that follows ZH or EN.
Node* TextAfter(Parser::MessageLineContext* line, std::size_t language) {
  bool next = false;
  for (antlr4::tree::ParseTree* child : line->children) {
    auto* node = dynamic_cast<Node*>(child);
    if (node == nullptr) continue;
    if (next && node->getSymbol()->getType() == Parser::TEXT) return node;
    next = node->getSymbol()->getType() == language;
  }
  return nullptr;
}

diagnostics::Diagnostic SecondText(const Reader& reader, Node* word) {
  return Make(Code::kCannotStandHere, reader.SpanOf(word)).With("seen", Quoted(reader.TextOf(word))).Help({"一条提示中每种语言只写一段文字", "a message has one text in each language"});
}

void Add(const Reader& reader, Parser::MessageLineContext* line, BlockLines& lines) {
  if (IsRepeated(reader, lines.message.has_value(), lines.message_span, reader.SpanOf(line))) return;
  for (const auto& words : {line->ZH(), line->EN()}) {
    if (words.size() > 1) reader.Report(SecondText(reader, words[1]));
  }
  Node* zh = TextAfter(line, Parser::ZH);
  Node* en = TextAfter(line, Parser::EN);
  if (zh == nullptr && en == nullptr) {
    reader.Report(Make(Code::kMessageEmpty, reader.SpanOf(line)));
    return;
  }
  lines.message = LowerMessage(reader, zh, en);
  lines.message_span = reader.SpanOf(line);
}

void Add(const Reader& reader, Parser::NoteLineContext* line, BlockLines& lines) { lines.notes.push_back(LowerLabel(reader, line->TEXT())); }

void Add(const Reader& reader, Parser::RecordedAsLineContext* line, BlockLines& lines) {
  RecordedAs recorded{LowerPaths(reader, line->path()), reader.SpanOf(line)};
  if (!IsRepeated(reader, lines.recorded_as.has_value(), lines.recorded_as ? lines.recorded_as->span : Span{}, recorded.span)) lines.recorded_as = std::move(recorded);
}

template <class Line>
bool TryAdd(const Reader& reader, Parser::PlainLineContext* context, BlockLines& lines) {
  auto* line = dynamic_cast<Line*>(context);
  if (line != nullptr) Add(reader, line, lines);
  return line != nullptr;
}

// Adds the line as the one of `Lines` that it is.
template <class... Lines>
void AddOneOf(const Reader& reader, Parser::PlainLineContext* context, BlockLines& lines) {
  static_cast<void>((TryAdd<Lines>(reader, context, lines) || ...));
}

}  // namespace

bool IsRepeated(const Reader& reader, bool present, Span first, Span again) {
  if (present) {
    reader.Report(Make(Code::kRepeatedLine, again).Mark(first, {"先前写在这里", "it stands here already"}));
  }
  return present;
}

Modality ModalityOf(Parser::ModalContext* context) {
  if (context == nullptr || context->MUST()) return Modality::kMust;
  if (context->IN_PRINCIPLE()) return Modality::kInPrinciple;
  return context->ADVISED() ? Modality::kAdvised : Modality::kMay;
}

void AddPlainLine(const Reader& reader, Parser::PlainLineContext* context, BlockLines& lines) {
  if (Failed(context)) return;
  AddOneOf<Parser::ForEachLineContext, Parser::WhenLineContext, Parser::WithLineContext, Parser::JudgementLineContext, Parser::JudgedByLineContext,
           Parser::BreachLineContext, Parser::MessageLineContext, Parser::NoteLineContext, Parser::RecordedAsLineContext>(reader, context, lines);
}

void AddLine(const Reader& reader, Parser::LineContext* context, BlockLines& lines) {
  if (Failed(context)) return;
  if (context->plainLine()) return AddPlainLine(reader, context->plainLine(), lines);
  auto* condition = context->conditionLine();
  if (condition != nullptr) lines.conditions.push_back({ModalityOf(condition->modal()), LowerExpr(reader, condition->expr()), reader.SpanOf(condition)});
}

void AddLines(const Reader& reader, const std::vector<Parser::LineContext*>& contexts, BlockLines& lines) {
  for (auto* context : contexts) AddLine(reader, context, lines);
}

void AddPlainLines(const Reader& reader, const std::vector<Parser::PlainLineContext*>& contexts, BlockLines& lines) {
  for (auto* context : contexts) AddPlainLine(reader, context, lines);
}

}  // namespace footrule::syntax
