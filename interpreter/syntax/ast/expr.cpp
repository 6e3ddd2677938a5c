#include "syntax/ast/expr.h"

namespace footrule::syntax {

std::string Path::ToString() const {
  std::string text;
  for (const Name& part : parts) text += (text.empty() ? "" : ".") + part.text;
  return text;
}

}  // namespace footrule::syntax
