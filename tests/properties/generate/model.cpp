#include "generate/model.h"

namespace footrule::properties {

std::string KindName(const Type& type) {
  switch (type.kind) {
    case Kind::kTruth: return "truth";
    case Kind::kNumber: return "number " + type.unit;
    case Kind::kDate: return "date";
    case Kind::kText: return "text";
    case Kind::kMember: return "member " + std::to_string(type.list);
    case Kind::kSet: return "set " + std::to_string(type.list);
    case Kind::kRow: return "row " + std::to_string(type.table);
  }
  return "";
}

std::string GeneratedRule::Text() const {
  std::string text;
  for (const Tree& declaration : declarations) text += declaration.Text() + "\n";
  return text;
}

}  // namespace footrule::properties
