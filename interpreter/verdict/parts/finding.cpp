#include "verdict/parts/finding.h"

#include "evaluation/subjects.h"
#include "verdict/parts/message.h"
#include "verdict/parts/records.h"
#include "verdict/words/describe.h"
#include "verdict/words/sentence.h"

namespace footrule::verdict {
namespace {

using values::Outcome;
using values::State;
using values::Truth;

// A subject with the parts of its requirement at hand.
struct Subject {
  Workbench& bench;
  std::size_t instance, row;

  const Context& context() const { return bench.context; }
  const plan::InstancePlan& plan() const { return context().reader.plan().instances[instance]; }
  Spot At(plan::NodeId part) const { return context().reader.InFrame(plan().frame, row, part); }
  Spot condition() const { return At(plan().condition); }
  Truth ConditionTruth() const { return context().reader.TruthAt(condition()); }

  // The first part, as written, with this state; the condition if none has it.
  Spot PartWith(State state) const {
    for (const plan::NodeId part : {plan().where, plan().whole_guard, plan().guard, plan().condition, plan().judgement_when}) {
      if (part.is_valid() && context().reader.StateAt(At(part)) == state) return At(part);
    }
    return condition();
  }
};

Words Breach(const Subject& subject) {
  const Words message = RuleMessage(subject.context(), subject.instance, subject.row);
  if (!message.exact.empty()) return message;
  return WhyNot(subject.context(), subject.condition(), true);
}

Words NotMet(const Subject& subject, const SubjectFinding& finding) {
  if (subject.ConditionTruth() == Truth::kFalse || !finding.judgement) return Breach(subject);
  return Say("{0}判断为不符合：{1}", "judged not met by {0}: {1}", {Plain(finding.judgement->by), Plain(finding.judgement->reason)});
}

Words NotApplicable(const Subject& subject) {
  for (const plan::NodeId part : {subject.plan().whole_guard, subject.plan().guard}) {
    if (!part.is_valid() || subject.context().reader.TruthAt(subject.At(part)) != Truth::kFalse) continue;
    return Say("适用条件不成立：{0}", "does not apply: {0}", {WhyNot(subject.context(), subject.At(part), true)});
  }
  return Say("不适用", "not applicable");
}

Words ForJudgement(const Subject& subject, const SubjectFinding& finding) {
  const semantics::Requirement& requirement = subject.context().reader.RequirementOf(subject.instance);
  if (finding.departure) return Say("{0}；登记的偏离理由：{1}", "{0}; recorded reason for departing: {1}", {Breach(subject), Plain(*finding.departure)});
  const Spot open = subject.PartWith(State::kJudgement);
  if (open.node.is_valid() && subject.context().reader.StateAt(open) == State::kJudgement) return WhyForJudgement(subject.bench.causes, open);
  if (subject.ConditionTruth() == Truth::kFalse) return Breach(subject);
  const Words who = LabelOr(requirement.judged_by, "");
  const Words question = LabelOr(requirement.question, requirement.name);
  return who.exact.empty() ? question : Say("由 {0} 判断：{1}", "for {0}: {1}", {who, question});
}

Words MessageOf(const Subject& subject, const SubjectFinding& finding) {
  switch (finding.outcome) {
    case Outcome::kMet: return Say("符合", "met");
    case Outcome::kNotMet: return NotMet(subject, finding);
    case Outcome::kNotApplicable: return NotApplicable(subject);
    case Outcome::kForJudgement: return ForJudgement(subject, finding);
    case Outcome::kDefective: return WhyDefective(subject.bench.causes, subject.PartWith(State::kDefective));
    case Outcome::kUndetermined: break;
  }
  return {};
}

// A cut number brings its own sign: "= ≈2.3" reads "≈ 2.3".
std::string WithOneSign(std::string text) {
  const std::string_view twice = "= ≈";
  for (std::size_t at = text.find(twice); at != std::string::npos; at = text.find(twice, at)) text.replace(at, twice.size(), "≈ ");
  return text;
}

void SetMessage(const Words& words, SubjectFinding* finding) {
  finding->message = words.exact;
  if (words.brief != words.exact) finding->short_message = {WithOneSign(words.brief.zh), WithOneSign(words.brief.en)};
}

void AddMissing(const Context& context, const MissingWalk& walk, SubjectFinding* finding) {
  for (const Datum& datum : walk.data()) finding->missing.push_back(context.cells.Cell(datum));
  finding->missing_terms = walk.reasons();
}

void SetUndetermined(const Subject& subject, SubjectFinding* finding) {
  MissingWalk walk(subject.bench.causes, kMissingLimit);
  WalkMissing(subject.context(), subject.instance, subject.row, &walk);
  AddMissing(subject.context(), walk, finding);
  SetMessage(CannotBeDecided(subject.context(), walk), finding);
}

// Where to look for the cells that led to the outcome.
Spot Telling(const Subject& subject, Outcome outcome) {
  if (outcome == Outcome::kDefective) return subject.bench.causes.Root(subject.PartWith(State::kDefective), State::kDefective);
  const Spot open = subject.PartWith(State::kJudgement);
  const bool left_open = outcome == Outcome::kForJudgement && open.node.is_valid() && subject.context().reader.StateAt(open) == State::kJudgement;
  if (left_open) return subject.bench.causes.Root(open, State::kJudgement);
  if (outcome != Outcome::kNotApplicable) return subject.condition();
  for (const plan::NodeId part : {subject.plan().whole_guard, subject.plan().guard}) {
    if (part.is_valid() && subject.context().reader.TruthAt(subject.At(part)) == Truth::kFalse) return subject.At(part);
  }
  return subject.condition();
}

void AddInputs(const Subject& subject, SubjectFinding* finding) {
  for (const Datum& datum : subject.bench.evidence.Of(Telling(subject, finding->outcome), kInputLimit)) {
    CellRef cell = subject.context().cells.Cell(datum);
    const bool also_missing = finding->outcome == Outcome::kUndetermined && cell.line == 0;
    if (!also_missing) finding->inputs.push_back(std::move(cell));
  }
}

}  // namespace

void WalkMissing(const Context& context, std::size_t instance, std::size_t row, MissingWalk* walk) {
  walk->From({context.reader.plan().instances[instance].outcome, row});
}

SubjectFinding MakeFinding(Workbench& bench, std::size_t instance, std::size_t row) {
  const Subject subject{bench, instance, row};
  SubjectFinding finding;
  finding.subject = bench.context.reader.trace().SubjectName(instance, row);
  finding.subject_label = {evaluation::SubjectNameIn(bench.context.reader.trace(), instance, row, foundation::Language::kChinese),
                           evaluation::SubjectNameIn(bench.context.reader.trace(), instance, row, foundation::Language::kEnglish)};
  finding.outcome = bench.context.reader.trace().outcomes(instance)[row];
  finding.judgement = RecordedJudgement(bench.context, instance, row);
  finding.departure = RecordedDeparture(bench.context, instance, row);
  AddInputs(subject, &finding);
  if (finding.outcome == Outcome::kUndetermined) SetUndetermined(subject, &finding);
  else SetMessage(MessageOf(subject, finding), &finding);
  return finding;
}

SubjectFinding FindingOfUnknownSubjects(Workbench& bench, std::size_t instance) {
  SubjectFinding finding;
  finding.outcome = Outcome::kUndetermined;
  MissingWalk walk(bench.causes, kMissingLimit);
  walk.FromFrame(bench.context.reader.plan().instances[instance].frame);
  AddMissing(bench.context, walk, &finding);
  SetMessage(CannotBeDecided(bench.context, walk), &finding);
  return finding;
}

}  // namespace footrule::verdict
