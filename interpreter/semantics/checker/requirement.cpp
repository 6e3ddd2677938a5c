#include "semantics/checker/requirement.h"

#include <algorithm>

#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"
#include "semantics/checker/open_dimension.h"
#include "semantics/checker/readings_read.h"

namespace footrule::semantics {

using schema::TypeKind;

namespace {

constexpr std::size_t kMaximumInstances = 4096;

std::optional<values::Effect> EffectOf(const std::string& word) {
  static const std::pair<const char*, values::Effect> kWords[] = {
      {"refusal", values::Effect::kRefusal}, {"拒绝", values::Effect::kRefusal}, {"major", values::Effect::kMajor}, {"严重", values::Effect::kMajor},
      {"minor", values::Effect::kMinor}, {"一般", values::Effect::kMinor}, {"ungraded", values::Effect::kUngraded}, {"未分级", values::Effect::kUngraded},
      {"unusable", values::Effect::kUnusable}, {"不可用", values::Effect::kUnusable}, {"advice", values::Effect::kAdvice}, {"建议", values::Effect::kAdvice}};
  for (const auto& [known, effect] : kWords)
    if (word == known) return effect;
  return std::nullopt;
}

values::Modality ToModality(syntax::Modality modality) {
  switch (modality) {
    case syntax::Modality::kMust: return values::Modality::kMust;
    case syntax::Modality::kInPrinciple: return values::Modality::kInPrinciple;
    case syntax::Modality::kAdvised: return values::Modality::kAdvised;
    case syntax::Modality::kMay: return values::Modality::kMay;
  }
  return values::Modality::kMust;
}

// One way the `for each` lines can bind their nouns.
struct Subject {
  Environment env;
  VariableRef variable;
  std::vector<VariableRef> holders;   // of `variable`, outermost first
  ExprRef where;
  std::vector<UnrolledMember> members;
};

// Below the rows of the line before: of two tables side by side below one row, neither holds the other.
bool HangsBelow(const BoundRange& range, const Subject& subject) {
  if (!subject.variable) return true;
  const RowRef& of = range.domain.of;
  return range.domain.kind == Domain::Kind::kChildren && of.variable && of.variable->id == subject.variable->id && of.steps.empty();
}

// One more `for each` line: rows become the subject, members multiply the subjects.
bool Extend(Context& context, const syntax::Binder& binder, const Subject& subject, std::vector<Subject>& extended) {
  const BoundRange range = BindRange(context, subject.env, binder);
  if (range.failed) return false;
  if (!range.unrolled) {
    if (!HangsBelow(range, subject)) {
      context.Report(Make(Code::kTwoTables, binder.span).With("name", binder.noun.text));
      return false;
    }
    std::vector<VariableRef> holders = subject.holders;
    if (subject.variable) holders.push_back(subject.variable);
    extended.push_back({range.env, range.variable, std::move(holders), BothExpr(subject.where, range.where, binder.span), subject.members});
    return true;
  }
  for (const Choice& choice : range.choices) {
    Subject next{choice.env, subject.variable, subject.holders, BothExpr(subject.where, choice.where, binder.span), subject.members};
    next.members.push_back({binder.noun.text, choice.name, choice.label});
    extended.push_back(std::move(next));
  }
  return true;
}

std::optional<std::vector<Subject>> Subjects(Context& context, const syntax::BlockLines& lines) {
  std::vector<Subject> subjects(1);
  for (const syntax::Binder& binder : lines.for_each) {
    std::vector<Subject> extended;
    for (const Subject& subject : subjects)
      if (!Extend(context, binder, subject, extended)) return std::nullopt;
    subjects = std::move(extended);
    if (subjects.size() > kMaximumInstances) {
      context.Report(Make(Code::kTooManyChoices, binder.span).With("count", std::to_string(subjects.size())).With("limit", std::to_string(kMaximumInstances)));
      return std::nullopt;
    }
  }
  return subjects;
}

struct Conditions { ExprRef whole, guard, condition, judgement_when; bool failed = false; };

Conditions CheckLines(Context& context, const Environment& env, const syntax::BlockLines& lines, Span span) {
  Conditions checked;
  for (const syntax::ExprRef& when : lines.when) {
    ExprRef guard = CheckCondition(context, env, when);
    checked.failed = checked.failed || !guard;
    if (!guard) continue;
    ExprRef& among = ReadsNoRow(guard) ? checked.whole : checked.guard;
    among = BothExpr(among, guard, when->span);
  }
  std::vector<ExprRef> parts;
  for (const syntax::Condition& condition : lines.conditions) {
    ExprRef part = CheckCondition(context, env, condition.expr);
    checked.failed = checked.failed || !part;
    parts.push_back(std::move(part));
  }
  if (checked.failed) return checked;
  checked.condition = AndExpr(std::move(parts), span);
  if (lines.judgement) {
    checked.judgement_when = lines.judgement->when ? CheckCondition(context, env, lines.judgement->when) : TrueExpr(lines.judgement->span);
    checked.failed = !checked.judgement_when;
  }
  return checked;
}

Environment WithLines(Context& context, Environment env, const syntax::BlockLines& lines) {
  for (const syntax::With& with : lines.with) {
    Checked value = CheckExpr(context, env, with.value);
    env = env.With(with.name.text, std::move(value));
  }
  return env;
}

std::optional<Instance> CheckInstance(Context& context, const Subject& subject, const syntax::RequirementDecl& decl) {
  const Environment env = WithLines(context, subject.env, decl.lines);
  const Conditions conditions = CheckLines(context, env, decl.lines, decl.span);
  Instance instance;
  if (decl.lines.message) {
    instance.message.zh = CheckMessage(context, env, decl.lines.message->zh_pieces);
    instance.message.en = CheckMessage(context, env, decl.lines.message->en_pieces);
  }
  if (conditions.failed) return std::nullopt;
  instance.members = subject.members;
  instance.subject = subject.variable;
  instance.holders = subject.holders;
  instance.where = subject.where;
  instance.whole = conditions.whole;
  instance.guard = conditions.guard;
  instance.condition = conditions.condition;
  instance.judgement_when = conditions.judgement_when;
  return instance;
}

values::Modality ModalityOf(Context& context, const syntax::RequirementDecl& decl) {
  if (decl.lines.conditions.empty()) return decl.head.modality ? ToModality(*decl.head.modality) : values::Modality::kMust;
  const syntax::Condition& first = decl.lines.conditions.front();
  for (const syntax::Condition& condition : decl.lines.conditions)
    if (condition.modality != first.modality)
      context.Report(Make(Code::kMixedModality, condition.span).Mark(first.span, {"这里是另一种情态", "another modality here"}));
  if (decl.head.modality && first.modality == syntax::Modality::kMust) return ToModality(*decl.head.modality);
  return ToModality(first.modality);
}

values::Effect EffectLine(Context& context, const syntax::RequirementDecl& decl, values::Modality modality) {
  if (!decl.lines.breach) return modality == values::Modality::kAdvised ? values::Effect::kAdvice : values::Effect::kUngraded;
  if (auto effect = EffectOf(decl.lines.breach->effect.text)) return *effect;
  ReportUnknown(context, Code::kUnknownEffect, decl.lines.breach->effect.text, decl.lines.breach->effect.span, {"refusal", "major", "minor", "ungraded", "unusable", "advice"});
  return values::Effect::kUngraded;
}

Requirement Header(Context& context, const CoreDeclaration& declaration, const syntax::RequirementDecl& decl) {
  Requirement requirement;
  requirement.name = declaration.name;
  requirement.rule = declaration.rule;
  requirement.clauses = ToClauses(decl.head.clauses, declaration.rule);
  requirement.label = decl.head.label;
  requirement.modality = ModalityOf(context, decl);
  requirement.effect = EffectLine(context, decl, requirement.modality);
  requirement.block = declaration.block;
  requirement.span = declaration.span;
  requirement.notes = decl.lines.notes;
  if (decl.lines.judged_by) {
    requirement.judged_by = Same(decl.lines.judged_by->who.text);
    requirement.question = decl.lines.judged_by->question;
  }
  return requirement;
}

void CheckInstances(Context& context, const syntax::RequirementDecl& decl, Requirement& requirement) {
  std::set<std::string> readings;
  {
    const ReadingsRead read(context, readings);
    if (auto subjects = Subjects(context, decl.lines))
      for (const Subject& subject : *subjects)
        if (auto instance = CheckInstance(context, subject, decl)) requirement.instances.push_back(std::move(*instance));
  }
  requirement.readings.assign(readings.begin(), readings.end());
}

}  // namespace

void EnsureRequirement(Context& context, std::size_t index) {
  RequirementState& state = context.requirements[index];
  if (state.progress == Progress::kDone) AddReadings(context, context.program.requirements[state.id.index].readings);
  if (state.progress != Progress::kUntouched) return;
  state.progress = Progress::kChecking;
  const CoreDeclaration& declaration = context.declaration(index);
  const std::uint32_t before = context.current_rule;
  context.current_rule = declaration.rule;
  const HomeRow home(context, nullptr);
  const auto& decl = std::get<syntax::RequirementDecl>(declaration.node);
  Requirement requirement = Header(context, declaration, decl);
  if (decl.lines.conditions.empty() && !decl.lines.judged_by && !decl.lines.judgement) context.Report(Make(Code::kRequirementWithoutCondition, declaration.head_span).With("name", requirement.name));
  const bool only_judged = decl.lines.conditions.empty();
  CheckInstances(context, decl, requirement);
  // A question alone: nothing to compute, so it holds as far as the rule can tell and the person decides.
  if (only_judged && requirement.question.empty()) requirement.question = requirement.label;
  RequirementState& done = context.requirements[index];
  requirement.id = done.id;
  done.progress = Progress::kDone;
  context.program.requirements[done.id.index] = std::move(requirement);
  context.current_rule = before;
}

RequirementId UseRequirement(Context& context, std::size_t index, Span span) {
  if (context.requirements[index].progress == Progress::kChecking) {
    context.Report(Make(Code::kRequirementCircle, span).With("name", context.declaration(index).name).Mark(context.declaration(index).head_span, {"要求在此", "the requirement is here"}));
    return {};
  }
  EnsureRequirement(context, index);
  return context.requirements[index].id;
}

Checked ReadUsable(Context& context, const RowRef& row, Span span) {
  const TableId table = TableOf(context, row);
  std::vector<ExprRef> parts;
  for (std::size_t i = 0; i < context.bound.declarations.size(); ++i) {
    const auto* decl = std::get_if<syntax::RequirementDecl>(&context.declaration(i).node);
    if (!decl || !decl->lines.breach || EffectOf(decl->lines.breach->effect.text) != values::Effect::kUnusable) continue;
    if (decl->lines.for_each.empty()) continue;
    const BoundRange range = BindRange(context, {}, decl->lines.for_each.front());
    if (range.failed || range.unrolled || range.variable->table != table) continue;
    const RequirementId id = UseRequirement(context, i, span);
    if (!id.is_valid()) return Failed(span);
    parts.push_back(MakeCore(OutcomeIs{id, false, row, true}, TruthType(), span));
  }
  return TruthValue(AndExpr(std::move(parts), span), span);
}

}  // namespace footrule::semantics
