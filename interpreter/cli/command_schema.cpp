#include "cli/session.h"
#include "schema/json_schema.h"

namespace footrule::cli {

Result RunSchema(const Arguments& arguments) {
  Result result;
  const auto rule = LoadTold(arguments, &result);
  if (!rule) return result;
  const auto& info = rule->program->rules.front();
  result.out = schema::JsonSchema(rule->program->schema, {info.id, info.label, arguments.language});
  return result;
}

}  // namespace footrule::cli
