// Values of the reference evaluator: what section 3 of the language reference calls known, none and open.
//
// Nothing here is shared with interpreter/evaluation: numbers are Boost's rationals, texts and members are their texts, sets are sets.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <variant>

#include <boost/multiprecision/cpp_int.hpp>

#include "foundation/number.h"

namespace footrule::reference {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

// In order of strength: "defective > unknown > for judgement".
enum class State { kKnown, kNone, kJudgement, kUnknown, kDefective };

// Where an open number or date must lie, ends included.
struct Bounds { std::optional<Rational> low, high; };

struct Value {
  State state = State::kUnknown;
  std::variant<std::monostate, bool, Rational, std::string, std::set<std::string>> known;   // set where state is kKnown
  Bounds bounds;                                                                            // meaningful where open

  bool is_known() const { return state == State::kKnown; }
  bool is_open() const { return state >= State::kJudgement; }
  bool truth() const { return std::get<bool>(known); }
  const Rational& number() const { return std::get<Rational>(known); }
  const std::string& text() const { return std::get<std::string>(known); }
  const std::set<std::string>& set() const { return std::get<std::set<std::string>>(known); }
};

Value Known(bool value);
Value Known(Rational value);
Value Known(std::string value);
Value Known(std::set<std::string> value);
Value Open(State state, Bounds bounds = {});

bool IsTrue(const Value& value);
bool IsFalse(const Value& value);
State Stronger(State a, State b);
// Arithmetic, comparison and tests of sets fail on a stated absence.
State AsOperand(const Value& value);

// "and is false if one side is false, true if both are, else the stronger reason. A defect is never hidden."
Value And(const Value& a, const Value& b);
Value Or(const Value& a, const Value& b);
Value Not(const Value& a);

// A point for a known number, the bounds of an open one.
Bounds RangeOf(const Value& value);
Bounds Point(const Rational& value);

// The exact value of a number, read through its text.
Rational ToRational(const foundation::Number& number);
std::string ToText(const Rational& value);
// All digits where the decimals end, else a fraction: how verdicts write numbers.
std::string DecimalText(const Rational& value);
std::string ToText(const Value& value);
bool Same(const Value& a, const Value& b);

Integer Floor(const Rational& value);
bool IsInteger(const Rational& value);

}  // namespace footrule::reference
