#include <algorithm>

#include "evaluation/subjects.h"
#include "verdict/build.h"
#include "verdict/derivation/author_text.h"
#include "verdict/derivation/derive.h"
#include "verdict/parts/finding.h"
#include "verdict/parts/parts.h"

namespace footrule::verdict {
namespace {

using semantics::Requirement;
using values::Outcome;

struct Chosen { std::size_t instance, row; Outcome outcome; };

// 0 is the worst.
int RankOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::kDefective: return 0;
    case Outcome::kNotMet: return 1;
    case Outcome::kUndetermined: return 2;
    case Outcome::kForJudgement: return 3;
    case Outcome::kMet: return 4;
    case Outcome::kNotApplicable: return 5;
  }
  return 6;
}

// `5.3` holds 5.3.2 and 5.3(1), not 5.31.
bool HoldsClause(const std::string& outer, const std::string& inner) {
  if (inner.size() <= outer.size() || inner.compare(0, outer.size(), outer) != 0) return false;
  return !(inner[outer.size()] >= '0' && inner[outer.size()] <= '9');
}

using Answers = bool (*)(const Requirement&, const std::string&);

bool ByName(const Requirement& requirement, const std::string& target) { return requirement.name == target; }
bool ByBlock(const Requirement& requirement, const std::string& target) { return requirement.name.rfind(target + ".", 0) == 0; }
bool ByClause(const Requirement& requirement, const std::string& target) {
  return std::any_of(requirement.clauses.begin(), requirement.clauses.end(), [&](const auto& clause) { return clause.id == target; });
}
bool ByOuterClause(const Requirement& requirement, const std::string& target) {
  return std::any_of(requirement.clauses.begin(), requirement.clauses.end(), [&](const auto& clause) { return HoldsClause(target, clause.id); });
}

std::string WithoutSign(const std::string& target) { return target.rfind("§", 0) == 0 ? target.substr(std::string("§").size()) : target; }

std::vector<std::size_t> Answering(const semantics::CheckedProgram& program, const std::string& target) {
  std::vector<std::size_t> found;
  for (const Answers answers : {ByName, ByClause, ByBlock, ByOuterClause}) {
    const std::string sought = answers == ByName || answers == ByBlock ? target : WithoutSign(target);
    for (std::size_t i = 0; i < program.requirements.size() && !sought.empty(); ++i) {
      if (answers(program.requirements[i], sought)) found.push_back(i);
    }
    if (!found.empty()) return found;
  }
  return found;
}

bool IsCalled(const evaluation::Trace& trace, std::size_t instance, std::size_t row, const std::string& name) {
  const std::vector<std::string> spellings = evaluation::SubjectSpellings(trace, instance, row);
  return std::find(spellings.begin(), spellings.end(), name) != spellings.end();
}

std::vector<Chosen> Subjects(const evaluation::Trace& trace, const std::vector<std::size_t>& instances, const std::string& subject) {
  std::vector<Chosen> chosen;
  for (const std::size_t instance : instances) {
    const auto& outcomes = trace.outcomes(instance);
    for (std::size_t row = 0; row < outcomes.size(); ++row) {
      if (outcomes[row] == Outcome::kNotApplicable && !trace.IsSubject(instance, row)) continue;
      if (subject.empty() || IsCalled(trace, instance, row, subject)) chosen.push_back({instance, row, outcomes[row]});
    }
  }
  std::stable_sort(chosen.begin(), chosen.end(), [](const Chosen& a, const Chosen& b) { return RankOf(a.outcome) < RankOf(b.outcome); });
  return chosen;
}

bool IsTriviallyTrue(const Context& context, plan::NodeId part) { return context.reader.node(part).op == plan::Op::kConstant; }

SubjectExplanation ExplainSubject(Workbench& bench, const Chosen& chosen) {
  SubjectExplanation explanation;
  explanation.finding = MakeFinding(bench, chosen.instance, chosen.row);
  Derivation derivation(bench.context);
  const plan::InstancePlan& instance = bench.context.reader.plan().instances[chosen.instance];
  for (const plan::NodeId part : {instance.where, instance.whole_guard, instance.guard, instance.condition, instance.judgement_when}) {
    if (!part.is_valid() || IsTriviallyTrue(bench.context, part)) continue;
    const Spot spot = bench.context.reader.InFrame(instance.frame, chosen.row, part);
    explanation.steps.push_back(derivation.Of(spot));
    const bool decides = part != instance.condition && bench.context.reader.TruthAt(spot) == values::Truth::kFalse;
    if (decides) break;   // what stands behind it was not reached
  }
  return explanation;
}

Explanation ExplainRequirement(Workbench& bench, std::size_t index, const std::vector<std::size_t>& instances, const std::string& subject, std::size_t limit) {
  const Requirement& requirement = bench.context.reader.program().requirements[index];
  Explanation explanation;
  explanation.requirement = MakeRequirementHead(bench.context, semantics::RequirementId{index}, instances);
  explanation.readings = MakeReadingsOf(bench.context, semantics::RequirementId{index});
  explanation.rule_text = AuthorLines(bench.context.sources, requirement.span);
  const std::vector<Chosen> subjects = Subjects(bench.context.reader.trace(), instances, subject);
  explanation.subjects_total = subjects.size();
  for (std::size_t i = 0; i < subjects.size() && i < limit; ++i) explanation.subjects.push_back(ExplainSubject(bench, subjects[i]));
  return explanation;
}

}  // namespace

std::vector<Explanation> Explain(const evaluation::Trace& trace, const source::SourceMap& sources, const std::string& target, const std::string& subject, std::size_t limit) {
  Workbench bench(trace, sources);
  const std::vector<std::vector<std::size_t>> instances = InstancesByRequirement(*trace.plan);
  std::vector<Explanation> explanations;
  for (const std::size_t index : Answering(bench.context.reader.program(), target)) {
    explanations.push_back(ExplainRequirement(bench, index, instances[index], subject, limit));
  }
  return explanations;
}

}  // namespace footrule::verdict
