// One token, plain: what the lexer saw, before and after the layout filter.
#pragma once

#include <cstdint>
#include <vector>

namespace footrule::syntax {

struct Word {
  std::size_t type = 0;     // a token of FootruleLexer
  std::uint32_t begin = 0;  // code points, half-open
  std::uint32_t end = 0;
  std::uint32_t line = 0;   // number of the logical line, once the layout filter has found them
};
using Words = std::vector<Word>;

}  // namespace footrule::syntax
