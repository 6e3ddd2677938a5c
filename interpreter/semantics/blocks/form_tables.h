// Where the cells of a form stand in a dossier, for the expansion and for other blocks that ask for its nouns.
#pragma once

#include "syntax/ast/block.h"

namespace footrule::semantics::blocks {

// The facts that a section declares. Fields that stand once: HOLDER.FORM.SECTION.field; rows: a table below HOLDER at FORM.SECTION, or at
// FORM.SECTION of the dossier without `one for each`. `holder_path`: of the table that the form has one copy for; empty if there is none.
syntax::FactsDecl TableOf(const syntax::FormBlock& form, const syntax::FormSection& section, const std::vector<std::string>& holder_path);

// The list of printed rows of a section with groups: NOUN_item.
std::string ItemListOf(const syntax::FormSection& section);

}  // namespace footrule::semantics::blocks
