// The least or greatest of several values, some of them open: for listed arguments and for the rows of a fold alike.
#pragma once

#include "evaluation/writers.h"

namespace footrule::evaluation {

// Least: smaller is better. `Near` is the end of a range on the better side.
struct Downward {
  static bool Better(const Number& a, const Number& b) { return a < b; }
  static const std::optional<Number>& Near(const Bounds& range) { return range.low; }
  static const std::optional<Number>& Far(const Bounds& range) { return range.high; }
  static Bounds Range(std::optional<Number> near, std::optional<Number> far) { return {std::move(near), std::move(far)}; }
};
struct Upward {
  static bool Better(const Number& a, const Number& b) { return b < a; }
  static const std::optional<Number>& Near(const Bounds& range) { return range.high; }
  static const std::optional<Number>& Far(const Bounds& range) { return range.low; }
  static Bounds Range(std::optional<Number> near, std::optional<Number> far) { return {std::move(far), std::move(near)}; }
};

// The result is at least as good as every value that certainly counts, and no better than the best any value could be.
template <class Direction>
class Extreme {
 public:
  // `inclusion`: whether the value counts (not kFalse). `may_be_none`: an open value of this kind could turn out to be none.
  void Add(const NumberView& values, std::size_t row, Truth inclusion, bool may_be_none) {
    const State state = values.state(row);
    if (inclusion == Truth::kTrue && state == State::kKnown) return AddSure(values.value(row));
    reason_ = Stronger(reason_, OpenState(inclusion));
    if (state == State::kNone) {
      none_ = none_ || inclusion == Truth::kTrue;
      return;
    }
    if (state != State::kKnown) reason_ = Stronger(reason_, state);
    AddRange(values.Range(row), inclusion == Truth::kTrue && (state == State::kKnown || !may_be_none));
  }

  void Merge(const Extreme& other) {
    reason_ = Stronger(reason_, other.reason_);
    none_ = none_ || other.none_;
    sure_ = sure_ || other.sure_;
    any_ = any_ || other.any_;
    endless_ = endless_ || other.endless_;
    if (other.near_) Improve(near_, *other.near_);
    if (other.far_) Improve(far_, *other.far_);
  }

  // `more`: there may be values nobody has seen. If no value counts for certain there may be none to name, and nothing bounds it.
  void Write(NumberWriter& result, std::size_t row, bool more) const {
    if (reason_ == State::kDefective) return result.Open(row, State::kDefective);
    if (!any_ && !more && none_) return result.Open(row, State::kNone);
    if (!sure_) return result.Open(row, Stronger(reason_, State::kUnknown));
    const std::optional<Number> near = endless_ || more ? std::nullopt : near_;
    if (near && far_ && *near == *far_) return result.Set(row, *near);
    result.Open(row, more ? Stronger(reason_, State::kUnknown) : reason_, Direction::Range(near, far_));
  }

 private:
  static void Improve(std::optional<Number>& best, const Number& value) {
    if (!best || Direction::Better(value, *best)) best = value;
  }
  void AddSure(const Number& value) {
    sure_ = any_ = true;
    Improve(near_, value);
    Improve(far_, value);
  }
  void AddRange(const Bounds& range, bool sure) {
    any_ = true;
    sure_ = sure_ || sure;
    if (Direction::Near(range)) Improve(near_, *Direction::Near(range));
    else endless_ = true;
    if (sure && Direction::Far(range)) Improve(far_, *Direction::Far(range));
  }

  std::optional<Number> near_;   // best end of all ranges
  std::optional<Number> far_;    // best of the worse ends of those that certainly count
  State reason_ = State::kKnown;
  bool any_ = false;             // a value that is not none
  bool sure_ = false;            // one that counts for certain
  bool none_ = false;
  bool endless_ = false;         // one is unbounded on the better side
};

}  // namespace footrule::evaluation
