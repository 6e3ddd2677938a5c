// Schema -> JSON Schema (draft 2020-12) of the dossiers a rule reads, for editors and for programs that write them.
//
// In: what the rules declare. Out: text, the same for the same schema. It accepts every dossier that can be written by docs/language/dossier.md
// in its plain form; what only the reader knows (which rows references name, whether units fit together) it leaves open.
#pragma once

#include <string>

#include "foundation/text.h"
#include "schema/schema.h"

namespace footrule::report {

struct JsonSchemaHead {
  std::string id;            // "$id", left out when empty
  foundation::Text title;    // of the rule
};

// Two blanks of indentation, a line feed at the end.
std::string JsonSchema(const schema::Schema& schema, const JsonSchemaHead& head = {});

}  // namespace footrule::report
