#include "semantics/checker/decision_table.h"

#include <algorithm>
#include <functional>

#include "foundation/text.h"

namespace footrule::semantics {
namespace {

using schema::TypeKind;

constexpr std::size_t kMaximumCases = 20000;   // combinations tried; a larger table is not analysed

bool SameRowRef(const RowRef& a, const RowRef& b) {
  const bool same_variable = (!a.variable && !b.variable) || (a.variable && b.variable && a.variable->id == b.variable->id);
  if (!same_variable || a.steps.size() != b.steps.size()) return false;
  for (std::size_t i = 0; i < a.steps.size(); ++i)
    if (a.steps[i].kind != b.steps[i].kind || a.steps[i].reference != b.steps[i].reference) return false;
  return true;
}

// The same datum: only then do two conditions speak of one thing.
bool SameDatum(const ExprRef& a, const ExprRef& b) {
  if (a == b) return true;
  if (const auto* x = std::get_if<FieldRead>(&a->node))
    if (const auto* y = std::get_if<FieldRead>(&b->node)) return x->field == y->field && SameRowRef(x->row, y->row);
  if (const auto* x = std::get_if<DefinitionRead>(&a->node))
    if (const auto* y = std::get_if<DefinitionRead>(&b->node)) return x->definition == y->definition && SameRowRef(x->row, y->row);
  return false;
}

const Constant* ConstantOf(const ExprRef& expr) { return std::get_if<Constant>(&expr->node); }

// A datum and the cases in which its conditions can differ.
struct Datum {
  ExprRef datum;
  enum class Kind { kMember, kTruth, kNumber, kFree } kind;
  std::vector<Number> points;          // kNumber: constants it is compared with, sorted; cases are the points and the gaps round them
  std::size_t member_count = 0;        // kMember: members, one more when the list is open
  std::size_t cases() const { return kind == Kind::kNumber ? 2 * points.size() + 1 : kind == Kind::kMember ? member_count : 2; }
};

struct Analysis {
  Context& context;
  std::vector<Datum> data;

  Datum& Find(const ExprRef& datum, Datum::Kind kind) {
    for (Datum& datum_case : data)
      if (datum_case.kind == kind && SameDatum(datum_case.datum, datum)) return datum_case;
    data.push_back({datum, kind, {}, 0});
    return data.back();
  }

  void CollectMember(const ExprRef& datum) {
    const schema::List& list = context.program.schema.list(datum->type.list);
    Find(datum, Datum::Kind::kMember).member_count = list.members.size() + (list.open ? 1 : 0);
  }

  // Every atom of a condition becomes a datum_case, or widens one.
  void Collect(const ExprRef& condition) {
    if (const auto* logic = std::get_if<Logic>(&condition->node)) {
      for (const ExprRef& arg : logic->args) Collect(arg);
      return;
    }
    if (ConstantOf(condition)) return;
    if (const auto* compare = std::get_if<Compare>(&condition->node)) {
      const Constant* constant = ConstantOf(compare->right);
      if (constant && std::holds_alternative<Number>(constant->value)) {
        auto& points = Find(compare->left, Datum::Kind::kNumber).points;
        const Number& point = std::get<Number>(constant->value);
        auto at = std::lower_bound(points.begin(), points.end(), point);
        if (at == points.end() || !(*at == point)) points.insert(at, point);
        return;
      }
      if (constant && std::holds_alternative<SymbolId>(constant->value) && compare->left->type.kind == TypeKind::kMember) return CollectMember(compare->left);
      if (constant && std::holds_alternative<bool>(constant->value)) return (void)Find(compare->left, Datum::Kind::kTruth);
    }
    if (const auto* set = std::get_if<SetExpr>(&condition->node); set && set->op == SetOp::kHas && ConstantOf(set->right) && set->left->type.kind == TypeKind::kMember)
      return CollectMember(set->left);
    const bool plain = std::holds_alternative<FieldRead>(condition->node) || std::holds_alternative<DefinitionRead>(condition->node);
    Find(condition, plain ? Datum::Kind::kTruth : Datum::Kind::kFree);
  }

  std::size_t IndexOf(const ExprRef& datum, Datum::Kind kind) const {
    for (std::size_t i = 0; i < data.size(); ++i)
      if (data[i].kind == kind && SameDatum(data[i].datum, datum)) return i;
    return data.size();
  }
};

using Assignment = std::vector<std::size_t>;

// Case 2i is the gap before point i, 2i+1 the point itself.
bool NumberHolds(const Datum& datum_case, std::size_t choice, CompareOp op, const Number& limit) {
  const std::size_t at = static_cast<std::size_t>(std::lower_bound(datum_case.points.begin(), datum_case.points.end(), limit) - datum_case.points.begin());
  const std::size_t point = 2 * at + 1;
  switch (op) {
    case CompareOp::kEqual: return choice == point;
    case CompareOp::kNotEqual: return choice != point;
    case CompareOp::kLess: return choice < point;
    case CompareOp::kLessEqual: return choice <= point;
    case CompareOp::kGreater: return choice > point;
    case CompareOp::kGreaterEqual: return choice >= point;
  }
  return false;
}

struct Evaluator {
  const Analysis& analysis;
  const Assignment& choice;

  bool IsMember(const ExprRef& datum, SymbolId symbol) const {
    const auto at = analysis.context.program.schema.list(datum->type.list).IndexOf(symbol);
    return at && choice[analysis.IndexOf(datum, Datum::Kind::kMember)] == *at;
  }

  bool Compared(const Compare& compare, const Constant& constant) const {
    const bool equal = compare.op == CompareOp::kEqual;
    if (const auto* number = std::get_if<Number>(&constant.value)) {
      const std::size_t at = analysis.IndexOf(compare.left, Datum::Kind::kNumber);
      return NumberHolds(analysis.data[at], choice[at], compare.op, *number);
    }
    if (const auto* symbol = std::get_if<SymbolId>(&constant.value)) return IsMember(compare.left, *symbol) == equal;
    return ((choice[analysis.IndexOf(compare.left, Datum::Kind::kTruth)] == 1) == std::get<bool>(constant.value)) == equal;
  }

  bool Holds(const ExprRef& condition) const {
    if (const auto* logic = std::get_if<Logic>(&condition->node)) {
      if (logic->op == LogicOp::kNot) return !Holds(logic->args[0]);
      const bool any = logic->op == LogicOp::kOr;
      for (const ExprRef& arg : logic->args)
        if (Holds(arg) == any) return any;
      return !any;
    }
    if (const Constant* constant = ConstantOf(condition)) return std::get<bool>(constant->value);
    for (const auto kind : {Datum::Kind::kTruth, Datum::Kind::kFree})
      if (const std::size_t at = analysis.IndexOf(condition, kind); at < choice.size()) return choice[at] == 1;
    if (const auto* compare = std::get_if<Compare>(&condition->node)) return Compared(*compare, *ConstantOf(compare->right));
    const auto& set = std::get<SetExpr>(condition->node);
    for (SymbolId symbol : std::get<std::vector<SymbolId>>(ConstantOf(set.right)->value))
      if (IsMember(set.left, symbol)) return true;
    return false;
  }
};

std::string DatumName(const Analysis& analysis, const ExprRef& datum) {
  if (const auto* read = std::get_if<FieldRead>(&datum->node)) return analysis.context.program.schema.field(read->field).name;
  if (const auto* read = std::get_if<DefinitionRead>(&datum->node)) return analysis.context.program.definitions[read->definition.index].name;
  return "…";
}

// The unit the datum is declared in, else one of its dimension.
values::UnitExpression UnitOf(const Analysis& analysis, const ExprRef& datum) {
  const auto& schema = analysis.context.program.schema;
  values::UnitExpression unit;
  if (const auto* read = std::get_if<FieldRead>(&datum->node)) unit = schema.field(read->field).display_unit;
  if (const auto* read = std::get_if<DefinitionRead>(&datum->node)) unit = analysis.context.program.definitions[read->definition.index].display_unit;
  return unit.text.empty() ? schema.units.Natural(datum->type.dimension, schema.dimensions) : unit;
}

std::string InUnit(const Number& point, const values::UnitExpression& unit) {
  const std::string digits = Number::Divide(point, unit.factor).value_or(point).ToString();
  return unit.text.empty() ? digits : digits + " " + unit.text;
}

// A point for a date is a day.
std::string PointText(const Analysis& analysis, const ExprRef& datum, const Number& point) {
  const auto day = datum->type.kind == TypeKind::kDate ? point.ToInteger() : std::nullopt;
  return day ? values::Date{static_cast<std::int32_t>(*day)}.ToIso() : InUnit(point, UnitOf(analysis, datum));
}

std::string NumberCase(const Analysis& analysis, const Datum& datum_case, std::size_t choice) {
  const auto point = [&](std::size_t i) { return PointText(analysis, datum_case.datum, datum_case.points[i]); };
  if (choice % 2 == 1) return " = " + point(choice / 2);
  if (choice == 0) return " < " + point(0);
  return " > " + point(choice / 2 - 1);
}

// "class = secondary, TeR > 4": a case a person can picture.
std::string Example(const Analysis& analysis, const Assignment& choice) {
  std::string text;
  for (std::size_t i = 0; i < choice.size(); ++i) {
    const Datum& datum_case = analysis.data[i];
    if (datum_case.kind == Datum::Kind::kFree) continue;
    std::string value;
    if (datum_case.kind == Datum::Kind::kNumber) value = NumberCase(analysis, datum_case, choice[i]);
    else if (datum_case.kind == Datum::Kind::kTruth) value = choice[i] == 1 ? " = true" : " = false";
    else {
      const auto& members = analysis.context.program.schema.list(datum_case.datum->type.list).members;
      value = " = " + (choice[i] < members.size() ? members[choice[i]].name : std::string("…"));
    }
    text += (text.empty() ? "" : ", ") + DatumName(analysis, datum_case.datum) + value;
  }
  return text;
}

// Calls `visit` with every combination of cases; false if there are too many.
bool ForEachCase(const Analysis& analysis, const std::function<void(const Assignment&)>& visit) {
  std::size_t total = 1;
  for (const Datum& datum_case : analysis.data) {
    total *= datum_case.cases();
    if (total == 0 || total > kMaximumCases) return false;
  }
  Assignment choice(analysis.data.size(), 0);
  for (std::size_t n = 0; n < total; ++n) {
    visit(choice);
    for (std::size_t i = 0; i < choice.size() && ++choice[i] == analysis.data[i].cases(); ++i) choice[i] = 0;
  }
  return true;
}

struct Findings {
  std::vector<bool> reached;
  std::optional<Assignment> uncovered;
  std::optional<std::pair<std::size_t, std::size_t>> overlap;
  Assignment overlap_case;
};

void Visit(const Analysis& analysis, const std::vector<TableRow>& rows, const Assignment& choice, Findings& findings) {
  const Evaluator evaluator{analysis, choice};
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!evaluator.Holds(rows[i].condition)) continue;
    if (!first) {
      first = i;
      findings.reached[i] = true;
    } else if (!findings.overlap) {
      findings.overlap = {*first, i};
      findings.overlap_case = choice;
    }
  }
  if (!first && !findings.uncovered) findings.uncovered = choice;
}

void Report(Context& context, const Analysis& analysis, const std::vector<TableRow>& rows, const Findings& findings, bool needs_cover, bool exclusive, Span table) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (!findings.reached[i]) context.Report(Make(Code::kRowNeverReached, rows[i].span).Mark(rows.front().span, {"前面的行已经覆盖", "the rows before cover every such case"}));
  if (needs_cover && findings.uncovered) context.Report(Make(Code::kTableIncomplete, table).With("case", Example(analysis, *findings.uncovered)));
  if (exclusive && findings.overlap)
    context.Report(Make(Code::kRowsOverlap, rows[findings.overlap->second].span).With("case", Example(analysis, findings.overlap_case))
                       .Mark(rows[findings.overlap->first].span, {"此行同时成立", "this row holds as well"}));
}

}  // namespace

void CheckDecisionTable(Context& context, const std::vector<TableRow>& rows, bool has_otherwise, bool exclusive, Span table) {
  Analysis analysis{context, {}};
  for (const TableRow& row : rows) analysis.Collect(row.condition);
  const bool certain = std::none_of(analysis.data.begin(), analysis.data.end(), [](const Datum& v) { return v.kind == Datum::Kind::kFree; });
  Findings findings;
  findings.reached.assign(rows.size(), false);
  const bool tried = ForEachCase(analysis, [&](const Assignment& choice) { Visit(analysis, rows, choice, findings); });
  if (tried) Report(context, analysis, rows, findings, certain && !has_otherwise, certain && exclusive, table);
}

}  // namespace footrule::semantics
