// The characters of a DecodedText as ANTLR wants them. Unlike ANTLRInputStream it decodes nothing and drops no byte-order mark.
#pragma once

#include "syntax/antlr/decoded_text.h"

#include "antlr4-runtime.h"

namespace footrule::syntax {

class CodePointStream : public antlr4::ANTLRInputStream {
 public:
  explicit CodePointStream(const DecodedText& text) {
    _data = text.points();
    p = 0;
  }
};

}  // namespace footrule::syntax
