// What sort of thing a declaration is: which names may not meet, and how messages call it.
#pragma once

#include "semantics/blocks/expand.h"

namespace footrule::semantics::refinement {

// Names are told apart within one of these. kOther: names that do not meet, or that the checker looks after itself.
enum class Namespace { kList, kRecord, kPattern, kValue, kRequirement, kPhase, kConclusion, kCalendar, kOther };

Namespace NamespaceOf(const CoreDeclaration& declaration);
// "a term", "一个待定项" is `{article} {word}`; here the word.
foundation::Text SortName(const CoreDeclaration& declaration);
// The clauses on the first line of what the author wrote, with the rule they belong to.
std::vector<ClauseRef> ClausesOf(const CoreDeclaration& declaration);

}  // namespace footrule::semantics::refinement
