// One function per kind of core expression.
#include "reference/evaluator.h"

#include <algorithm>

#include "reference/extreme.h"
#include "reference/fold.h"
#include "reference/interval.h"
#include "reference/moved_date.h"
#include "reference/rounded.h"
#include "reference/texts.h"

namespace footrule::reference {

using namespace semantics;

namespace {

// Through a row that is not known: nothing is known; through a stated none: none.
Value ThroughRow(State state, schema::TypeKind kind) {
  if (state != State::kNone) return Open(state);
  return kind == schema::TypeKind::kTruth ? Open(State::kDefective) : Open(State::kNone);
}

Value CompareNumbers(CompareOp op, const Value& a, const Value& b);

bool Holds(CompareOp op, const Rational& a, const Rational& b) {
  switch (op) {
    case CompareOp::kEqual: return a == b;
    case CompareOp::kNotEqual: return a != b;
    case CompareOp::kLess: return a < b;
    case CompareOp::kLessEqual: return a <= b;
    case CompareOp::kGreater: return a > b;
    case CompareOp::kGreaterEqual: return a >= b;
  }
  return false;
}

// Whether a < b (or a <= b) holds for every a and b in their ranges, and whether it fails for every one.
bool Below(const Bounds& a, const Bounds& b, bool or_equal) { return a.high && b.low && (or_equal ? *a.high <= *b.low : *a.high < *b.low); }

Value CompareRanges(CompareOp op, const Bounds& a, const Bounds& b, State reason) {
  const bool points = a.low && a.high && b.low && b.high && *a.low == *a.high && *b.low == *b.high;
  switch (op) {
    case CompareOp::kEqual:
      if (Below(a, b, false) || Below(b, a, false)) return Known(false);
      return points && *a.low == *b.low ? Known(true) : Open(reason);
    case CompareOp::kNotEqual: return Not(CompareRanges(CompareOp::kEqual, a, b, reason));
    case CompareOp::kLess:
      if (Below(a, b, false)) return Known(true);
      return Below(b, a, true) ? Known(false) : Open(reason);
    case CompareOp::kLessEqual:
      if (Below(a, b, true)) return Known(true);
      return Below(b, a, false) ? Known(false) : Open(reason);
    case CompareOp::kGreater: return CompareRanges(CompareOp::kLess, b, a, reason);
    case CompareOp::kGreaterEqual: return CompareRanges(CompareOp::kLessEqual, b, a, reason);
  }
  return Open(reason);
}

Value CompareNumbers(CompareOp op, const Value& a, const Value& b) {
  if (a.is_known() && b.is_known()) return Known(Holds(op, a.number(), b.number()));
  const State reason = Stronger(AsOperand(a), AsOperand(b));
  return reason == State::kDefective ? Open(reason) : CompareRanges(op, RangeOf(a), RangeOf(b), reason);
}

Value Combine(NumberOp op, const Value& a, const Value& b) {
  const State reason = Stronger(AsOperand(a), AsOperand(b));
  if (reason == State::kDefective) return Open(reason);
  const Bounds x = RangeOf(a), y = RangeOf(b);
  if (op == NumberOp::kDivide && y.low && y.high && *y.low == 0 && *y.high == 0) return Open(State::kDefective);
  if (reason == State::kKnown) {
    if (op == NumberOp::kAdd) return Known(Rational(a.number() + b.number()));
    if (op == NumberOp::kSubtract) return Known(Rational(a.number() - b.number()));
    return op == NumberOp::kMultiply ? Known(Rational(a.number() * b.number())) : Known(Rational(a.number() / b.number()));
  }
  if (op == NumberOp::kAdd) return Open(reason, Add(x, y));
  if (op == NumberOp::kSubtract) return Open(reason, Add(x, Negate(y)));
  return Open(reason, op == NumberOp::kMultiply ? Multiply(x, y) : Divide(x, y));
}

// What a decision table gives while a case that is not certain may be the one: what all of them agree on, else open; for numbers with the hull.
struct Choice {
  std::vector<Value> values;
  State reason = State::kKnown;
  bool nothing = false;      // no case may hold, and there is no `otherwise`
};

Value Choose(const Choice& choice, bool numbers) {
  if (choice.reason == State::kKnown && !choice.nothing) return choice.values.front();
  State state = choice.nothing ? Stronger(choice.reason, State::kUnknown) : choice.reason;
  if (choice.values.empty()) return Open(state);
  bool agree = !choice.nothing && state != State::kDefective;
  Bounds hull = numbers ? RangeOf(choice.values.front()) : Bounds{};
  for (const Value& value : choice.values) {
    agree = agree && !value.is_open() && Same(value, choice.values.front());
    if (value.is_open()) state = Stronger(state, value.state);
    if (numbers) hull = Hull(hull, RangeOf(value));
  }
  if (agree) return choice.values.front();
  return Open(state, numbers && !choice.nothing ? hull : Bounds{});
}

bool IsNumeric(schema::TypeKind kind) { return kind == schema::TypeKind::kNumber || kind == schema::TypeKind::kDate; }

struct ConstantReader {
  const foundation::SymbolTable& symbols;
  Value operator()(const NoneValue&) const { return Open(State::kNone); }
  Value operator()(bool value) const { return Known(value); }
  Value operator()(const Number& value) const { return Known(ToRational(value)); }
  Value operator()(SymbolId value) const { return Known(std::string(symbols.text(value))); }
  Value operator()(const std::vector<SymbolId>& value) const {
    std::set<std::string> members;
    for (const SymbolId symbol : value) members.emplace(symbols.text(symbol));
    return Known(std::move(members));
  }
};

std::optional<std::size_t> PlaceIn(const schema::List& list, const std::string& text, const foundation::SymbolTable& symbols) {
  for (std::size_t i = 0; i < list.members.size(); ++i)
    if (symbols.text(list.members[i].symbol) == text) return i;
  return std::nullopt;
}

}  // namespace

Evaluator::Evaluator(const CheckedProgram& program, const dossier::Dossier& dossier, values::Date as_of)
    : program_(program), dossier_(dossier), as_of_(as_of.days) {}

Value Evaluator::Evaluate(const ExprRef& expr, const Environment& environment) {
  return std::visit([&](const auto& node) { return Node(*expr, node, environment); }, expr->node);
}

Value Evaluator::Definition(DefinitionId id, std::size_t row) {
  const auto key = std::pair{id.index, row};
  if (const auto known = definitions_.find(key); known != definitions_.end()) return known->second;
  const semantics::Definition& definition = program_.definitions[id.index];
  Environment environment;
  if (definition.variable) environment.push_back({definition.variable, row, nullptr});
  return definitions_[key] = Evaluate(definition.body, environment);
}

Value Evaluator::Node(const Expr&, const Constant& node, const Environment&) { return std::visit(ConstantReader{program_.schema.symbols}, node.value); }

Value Evaluator::Node(const Expr& expr, const FieldRead& node, const Environment& environment) {
  const FoundRow found = FindRow(node.row, environment);
  if (found.state == State::kKnown) return ReadCell(dossier_, node.field, found.row, as_of_);
  if (found.state != State::kUnknown || found.may_be_none) return ThroughRow(found.state, expr.type.kind);
  return UnknownCell(program_.schema.field(node.field));
}

Value Evaluator::Node(const Expr& expr, const DefinitionRead& node, const Environment& environment) {
  if (!program_.definitions[node.definition.index].variable) return Definition(node.definition, 0);
  const FoundRow found = FindRow(node.row, environment);
  if (found.state == State::kKnown) return Definition(node.definition, found.row);
  if (found.state != State::kUnknown || found.may_be_none) return ThroughRow(found.state, expr.type.kind);
  return SomewhereIn(*program_.definitions[node.definition.index].body);
}

// In a row that is not known. "Behind a reference that is not known a field keeps the bounds it declares, unless a reference on the way may
// be none; so does a derived field that only names a field."
Value Evaluator::SomewhereIn(const Expr& expr) const {
  if (const FieldRead* read = std::get_if<FieldRead>(&expr.node))
    return MayLeadToNone(read->row) ? Open(State::kUnknown) : UnknownCell(program_.schema.field(read->field));
  const DefinitionRead* read = std::get_if<DefinitionRead>(&expr.node);
  return !read || MayLeadToNone(read->row) ? Open(State::kUnknown) : SomewhereIn(*program_.definitions[read->definition.index].body);
}

bool Evaluator::MayLeadToNone(const RowRef& row) const {
  return std::any_of(row.steps.begin(), row.steps.end(), [&](const RowStep& step) {
    return step.kind == RowStep::Kind::kReference && program_.schema.field(step.reference).type.or_none;
  });
}

Value Evaluator::Node(const Expr&, const SeriesKey& node, const Environment& environment) {
  for (std::size_t i = environment.size(); i-- > 0;)
    if (environment[i].variable && environment[i].variable->id == node.series->id)
      return environment[i].group ? environment[i].group->keys[node.index] : Open(environment[i].state);
  return Open(State::kUnknown);
}

Value Evaluator::Node(const Expr&, const Gap&, const Environment&) { return Open(State::kUnknown); }

Value Evaluator::Node(const Expr&, const AsOf&, const Environment&) { return Known(Rational(as_of_)); }

Value Evaluator::Node(const Expr&, const NumberExpr& node, const Environment& environment) {
  std::vector<Value> args;
  for (const ExprRef& arg : node.args) args.push_back(Evaluate(arg, environment));
  if (node.op == NumberOp::kYear) return YearOf(args[0]);
  if (node.op == NumberOp::kNegate) return Combine(NumberOp::kSubtract, Known(Rational(0)), args[0]);
  if (node.op == NumberOp::kLeast || node.op == NumberOp::kGreatest) {
    std::vector<Contender> candidates;
    for (std::size_t i = 0; i < args.size(); ++i) candidates.push_back({Known(true), args[i], node.args[i]->type.or_none});
    return Extreme(candidates, node.op == NumberOp::kLeast, false);
  }
  Value total = args[0];
  for (std::size_t i = 1; i < args.size(); ++i) {
    const bool is_day = node.op == NumberOp::kSubtract && node.args[i]->type.kind == schema::TypeKind::kDate;
    total = Combine(node.op, total, is_day ? CountedFrom(args[i]) : args[i]);
  }
  return total;
}

Value Evaluator::Node(const Expr&, const TextExpr& node, const Environment& environment) {
  std::vector<Value> args;
  for (const ExprRef& arg : node.args) args.push_back(Evaluate(arg, environment));
  return node.op == semantics::TextOp::kPad ? Padded(args[0], node.width) : Joined(args);
}

Value Evaluator::Node(const Expr&, const Compare& node, const Environment& environment) {
  const Value a = Evaluate(node.left, environment), b = Evaluate(node.right, environment);
  if (IsNumeric(node.left->type.kind)) return CompareNumbers(node.op, a, b);
  const State reason = Stronger(AsOperand(a), AsOperand(b));
  if (reason != State::kKnown) return Open(reason);
  return Known((a.known == b.known) == (node.op == CompareOp::kEqual));
}

Value Evaluator::Node(const Expr&, const Logic& node, const Environment& environment) {
  if (node.op == LogicOp::kNot) return Not(Evaluate(node.args[0], environment));
  const bool all = node.op == LogicOp::kAnd;
  Value result = Known(all);
  for (const ExprRef& arg : node.args) {
    const Value value = Evaluate(arg, environment);
    result = all ? And(result, value) : Or(result, value);
  }
  return result;
}

Value Evaluator::Node(const Expr&, const Rank& node, const Environment& environment) {
  const Value member = Evaluate(node.member, environment);
  const schema::List& list = program_.schema.list(node.list);
  const Rational last(Integer(list.members.size()) - (list.open ? 0 : 1));
  if (member.state == State::kNone) return member;
  if (!member.is_known()) return Open(member.state, {Rational(0), last});
  if (const auto place = PlaceIn(list, member.text(), program_.schema.symbols)) return Known(Rational(*place));
  return Open(State::kJudgement);
}

Value Evaluator::Node(const Expr&, const SetExpr& node, const Environment& environment) {
  const Value left = Evaluate(node.left, environment), right = Evaluate(node.right, environment);
  const State reason = Stronger(AsOperand(left), AsOperand(right));
  if (reason != State::kKnown) return Open(reason);
  if (node.op == SetOp::kHas) return Known(right.set().count(left.text()) > 0);
  if (node.op == SetOp::kEqual) return Known(left.set() == right.set());
  return Known(std::all_of(left.set().begin(), left.set().end(), [&](const std::string& one) { return right.set().count(one) > 0; }));
}

Value Evaluator::Node(const Expr&, const InList& node, const Environment& environment) {
  const Value member = Evaluate(node.member, environment);
  if (!member.is_known()) return Open(AsOperand(member));
  const schema::List& list = program_.schema.list(node.list);
  if (PlaceIn(list, member.text(), program_.schema.symbols)) return Known(true);
  if (!list.open) return Known(false);
  if (!node.others_judgement) return Known(true);
  const Value when = node.others_when ? Evaluate(node.others_when, environment) : Known(true);
  return IsTrue(when) ? Open(State::kJudgement) : when;
}

Value Evaluator::Node(const Expr&, const Presence& node, const Environment& environment) {
  if (!std::holds_alternative<FieldRead>(node.operand->node)) {
    const Value value = Evaluate(node.operand, environment);
    return value.is_open() ? Open(value.state) : Known(value.state == State::kNone);
  }
  const FieldRead& read = std::get<FieldRead>(node.operand->node);
  const FoundRow found = FindRow(read.row, environment);
  if (found.state != State::kKnown) return ThroughRow(found.state, schema::TypeKind::kTruth);
  bool recorded = false, none = false;
  if (node.operand->type.kind == schema::TypeKind::kRow) {
    const Target target = ReadReference(dossier_, read.field, found.row);
    recorded = target.state != State::kUnknown;
    none = target.state == State::kNone;
  } else {
    const Value cell = ReadCell(dossier_, read.field, found.row, as_of_);
    recorded = !cell.is_open();
    none = cell.state == State::kNone;
  }
  // "unknown for a cell that is there but cannot be read"
  const auto& places = dossier_.fields[read.field.index].places;
  const bool is_there = found.row < places.size() && places[found.row].is_present();
  if (node.op == PresenceOp::kRecorded) return !recorded && is_there ? Open(State::kUnknown) : Known(recorded);
  return recorded ? Known(none) : Open(State::kUnknown);
}

Value Evaluator::Node(const Expr& expr, const Select& node, const Environment& environment) {
  Choice choice;
  for (const auto& [condition, value] : node.cases) {
    const Value holds = Evaluate(condition, environment);
    if (IsFalse(holds)) continue;
    choice.values.push_back(Evaluate(value, environment));
    if (IsTrue(holds)) return Choose(choice, IsNumeric(expr.type.kind));
    choice.reason = Stronger(choice.reason, AsOperand(holds));
  }
  if (node.otherwise) choice.values.push_back(Evaluate(node.otherwise, environment));
  else choice.nothing = true;
  return Choose(choice, IsNumeric(expr.type.kind));
}

Value Evaluator::Node(const Expr& expr, const Fold& node, const Environment& environment) {
  const Range range = RangeOver(node.variable, node.domain, environment);
  if (range.state != State::kKnown) return ThroughRow(range.state, expr.type.kind);
  const Ties ties = TiesOf(node, range, environment);
  std::vector<FoldRow> rows;
  for (std::size_t i = 0; i < range.items.size(); ++i) {
    const Item& item = range.items[i];
    Environment inner = environment;
    // "What a row reads of its group is open where its group is."
    if (item.group != State::kKnown) inner.push_back({node.domain.of.variable, 0, nullptr, item.group});
    inner.push_back(item.binding);
    Value where = And(item.belongs, ties.Hold(i));
    for (const ExprRef& condition : ties.others) where = And(where, Evaluate(condition, inner));
    if (IsFalse(where)) continue;
    rows.push_back({where, node.value ? Evaluate(node.value, inner) : Known(true), node.value2 ? Evaluate(node.value2, inner) : Known(true)});
  }
  return FoldRows(node.op, rows, range.more, node.value && node.value->type.or_none);
}

Value Evaluator::Node(const Expr&, const Lookup& node, const Environment& environment) {
  const Parameter& parameter = program_.parameters[node.parameter.index];
  std::vector<Value> keys;
  State reason = State::kKnown;
  for (const ExprRef& key : node.keys) {
    keys.push_back(Evaluate(key, environment));
    reason = Stronger(reason, AsOperand(keys.back()));
  }
  if (reason != State::kKnown) return Open(reason);
  for (const ParameterRow& row : parameter.rows) {
    bool fits = true;
    std::size_t symbol = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (parameter.key_types[i].kind == schema::TypeKind::kDate)
        fits = fits && (!row.from || keys[i].number() >= row.from->days) && (!row.to || keys[i].number() <= row.to->days);
      else
        fits = fits && program_.schema.symbols.text(row.keys[symbol++]) == keys[i].text();
    }
    if (fits) return Evaluate(row.value, {});
  }
  return Open(State::kUnknown);
}

Value Evaluator::Node(const Expr&, const Round& node, const Environment& environment) {
  const Value value = Evaluate(node.value, environment);
  if (node.interval) return Rounded(value, Known(ToRational(*node.interval)));
  const FieldRead& like = std::get<FieldRead>(node.like->node);
  const FoundRow found = FindRow(like.row, environment);
  const Value interval = found.state == State::kKnown ? WrittenInterval(dossier_, like.field, found.row, as_of_) : Open(found.state);
  return Rounded(value, interval);
}

Value Evaluator::Node(const Expr&, const Shift& node, const Environment& environment) {
  const values::Calendar* calendar = node.calendar.is_valid() ? &program_.calendars[node.calendar.index].days : nullptr;
  const bool roll = node.unit == ShiftUnit::kRoll;
  return MovedDate(Evaluate(node.date, environment), roll ? Known(Rational(0)) : Evaluate(node.amount, environment), node.unit, calendar);
}

Value Evaluator::Node(const Expr&, const OutcomeIs& node, const Environment& environment) {
  Outcome outcome = Outcome::kNotApplicable;
  if (node.whole) {
    outcome = Whole(node.requirement);
  } else {
    const FoundRow found = FindRow(node.row, environment);
    if (found.state != State::kKnown) return ThroughRow(found.state, schema::TypeKind::kTruth);
    outcome = ForRow(node.requirement, found.table, found.row);
  }
  switch (outcome) {
    case Outcome::kMet: case Outcome::kNotApplicable: return Known(node.met);
    case Outcome::kNotMet: return Known(!node.met);
    case Outcome::kUndetermined: return Open(State::kUnknown);
    case Outcome::kForJudgement: return Open(State::kJudgement);
    case Outcome::kDefective: return Open(State::kDefective);
  }
  return Open(State::kDefective);
}

}  // namespace footrule::reference
