// Comparison of numbers and dates. An open side is decided where it holds, or fails, over all the number can be.
#include "evaluation/kernels/kernels.h"
#include "evaluation/passes.h"

namespace footrule::evaluation {

namespace {

using semantics::CompareOp;

bool Above(const std::optional<Number>& a, const std::optional<Number>& b) { return a && b && *a > *b; }
bool NotBelow(const std::optional<Number>& a, const std::optional<Number>& b) { return a && b && *a >= *b; }

// Each rule: what two known numbers give, and what two ranges give for certain (`reason` if neither).
struct Equal {
  static bool Known(const Number& a, const Number& b) { return a == b; }
  static Truth Open(const Bounds& a, const Bounds& b, Truth reason) {
    if (Above(a.low, b.high) || Above(b.low, a.high)) return Truth::kFalse;
    return IsPoint(a) && IsPoint(b) ? Truth::kTrue : reason;
  }
};
struct NotEqual {
  static bool Known(const Number& a, const Number& b) { return !(a == b); }
  static Truth Open(const Bounds& a, const Bounds& b, Truth reason) { return values::Not(Equal::Open(a, b, reason)); }
};
struct Less {
  static bool Known(const Number& a, const Number& b) { return a < b; }
  static Truth Open(const Bounds& a, const Bounds& b, Truth reason) {
    if (Above(b.low, a.high)) return Truth::kTrue;
    return NotBelow(a.low, b.high) ? Truth::kFalse : reason;
  }
};
struct LessEqual {
  static bool Known(const Number& a, const Number& b) { return !(b < a); }
  static Truth Open(const Bounds& a, const Bounds& b, Truth reason) {
    if (NotBelow(b.low, a.high)) return Truth::kTrue;
    return Above(a.low, b.high) ? Truth::kFalse : reason;
  }
};
struct Greater {
  static bool Known(const Number& a, const Number& b) { return b < a; }
  static Truth Open(const Bounds& a, const Bounds& b, Truth reason) { return Less::Open(b, a, reason); }
};
struct GreaterEqual {
  static bool Known(const Number& a, const Number& b) { return !(a < b); }
  static Truth Open(const Bounds& a, const Bounds& b, Truth reason) { return LessEqual::Open(b, a, reason); }
};

template <class Rule>
values::Column CompareAll(const Run& run, const Node& node) {
  const NumberView a = Input<NumberKind>(run, node, 0);
  const NumberView b = Input<NumberKind>(run, node, 1);
  values::TruthColumn result;
  result.value.resize(run.Rows(node));
  if (const std::size_t rows = result.value.size(); AreAllKnown(a, b, rows)) {
    Truth* const written = result.value.data();
    PassOver(a.at, b.at, [&](auto of_a, auto of_b) {
      for (std::size_t row = 0; row < rows; ++row) written[row] = values::Decided(Rule::Known(a.values[of_a(row)], b.values[of_b(row)]));
    });
    return result;
  }
  for (std::size_t row = 0; row < result.value.size(); ++row) {
    const State state = Stronger(a.state(row), b.state(row));
    if (state == State::kKnown) {
      result.value[row] = values::Decided(Rule::Known(a.value(row), b.value(row)));
      continue;
    }
    const Truth reason = OpenTruth(Stronger(Operand(a.state(row)), Operand(b.state(row))));
    result.value[row] = reason == Truth::kDefective ? reason : Rule::Open(a.Range(row), b.Range(row), reason);
  }
  return result;
}

}  // namespace

values::Column EvaluateCompareNumber(Run& run, const Node& node) {
  static constexpr Kernel kRules[] = {
      [](Run& r, const Node& n) { return CompareAll<Equal>(r, n); },   [](Run& r, const Node& n) { return CompareAll<NotEqual>(r, n); },
      [](Run& r, const Node& n) { return CompareAll<Less>(r, n); },    [](Run& r, const Node& n) { return CompareAll<LessEqual>(r, n); },
      [](Run& r, const Node& n) { return CompareAll<Greater>(r, n); }, [](Run& r, const Node& n) { return CompareAll<GreaterEqual>(r, n); },
  };
  return kRules[static_cast<std::size_t>(node.compare)](run, node);
}

}  // namespace footrule::evaluation
