// `all_met` and `breaches_within(…)` of conclusions; the body of a definition.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

// nullopt if the call is neither. Inside a conclusion they speak of the requirements of its phase.
std::optional<Checked> CheckOutcomeFunction(Context& context, const syntax::Call& call, Span span);
// `all_met` written as a bare name.
std::optional<Checked> CheckAllMet(Context& context, const std::string& word, Span span);

// Value or decision table of a definition, as its declared type.
Checked CheckDefinitionBody(Context& context, const Environment& env, const syntax::DefineDecl& decl, const Type& type);

}  // namespace footrule::semantics
