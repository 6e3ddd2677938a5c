// What the declaration of a field says about a number that is not known.
#pragma once

#include "evaluation/interval.h"
#include "schema/schema.h"

namespace footrule::evaluation {

// A value that may be a stated none lies nowhere for certain: a comparison with none is defective, not decided.
inline Bounds DeclaredBounds(const schema::Field& field) {
  return field.type.or_none ? Bounds{} : Bounds{field.low, field.high};
}

}  // namespace footrule::evaluation
