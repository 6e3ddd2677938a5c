// Rule headers, clause indexes and editions.
#include <fmt/format.h>

#include "semantics/checker/declare.h"

namespace footrule::semantics {
namespace {

std::optional<values::Date> ToDate(Context& context, const syntax::DateLiteral& date, Span span) {
  auto value = values::Date::FromCivil(date.year, date.month, date.day);
  if (!value) context.Report(Make(Code::kNoSuchDay, span).With("date", fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day)));
  return value;
}

void AddClauses(Context& context, RuleInfo& rule, const syntax::ClauseIndex& index) {
  for (const syntax::ClauseEntry& entry : index.entries) {
    for (const ClauseInfo& known : rule.clauses)
      if (known.id == entry.clause.id) context.Report(Make(Code::kClauseTwice, entry.clause.span).With("clause", entry.clause.id));
    rule.clauses.push_back({entry.clause.id, entry.title, entry.printed, entry.erratum, entry.informative});
  }
}

}  // namespace

void DeclareRules(Context& context) {
  for (const RuleSource& source : context.rules) {
    RuleInfo info;
    info.path = source.path;
    info.is_module = source.is_module;
    context.program.rules.push_back(std::move(info));
    for (const auto& [alias, target] : source.aliases) context.names.aliases[alias] = true;
  }
  for (const CoreDeclaration& declaration : context.bound.declarations) {
    RuleInfo& rule = context.program.rules[declaration.rule];
    if (const auto* header = std::get_if<syntax::RuleHeader>(&declaration.node)) {
      rule.id = header->id;
      rule.label = header->label;
    } else if (const auto* refines = std::get_if<syntax::Refines>(&declaration.node)) {
      if (!refines->alias.empty()) context.names.aliases[refines->alias.text] = true;
    } else if (const auto* basis = std::get_if<syntax::BasedOn>(&declaration.node)) {
      rule.based_on.insert(rule.based_on.end(), basis->standards.begin(), basis->standards.end());
    } else if (const auto* effective = std::get_if<syntax::Effective>(&declaration.node)) {
      rule.effective_from = ToDate(context, effective->from, effective->span);
      if (effective->to) rule.effective_to = ToDate(context, *effective->to, effective->span);
    } else if (const auto* index = std::get_if<syntax::ClauseIndex>(&declaration.node)) {
      AddClauses(context, rule, *index);
    }
  }
}

}  // namespace footrule::semantics
