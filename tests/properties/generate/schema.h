// The part of a generated rule that says what a dossier holds.
#pragma once

#include "generate/model.h"
#include "generate/random.h"

namespace footrule::properties {

// Dimensions, units and a calendar; the same for all rules.
Tree Prelude(Random& random);
// Lists, facts and tables, added to the model and as declarations.
void MakeSchema(Random& random, GeneratedRule& rule);
std::string TypeText(const Model& model, const Type& type);

}  // namespace footrule::properties
