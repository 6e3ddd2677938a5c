// Nodes that stand on a field of the dossier, over the frame of the field's table.
#pragma once

#include "plan/context.h"

namespace footrule::plan {

NodeId LoadField(Context& context, schema::FieldId field, const ExprRef& origin);
// A node with the operation `op` on the loaded field.
NodeId OnField(Context& context, Op op, schema::FieldId field, const schema::Type& type, const ExprRef& origin);

}  // namespace footrule::plan
