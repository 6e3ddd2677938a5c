#include "semantics/checker/outcome_functions.h"

#include <set>

#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {
namespace {

constexpr std::uint32_t kWholeRule = 0xFFFFFFFFu;

bool Binds(const Requirement& requirement) {
  return requirement.modality != values::Modality::kAdvised && requirement.modality != values::Modality::kMay && requirement.effect != values::Effect::kAdvice;
}

std::optional<values::Effect> EffectOf(const std::string& word) {
  static const std::pair<const char*, values::Effect> kWords[] = {
      {"refusal", values::Effect::kRefusal}, {"拒绝", values::Effect::kRefusal}, {"major", values::Effect::kMajor}, {"严重", values::Effect::kMajor},
      {"minor", values::Effect::kMinor}, {"一般", values::Effect::kMinor}, {"ungraded", values::Effect::kUngraded}, {"未分级", values::Effect::kUngraded},
      {"unusable", values::Effect::kUnusable}, {"不可用", values::Effect::kUnusable}, {"advice", values::Effect::kAdvice}, {"建议", values::Effect::kAdvice}};
  for (const auto& [known, effect] : kWords)
    if (word == known) return effect;
  return std::nullopt;
}

// Every binding requirement of the conclusion's phase whose effect is not in `spared` is met.
ExprRef MetExcept(const Context& context, const std::set<values::Effect>& spared, Span span) {
  std::vector<ExprRef> parts;
  for (const Requirement& requirement : context.program.requirements) {
    const bool in_phase = *context.conclusion_phase == kWholeRule || requirement.phase == *context.conclusion_phase;
    const bool own = requirement.block == "conclusion";
    if (!in_phase || own || !Binds(requirement) || spared.count(requirement.effect)) continue;
    parts.push_back(MakeCore(OutcomeIs{requirement.id, true, {}, true}, TruthType(), span));
  }
  return AndExpr(std::move(parts), span);
}

bool InConclusion(Context& context, const std::string& word, Span span) {
  if (context.conclusion_phase) return true;
  context.Report(Make(Code::kOnlyInConclusion, span).With("name", word));
  return false;
}

}  // namespace

std::optional<Checked> CheckAllMet(Context& context, const std::string& word, Span span) {
  if (word != "all_met" && word != "全部符合") return std::nullopt;
  if (!InConclusion(context, word, span)) return Failed(span);
  return TruthValue(MetExcept(context, {}, span), span);
}

std::optional<Checked> CheckOutcomeFunction(Context& context, const syntax::Call& call, Span span) {
  const std::string& word = call.function.text;
  if (word != "breaches_within" && word != "不符合限于") return CheckAllMet(context, word, span);
  if (!InConclusion(context, word, span)) return Failed(span);
  std::set<values::Effect> spared;
  for (const syntax::ExprRef& argument : call.arguments) {
    const auto* name = syntax::As<syntax::NameRef>(argument);
    const auto effect = name ? EffectOf(name->name.text) : std::nullopt;
    if (!effect) {
      context.Report(Make(Code::kUnknownEffect, argument->span).With("name", name ? name->name.text : "…"));
      return Failed(span);
    }
    spared.insert(*effect);
  }
  return TruthValue(MetExcept(context, spared, span), span);
}

}  // namespace footrule::semantics
