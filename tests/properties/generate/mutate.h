// Makes a dossier worse: values that go, change places, are of another kind or stand twice.
#pragma once

#include "generate/json.h"
#include "generate/random.h"

namespace footrule::properties {

// `other`: another dossier, to take values from.
void Mutate(Random& random, Json& dossier, const Json& other);

// Texts that are no dossier: nothing, no object, cut off, no UTF-8, too deep.
std::string BrokenText(Random& random, const Json& dossier);

}  // namespace footrule::properties
