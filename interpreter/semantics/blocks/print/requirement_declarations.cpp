// What is computed, required, concluded and tested.
#include "semantics/blocks/print/declaration.h"
#include "semantics/blocks/print/text.h"

namespace footrule::semantics::print {

using namespace syntax;

namespace {

std::string StepsText(const std::vector<JsonStep>& steps) {
  std::string text;
  for (const JsonStep& step : steps) text += step.index ? "[" + std::to_string(*step.index) + "]" : (text.empty() ? "" : ".") + step.key;
  return text;
}

std::string ChangeText(const TestChange& change) { return StepsText(change.path) + " = " + (change.value ? Expression(change.value, false) : "absent"); }

std::string ExpectationText(const TestExpectation& expectation) {
  std::string text = "expect" + (expectation.clause ? Clauses({*expectation.clause}) : " " + expectation.path.ToString());
  if (!expectation.subject.empty()) text += " for each " + Quoted(expectation.subject);
  return text + (expectation.value ? " = " + Expression(expectation.value) : " " + expectation.outcome);
}

std::string FormalText(const Formal& formal) { return formal.name.text + " : " + Type(formal.type); }

}  // namespace

std::string Declaration(const TermDecl& term) {
  std::string text = "term " + term.name.ToString() + " : " + Type(term.type) + Clauses(term.clauses) + Labels(term.label);
  if (term.default_value) text += " default " + Expression(term.default_value);
  text += "\n";
  if (!term.fillers.empty()) text += "    filled by " + Joined(term.fillers, ", ", NameOrText) + "\n";
  return text;
}

std::string Declaration(const ReadingDecl& reading) {
  std::string text = "reading" + HeadText(reading.head) + "\n";
  for (const ReadingChoice& choice : reading.choices)
    text += "    " + choice.name.text + " : " + Expression(choice.value) + (choice.is_default ? " default" : "") + Labels(choice.label) + "\n";
  return text;
}

std::string Declaration(const DefineDecl& define) {
  std::string text = (define.result ? "result " : "define ") + define.name.ToString();
  if (!define.parameters.empty()) text += "(" + Joined(define.parameters, ", ", FormalText) + ")";
  if (define.for_each) text += " for each " + BinderText(*define.for_each);
  if (!IsUnwritten(define.type)) text += " : " + Type(define.type);
  text += Clauses(define.clauses) + Labels(define.label) + (define.exclusive ? " exclusive" : "");
  if (define.replaces) text += " replaces " + define.replaces->ToString();
  return text + " =" + (define.rows.empty() ? " " + Expression(define.value) + "\n" : "\n" + Rows(define.rows));
}

std::string Declaration(const RequirementDecl& requirement) { return "requirement" + HeadText(requirement.head) + "\n" + Lines(requirement.lines); }

std::string Declaration(const PhaseDecl& phase) { return "phase" + HeadText(phase.head) + "\n" + Lines(phase.lines); }

std::string Declaration(const ConclusionDecl& conclusion) {
  std::string text = "conclusion" + HeadText(conclusion.head) + "\n";
  if (!conclusion.on_phase.empty()) text += "    on " + conclusion.on_phase.text + "\n";
  for (const syntax::ConclusionCase& one : conclusion.cases)
    text += "   " + Clauses(one.clauses) + " " + one.name.text + Labels(one.label) + " when " + Expression(one.when) + "\n";
  if (conclusion.has_otherwise)
    text += "    otherwise " + (conclusion.otherwise_judgement ? "for judgement" : conclusion.otherwise_name.text + Labels(conclusion.otherwise_label)) + "\n";
  return text + Lines(conclusion.lines);
}

std::string Declaration(const TestDecl& test) {
  std::string text = "test" + Labels(test.title) + "\n    given " + Quoted(test.given) + "\n";
  if (!test.changes.empty()) text += "    with " + Joined(test.changes, ", ", ChangeText) + "\n";
  if (test.as_of) text += "    as of " + Date(*test.as_of) + "\n";
  if (!test.phase.empty()) text += "    phase " + test.phase.text + "\n";
  for (const syntax::TestReading& one : test.readings) text += "    reading " + one.reading.text + " " + one.choice.text + "\n";
  for (const syntax::TestTerm& one : test.terms) text += "    with term " + one.term.ToString() + " = " + Expression(one.value) + "\n";
  for (const TestExpectation& expectation : test.expectations) text += "    " + ExpectationText(expectation) + "\n";
  return text;
}

}  // namespace footrule::semantics::print
