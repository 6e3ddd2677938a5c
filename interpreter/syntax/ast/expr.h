// Expressions as written: plain immutable data with the place of every part. Names are not resolved, types not known.
//
// Expressions are shared (ExprRef), so that a domain block can use one written expression in several core declarations
// and every message still points at what the author wrote.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "foundation/number.h"
#include "source/source_file.h"

namespace footrule::syntax {

using source::Span;

struct Expr;
using ExprRef = std::shared_ptr<const Expr>;

// One word of a name, as written.
struct Name {
  std::string text;
  Span span;
  bool empty() const { return text.empty(); }
};

// `general.unit_partition`, `row.factor.value`. Never empty when present in a parsed declaration.
struct Path {
  std::vector<Name> parts;
  Span span() const { return parts.empty() ? Span{} : source::Join(parts.front().span, parts.back().span); }
  std::string ToString() const;  // joined with points
};

// What a quantifier, an aggregate or `for each` ranges over.
//   row [in PATH | in {a, b}] [where C]            every row of a table, nested table, list, set or series
//   series of row [in PATH] by {keys} [where C]    one subject per distinct combination of keys
//   run of row [in PATH] by DATE [where C]         the longest stretches of neighbouring rows for which C holds
struct Binder {
  Name noun;
  std::optional<Path> in;           // table path, list name, set-valued field or bound series
  ExprRef in_set;                   // `in {a, b}`: a SetLiteral, else null
  std::vector<ExprRef> series_keys; // not empty: a series
  ExprRef run_by;                   // not null: runs, in the order of this date
  ExprRef where;                    // may be null
  Span span;
};

struct NumberLiteral { foundation::Number value; std::string digits; Name unit; bool percent = false; };  // unit may be empty
struct RangeLiteral { foundation::Number low, high; Name unit; bool percent = false; };                    // 1..2
struct DateLiteral { int year = 0; int month = 0; int day = 0; };  // not yet checked against the calendar
struct TextLiteral { std::string text; };                          // quotes removed, escapes undone
struct SetLiteral { std::vector<ExprRef> elements; };
struct NameRef { Name name; };
struct Access { ExprRef base; Name member; };                      // base.member
struct Index { ExprRef base; std::vector<ExprRef> keys; };         // base[key, key]
struct Call { Name function; std::vector<ExprRef> arguments; };    // function: `mean`, or `general.growth` of the rule called `general`
struct Fold { Name function; Binder binder; ExprRef value; };      // sum(each row where C: value); value may be null (count)
struct Conditional { ExprRef condition, then, otherwise; };

enum class UnaryOp { kNegate, kNot };
struct Unary { UnaryOp op; ExprRef operand; };

// + - and * / chains stay flat: terms in written order, each with its operator (the first has kAdd or kMultiply).
enum class ArithmeticOp { kAdd, kSubtract, kMultiply, kDivide };
struct ArithmeticTerm { ArithmeticOp op; ExprRef operand; Span op_span; };
struct Arithmetic { std::vector<ArithmeticTerm> terms; };          // all of + - or all of * /

enum class LogicOp { kAnd, kOr };
struct Logic { LogicOp op; std::vector<ExprRef> operands; };       // flat

enum class Quantifier { kEvery, kSome, kNo };
struct Quantified { Quantifier quantifier; Binder binder; ExprRef body; };

enum class Relation {
  kEqual, kNotEqual, kLess, kLessEqual, kGreater, kGreaterEqual,
  kIs, kIsNot, kIn, kNotIn, kInside, kCovers, kBetterThan, kNoWorseThan,
};
// left RELATION right [± tolerance] [by rounded value]
struct Comparison { Relation relation; ExprRef left, right; ExprRef tolerance; bool by_rounded_value = false; Span relation_span; };

struct IntervalTo { ExprRef from, to; };                           // a to b
struct RoundTo { ExprRef value, interval; };                       // value rounded to 0.01 kg
struct RoundLike { ExprRef value, model; };                        // value rounded like declared.footprint
// What a life cycle says of the row in scope, or of the dossier. Not written: the expansion of the block makes it. Machine: ast/machine.h.
enum class MachinePart {
  kStateBefore, kStateAfter, kTakesEffect, kActBefore,   // of an act; kActBefore: the act that brought the state before
  kState, kSince, kNext, kAct,                           // on the as-of date; kSince, kNext: dates or none
};
struct Machine;
struct MachineRead { std::shared_ptr<const Machine> machine; MachinePart part; };
// Where the text could not be read; whatever it stands in is not checked further.
struct ErrorExpr {};

struct Expr {
  std::variant<ErrorExpr, NumberLiteral, RangeLiteral, DateLiteral, TextLiteral, SetLiteral, NameRef, Access, Index, Call, Fold,
               Conditional, Unary, Arithmetic, Logic, Quantified, Comparison, IntervalTo, RoundTo, RoundLike, MachineRead>
      node;
  Span span;
};

template <class Node>
ExprRef MakeExpr(Node node, Span span) {
  return std::make_shared<const Expr>(Expr{std::move(node), span});
}

// The node if `expr` is one of that kind, else nullptr.
template <class Node>
const Node* As(const ExprRef& expr) {
  return expr ? std::get_if<Node>(&expr->node) : nullptr;
}

}  // namespace footrule::syntax
