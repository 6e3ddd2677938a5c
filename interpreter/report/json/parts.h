// Pieces of JSON that several documents share. Keys stand in the order they are written here.
#pragma once

#include <nlohmann/json.hpp>

#include "diagnostics/diagnostic.h"
#include "report/excerpts/places.h"
#include "report/json.h"
#include "verdict/verdict.h"

namespace footrule::report {

using Json = nlohmann::ordered_json;

Json TextJson(const foundation::Text& text);                        // {"zh", "en"}
Json ClausesJson(const std::vector<verdict::ClauseText>& clauses);  // [{"rule", "id"}]
Json ReadingsJson(const std::vector<verdict::ReadingTaken>& readings);
Json CellJson(const verdict::CellRef& cell);                        // {"pointer", "label", …}
Json CellsJson(const std::vector<verdict::CellRef>& cells);
Json CountsJson(const std::uint32_t (&counts)[6]);
Json FindingJson(const verdict::SubjectFinding& finding);
// Without findings.
Json RequirementJson(const verdict::RequirementVerdict& requirement);

// Columns of rule texts depend on how a rule is written: `judge` leaves them out and keeps those of the dossier.
enum class Columns { kAll, kOfFile };
Json DiagnosticJson(const diagnostics::Diagnostic& diagnostic, Places* places, Columns columns, const std::string& file = {});

// The text of a document, ending in a line feed. Bytes that are no UTF-8 become U+FFFD.
std::string Written(const Json& document, JsonLayout layout);

}  // namespace footrule::report
