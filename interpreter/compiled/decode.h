// The door in: bytes -> a rule.
#pragma once

#include <memory>
#include <string_view>
#include <variant>

#include "compiled/compiled_rule.h"
#include "compiled/format.h"

namespace footrule::compiled {

// Every number and index of the result is within its bounds, whatever the bytes were.
std::variant<std::unique_ptr<CompiledRule>, Refusal> Decode(std::string_view bytes);

}  // namespace footrule::compiled
