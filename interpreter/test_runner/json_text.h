// What a test's `with` line writes, as JSON: literals of the language become the texts a dossier would hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "syntax/ast/decl.h"

namespace footrule::test_runner {

// 5 -> 5; 5.1 kWh -> "5.1 kWh"; 2025-09-03 -> "2025-09-03"; true, 真 -> true; none, 无 -> "none"; a name or text -> "text";
// {a, b} -> ["a", "b"]. nullopt if it is not a literal.
std::optional<std::string> JsonText(const syntax::ExprRef& value);

// inventory[0].dqr.TeR -> "/inventory/0/dqr/TeR", escaped as RFC 6901 asks.
std::string JsonPointer(const std::vector<syntax::JsonStep>& path);

}  // namespace footrule::test_runner
