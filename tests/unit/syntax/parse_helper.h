// Parses a text for a test and shows what came of it in one line each.
#pragma once

#include <string>
#include <vector>

#include "syntax/parse.h"

namespace footrule::syntax {

struct Parsed {
  source::SourceMap sources;
  File file;
  std::vector<std::string> messages;  // "2:5 FR2003 no line begins with `mst`"
  std::vector<std::string> helps;     // English help of each

  template <class Declared>
  const Declared* First() const {
    for (const Declaration& declaration : file.declarations) {
      if (const auto* found = std::get_if<Declared>(&declaration)) return found;
    }
    return nullptr;
  }
  std::string Slice(Span span) const { return std::string(sources.text(span)); }
};

Parsed Parse(std::string text, ParseLimits limits = {});

// An expression as nested lists: "(and (= a 1) (not b))". `text` is what stands behind `must`.
std::string ShowExpr(const std::string& text);
std::string Show(const ExprRef& expr);
std::string Show(const Binder& binder);
std::string Show(const UnitProduct& product);

}  // namespace footrule::syntax
