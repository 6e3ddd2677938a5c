// Pieces of printed core: quoted texts, clauses, paths, expressions, types, tables, the lines of a block. What is printed parses again.
#pragma once

#include <string>

#include "syntax/ast/decl.h"

namespace footrule::semantics::print {

// In straight quotes, with escapes.
std::string Quoted(const std::string& text);
// ` "中文" "English"` with a blank in front, or nothing.
std::string Labels(const foundation::Text& label);
// ` §1 §2` with a blank in front of each.
std::string Clauses(const std::vector<syntax::Clause>& clauses);
std::string Date(const syntax::DateLiteral& date);
// A name where a text may stand as well: quoted unless it is plain ASCII.
std::string NameOrText(const std::string& name);

// `wide`: nothing stands around it that a quantifier or an `if` could swallow.
std::string Expression(const syntax::ExprRef& expr, bool wide = true);
std::string BinderText(const syntax::Binder& binder);
// What a life cycle says; it has no written form.
std::string LifeCycle(const syntax::MachineRead& read);

std::string Product(const syntax::UnitProduct& product);
std::string Type(const syntax::TypeRef& type);
// True if a definition leaves its type to its value.
bool IsUnwritten(const syntax::TypeRef& type);

// The lines below a first line, each indented and ended.
std::string Rows(const std::vector<syntax::Row>& rows);
std::string Lines(const syntax::BlockLines& lines);
std::string HeadText(const syntax::Head& head);
const char* ModalityWord(syntax::Modality modality);

template <class Items, class Print>
std::string Joined(const Items& items, const char* between, Print print) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : between) + print(item);
  return text;
}

}  // namespace footrule::semantics::print
