#include "batch/record/record_form.h"

#include <algorithm>

#include "report/json_text.h"
#include "report/words.h"
#include "verdict/outcomes.h"
#include "verdict/words/shown_unit.h"

namespace footrule::batch {
namespace {

using report::JsonText;

bool InPhase(const semantics::CheckedProgram& program, std::uint32_t phase, const std::string& wanted) {
  return wanted.empty() || (phase < program.phases.size() && program.phases[phase].name == wanted);
}

ConclusionForm FormOf(const semantics::Conclusion& conclusion, std::size_t index) {
  ConclusionForm form;
  form.index = index;
  form.name = JsonText(conclusion.name);
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i <= conclusion.cases.size(); ++i) {
    const std::string& name = verdict::CaseAt(conclusion, i).name;
    form.cases.push_back(JsonText(name));
    const auto known = std::find(names.begin(), names.end(), name);
    form.candidate.push_back(static_cast<std::uint32_t>(known - names.begin()));
    if (known == names.end()) names.push_back(name);
  }
  form.candidates = names.size();
  return form;
}

ResultForm FormOf(const plan::Plan& plan, const verdict::DefinitionIndex& definitions, std::size_t index) {
  const semantics::Definition& definition = plan.program->definitions[index];
  const plan::NodeId node = plan.definitions[index];
  ResultForm form;
  form.node = node;
  form.frame = plan.nodes[node.index].frame;
  form.type = plan.nodes[node.index].type;
  form.name = JsonText(definition.name);
  form.unit = definition.display_unit.text.empty() ? verdict::ShownUnit(plan, definitions, node) : definition.display_unit;
  form.unit_text = JsonText(form.unit.text);
  return form;
}

void AddRequirements(RecordForm* form) {
  const semantics::CheckedProgram& program = *form->plan->program;
  auto instances = verdict::InstancesByRequirement(*form->plan);
  for (std::size_t i = 0; i < program.requirements.size(); ++i) {
    const semantics::Requirement& requirement = program.requirements[i];
    if (!InPhase(program, requirement.phase, form->options.phase)) continue;
    form->requirements.push_back({semantics::RequirementId{i}, std::move(instances[i]), verdict::Binds(requirement.modality), JsonText(requirement.name)});
  }
}

void AddResults(RecordForm* form) {
  const verdict::DefinitionIndex definitions(*form->plan);
  for (std::size_t i = 0; i < form->plan->definitions.size(); ++i) {
    const bool shown = form->plan->program->definitions[i].is_result && form->plan->definitions[i].is_valid();
    if (shown) form->results.push_back(FormOf(*form->plan, definitions, i));
  }
}

}  // namespace

RecordForm::RecordForm(std::shared_ptr<const plan::Plan> of, const Options& with) : plan(std::move(of)), last_uses(plan::FindLastUses(*plan)), options(with) {
  const semantics::CheckedProgram& program = *plan->program;
  AddRequirements(this);
  for (std::size_t i = 0; i < program.conclusions.size(); ++i) {
    if (InPhase(program, program.conclusions[i].phase, options.phase)) conclusions.push_back(FormOf(program.conclusions[i], i));
  }
  AddResults(this);
  for (std::size_t i = 0; i < kOutcomes; ++i) outcomes[i] = JsonText(report::OutcomeName(static_cast<values::Outcome>(i)));
  rule = ",\"rule\":" + JsonText(program.rules.front().id) + ",\"as_of\":" + JsonText(options.as_of.ToIso()) +
         ",\"rule_digest\":" + JsonText(options.rule_digest);
}

}  // namespace footrule::batch
