// What a cell of the dossier holds, as section 3 of the language reference reads it: facts, acts, bounds.
#pragma once

#include "dossier/dossier.h"
#include "reference/value.h"

namespace footrule::reference {

// `as_of`: a date missing in a table of records lies after it.
Value ReadCell(const dossier::Dossier& dossier, schema::FieldId field, std::size_t row, std::int64_t as_of);
// A field of a row that is not known: within the bounds the field declares.
Value UnknownCell(const schema::Field& field);
// The row a reference names; kKnown, kNone or kUnknown.
struct Target { State state = State::kUnknown; std::size_t row = 0; };
Target ReadReference(const dossier::Dossier& dossier, schema::FieldId field, std::size_t row);
// One unit of the last decimal written in the cell, in base units; open where the cell is.
Value WrittenInterval(const dossier::Dossier& dossier, schema::FieldId field, std::size_t row, std::int64_t as_of);

std::size_t RowCount(const dossier::Dossier& dossier, schema::TableId table);
// The row of `above` that holds the row (itself if the tables are the same).
std::size_t Ancestor(const dossier::Dossier& dossier, schema::TableId table, std::size_t row, schema::TableId above);
bool HangsBelow(const schema::Schema& schema, schema::TableId table, schema::TableId above);
// Whether rows of `table` may exist below row `row` of `above` that the dossier does not hold: an array on the way is missing.
bool MayHaveMore(const dossier::Dossier& dossier, schema::TableId table, schema::TableId above, std::size_t row);

}  // namespace footrule::reference
