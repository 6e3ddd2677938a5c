// First lines, tables and the lines that any block may hold.
#include "semantics/blocks/print/text.h"

namespace footrule::semantics::print {

using namespace syntax;

namespace {

std::string CellText(const Cell& cell) {
  std::string text = cell.kind == Cell::Kind::kOtherwise ? "otherwise" : cell.kind == Cell::Kind::kOthers ? "others" : "";
  text += Joined(cell.exprs, ", ", [](const ExprRef& expr) { return Expression(expr, false); });
  text += Labels(cell.label) + Clauses(cell.clauses);
  return text + (cell.where ? " where " + Expression(cell.where, false) : "");
}

std::string MessageText(const foundation::Text& message) {
  return "message" + (message.zh.empty() ? "" : " zh " + Quoted(message.zh)) + (message.en.empty() ? "" : " en " + Quoted(message.en));
}

}  // namespace

const char* ModalityWord(Modality modality) {
  switch (modality) {
    case Modality::kMust: return "must";
    case Modality::kInPrinciple: return "in principle";
    case Modality::kAdvised: return "advised";
    case Modality::kMay: return "may";
  }
  return "must";
}

std::string Rows(const std::vector<Row>& rows) {
  std::string text;
  for (const Row& row : rows) text += "    | " + Joined(row.cells, " | ", CellText) + " |\n";
  return text;
}

std::string HeadText(const Head& head) {
  std::string text = (head.name.empty() ? "" : " " + head.name.text) + Clauses(head.clauses) + Labels(head.label);
  if (head.modality) text += std::string(" ") + ModalityWord(*head.modality);
  if (head.open) text += " open";
  if (head.best_first) text += " best first";
  if (head.exclusive) text += " exclusive";
  if (head.extends) text += " extends " + head.extends->ToString();
  if (head.replaces) text += " replaces " + head.replaces->ToString();
  return text;
}

std::string Lines(const BlockLines& lines) {
  std::string text;
  const auto line = [&](const std::string& words) { text += "    " + words + "\n"; };
  for (const Binder& binder : lines.for_each) line("for each " + BinderText(binder));
  for (const ExprRef& when : lines.when) line("when " + Expression(when));
  for (const With& with : lines.with) line("with " + with.name.text + " = " + Expression(with.value));
  for (const Condition& condition : lines.conditions) line(ModalityWord(condition.modality) + (" " + Expression(condition.expr)));
  if (lines.judgement) line(lines.judgement->when ? "for judgement when " + Expression(lines.judgement->when) : "for judgement");
  if (lines.judged_by) line("judged by " + lines.judged_by->who.text + Labels(lines.judged_by->question));
  if (lines.breach) line("breach " + lines.breach->effect.text + (lines.breach->on.empty() ? "" : " on " + lines.breach->on.text));
  if (lines.message) line(MessageText(*lines.message));
  for (const foundation::Text& note : lines.notes) line("note" + Labels(note));
  if (lines.recorded_as) line("recorded as " + Joined(lines.recorded_as->paths, ", ", [](const Path& path) { return path.ToString(); }));
  return text;
}

}  // namespace footrule::semantics::print
