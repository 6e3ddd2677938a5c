// CheckedProgram: a rule with everything it refines and uses, checked, in core. Nothing in it can fail to compile into a plan.
#pragma once

#include <map>

#include "semantics/core/expr.h"
#include "syntax/ast/decl.h"
#include "values/date.h"
#include "values/truth.h"

namespace footrule::semantics {

// A clause of one of the loaded rules: `rule` indexes CheckedProgram::rules.
struct ClauseRef { std::uint32_t rule = 0; std::string id; friend auto operator<=>(const ClauseRef&, const ClauseRef&) = default; };

// Whether a clause is `under` or a part of it: `5.3` holds `5.3.2` and `5.3(1)`, not `5.31`.
inline bool LiesUnder(const std::string& clause, const std::string& under) {
  if (clause.compare(0, under.size(), under) != 0) return false;
  return clause.size() == under.size() || std::string("0123456789").find(clause[under.size()]) == std::string::npos;
}

struct Definition {
  DefinitionId id;
  std::string name;             // "footprint", "row.emission", "stage_emission[use]"
  Text label;
  std::vector<ClauseRef> clauses;
  VariableRef variable;         // of a derived field: the row it belongs to; null otherwise
  ExprRef body;
  bool is_result = false;       // shown in the verdict
  values::UnitExpression display_unit;
  Span span;
};

// A message with holes: literal pieces and expressions alternate as written.
struct MessagePiece { std::string literal; ExprRef value; values::UnitExpression display_unit; };
struct Message { std::vector<MessagePiece> zh, en; };

// What an unrolled `for each` took: a member of a list, or an element of a set as written.
struct UnrolledMember { std::string noun, name; Text label; };

// A requirement seen for one choice of list members (`for each stage in life_cycle_stage` unrolls; otherwise there is one instance).
struct Instance {
  std::vector<UnrolledMember> members;
  VariableRef subject;          // innermost `for each`; null: the dossier as a whole
  std::vector<VariableRef> holders;   // of the `for each` lines before it, outermost first: rows that hold the subject's; `where` may read them
  ExprRef where;                // rows that are no subject when false; may be null
  ExprRef whole;                // `when` lines that read no row, asked once of the dossier; may be null
  ExprRef guard;                // the other `when` lines; may be null
  ExprRef condition;
  // What happens when the condition is false: null = not met; else for judgement when it holds (a constant true: always).
  ExprRef judgement_when;
  Message message;
};

struct Requirement {
  RequirementId id;
  std::string name;             // "source_priority", "row_quality.primary"
  std::uint32_t rule = 0;
  std::vector<ClauseRef> clauses;
  Text label;
  values::Modality modality = values::Modality::kMust;
  values::Effect effect = values::Effect::kUngraded;
  Text judged_by;               // who answers `question`; empty unless the text asks a person as well
  Text question;
  std::vector<Text> notes;
  std::uint32_t phase = 0xFFFFFFFFu;   // index into phases; none
  std::vector<Instance> instances;
  std::vector<std::string> readings;   // that it rests on, sorted
  std::string block;            // the domain block it came from ("data quality"), or empty
  Span span;                    // of what the author wrote
};

struct Phase { std::string name; std::uint32_t rule = 0; Text label; std::vector<ClauseRef> clauses; ExprRef guard; Span span; std::vector<std::string> readings = {}; };

struct ConclusionCase { std::string name; Text label; std::vector<ClauseRef> clauses; ExprRef when; Span span; };
struct Conclusion {
  std::string name;
  std::uint32_t rule = 0;
  Text label;
  std::vector<ClauseRef> clauses;
  std::uint32_t phase = 0xFFFFFFFFu;
  std::vector<ConclusionCase> cases;
  bool otherwise_judgement = false;
  ConclusionCase otherwise;
  Span span;
};

struct Term { TermId id; std::string name; Text label; std::vector<ClauseRef> clauses; Type type; std::vector<std::string> fillers; Span span; };
struct ParameterRow { std::vector<SymbolId> keys; std::optional<values::Date> from, to; ExprRef value; Span span; };   // value: Constant
struct Parameter { ParameterId id; std::string name; Text label; std::string source; Type type; std::vector<Type> key_types; std::vector<ParameterRow> rows; Span span; };
struct Calendar { CalendarId id; std::string name; std::string source; values::Calendar days; };

struct ClauseInfo { std::string id; Text title; std::string printed; Text erratum; bool informative = false; };   // informative: the text asks for nothing
struct RuleInfo {
  std::string id;               // "CNCA-CFP-00:2025"
  std::string path;             // as loaded
  Text label;
  std::vector<std::string> based_on;
  std::optional<values::Date> effective_from, effective_to;
  std::vector<ClauseInfo> clauses;
  bool is_module = false;       // loaded by `use`
};

// A place where the document can be read in more than one way, and which way this program takes.
struct Reading {
  struct Choice { std::string name; Text label; };
  std::string name;
  std::vector<std::string> former;   // names of readings this one replaced
  Text label;
  std::vector<ClauseRef> clauses;
  std::vector<Choice> choices;       // as written
  std::size_t standard = 0, taken = 0;
  Span span;
};

// What a product rule did to the rules it refines; for `explain --refinement` and messages.
struct RefinementAct { enum class Kind { kFill, kReplace, kExtend, kWaive } kind; std::string target; std::vector<ClauseRef> clauses; Text because; Span at, target_at; };

struct CheckedProgram {
  schema::Schema schema;
  std::vector<RuleInfo> rules;                 // [0] is the rule that was asked for
  std::vector<Calendar> calendars;
  std::vector<Term> terms;
  std::vector<Parameter> parameters;
  std::vector<Definition> definitions;         // each after those it reads
  std::vector<Requirement> requirements;       // in order of rule, then as written
  std::vector<Phase> phases;
  std::vector<Conclusion> conclusions;
  std::vector<Reading> readings;               // by name
  std::vector<RefinementAct> refinements;
  std::vector<const syntax::TestDecl*> tests;  // of the asked-for rule; owned by the files it was checked from
};

}  // namespace footrule::semantics
