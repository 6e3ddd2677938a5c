// Core expressions: typed, resolved, every name replaced by an id. What the plan compiles and the reference evaluator walks.
//
// Numbers are in base units of their dimension. Dates are numbers of days (1970-01-01 = 0) of type kDate. An interval and a range are
// never values here: the checker splits them into their two ends. Expressions are shared and immutable; equal pointers mean
// the same thing, which is what common-subexpression sharing starts from.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "schema/schema.h"
#include "source/source_file.h"
#include "syntax/ast/expr.h"
#include "values/rounding.h"

namespace footrule::semantics {

using foundation::Number;
using foundation::SymbolId;
using foundation::Text;
using schema::FieldId;
using schema::ListId;
using schema::TableId;
using schema::Type;
using source::Span;

using VariableId = foundation::StrongId<struct VariableTag>;
using DefinitionId = foundation::StrongId<struct DefinitionTag>;
using RequirementId = foundation::StrongId<struct RequirementTag>;
using TermId = foundation::StrongId<struct TermTag>;
using CalendarId = foundation::StrongId<struct CalendarTag>;
using ParameterId = foundation::StrongId<struct ParameterTag>;

struct Expr;
using ExprRef = std::shared_ptr<const Expr>;

// ---- rows ---------------------------------------------------------------------------------------------------------
// A variable stands for one row: of a table, or of the groups that `series of` makes.
struct Series;
struct Variable {
  VariableId id;
  std::string noun;
  TableId table;                            // of a row; of the members for a series
  std::shared_ptr<const Series> series;     // not null: the variable is a group
};
using VariableRef = std::shared_ptr<const Variable>;

// How to get from a variable's row to another row: up to the row that holds it, or along a reference field.
// kAct: to the act that brought the state in a life cycle (before this act, or on the as-of date).
struct Machine;
struct RowStep { enum class Kind { kParent, kReference, kAct } kind; FieldId reference; std::shared_ptr<const Machine> machine = nullptr; };
// The row an expression reads. `variable` null: the root.
struct RowRef { VariableRef variable; std::vector<RowStep> steps; };

// Which rows an aggregate or a `for each` runs over.
struct Domain {
  enum class Kind {
    kTable,     // every row of the table in the dossier
    kChildren,  // the rows of the table that hang below the row `of` (directly or through nested tables)
    kSeries,    // the members of the group `of.variable`
  } kind = Kind::kTable;
  TableId table;
  RowRef of;
};

// Groups: the rows of `domain` for which `where` holds, by equal keys. A row with an unknown key may belong to every group.
struct Series {
  VariableRef member;
  Domain domain;
  ExprRef where;              // may be null
  std::vector<ExprRef> keys;  // over `member`
};

// Runs: the rows of `domain` whose `links` hold (equalities with outer rows), in the order of a date; a run is a longest stretch of
// neighbours for which `condition` holds. A fold over `member` goes over runs by their entries, RunPart::kExists.
struct Run {
  VariableRef member;
  Domain domain;
  std::vector<ExprRef> links;
  ExprRef order;              // kDate; rows of one day stand as in the dossier
  ExprRef condition;
  // How what is not known is entered. False: an entry for every run that exists for certain and one for those that perhaps do, so that
  // one run may have several entries (quantifiers, extremes). True: one entry for every row that may be the first of a run (counts, sums).
  bool by_first_row = false;
};

// ---- nodes --------------------------------------------------------------------------------------------------------
struct NoneValue {};
struct Constant { std::variant<NoneValue, bool, Number, SymbolId, std::vector<SymbolId>> value; };  // a set is sorted by id
struct FieldRead { RowRef row; FieldId field; };
struct DefinitionRead { DefinitionId definition; RowRef row; };   // row: for a derived field; its variable is null for a plain definition
struct SeriesKey { VariableRef series; std::size_t index; };      // the value the members of a group share
// Of the run that the row of `run->member` enters; kFrom, kUntil: dates, kCount: how many rows. Meaningless where kExists is false.
enum class RunPart { kExists, kFrom, kUntil, kCount };
struct RunRead { std::shared_ptr<const Run> run; RunPart part; };
// What a life cycle says of an act, or of the row that holds the acts. Machine: core/machine.h.
using syntax::MachinePart;
struct MachineRead { std::shared_ptr<const Machine> machine; MachinePart part; RowRef row; };
struct Gap { TermId term; };                                      // a term nobody filled: unknown
struct AsOf {};                                                   // kDate

enum class NumberOp { kAdd, kSubtract, kMultiply, kDivide, kNegate, kLeast, kGreatest, kYear };
// kAdd, kMultiply, kLeast, kGreatest take one or more; kSubtract, kDivide two; kNegate one; kYear one date.
// kLeast and kGreatest (also earliest, latest) skip `none`; all `none` gives `none`. Division by zero is defective.
struct NumberExpr { NumberOp op; std::vector<ExprRef> args; };

// kJoin: texts one after another. kPad: a whole number of at most `width` digits, zeros in front; any other number is defective.
enum class TextOp { kJoin, kPad };
struct TextExpr { TextOp op; std::vector<ExprRef> args; std::uint32_t width = 0; };

enum class CompareOp { kEqual, kNotEqual, kLess, kLessEqual, kGreater, kGreaterEqual };
// Numbers and dates: all six. Other types: kEqual and kNotEqual. A comparison with `none` is defective.
struct Compare { CompareOp op; ExprRef left, right; };

enum class LogicOp { kAnd, kOr, kNot };
struct Logic { LogicOp op; std::vector<ExprRef> args; };

// Place of a member in an ordered list, 0 = best: `a better than b` is Rank(a) < Rank(b). An unlisted text of an open list ranks
// after the last and leaves the comparison for judgement; an unknown member lies in [0, n-1] ([0, n] if the list is open).
struct Rank { ExprRef member; ListId list; };

enum class SetOp {
  kHas,      // left: member or text, right: set        x in s
  kInside,   // left, right: sets                       s inside t
  kEqual,    // left, right: sets
};
struct SetExpr { SetOp op; ExprRef left, right; };
// The number of members in common is not needed by the language; `covers` is kInside with sides exchanged.

// `x in LIST`: true for a listed member; an unlisted text of an open list is for judgement (when `others_when` holds, else false).
struct InList { ExprRef member; ListId list; ExprRef others_when; bool others_judgement = true; };

// `x is recorded` (a value or a stated none is there) and `x is none`. Never unknown for the first: presence is what it asks.
enum class PresenceOp { kRecorded, kNone };
struct Presence { PresenceOp op; ExprRef operand; };               // operand: FieldRead

// First case whose condition holds. Unknown conditions keep later cases possible: the value is then the hull of what they give.
// No case and no `otherwise`: unknown.
struct Select { std::vector<std::pair<ExprRef, ExprRef>> cases; ExprRef otherwise; };

enum class FoldOp { kCount, kSum, kMean, kLeast, kGreatest, kAll, kAny, kDistinct, kDaysCovered };
// Over the rows of `domain` (bound to `variable`) for which `where` holds. kCount has no value; kDaysCovered has two (from, to).
// Empty: kCount, kSum, kDaysCovered 0; kAll true, kAny false; kMean, kLeast, kGreatest unknown.
struct Fold { FoldOp op; VariableRef variable; Domain domain; ExprRef where; ExprRef value; ExprRef value2; };

// Look-up in a table of facts by keys; no row for the keys: unknown.
struct Lookup { ParameterId parameter; std::vector<ExprRef> keys; };

// value rounded by GB/T 8170 to `interval` (base units), or to the written decimals of the cell that `like` reads.
struct Round { ExprRef value; std::optional<Number> interval; ExprRef like; };

// A date moved by a number of whole days, months or working days (of `calendar`). kRoll: on to the next working day if it is none.
enum class ShiftUnit { kDays, kMonths, kWorkingDays, kRoll };
struct Shift { ExprRef date; ExprRef amount; ShiftUnit unit; CalendarId calendar; };

// Whether the requirement has one of `outcomes`: for the row `row` (its subjects' table), or as a whole when `whole`.
// True, false; open as the outcome is open (undetermined: unknown, for judgement: judgement, defective: defective).
struct OutcomeIs { RequirementId requirement; bool whole = true; RowRef row; bool met = true; };   // met: {met, not applicable}; else {not met}

struct Expr {
  Type type;
  std::variant<Constant, FieldRead, DefinitionRead, SeriesKey, RunRead, MachineRead, Gap, AsOf, NumberExpr, TextExpr, Compare, Logic, Rank, SetExpr, InList, Presence,
               Select, Fold, Lookup, Round, Shift, OutcomeIs>
      node;
  Span span;   // what the author wrote; explanations quote it
};

}  // namespace footrule::semantics
