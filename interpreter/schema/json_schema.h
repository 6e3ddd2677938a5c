// Schema -> JSON Schema (draft 2020-12) of the dossiers a rule asks for: for editors, forms and other programs.
//
// It says what the reader of dossiers accepts, cell by cell. Whether units are of the right dimension it cannot say.
#pragma once

#include <string>

#include "schema/schema.h"

namespace footrule::schema {

struct JsonSchemaHead { std::string rule_id; Text title; foundation::Language language; };

// Ends with a line feed. Labels become titles in the language asked for; clauses and units stand in descriptions.
std::string JsonSchema(const Schema& schema, const JsonSchemaHead& head);

}  // namespace footrule::schema
