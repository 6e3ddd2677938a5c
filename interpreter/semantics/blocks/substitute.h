// Puts expressions in the place of names: what a block's `with` lines, short score names and second nouns stand for, where a
// definition made from the block cannot see them.
#pragma once

#include <map>
#include <string>

#include "syntax/ast/decl.h"

namespace footrule::semantics::blocks {

using Substitution = std::map<std::string, syntax::ExprRef>;

// The same expression with every free name of `names` replaced (`x` and the `x` of `x.f`, not the `f`). A noun bound inside hides its name.
syntax::ExprRef Substitute(const syntax::ExprRef& expr, const Substitution& names);
syntax::Binder Substitute(syntax::Binder binder, const Substitution& names);
syntax::Row Substitute(syntax::Row row, const Substitution& names);

}  // namespace footrule::semantics::blocks
