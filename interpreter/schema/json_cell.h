// One field of a dossier as JSON Schema: what the reader accepts in its cells.
#pragma once

#include "schema/json_tree.h"
#include "schema/schema.h"

namespace footrule::schema {

class JsonCells {
 public:
  JsonCells(const Schema& schema, foundation::Language language) : schema_(schema), language_(language) {}
  // With title and description; `null` (not known yet) is always accepted.
  JsonTree Cell(const Field& field) const;
  // The lists of the rule, as "$defs".
  JsonTree ListDefinitions() const;

 private:
  JsonElements Alternatives(const Field& field) const;
  JsonElements Number(const Field& field) const;
  JsonTree Element(const Type& type) const;
  std::string Description(const Field& field) const;

  const Schema& schema_;
  foundation::Language language_;
};

}  // namespace footrule::schema
