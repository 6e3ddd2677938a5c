#include "cli/session.h"
#include "report/json_schema.h"

namespace footrule::cli {

Result RunSchema(const Arguments& arguments) {
  Result result;
  const auto rule = LoadTold(arguments, &result);
  if (!rule) return result;
  const auto& info = rule->program->rules.front();
  result.out = report::JsonSchema(rule->program->schema, {info.id, info.label});
  return result;
}

}  // namespace footrule::cli
