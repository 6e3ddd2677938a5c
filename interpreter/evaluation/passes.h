// Loops over whole columns, in a form the compiler can run several rows at once: how a column is read is decided before the loop, not in every row.
#pragma once

#include "evaluation/views.h"

namespace footrule::evaluation {

struct OwnRow { std::size_t operator()(std::size_t row) const { return row; } };
struct OnlyRow { std::size_t operator()(std::size_t) const { return 0; } };

inline bool ReadsOwnRow(RowAccess at) { return !at.map && at.mask == kOwnRow.mask; }
inline bool ReadsOnlyRow(RowAccess at) { return !at.map && at.mask == kOnlyRow.mask; }

// Calls pass(a), where a(row) is the row to be read for a row of the user: for the usual ways of reading each with a type of its own.
template <class Pass>
void PassOver(RowAccess a, Pass&& pass) {
  if (ReadsOwnRow(a)) return pass(OwnRow{});
  pass(a);
}

// The same for two columns.
template <class Pass>
void PassOver(RowAccess a, RowAccess b, Pass&& pass) {
  if (ReadsOwnRow(a) && ReadsOwnRow(b)) return pass(OwnRow{}, OwnRow{});
  if (ReadsOwnRow(a) && ReadsOnlyRow(b)) return pass(OwnRow{}, OnlyRow{});
  pass(a, b);
}

// Whether the truths of the first `rows` rows are decided, every one. False for so few rows that it is not worth asking.
inline bool AreDecided(const TruthView& view, std::size_t rows) {
  if (rows <= kFewRows) return false;
  std::uint8_t all = 0;
  PassOver(view.at, [&](auto at) {
    for (std::size_t row = 0; row < rows; ++row) all |= static_cast<std::uint8_t>(view.values[at(row)]);
  });
  return all <= static_cast<std::uint8_t>(Truth::kTrue);
}

}  // namespace footrule::evaluation
