// A value that a block makes for each of its subjects: a derived field of the row that `for each` runs over, one value per member of
// a list, or a plain definition. Definitions do not see what `for each` and `with` bind: their names are put in.
#pragma once

#include <optional>

#include "semantics/blocks/substitute.h"
#include "semantics/blocks/writer.h"

namespace footrule::semantics::blocks {

class SubjectValue {
 public:
  // nullopt after a report: a series, a set, or a list inside of rows has nothing a value could belong to.
  static std::optional<SubjectValue> Of(Writer& writer, const syntax::BlockLines& lines);

  // A definition of that name, without its value.
  syntax::DefineDecl Definition(const std::string& name, syntax::TypeRef type, Span span) const;
  // An expression of the block as a definition may hold it.
  ExprRef Inside(const ExprRef& expr) const { return Substitute(expr, names_); }
  syntax::Row Inside(const syntax::Row& row) const { return Substitute(row, names_); }
  // The value, read in a requirement of the block or in another of its definitions.
  ExprRef Read(const std::string& name, Span at) const { return Read(name, at, bound_.text); }
  ExprRef ReadInside(const std::string& name, Span at) const { return Read(name, at, own_.text); }

 private:
  ExprRef Read(const std::string& name, Span at, const std::string& noun) const;

  syntax::Name bound_, own_;             // the innermost noun as the block calls it, and as its table does; empty for a plain value
  std::optional<syntax::Binder> list_;   // a value per member
  Substitution names_;
};

}  // namespace footrule::semantics::blocks
