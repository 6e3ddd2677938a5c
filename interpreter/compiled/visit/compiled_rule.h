// What travels with the plan: texts, parts, warnings, and where all of it was found.
#pragma once

#include "compiled/compiled_rule.h"
#include "compiled/visit/plan.h"

namespace footrule::compiled {

template <>
inline constexpr Lookup::Found kLast<Lookup::Found> = Lookup::Found::kFolder;

template <class A, Is<SourceText> T>
void Visit(A& archive, T& source) {
  auto& [path, text, embedded] = source;
  archive(path, text, embedded);
}
template <class A, Is<Part> T>
void Visit(A& archive, T& part) {
  auto& [path, files, is_module, aliases] = part;
  archive(path, files, is_module, aliases);
}
template <class A, Is<Lookup> T>
void Visit(A& archive, T& lookup) {
  auto& [path, found, key, files] = lookup;
  archive(path, found, key, files);
}
template <class A, Is<diagnostics::Label> T>
void Visit(A& archive, T& label) {
  auto& [span, text] = label;
  archive(span, text);
}
// A code by its id, which is never used again; its place in the list of codes changes.
template <class A, Is<diagnostics::Diagnostic> T>
void Visit(A& archive, T& diagnostic) {
  auto& [code, span, pointer, arguments, labels, help] = diagnostic;
  std::string id = A::kReads ? "" : diagnostics::Info(code).id;
  archive(id, span, pointer, arguments, labels, help);
  if constexpr (A::kReads) {
    const auto found = diagnostics::FindCode(id);
    if (found) code = *found;
    else archive.Fail();
  }
}
// What stands around the program and the plan, which come behind it.
template <class A, Is<CompiledRule> T>
void Visit(A& archive, T& rule) {
  auto& [texts, parts, program, plan, test_count, diagnostics, digest, lookups] = rule;
  archive(texts, parts, test_count, diagnostics, digest, lookups);
  static_cast<void>(program), static_cast<void>(plan);
}

}  // namespace footrule::compiled
