#include "plan/compile.h"

#include "plan/context.h"
#include "plan/registers.h"

namespace footrule::plan {

namespace {

void Prepare(Context& context) {
  const semantics::CheckedProgram& program = context.program;
  context.scopes.emplace_back().frame = TableFrame(context, schema::Schema::kRoot);
  context.definitions.resize(program.definitions.size());
  context.plan.definitions.resize(program.definitions.size());
  context.plan.fields_read.resize(program.schema.fields.size());
  context.requirement_begun.resize(program.requirements.size());
  context.first_instance.push_back(0);
  for (const semantics::Requirement& requirement : program.requirements)
    context.first_instance.push_back(context.first_instance.back() + requirement.instances.size());
  context.plan.instances.resize(context.first_instance.back());
  context.plan.message_values.resize(context.first_instance.back());
}

void CompileConclusion(Context& context, const semantics::Conclusion& conclusion) {
  ConclusionPlan& plan = context.plan.conclusions.emplace_back();
  for (const semantics::ConclusionCase& one : conclusion.cases) plan.cases.push_back(CompileExpr(context, context.root(), one.when).node);
}

void ReadRegisters(Context& context) {
  context.plan.registers = FindRegisters(context.program.schema);
  const RegisterFields& fields = context.plan.registers;
  for (const schema::FieldId field : {fields.judgement_requirement, fields.judgement_subject, fields.judgement_outcome, fields.judgement_reason,
                                      fields.judgement_by, fields.judgement_on, fields.departure_requirement, fields.departure_subject, fields.departure_reason})
    if (field.is_valid()) context.plan.fields_read[field.index] = true;
}

}  // namespace

std::shared_ptr<const Plan> Compile(std::shared_ptr<const semantics::CheckedProgram> program) {
  auto plan = std::make_shared<Plan>();
  plan->program = program;
  Context context(*program, *plan);
  Prepare(context);
  for (const semantics::Definition& definition : program->definitions) CompileDefinition(context, definition.id);
  for (const semantics::Requirement& requirement : program->requirements) CompileRequirement(context, requirement.id);
  for (const semantics::Conclusion& conclusion : program->conclusions) CompileConclusion(context, conclusion);
  for (const semantics::Parameter& parameter : program->parameters) plan->parameters.push_back(IndexOf(parameter));
  ReadRegisters(context);
  return plan;
}

}  // namespace footrule::plan
