// The built-in functions: their names in both languages and what they are.
#pragma once

#include <string_view>

#include "semantics/checker/context.h"

namespace footrule::semantics {

struct Function {
  const char* name;       // English
  const char* zh;
  bool folds;             // may be written with `each`
  FoldOp fold;
  bool lists_values;      // may be written with values: mean(a, b, c)
  bool takes_dates;
};

// By either name; nullptr if there is none.
const Function* FindFunction(std::string_view name);
void ReportUnknownFunction(Context& context, const syntax::Name& name);

}  // namespace footrule::semantics
