// Expressions: names resolved, types and dimensions checked, written into core. One file per kind of expression.
//
// In: a written expression, what its names are bound to, the type its place expects (may be null). Out: Checked, kError after a report.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

Checked CheckExpr(Context& context, const Environment& env, const syntax::ExprRef& expr, const Type* expected = nullptr);

// The expression must be yes/no. Null after a report.
ExprRef CheckCondition(Context& context, const Environment& env, const syntax::ExprRef& expr);
// `value` must be of `type` (equal dimensions, lists, tables). False after a report that marks `declared_at`.
bool ExpectType(Context& context, const Checked& value, const Type& type, Span declared_at);

// ---- one function per kind, called by CheckExpr -------------------------------------------------------------------
Checked CheckNumber(Context& context, const syntax::NumberLiteral& literal, Span span);
Checked CheckRange(Context& context, const syntax::RangeLiteral& literal, Span span);
Checked CheckDate(Context& context, const syntax::DateLiteral& literal, Span span);
Checked CheckText(Context& context, const syntax::TextLiteral& literal, Span span, const Type* expected);
Checked CheckSet(Context& context, const Environment& env, const syntax::SetLiteral& set, Span span, const Type* expected);
Checked CheckName(Context& context, const Environment& env, const syntax::ExprRef& expr, const Type* expected);   // NameRef and Access
Checked CheckIndex(Context& context, const Environment& env, const syntax::Index& index, Span span);
Checked CheckCall(Context& context, const Environment& env, const syntax::Call& call, Span span, const Type* expected);
Checked CheckFold(Context& context, const Environment& env, const syntax::Fold& fold, Span span);
Checked CheckQuantified(Context& context, const Environment& env, const syntax::Quantified& quantified, Span span);
Checked CheckConditional(Context& context, const Environment& env, const syntax::Conditional& conditional, Span span, const Type* expected);
Checked CheckUnary(Context& context, const Environment& env, const syntax::Unary& unary, Span span);
Checked CheckArithmetic(Context& context, const Environment& env, const syntax::Arithmetic& arithmetic, Span span);
Checked CheckLogic(Context& context, const Environment& env, const syntax::Logic& logic, Span span);
Checked CheckComparison(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span);
Checked CheckInterval(Context& context, const Environment& env, const syntax::IntervalTo& interval, Span span);
Checked CheckRoundTo(Context& context, const Environment& env, const syntax::RoundTo& round, Span span);
Checked CheckMachineRead(Context& context, const Environment& env, const syntax::MachineRead& read, Span span);
Checked CheckRoundLike(Context& context, const Environment& env, const syntax::RoundLike& round, Span span);

// ---- shared -------------------------------------------------------------------------------------------------------
// How a type is called in messages: "energy (kWh)", "member of data_class", "yes/no".
Text Describe(const Context& context, const Type& type);
// A dimension mismatch in the manner of a physicist: both sides in words and in base dimensions, both places marked.
void ReportMismatch(Context& context, Code code, Span at, const Checked& left, const Checked& right);
const values::Dimension* UnitDimension(const Context& context, const char* unit);   // of `day`, `month`, …; null if not declared
// The table a row belongs to after its steps.
TableId TableOf(const Context& context, const RowRef& row);
Checked RowValue(RowRef row, TableId table, Span span);
Checked ReadField(Context& context, const RowRef& row, FieldId field, Span span);
// The member `name` of the list, by name or label; an invalid id if it has none.
SymbolId FindMember(const Context& context, ListId list, const std::string& name);
// The value of a plain definition, term or reading; checks it first if nobody did.
Checked ReadValue(Context& context, std::size_t declaration, Span span);
Checked ReadDerived(Context& context, std::size_t declaration, const RowRef& row, Span span);
// `ROW.usable`: every requirement with the effect `unusable` on that table is met for the row.
Checked ReadUsable(Context& context, const RowRef& row, Span span);
// The requirement, checked first if nobody did; invalid after a report (a circle).
RequirementId UseRequirement(Context& context, std::size_t declaration, Span span);
// Two row values are the same row: their keys are equal. Null after a report.
ExprRef SameRow(Context& context, const Checked& left, const Checked& right, Span span);

// Whether no bound row is read: asked of the dossier as a whole. Not for null.
bool ReadsNoRow(const ExprRef& expr);

// ---- binders ------------------------------------------------------------------------------------------------------
struct Choice { Environment env; ExprRef where; std::string name; Text label; };
// What a binder ranges over: rows (variable, domain), or choices one by one (members of a list, elements of a set).
struct BoundRange {
  bool failed = false;
  bool unrolled = false;
  VariableRef variable;
  Domain domain;
  Environment env;
  ExprRef where;               // may be null
  std::vector<Choice> choices;
};
// What a binder of runs is for: runs have an entry each time they may exist, or one for each row that may begin one (Run::by_first_row).
enum class RunUse { kEach, kByFirstRow, kRefused };
BoundRange BindRange(Context& context, const Environment& env, const syntax::Binder& binder, RunUse use = RunUse::kRefused);
// The runs of the rows `members` ranges over.
BoundRange OverRuns(Context& context, const Environment& env, const syntax::Binder& binder, BoundRange members, RunUse use);
// `run.from`, `run.until`, `run.count`.
Checked ReadRun(Context& context, const Checked& bound, const std::vector<syntax::Name>& words, Span span);
// What reads the inner row and nothing else of `where`, and what ties it to outer rows; for a domain that hangs below a row all is the former.
struct SplitWhere { ExprRef inner; std::vector<ExprRef> links; };
SplitWhere SplitLinks(const BoundRange& range);
// Adds `noun` as a row, and the nouns of the rows that hold it.
Environment BindRow(const Context& context, const Environment& env, const std::string& noun, const VariableRef& variable, Span span);
// `act.current`, `certificate.current`: from `row` to the act a life cycle names; nullopt if the declaration is no such name.
std::optional<RowRef> ReadAct(Context& context, std::size_t declaration, RowRef row);
// Refuses a fold over a whole table that depends on an outer row otherwise than by equalities in `where`. False after a report.
bool CheckCorrelation(Context& context, const BoundRange& range, const ExprRef& value, const ExprRef& value2, Span span);

}  // namespace footrule::semantics
