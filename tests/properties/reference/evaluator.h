// The reference evaluator: docs/language/reference.md word by word, row by row, over the checked program and the dossier. No plan, no
// columns, nested loops for every aggregate. Slow, and meant to be read beside the manual; interpreter/evaluation is held against it.
#pragma once

#include <map>

#include "plan/children.h"
#include "reference/cells.h"
#include "reference/rows.h"
#include "reference/ties.h"
#include "semantics/core/program.h"

namespace footrule::reference {

using semantics::CheckedProgram;
using semantics::ExprRef;
using values::Outcome;

struct SubjectOutcome { Binding subject; bool is_subject = true; Outcome outcome{}; };
struct InstanceOutcomes { std::vector<SubjectOutcome> subjects; bool more = false; };

class Evaluator {
 public:
  Evaluator(const CheckedProgram& program, const dossier::Dossier& dossier, values::Date as_of);

  // The value of a definition, for a derived field in the given row (else 0).
  Value Definition(semantics::DefinitionId id, std::size_t row);
  const InstanceOutcomes& Outcomes(semantics::RequirementId requirement, std::size_t instance);
  // Of all subjects of all instances together.
  Outcome Whole(semantics::RequirementId requirement);
  // For one row of its subjects' table.
  Outcome ForRow(semantics::RequirementId requirement, schema::TableId table, std::size_t row);
  Value Evaluate(const ExprRef& expr, const Environment& environment);
  // What a subject is called, with unrolled members by their name or by one of their labels.
  enum class Spelling { kByName, kInEnglish, kInChinese };
  std::string SubjectName(semantics::RequirementId requirement, std::size_t instance, const Binding& subject, Spelling called) const;

 private:
  // ---- evaluator.cpp: one function per kind of expression ----
  Value Node(const semantics::Expr& expr, const semantics::Constant& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::FieldRead& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::DefinitionRead& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::SeriesKey& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::RunRead& node, const Environment& environment);      // runs.cpp
  // Life cycles are in no generated rule: life_cycles.py holds them against an automaton of its own.
  Value Node(const semantics::Expr&, const semantics::MachineRead&, const Environment&) { return Open(State::kDefective); }
  Value Node(const semantics::Expr& expr, const semantics::Gap& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::AsOf& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::NumberExpr& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::TextExpr& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::Compare& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::Logic& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::Rank& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::SetExpr& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::InList& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::Presence& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::Select& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::Fold& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::Lookup& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::Round& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::Shift& node, const Environment& environment);
  Value Node(const semantics::Expr& expr, const semantics::OutcomeIs& node, const Environment& environment);

  Value SomewhereIn(const semantics::Expr& expr) const;
  bool MayLeadToNone(const semantics::RowRef& row) const;

  // ---- ties.cpp ----
  Ties TiesOf(const semantics::Fold& fold, const Range& range, const Environment& environment);
  void Split(const ExprRef& where, const semantics::Fold& fold, std::vector<std::pair<ExprRef, ExprRef>>& equalities, std::vector<ExprRef>& others);

  // ---- ranges.cpp ----
  FoundRow FindRow(const semantics::RowRef& row, const Environment& environment);
  Range RangeOver(const semantics::VariableRef& variable, const semantics::Domain& domain, const Environment& environment);
  Range Rows(const semantics::VariableRef& variable, const semantics::Domain& domain, const Environment& environment);
  Range Members(const semantics::VariableRef& variable, const Group& group) const;
  Range Groups(const semantics::VariableRef& variable, const Environment& environment);
  Range GroupsAmong(const semantics::VariableRef& variable, const Range& rows, const Environment& environment);
  // Whether the row takes part in a series, and its keys.
  struct Candidate { std::size_t row; Value takes_part; std::vector<Value> keys; State reason; };
  Candidate CandidateFor(const semantics::Series& series, const Item& item, const Environment& environment);

  // ---- runs.cpp ----
  std::vector<Value> RunKeys(const semantics::Run& run, const Environment& environment);

  // ---- outcomes.cpp ----
  Range Subjects(const semantics::Instance& instance);
  bool IsOff(const semantics::Requirement& requirement, const semantics::Instance& instance);
  Environment HoldersOf(const semantics::Instance& instance, const Binding& subject) const;
  Outcome OutcomeFor(const semantics::Requirement& requirement, std::size_t instance, const Binding& subject, const Environment& environment, const Value& where);
  Outcome Found(const semantics::Requirement& requirement, std::size_t instance, const Binding& subject, const Environment& environment, const Value& where);
  Outcome NotHolding(const semantics::Requirement& requirement, std::size_t instance, const Binding& subject, const Environment& environment);

  // ---- registers.cpp ----
  bool IsRegisterSupplied(const char* path) const;
  // Rows of the register for the requirement and subject.
  std::vector<std::size_t> Records(const char* path, const semantics::Requirement& requirement, std::size_t instance, const Binding& subject) const;
  std::optional<Outcome> Judgement(const semantics::Requirement& requirement, std::size_t instance, const Binding& subject) const;
  Value RegisterCell(schema::TableId table, const char* field, std::size_t row) const;
  bool SaysSomething(schema::TableId table, std::size_t row) const;
  bool IsBlank(schema::TableId table, const char* field, std::size_t row) const;

  const CheckedProgram& program_;
  const dossier::Dossier& dossier_;
  std::int64_t as_of_;
  plan::FreeVariables variables_;   // which variables a text names; no part of a plan
  std::map<std::pair<std::uint32_t, std::size_t>, Value> definitions_;
  std::map<std::pair<std::uint32_t, std::size_t>, InstanceOutcomes> outcomes_;
};

}  // namespace footrule::reference
