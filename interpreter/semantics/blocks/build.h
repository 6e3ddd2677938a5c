// Builds syntax for what a block stands for, so that an expansion reads like its sketch in the language reference.
//
// In: parts that the author wrote, and the place to answer for what is put around them. Out: expressions, types, binders.
// Every made node carries that one place; parts of the author keep their own.
#pragma once

#include <string>
#include <vector>

#include "syntax/ast/decl.h"

namespace footrule::semantics::blocks {

using source::Span;
using syntax::ExprRef;

// `label：part` / `label: part`; the one that is not empty where the other is.
syntax::Text LabelOfPart(const syntax::Text& label, const syntax::Text& part);

struct Build {
  Span at;

  syntax::Name Word(std::string text) const { return {std::move(text), at}; }
  syntax::Path Words(std::vector<std::string> words) const;

  ExprRef Ref(const syntax::Name& name) const;
  ExprRef Ref(std::string word) const { return Ref(Word(std::move(word))); }
  ExprRef Member(ExprRef base, std::string word) const;     // base.word
  ExprRef Number(std::int64_t value) const;
  ExprRef True() const { return Ref("true"); }
  ExprRef Set(std::vector<ExprRef> elements) const;

  ExprRef Compare(ExprRef left, syntax::Relation relation, ExprRef right) const;
  ExprRef Is(ExprRef left, ExprRef right) const { return Compare(std::move(left), syntax::Relation::kIs, std::move(right)); }
  ExprRef IsNot(ExprRef left, ExprRef right) const { return Compare(std::move(left), syntax::Relation::kIsNot, std::move(right)); }
  // `left is a` for one element, `left in {a, b}` for several.
  ExprRef OneOf(ExprRef left, std::vector<ExprRef> elements) const;
  ExprRef NoneOf(ExprRef left, std::vector<ExprRef> elements) const;

  // Null operands are left out; of one operand, that one; of none, null. Operands of the same kind are put into one chain.
  ExprRef And(std::vector<ExprRef> operands) const { return Join(syntax::LogicOp::kAnd, std::move(operands)); }
  ExprRef Or(std::vector<ExprRef> operands) const { return Join(syntax::LogicOp::kOr, std::move(operands)); }
  ExprRef Not(ExprRef operand) const;

  ExprRef Sum(std::vector<ExprRef> terms) const;            // of one term, that one
  ExprRef Minus(ExprRef left, ExprRef right) const;
  ExprRef Times(ExprRef left, ExprRef right) const;
  ExprRef If(ExprRef condition, ExprRef then, ExprRef otherwise) const;

  ExprRef Call(std::string function, std::vector<ExprRef> arguments) const;
  ExprRef Fold(std::string function, syntax::Binder binder, ExprRef value = nullptr) const;   // function(each BINDER: value)
  ExprRef Some(syntax::Binder binder, ExprRef body) const;

  syntax::Binder Each(syntax::Name noun, ExprRef where = nullptr) const;                      // each NOUN where …
  syntax::Binder EachIn(syntax::Name noun, syntax::Path in, ExprRef where = nullptr) const;   // each NOUN in PATH where …

  syntax::TypeRef Type(std::string word) const;             // date, number, a unit
  syntax::TypeRef YesNo() const;
  // No type written: the type is that of the value. Only blocks make such definitions.
  syntax::TypeRef OfItsValue() const;

  syntax::Row When(ExprRef condition, ExprRef value) const; // | condition | value |
  syntax::Row Otherwise(ExprRef value) const;               // | otherwise | value |
  syntax::Condition Must(syntax::Modality modality, ExprRef expr) const { return {modality, std::move(expr), at}; }

 private:
  ExprRef Join(syntax::LogicOp op, std::vector<ExprRef> operands) const;
};

// A written path as an expression, each word at its own place.
ExprRef Read(const syntax::Path& path);

// The words of `a.b.c`; empty if the expression is no plain name.
std::vector<syntax::Name> WordsOf(const ExprRef& expr);

// Adds `where` to what a binder already asks.
void Narrow(syntax::Binder& binder, ExprRef where);

}  // namespace footrule::semantics::blocks
