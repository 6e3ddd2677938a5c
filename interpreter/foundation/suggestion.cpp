#include "foundation/suggestion.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace footrule::foundation {

namespace {

using CodePoints = std::vector<char32_t>;

// Length of the UTF-8 sequence that `lead` begins; 1 for a stray byte, which then counts as a character of its own.
std::size_t SequenceLength(unsigned char lead) {
  return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

CodePoints Decode(std::string_view text) {
  CodePoints points;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::min(SequenceLength(static_cast<unsigned char>(text[at])), text.size() - at);
    char32_t point = 0;
    for (std::size_t i = 0; i < length; ++i) point = point << 8 | static_cast<unsigned char>(text[at + i]);
    points.push_back(point);  // the packed bytes identify the character as well as its number would
    at += length;
  }
  return points;
}

char32_t FoldAscii(char32_t c) { return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c; }

// All costs are doubled, so that a difference in case can cost half.
using Cost = std::size_t;
constexpr Cost kEdit = 2;

Cost Replace(char32_t a, char32_t b) { return a == b ? 0 : FoldAscii(a) == FoldAscii(b) ? kEdit / 2 : kEdit; }

// Damerau-Levenshtein in its restricted form (no edits between two swapped characters), three rows at a time.
Cost Distance(const CodePoints& a, const CodePoints& b) {
  std::vector<Cost> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j * kEdit;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i * kEdit;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + kEdit, row[j - 1] + kEdit, above[j - 1] + Replace(a[i - 1], b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + kEdit);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

// The largest doubled distance at which words of these lengths are near: a third of the longer, at least one edit, and
// never the whole word.
Cost Limit(std::size_t longer) { return std::min(std::max(longer * kEdit / 3, kEdit), longer * kEdit - 1); }

}  // namespace

std::string Nearest(std::string_view word, std::span<const std::string> candidates) {
  const CodePoints wanted = Decode(word);
  std::string nearest;
  Cost best = SIZE_MAX;
  for (const std::string& candidate : candidates) {
    const CodePoints points = Decode(candidate);
    const std::size_t longer = std::max(wanted.size(), points.size());
    const std::size_t shorter = std::min(wanted.size(), points.size());
    if (longer == 0 || (longer - shorter) * kEdit > Limit(longer)) continue;
    const Cost distance = Distance(wanted, points);
    if (distance > Limit(longer) || distance >= best) continue;
    best = distance;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace footrule::foundation
