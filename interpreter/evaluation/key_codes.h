// Values of key columns as small integers, and tuples of them as one: what groups and joins compare.
#pragma once

#include <unordered_map>

#include "evaluation/run.h"

namespace footrule::evaluation {

// Codes from kFirstReason on are no values.
using KeyCode = std::uint32_t;
inline constexpr KeyCode kFirstReason = 0xFFFFFFF0u;
inline constexpr KeyCode kNoneKey = 0xFFFFFFF0u;
inline constexpr KeyCode kJudgementKey = 0xFFFFFFF1u;
inline constexpr KeyCode kUnknownKey = 0xFFFFFFF2u;
inline constexpr KeyCode kDefectiveKey = 0xFFFFFFF3u;
inline constexpr KeyCode kAbsentKey = 0xFFFFFFF4u;   // a value nobody has

struct NumberHash {
  std::size_t operator()(const Number& value) const { return value.Hash(); }
};

// One key of a series: codes of its values (numbers only; other values are their own code), and codes of pairs with the keys before it.
struct KeyMap {
  std::unordered_map<Number, KeyCode, NumberHash> numbers;
  std::unordered_map<std::uint64_t, KeyCode> pairs;
};

// The codes of a column as users over `frame` read it. Numbers are added to the map, or looked up in it.
std::vector<KeyCode> CodesOf(const Run& run, NodeId column, FrameId frame, KeyMap& add_to);
std::vector<KeyCode> FindCodes(const Run& run, NodeId column, FrameId frame, const KeyMap& map);

}  // namespace footrule::evaluation
