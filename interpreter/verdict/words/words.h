// Sentences in two languages and two lengths of numbers, put together from parts.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "foundation/text.h"

namespace footrule::verdict {

using foundation::Text;

// `exact` has all digits, `brief` has long numbers cut; both are always filled.
struct Words {
  Text exact, brief;
  bool empty() const { return exact.empty(); }
  friend bool operator==(const Words&, const Words&) = default;
};

Words Plain(Text text);
Words Plain(std::string same_in_both);

// Templates with {0} … {9} for the parts.
Words Say(std::string_view zh, std::string_view en, std::initializer_list<Words> parts = {});

Words Joined(const std::vector<Words>& parts, std::string_view zh_separator, std::string_view en_separator);

// At most `limit` parts, then how many more there are: "a, b and 3 more". `total` may be larger than parts.size().
Words Listed(const std::vector<Words>& parts, std::size_t limit, std::size_t total);

}  // namespace footrule::verdict
