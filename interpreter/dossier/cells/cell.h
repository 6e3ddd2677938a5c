// The readers of cells, one file per kind of value. Each reads a scalar token of a field of its kind, sets the column, or
// reports a finding and leaves the cell unknown. `null` and blank texts never come here.
#pragma once

#include "dossier/reading.h"

namespace footrule::dossier {

// Any scalar. False if nothing is there (`null`, a blank text): the cell is missing.
bool ReadScalar(Reading& reading, const Cell& cell, const Token& token);

void ReadTruth(Reading& reading, const Cell& cell, const Token& token);
void ReadNumber(Reading& reading, const Cell& cell, const Token& token);
void ReadDate(Reading& reading, const Cell& cell, const Token& token);
void ReadText(Reading& reading, const Cell& cell, const Token& token);
// A text or member that came before in the same column, or a quantity whose unit did: nothing has to be decoded. False if it did not.
bool ReadKnown(Reading& reading, const Cell& cell, const Token& token);
bool ReadKnownText(Reading& reading, const Cell& cell, const Token& token);
bool ReadKnownQuantity(Reading& reading, const Cell& cell, const Token& token);
// What can be read from the structured code `text`; nothing can from a stated none, which has not the form either.
void TakeCode(Reading& reading, const Cell& cell, std::string_view text);
void TakeNoCode(Reading& reading, const Cell& cell);
void ReadMember(Reading& reading, const Cell& cell, const Token& token);
void ReadReference(Reading& reading, const Cell& cell, const Token& token);

// `{"value": …, "unit": …}`: a token each, `unit` kNull if there is none. False if the value is missing.
bool ReadQuantityObject(Reading& reading, const Cell& cell, const Token& value, const Token& unit);

// One element of a set; false if it was a finding, and the whole set is then unknown.
bool ReadElement(Reading& reading, const Cell& cell, const Token& token);

// An object or array where the field takes none, or a scalar of the wrong kind: the finding that fits the field's type.
void RejectKind(Reading& reading, const Cell& cell, const Token& token);

// The symbol of a text in normal form, or of the list member it names; invalid (and a finding) if it may not stand there.
foundation::SymbolId SymbolOf(Reading& reading, const Cell& cell, const Token& token, std::string_view normal);

}  // namespace footrule::dossier
