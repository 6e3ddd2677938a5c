#include "generate/tree.h"

namespace footrule::properties {

std::string Tree::Text() const {
  std::string text;
  for (const auto& part : parts) {
    if (const auto* written = std::get_if<std::string>(&part)) text += *written;
    else text += std::get<Tree>(part).Text();
  }
  return text;
}

}  // namespace footrule::properties
