// Holds the engine's trace against the reference evaluator: every definition, every outcome of every subject, every case of a conclusion.
#pragma once

#include <string>
#include <vector>

#include "evaluation/evaluate.h"
#include "reference/evaluator.h"

namespace footrule::properties {

// Each difference in a line; empty if the two agree. `compared` (may be null) counts what was looked at.
std::vector<std::string> Compare(const evaluation::Trace& trace, reference::Evaluator& reference, std::size_t* compared);

// How often each outcome and each state of a definition came up, so that a test that tests nothing is seen.
struct Tally { std::size_t outcomes[6] = {}; std::size_t values[5] = {}; };
void Count(const evaluation::Trace& trace, reference::Evaluator& reference, Tally& tally);

}  // namespace footrule::properties
