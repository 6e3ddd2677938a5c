// "Did you mean": the nearest of a set of words.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace footrule::foundation {

// The candidate with the smallest Damerau-Levenshtein distance in code points to `word`, if that distance is at most a third of the
// longer length (at least 1, but less than the whole word); empty if none is near. Ties go to the earlier candidate. Case differences cost half.
std::string Nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace footrule::foundation
