// Core declarations as written: what the checker reads. Domain blocks (block.h) are turned into these first.
#pragma once

#include "foundation/text.h"
#include "syntax/ast/expr.h"

namespace footrule::syntax {

using foundation::Text;

// `§5.5.3.4(2)b`: `id` without the sign and without quotes.
struct Clause { std::string id; Span span; };

enum class Modality { kMust, kInPrinciple, kAdvised, kMay };

// The first line of a block: name, clauses, labels (Chinese first, English second), modifiers.
struct Head {
  Name name;                         // may be empty where the grammar allows; with points for an item of a block (`papers.form`)
  std::vector<Clause> clauses;
  Text label;
  std::optional<Modality> modality;  // `in principle` or `advised` on the head
  bool open = false;
  bool best_first = false;
  bool exclusive = false;
  std::optional<Path> extends;
  std::optional<Path> replaces;
  Span span;                         // of the first line
};

// ---- the rule -----------------------------------------------------------------------------------------------------
struct RuleHeader { std::string id; Text label; Span span; };
struct Refines { Name alias; std::string rule_id; std::string from; Span span; Span from_span; };  // `from` is a path relative to this file
struct BasedOn { std::vector<std::string> standards; Span span; };
struct Effective { DateLiteral from; std::optional<DateLiteral> to; Span span; };
struct Use { std::string module; Name alias; std::vector<Clause> clauses; Span span; };            // "std/units" or a relative path
struct ClauseEntry { Clause clause; Text title; std::string printed; Text erratum; bool informative = false; };
struct ClauseIndex { std::vector<ClauseEntry> entries; Span span; };

// ---- dimensions, units, calendars ---------------------------------------------------------------------------------
// One factor of a product of units or dimensions; `any` marks `any flow` in a type.
struct UnitFactor { Name name; foundation::Number number = 1; bool is_number = false; int exponent = 1; bool any = false; };
struct UnitProduct { std::vector<UnitFactor> factors; Span span; };   // flattened, exponents signed
struct DimensionDecl { Name name; std::optional<UnitProduct> definition; Name kind_of; Text label; Span span; };
struct UnitDecl {
  Name name;
  std::optional<UnitProduct> definition;   // = factor * product
  foundation::Number factor = 1;
  Name dimension;                          // `: mass`, else empty
  std::vector<Name> aliases;
  Text label;
  std::string source;
  Span span;
};
struct CalendarYear { int year = 0; std::string source; Span span; };
struct CalendarDays { bool working = false; DateLiteral from, to; Text label; Span span; };
struct CalendarDecl { Name name; Text label; std::string source; std::vector<Clause> clauses; std::vector<CalendarYear> years; std::vector<CalendarDays> days; Span span; };

// ---- what a dossier holds -----------------------------------------------------------------------------------------
struct Member { Name name; Text label; std::vector<Clause> clauses; };
// Where an unlisted member of an open list goes: for judgement (when C holds, else it is no member), or as the member `name`.
struct ListOthers { bool for_judgement = false; ExprRef when; Name name; Span span; };
struct ListDecl { Head head; std::vector<Member> members; std::optional<ListOthers> others; std::vector<std::string> fillers; Span span; };

struct Bounds { std::optional<foundation::Number> low, high; Name unit; bool percent = false; Span span; };
struct TypeRef {
  enum class Kind { kYesNo, kOneOf, kSetOf, kListOf, kNumberIn, kNamed } kind = Kind::kNamed;
  Path path;              // list (kOneOf, kSetOf) or record (kListOf)
  UnitProduct product;    // kNumberIn: printed unit; kNamed: `text`, `date`, `number`, `ratio`, a noun, units or dimensions
  std::optional<Bounds> bounds;
  bool or_none = false;
  Span span;
};
struct FieldDecl { std::vector<Path> names; TypeRef type; bool optional = false; std::vector<Name> for_each_lists; Text label; std::vector<Clause> clauses; Span span; };
struct RecordDecl { Name name; Text label; std::vector<FieldDecl> fields; std::vector<Name> key; Span span; };
struct FactsDecl {
  bool records = false;   // acts
  Name noun;              // empty: fields stand once, under `path`
  Path path;              // may be empty for `facts` at the top of the dossier
  Text label;
  std::vector<Clause> clauses;
  std::vector<Name> key;
  std::vector<FieldDecl> fields;
  Span span;
};

// Structured codes. `4 digit`, `2..4 letter`, or a text in quotes.
struct CodeElement { std::string text; std::uint32_t least = 0, most = 0; Name kind; bool is_text = false; Span span; };
struct CodeForm { std::vector<CodeElement> elements; Span span; };
struct CodePart { Name name; std::vector<Clause> clauses; Text label; std::vector<CodeForm> forms; Span span; };
struct Separator { std::string text; Span span; };

// ---- tables -------------------------------------------------------------------------------------------------------
struct Cell {
  enum class Kind { kEmpty, kOtherwise, kOthers, kExprs } kind = Kind::kEmpty;
  std::vector<ExprRef> exprs;
  Text label;
  std::vector<Clause> clauses;
  ExprRef where;
  Span span;
};
struct Row { std::vector<Cell> cells; Span span; };

struct ParameterDecl { Path name; TypeRef type; std::vector<Path> keys; std::vector<Clause> clauses; Text label; std::string source; ExprRef value; std::vector<Row> rows; Span span; };
struct TermDecl { Path name; TypeRef type; std::vector<Clause> clauses; Text label; ExprRef default_value; std::vector<std::string> fillers; Span span; };
struct FillDecl { Path target; ExprRef value; std::vector<Clause> clauses; std::string filler; Text because; Span span; };
struct WaiveDecl { Path target; std::vector<Clause> clauses; Text because; Span span; };
struct ReadingChoice { Name name; ExprRef value; bool is_default = false; Text label; };
struct ReadingDecl { Head head; std::vector<ReadingChoice> choices; Span span; };

struct Formal { Name name; TypeRef type; };
// define NAME [(parameters)] [for each BINDER] [: TYPE] = EXPR, or a decision table (rows; first hit, or exclusive).
// `define row.dqr` makes a derived field of the noun `row`. `result` is a definition the verdict shows.
struct DefineDecl {
  bool result = false;
  Path name;
  std::vector<Formal> parameters;
  std::optional<Binder> for_each;
  TypeRef type;           // kNamed without factors: not written, the type is that of the value
  std::vector<Clause> clauses;
  Text label;
  bool exclusive = false;
  std::optional<Path> replaces;
  ExprRef value;          // null when `rows` is not empty
  std::vector<Row> rows;  // condition | value
  Span span;
};

// ---- requirements -------------------------------------------------------------------------------------------------
struct Condition { Modality modality = Modality::kMust; ExprRef expr; Span span; };
struct Judgement { ExprRef when; Span span; };          // `for judgement [when C]`; `when` may be null
struct JudgedBy { Name who; Text question; Span span; };
struct Breach { Name effect; Name on; Span span; };
struct With { Name name; ExprRef value; Span span; };
struct RecordedAs { std::vector<Path> paths; Span span; };

// A message and its holes: each piece is the words before a hole and the expression in it (null after the last hole).
struct MessagePiece { std::string literal; ExprRef value; Span span; };
struct Message : Text { std::vector<MessagePiece> zh_pieces, en_pieces; };

// The lines any block may hold, in written order where order matters (`for each` lines nest).
struct BlockLines {
  std::vector<Binder> for_each;
  std::vector<ExprRef> when;
  std::vector<With> with;
  std::vector<Condition> conditions;
  std::optional<Judgement> judgement;
  std::optional<JudgedBy> judged_by;
  std::optional<Breach> breach;
  std::optional<Message> message;
  Span message_span;
  std::vector<Text> notes;
  std::optional<RecordedAs> recorded_as;
};

// The type of fields that hold structured codes; its lines are those of the requirement that each such field makes.
struct PatternDecl { Head head; std::vector<CodePart> parts; std::vector<Separator> separators; Span separators_span; BlockLines lines; Span span; };

struct RequirementDecl { Head head; BlockLines lines; Span span; };

struct PhaseDecl { Head head; BlockLines lines; Span span; };   // owns the requirements whose clause lies under one of its clauses
struct ConclusionCase { Name name; std::vector<Clause> clauses; Text label; ExprRef when; Span span; };
struct ConclusionDecl {
  Head head;
  Name on_phase;                                        // `on PHASE`; empty: the whole rule
  std::vector<ConclusionCase> cases;
  bool has_otherwise = false;
  bool otherwise_judgement = false;
  Name otherwise_name;
  Text otherwise_label;
  BlockLines lines;
  Span span;
};

// ---- tests --------------------------------------------------------------------------------------------------------
struct JsonStep { std::string key; std::optional<std::uint32_t> index; };
struct TestChange { std::vector<JsonStep> path; ExprRef value; Span span; };   // value null: absent
struct TestExpectation {
  std::optional<Clause> clause;                         // either a clause
  Path path;                                            // or the name of a requirement, conclusion or definition
  std::string subject;                                  // `for each "key"`; empty: the requirement as a whole
  std::string outcome;                                  // "met", "not met", "for judgement", … or a conclusion's case
  ExprRef value;                                        // `= expr` for a definition
  Span span;
};
struct TestReading { Name reading, choice; };
struct TestTerm { Path term; ExprRef value; Span span; };
struct TestDecl { Text title; std::string given; Span given_span; std::optional<DateLiteral> as_of; Name phase; std::vector<TestReading> readings; std::vector<TestTerm> terms; std::vector<TestChange> changes; std::vector<TestExpectation> expectations; Span span; };

}  // namespace footrule::syntax
