// Calendars: years that are known, days off, days worked.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_parts.h"
#include "syntax/phrases.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

bool IsYear(std::string_view word) { return word == "year" || word == "年度"; }
bool IsOff(std::string_view word) { return word == "off" || word == "休"; }
bool IsWork(std::string_view word) { return word == "work" || word == "班"; }

void AddYear(const Reader& reader, Parser::CalendarLineContext* line, CalendarDecl& calendar) {
  const auto year = LowerNumber(reader, line->NUMBER()).ToInteger();
  if (!year || *year < 1 || *year > 9999) {
    reader.Report(Make(Code::kCalendarYear, reader.SpanOf(line->NUMBER())));
    return;
  }
  const auto texts = line->TEXT();
  calendar.years.push_back({static_cast<int>(*year), texts.empty() ? std::string() : LowerText(reader, texts.back()), reader.SpanOf(line)});
}

void AddDays(const Reader& reader, Parser::CalendarLineContext* line, bool working, CalendarDecl& calendar) {
  const auto dates = line->DATE();
  const DateLiteral from = LowerDate(reader, dates.front());
  const DateLiteral to = dates.size() > 1 ? LowerDate(reader, dates[1]) : from;
  calendar.days.push_back({working, from, to, LowerLabel(reader, line->TEXT()), reader.SpanOf(line)});
}

void AddCalendarLine(const Reader& reader, Parser::CalendarLineContext* line, CalendarDecl& calendar) {
  if (Failed(line) || line->ID() == nullptr) return;
  const std::string_view word = reader.TextOf(line->ID());
  if (IsYear(word) && line->NUMBER()) return AddYear(reader, line, calendar);
  const bool has_date = !line->DATE().empty();
  if ((IsOff(word) || IsWork(word)) && has_date) return AddDays(reader, line, IsWork(word), calendar);
  reader.Report(Make(Code::kCalendarWord, reader.SpanOf(line->ID())).With("word", Quoted(word)));
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::CalendarContext* context) {
  auto* head = context->calendarHead();
  if (Failed(head)) return std::nullopt;
  CalendarDecl calendar;
  calendar.span = reader.SpanOf(context);
  calendar.name = LowerName(reader, head->name());
  if (calendar.name.empty()) reader.Report(Make(Code::kNameMissing, reader.SpanOf(head)));
  calendar.clauses = LowerClauses(reader, head->CLAUSE());
  std::vector<Node*> texts = head->TEXT();
  if (head->SOURCE() && !texts.empty()) {
    calendar.source = LowerText(reader, texts.back());
    texts.pop_back();
  }
  calendar.label = LowerLabel(reader, texts);
  for (auto* line : context->calendarLine()) AddCalendarLine(reader, line, calendar);
  return calendar;
}

}  // namespace footrule::syntax
