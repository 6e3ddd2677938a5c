// JSON as an ordered tree, only to be written: the order of properties in a schema is the order of the form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace footrule::schema {

struct JsonTree;
using JsonMembers = std::vector<std::pair<std::string, JsonTree>>;
using JsonElements = std::vector<JsonTree>;

// A text, a truth, a number as digits, an object or an array.
struct JsonDigits { std::string digits; };
struct JsonTree {
  std::variant<std::string, bool, JsonDigits, JsonMembers, JsonElements> value;
};

inline JsonTree JsonText(std::string text) { return {std::move(text)}; }
inline JsonTree JsonObject(JsonMembers members) { return {std::move(members)}; }

// The member `key` of an object, made if it is not there.
JsonTree& Member(JsonTree& object, std::string_view key);

// Two blanks per level.
std::string Write(const JsonTree& tree);

}  // namespace footrule::schema
