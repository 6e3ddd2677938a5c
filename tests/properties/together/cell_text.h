// One entry of a column as text that does not depend on how symbols are numbered.
#pragma once

#include <functional>
#include <string>

#include "foundation/symbols.h"
#include "values/column.h"

namespace footrule::properties {

// `place_in`: the place of a row among those of its dossier.
std::string CellText(const values::Column& column, std::size_t row, const foundation::SymbolTable& symbols, const std::function<std::int32_t(std::int32_t)>& place_in);
std::size_t LengthOf(const values::Column& column);

}  // namespace footrule::properties
