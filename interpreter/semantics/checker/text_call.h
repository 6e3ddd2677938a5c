// join(texts), pad(number, digits), year_of(date): what codes are put together from.
#pragma once

#include "semantics/checker/context.h"

namespace footrule::semantics {

std::optional<Checked> CheckTextCall(Context& context, const Environment& env, const syntax::Call& call, Span span);

}  // namespace footrule::semantics
