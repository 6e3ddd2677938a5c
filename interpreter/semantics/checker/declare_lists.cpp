// Lists of members, and calendars.
#include <fmt/format.h>

#include "semantics/checker/declare.h"

namespace footrule::semantics {
namespace {

constexpr std::size_t kMaximumMembers = 4096;   // comparing members and unrolling over them must stay cheap

void AddMembers(Context& context, schema::List& list, const syntax::ListDecl& decl) {
  std::map<std::string, Span> seen;
  for (const syntax::Member& member : decl.members) {
    auto [it, fresh] = seen.emplace(member.name.text, member.name.span);
    if (!fresh) {
      context.Report(Make(Code::kNameTwice, member.name.span).With("name", member.name.text).Mark(it->second, {"已在此列出", "listed here first"}));
      continue;
    }
    schema::ListMember entry{member.name.text, member.label, context.schema().symbols.Intern(member.name.text), {}};
    for (const syntax::Clause& clause : member.clauses) entry.clauses.push_back(clause.id);
    context.names.members.emplace(member.name.text, std::pair{list.id, entry.symbol});
    list.members.push_back(std::move(entry));
  }
  if (list.members.size() > kMaximumMembers)
    context.Report(Make(Code::kListTooLong, decl.span).With("name", list.name).With("limit", std::to_string(kMaximumMembers)));
}

void AddList(Context& context, const CoreDeclaration& declaration, const syntax::ListDecl& decl) {
  schema::List list;
  list.id = ListId{context.schema().lists.size()};
  list.name = declaration.name.empty() ? decl.head.name.text : declaration.name;
  list.label = decl.head.label;
  list.open = decl.head.open;
  list.best_first = decl.head.best_first;
  AddMembers(context, list, decl);
  context.names.lists[list.name] = list.id;
  if (decl.others) context.others[list.id] = {true, decl.others->for_judgement, decl.others->when, decl.others->span};
  context.schema().lists.push_back(std::move(list));
}

std::optional<values::Date> DayOf(Context& context, const syntax::DateLiteral& date, Span span) {
  auto day = values::Date::FromCivil(date.year, date.month, date.day);
  if (!day) context.Report(Make(Code::kNoSuchDay, span).With("date", fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day)));
  return day;
}

void MarkDays(Context& context, values::Calendar& calendar, const syntax::CalendarDays& days) {
  auto from = DayOf(context, days.from, days.span);
  auto to = DayOf(context, days.to, days.span);
  if (!from || !to) return;
  if (*to < *from || to->days - from->days > 366) return context.Report(Make(Code::kIntervalReversed, days.span).With("from", from->ToIso()).With("to", to->ToIso()));
  for (values::Date day = *from; day <= *to; ++day.days) {
    if (calendar.IsWorkingDay(day)) calendar.Mark(day, !days.working);
    else context.Report(Make(Code::kCalendarYearMissing, days.span).With("date", day.ToIso()));
  }
}

}  // namespace

void DeclareLists(Context& context) {
  for (const CoreDeclaration& declaration : context.bound.declarations)
    if (const auto* decl = std::get_if<syntax::ListDecl>(&declaration.node)) AddList(context, declaration, *decl);
}

void DeclareCalendars(Context& context) {
  for (const CoreDeclaration& declaration : context.bound.declarations) {
    const auto* decl = std::get_if<syntax::CalendarDecl>(&declaration.node);
    if (!decl) continue;
    Calendar calendar;
    calendar.id = CalendarId{context.program.calendars.size()};
    calendar.name = decl->name.text;
    calendar.source = decl->source;
    for (const syntax::CalendarYear& year : decl->years) calendar.days.AddYear(year.year);
    for (const syntax::CalendarDays& days : decl->days) MarkDays(context, calendar.days, days);
    context.names.calendars[calendar.name] = calendar.id;
    context.program.calendars.push_back(std::move(calendar));
  }
}

}  // namespace footrule::semantics
