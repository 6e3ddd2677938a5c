// What a rule is and stands on: header, refinement, edition, modules, clause index.
#include "semantics/blocks/print/declaration.h"
#include "semantics/blocks/print/text.h"

namespace footrule::semantics::print {

using namespace syntax;

namespace {

std::string Source(const std::string& source) { return source.empty() ? "" : " source " + Quoted(source); }

}  // namespace

std::string Declaration(const RuleHeader& header) { return "rule " + Quoted(header.id) + Labels(header.label) + "\n"; }

std::string Declaration(const Refines& refines) {
  return "refines " + (refines.alias.empty() ? "" : refines.alias.text + " = ") + Quoted(refines.rule_id) + (refines.from.empty() ? "" : " from " + Quoted(refines.from)) + "\n";
}

std::string Declaration(const BasedOn& based_on) { return "based on " + Joined(based_on.standards, ", ", Quoted) + "\n"; }

std::string Declaration(const Effective& effective) {
  return "effective " + Date(effective.from) + " to " + (effective.to ? Date(*effective.to) : "none") + "\n";
}

std::string Declaration(const Use& use) {
  return "use " + Quoted(use.module) + (use.alias.empty() ? "" : " as " + use.alias.text) + Clauses(use.clauses) + "\n";
}

std::string Declaration(const ClauseIndex& index) {
  std::string text = "clauses\n";
  for (const ClauseEntry& entry : index.entries) {
    text += "   " + Clauses({entry.clause}) + Labels(entry.title);
    if (!entry.printed.empty()) text += " printed " + Quoted(entry.printed);
    if (!entry.erratum.empty()) text += " erratum" + Labels(entry.erratum);
    if (entry.informative) text += " informative";
    text += "\n";
  }
  return text;
}

std::string Declaration(const FillDecl& fill) {
  return "fill " + fill.target.ToString() + " = " + Expression(fill.value) + Clauses(fill.clauses) + (fill.filler.empty() ? "" : " by " + NameOrText(fill.filler)) +
         (fill.because.empty() ? "" : " because" + Labels(fill.because)) + "\n";
}

std::string Declaration(const WaiveDecl& waive) { return "waive " + waive.target.ToString() + Clauses(waive.clauses) + " because" + Labels(waive.because) + "\n"; }

std::string Declaration(const CalendarDecl& calendar) {
  std::string text = "calendar " + calendar.name.text + Clauses(calendar.clauses) + Labels(calendar.label) + Source(calendar.source) + "\n";
  for (const CalendarYear& year : calendar.years) text += "    year " + std::to_string(year.year) + Source(year.source) + "\n";
  for (const CalendarDays& days : calendar.days)
    text += std::string(days.working ? "    work " : "    off ") + Date(days.from) + " to " + Date(days.to) + Labels(days.label) + "\n";
  return text;
}

std::string Declaration(const DimensionDecl& dimension) {
  return "dimension " + dimension.name.text + (dimension.definition ? " = " + Product(*dimension.definition) : "") +
         (dimension.kind_of.empty() ? "" : " kind of " + dimension.kind_of.text) + Labels(dimension.label) + "\n";
}

std::string Declaration(const UnitDecl& unit) {
  std::string text = "unit " + NameOrText(unit.name.text);
  if (unit.definition) text += " = " + unit.factor.ToString() + " " + Product(*unit.definition);
  if (!unit.dimension.empty()) text += " : " + unit.dimension.text;
  if (!unit.aliases.empty()) text += " also " + Joined(unit.aliases, ", ", [](const Name& alias) { return NameOrText(alias.text); });
  return text + Labels(unit.label) + Source(unit.source) + "\n";
}

}  // namespace footrule::semantics::print
