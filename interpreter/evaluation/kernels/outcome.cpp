// What a requirement says of each of its subjects: section 6 of the language reference.
#include "evaluation/kernels/kernels.h"
#include "evaluation/passes.h"
#include "evaluation/registers.h"

namespace footrule::evaluation {

namespace {

using semantics::Requirement;
using values::Modality;
using values::Outcome;

constexpr Truth kAlways = Truth::kTrue;
constexpr Truth kNever = Truth::kFalse;

// One instance with the columns its outcome is made of; what is not written holds always, `judgement_when` never.
struct Case {
  const Requirement& requirement;
  std::size_t index;
  FrameId frame;
  TruthView where, guard, whole, condition, judgement_when;
};

TruthView Optional(const Run& run, NodeId input, FrameId frame, const Truth& otherwise) {
  return input.is_valid() ? Read<TruthKind>(run, input, frame) : TruthView{&otherwise, kOnlyRow};
}

Case CaseOf(const Run& run, const Node& node) {
  const plan::InstancePlan& made = run.plan.instances[node.index];
  return {run.plan.program->requirements[made.requirement.index],
          node.index,
          node.frame,
          Optional(run, made.where, node.frame, kAlways),
          Optional(run, made.guard, node.frame, kAlways),
          Optional(run, made.whole_guard, node.frame, kAlways),
          Optional(run, made.condition, node.frame, kAlways),
          Optional(run, made.judgement_when, node.frame, kNever)};
}

// Not for decided truths.
Outcome OpenOutcome(Truth truth) {
  if (truth == Truth::kDefective) return Outcome::kDefective;
  return truth == Truth::kUnknown ? Outcome::kUndetermined : Outcome::kForJudgement;
}

void NoteUse(std::vector<std::int32_t>& used, std::size_t row, std::int32_t record) {
  if (used.size() <= row) used.resize(row + 1, -1);
  used[row] = record;
}

// An `in principle` that is not kept: a person's business if a departure is recorded, else not met.
Outcome Departed(Run& run, const Case& one, std::size_t row) {
  const RegisterIndex& departures = Departures(run, run.trace.DossierOf(one.frame, row));
  if (!departures.supplied) return Outcome::kUndetermined;
  const std::int32_t record = FindRecord(run, departures, one.index, row);
  NoteUse(run.trace.departure_used[one.index], row, record);
  return record >= 0 ? Outcome::kForJudgement : Outcome::kNotMet;
}

Outcome Failed(Run& run, const Case& one, std::size_t row) {
  if (one.requirement.modality == Modality::kMay) return Outcome::kNotApplicable;
  const Truth judgement = one.judgement_when[row];
  if (judgement == Truth::kTrue) return Outcome::kForJudgement;
  if (!values::IsDecided(judgement)) return OpenOutcome(judgement);
  return one.requirement.modality == Modality::kInPrinciple ? Departed(run, one, row) : Outcome::kNotMet;
}

// One guard after the other: what comes after one that fails is not asked, so that its defects stay hidden.
Truth Applies(const Case& one, std::size_t row) {
  Truth applies = one.where[row];
  for (const TruthView* guard : {&one.whole, &one.guard})
    if (applies != Truth::kFalse && applies != Truth::kDefective) applies = values::And(applies, (*guard)[row]);
  return applies;
}

// Before anything recorded settles it.
Outcome Found(Run& run, const Case& one, std::size_t row) {
  const Truth applies = Applies(one, row);
  if (applies == Truth::kFalse) return Outcome::kNotApplicable;
  if (applies != Truth::kTrue) return OpenOutcome(applies);
  const Truth condition = one.condition[row];
  if (condition == Truth::kFalse) return Failed(run, one, row);
  if (condition != Truth::kTrue) return OpenOutcome(condition);
  return one.requirement.judged_by.empty() ? Outcome::kMet : Outcome::kForJudgement;
}

Outcome Settled(Run& run, const Case& one, std::size_t row) {
  const std::int32_t record = FindRecord(run, Judgements(run, run.trace.DossierOf(one.frame, row)), one.index, row);
  const auto recorded = record >= 0 ? RecordedOutcome(run, record) : std::nullopt;
  if (!recorded) return Outcome::kForJudgement;
  NoteUse(run.trace.judgement_used[one.index], row, record);
  return *recorded;
}

// Mostly a requirement has at most one guard, does not apply where that fails, and is met where it holds and the condition does.
constexpr Outcome kNotUsual = static_cast<Outcome>(0xFF);

const TruthView& OnlyGuard(const Run& run, const Node& node, const Case& one) {
  const plan::InstancePlan& made = run.plan.instances[node.index];
  return made.where.is_valid() ? one.where : made.whole_guard.is_valid() ? one.whole : one.guard;
}

bool MayBeUsual(const Run& run, const Node& node, const Case& one) {
  const plan::InstancePlan& made = run.plan.instances[node.index];
  return made.where.is_valid() + made.guard.is_valid() + made.whole_guard.is_valid() <= 1 && one.requirement.judged_by.empty();
}

// What is as usual; kNotUsual for all else.
std::vector<Outcome> UsualOutcomes(const Run& run, const Node& node, const Case& one) {
  std::vector<Outcome> outcomes(run.Rows(node), kNotUsual);
  if (!MayBeUsual(run, node, one)) return outcomes;
  const TruthView guard = OnlyGuard(run, node, one);
  PassOver(one.condition.at, guard.at, [&, written = outcomes.data(), rows = outcomes.size()](auto of_condition, auto of_guard) {
    for (std::size_t row = 0; row < rows; ++row) {
      const Truth applies = guard.values[of_guard(row)], holds = one.condition.values[of_condition(row)];
      const Outcome where_it_applies = (applies == Truth::kTrue) & (holds == Truth::kTrue) ? Outcome::kMet : kNotUsual;
      written[row] = applies == Truth::kFalse ? Outcome::kNotApplicable : where_it_applies;
    }
  });
  return outcomes;
}

}  // namespace

values::Column EvaluateOutcome(Run& run, const Node& node) {
  const Case one = CaseOf(run, node);
  values::OutcomeColumn result{UsualOutcomes(run, node, one)};
  for (std::size_t row = 0; row < result.value.size(); ++row) {
    if (result.value[row] != kNotUsual) continue;
    const Outcome found = Found(run, one, row);
    result.value[row] = found == Outcome::kForJudgement ? Settled(run, one, row) : found;
  }
  return result;
}

}  // namespace footrule::evaluation
