// Domain blocks as written, and the file that holds everything. semantics/blocks/ turns each block into declarations
// of decl.h; docs/language/reference says into which.
#pragma once

#include "syntax/ast/decl.h"

namespace footrule::syntax {

struct ScopeItem { Name name; std::vector<Clause> clauses; Text label; Condition condition; BlockLines lines; Span span; };
struct ScopeBlock { Head head; std::vector<ScopeItem> items; BlockLines lines; Span span; };

struct FunctionalUnitBlock { bool declared = false; std::vector<Clause> clauses; Text label; ExprRef value; BlockLines lines; Span span; };

struct BoundaryBlock { Head head; ExprRef stages; BlockLines lines; Span span; };   // stages: SetLiteral of members

struct ProcessRow {
  bool others = false;
  Name name;                      // empty for `others`
  Text label;
  std::vector<Clause> clauses;
  ExprRef where;                  // of an `others` row; may be null
  bool core = false;              // second cell
  Name data_class;                // third cell: site, primary, secondary
  Span span;
};
struct StageBlock { Name name; std::vector<Clause> clauses; Text label; std::vector<ProcessRow> rows; Span span; };
struct ProcessesBlock { Head head; std::vector<StageBlock> stages; BlockLines lines; Span span; };  // recorded as stage, process, class

struct DataQualityRow { Name name; Text label; std::vector<Clause> clauses; std::vector<ExprRef> classes; ExprRef condition; Span span; };
struct DerivedLine { Path path; ExprRef value; Span span; };
struct DataQualityBlock {
  Head head;
  std::vector<Path> scores;
  foundation::Number low, high;   // scale of the scores
  std::vector<DerivedLine> derived;
  Path by;                        // the field that holds the data class
  std::vector<DataQualityRow> rows;
  BlockLines lines;
  Span span;
};

struct PersonDaysBlock {
  Head head;
  Modality first_modality = Modality::kMust;
  ExprRef first;                  // `first unit : E`, or null when rows hold
  std::vector<Row> first_rows;    // condition | days
  ExprRef further;                // `each further unit [in PATH] : 1..2`; may be null
  ExprRef further_in;             // table, or a count
  struct Limit { bool at_most = false; Modality modality = Modality::kMust; bool has_modality = false; ExprRef value; Span span; };
  std::vector<Limit> limits;
  Span first_span, further_span;
  BlockLines lines;
  Span span;
};

struct DocumentItem { std::vector<Clause> clauses; Name name; Text label; std::optional<Binder> for_each; ExprRef when, needs; Span span; };
struct DocumentsBlock { Head head; std::vector<DocumentItem> items; BlockLines lines; Span span; };

struct ChecklistLine { Modality modality = Modality::kMust; ExprRef members; Span span; };   // members: SetLiteral
struct ChecklistBlock { Head head; std::vector<ChecklistLine> sets; BlockLines lines; Span span; };

struct NotCounting { Binder binder; ExprRef interval; Span span; };
struct Instead { ExprRef date, when; Span span; };
struct DeadlineBlock { Head head; ExprRef from, to, within; std::vector<NotCounting> not_counting; std::vector<Instead> instead; Span clock_span; BlockLines lines; Span span; };

// Printed rows of a section, as the document groups them. Rows that are not printed may be added to an open group.
struct FormGroup { Name name; Text label; bool open = false; std::vector<Member> members; Span span; };
// Fields that stand once in a copy or, with `rows`, the columns of rows.
struct FormSection { Name name; Text label; std::vector<Clause> clauses; Name rows; std::vector<Name> key; std::vector<FieldDecl> fields; std::vector<FormGroup> groups; Span span; };
struct FormBlock { Head head; Name one_for_each; std::vector<FormSection> sections; BlockLines lines; Span span; };   // one_for_each: a noun, or empty

struct ApartLine { ExprRef set; bool open = false; Span span; };
struct UnitPartitionBlock { Head head; std::optional<Binder> each; Path goes_to; ExprRef same; std::vector<ApartLine> apart; BlockLines lines; Span span; };

struct LifeState { Name name; Text label; bool start = false, final = false; Span span; };
struct LifeCondition { ExprRef expr; std::vector<Clause> clauses; Span span; };
struct LifeEvent {
  Name name;
  std::vector<Clause> clauses;
  Text label;
  std::vector<Name> from;
  Name to;
  ExprRef on;                     // the day on which it happens by itself; null: it is recorded
  std::vector<LifeCondition> needs, due, barred, lasts;
  BlockLines lines;
  Span span;
};
struct LifeCycleBlock { Head head; std::vector<LifeState> states; std::vector<Name> same_day; Span states_span, same_day_span; std::vector<LifeEvent> events; BlockLines lines; Span span; };

using Declaration = std::variant<
    RuleHeader, Refines, BasedOn, Effective, Use, ClauseIndex, DimensionDecl, UnitDecl, CalendarDecl, ListDecl, RecordDecl, PatternDecl, FactsDecl,
    ParameterDecl, TermDecl, FillDecl, WaiveDecl, ReadingDecl, DefineDecl, RequirementDecl, PhaseDecl, ConclusionDecl, TestDecl,
    ScopeBlock, FunctionalUnitBlock, BoundaryBlock, ProcessesBlock, DataQualityBlock, PersonDaysBlock, DocumentsBlock, ChecklistBlock,
    DeadlineBlock, FormBlock, UnitPartitionBlock, LifeCycleBlock>;

// One file, in written order.
struct File { source::FileId id; std::vector<Declaration> declarations; };

}  // namespace footrule::syntax
