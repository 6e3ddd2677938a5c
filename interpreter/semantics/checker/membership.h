// `in`, `inside`, `covers`, `better than`, `no worse than`.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

bool IsMembership(syntax::Relation relation);
Checked CheckMembership(Context& context, const Environment& env, const syntax::Comparison& comparison, Span span);

}  // namespace footrule::semantics
