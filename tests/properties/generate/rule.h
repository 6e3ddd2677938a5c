// Random rules and random dossiers for them.
#pragma once

#include "generate/json.h"
#include "generate/model.h"
#include "generate/random.h"

namespace footrule::properties {

GeneratedRule MakeRule(Random& random);

// Values present, missing, stated none, unknown members, out of bounds, dangling; tables missing and empty. No registers.
Json MakeDossier(Random& random, const Model& model);

}  // namespace footrule::properties
