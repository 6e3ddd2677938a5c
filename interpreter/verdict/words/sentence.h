// The standard sentences: what a finding says when its rule has no words of its own for it.
#pragma once

#include "verdict/causes/missing.h"
#include "verdict/words/words.h"

namespace footrule::verdict {

// Why a decided truth is not `wanted`, with values: "DQR = 2.5, required ≤ 2, 0.5 too high".
Words WhyNot(const Context& context, Spot spot, bool wanted);

// What went wrong in the rule at a defective spot: "division by zero: …".
Words WhyDefective(CauseFinder& finder, Spot spot);
// What the text leaves to a person at a spot that is for judgement: "… is not a listed …".
Words WhyForJudgement(CauseFinder& finder, Spot spot);
// "cannot be decided: X, Y and 3 more are missing".
Words CannotBeDecided(const Context& context, const MissingWalk& missing);

}  // namespace footrule::verdict
