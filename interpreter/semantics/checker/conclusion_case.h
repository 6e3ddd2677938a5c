// `CONCLUSION is CASE`: whether the conclusion that is computed is that case.
//
// Each conclusion and case asked about becomes a definition, read like any other. Its body is written when the conclusions have been
// checked, after the requirements they stand on; a conclusion that stands on what asks about it is reported there.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

// The name `expr` spells without the name of a rule in front; empty if it spells none.
std::string SpelledName(const Context& context, const syntax::ExprRef& expr);
// The declaration of the conclusion that is called `name`, also by the name it had before it was replaced.
std::optional<std::size_t> FindConclusion(const Context& context, const std::string& name);
// The conclusion `written` names; nullopt if it names none, or something nearer.
std::optional<std::size_t> NamedConclusion(const Context& context, const Environment& env, const syntax::ExprRef& written);
// Whether it is the case; null after a report (no such case).
ExprRef ConclusionIs(Context& context, std::size_t conclusion, const syntax::ExprRef& written_case);

// The definitions that were asked for, with the declaration of their conclusion.
std::map<std::size_t, std::size_t> ConclusionTests(const Context& context);

// Writes the bodies and reports circles. Conclusions have been checked.
void FinishConclusionCases(Context& context);

}  // namespace footrule::semantics
