#include "semantics/refinement/sort.h"

namespace footrule::semantics::refinement {

using foundation::Text;

namespace {

struct Described {
  Namespace space = Namespace::kOther;
  Text word;
};

struct Describe {
  Described operator()(const syntax::ListDecl&) const { return {Namespace::kList, {"清单", "list"}}; }
  Described operator()(const syntax::RecordDecl&) const { return {Namespace::kRecord, {"结构", "record"}}; }
  Described operator()(const syntax::PatternDecl&) const { return {Namespace::kPattern, {"编码规则", "pattern"}}; }
  Described operator()(const syntax::ParameterDecl&) const { return {Namespace::kValue, {"参数", "parameter"}}; }
  Described operator()(const syntax::TermDecl&) const { return {Namespace::kValue, {"待定项", "term"}}; }
  Described operator()(const syntax::ReadingDecl&) const { return {Namespace::kValue, {"读法", "reading"}}; }
  Described operator()(const syntax::DefineDecl&) const { return {Namespace::kValue, {"定义", "definition"}}; }
  Described operator()(const syntax::RequirementDecl&) const { return {Namespace::kRequirement, {"要求", "requirement"}}; }
  Described operator()(const syntax::PhaseDecl&) const { return {Namespace::kPhase, {"环节", "phase"}}; }
  Described operator()(const syntax::ConclusionDecl&) const { return {Namespace::kConclusion, {"结论", "conclusion"}}; }
  Described operator()(const syntax::CalendarDecl&) const { return {Namespace::kCalendar, {"日历", "calendar"}}; }
  Described operator()(const syntax::FactsDecl&) const { return {Namespace::kOther, {"事实表", "table of facts"}}; }
  Described operator()(const syntax::UnitDecl&) const { return {Namespace::kOther, {"计量单位", "unit"}}; }
  Described operator()(const syntax::DimensionDecl&) const { return {Namespace::kOther, {"量纲", "dimension"}}; }
  template <class Node>
  Described operator()(const Node&) const { return {Namespace::kOther, {"声明", "declaration"}}; }
};

// First lines know their clauses in two ways.
template <class Node>
const std::vector<syntax::Clause>* WrittenClauses(const Node& node) {
  if constexpr (requires { node.head.clauses; })
    return &node.head.clauses;
  else if constexpr (requires { std::vector<syntax::Clause>(node.clauses); })
    return &node.clauses;
  else
    return nullptr;
}

}  // namespace

Namespace NamespaceOf(const CoreDeclaration& declaration) { return std::visit(Describe{}, declaration.node).space; }

Text SortName(const CoreDeclaration& declaration) { return std::visit(Describe{}, declaration.node).word; }

std::vector<ClauseRef> ClausesOf(const CoreDeclaration& declaration) {
  const auto* clauses = std::visit([](const auto& node) { return WrittenClauses(node); }, *declaration.written);
  std::vector<ClauseRef> refs;
  if (clauses)
    for (const syntax::Clause& clause : *clauses) refs.push_back({declaration.rule, clause.id});
  return refs;
}

}  // namespace footrule::semantics::refinement
