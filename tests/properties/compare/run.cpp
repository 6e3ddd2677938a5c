#include "compare/run.h"

#include "compare/columns.h"

namespace footrule::properties {

namespace {

using values::Outcome;

Outcome Whole(const evaluation::Trace& trace, std::size_t requirement) {
  Outcome whole = Outcome::kNotApplicable;
  for (std::size_t index = 0; index < trace.plan->instances.size(); ++index) {
    if (trace.plan->instances[index].requirement.index != requirement) continue;
    if (trace.SubjectsUnknown(index)) whole = values::Combine(whole, Outcome::kUndetermined);
    for (const Outcome one : trace.outcomes(index)) whole = values::Combine(whole, one);
  }
  return whole;
}

Json Record(Random& random, const std::string& requirement, const std::string& subject) {
  Json row = Json::Object();
  row.Set({"requirement"}, Json::Quoted(requirement));
  if (!subject.empty()) row.Set({"subject"}, Json::Quoted(subject));
  row.Set({"reason"}, Json::Quoted("because"));
  row.Set({"by"}, Json::Quoted("somebody"));
  row.Set({"on"}, Json::Quoted("2025-02-03"));
  (void)random;
  return row;
}

}  // namespace

Judged Judge(const std::string& rule, const std::string& dossier, values::Date as_of) {
  Judged judged;
  judged.loaded = Load(rule);
  if (!judged.loaded->plan) return judged;
  judged.dossier = ReadDossier(*judged.loaded, dossier);
  if (judged.dossier) judged.trace = evaluation::Evaluate(judged.loaded->plan, *judged.dossier, {as_of});
  return judged;
}

std::vector<std::string> DifferencesOf(const std::string& rule, const std::string& dossier, values::Date as_of) {
  const Judged judged = Judge(rule, dossier, as_of);
  if (!judged.trace) return {};
  reference::Evaluator reference(*judged.loaded->program, *judged.dossier, as_of);
  return Compare(*judged.trace, reference, nullptr);
}

// People write the members of a subject by name or by either label.
reference::Evaluator::Spelling AnySpelling(Random& random) {
  using Spelling = reference::Evaluator::Spelling;
  if (random.Chance(50)) return Spelling::kByName;
  return random.Chance(50) ? Spelling::kInEnglish : Spelling::kInChinese;
}

void AddRegisters(Random& random, Judged& judged, values::Date as_of, Json& dossier) {
  reference::Evaluator reference(*judged.loaded->program, *judged.dossier, as_of);
  Json judgements = Json::Array(), departures = Json::Array();
  for (const plan::InstancePlan& instance : judged.loaded->plan->instances) {
    const semantics::Requirement& requirement = judged.loaded->program->requirements[instance.requirement.index];
    for (const reference::SubjectOutcome& one : reference.Outcomes(instance.requirement, instance.instance).subjects) {
      const std::string subject = reference.SubjectName(requirement.id, instance.instance, one.subject, AnySpelling(random));
      const bool waits = one.outcome == Outcome::kForJudgement || one.outcome == Outcome::kUndetermined;
      for (int again = 0; again < 2; ++again) {
        if (!random.Chance(again == 0 ? (waits ? 45 : 5) : 5)) continue;
        Json row = Record(random, requirement.name, subject);
        if (!random.Chance(5)) row.Set({"outcome"}, Json::Quoted(random.Word({"met", "not_met", "符合"})));
        judgements.items.push_back(std::move(row));
      }
      if (requirement.modality == values::Modality::kInPrinciple && random.Chance(40)) departures.items.push_back(Record(random, requirement.name, subject));
    }
  }
  if (random.Chance(85)) dossier.Set({"judgements"}, std::move(judgements));
  if (random.Chance(85)) dossier.Set({"departures"}, std::move(departures));
}

Summary Summarise(const Judged& judged) {
  Summary summary;
  const evaluation::Trace& trace = *judged.trace;
  const semantics::CheckedProgram& program = *judged.loaded->program;
  for (const semantics::Requirement& requirement : program.requirements) summary.outcomes[requirement.name] = Whole(trace, requirement.id.index);
  for (const semantics::Definition& definition : program.definitions)
    if (!definition.variable) summary.values[definition.name] = CellOf(trace, trace.plan->definitions[definition.id.index], 0);
  for (std::size_t i = 0; i < program.conclusions.size(); ++i)
    for (std::size_t c = 0; c < program.conclusions[i].cases.size(); ++c)
      summary.values[program.conclusions[i].name + "." + program.conclusions[i].cases[c].name] = CellOf(trace, trace.plan->conclusions[i].cases[c], 0);
  return summary;
}

}  // namespace footrule::properties
