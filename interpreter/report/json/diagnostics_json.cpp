#include "report/diagnostics.h"
#include "report/json/parts.h"

namespace footrule::report {

std::string DiagnosticsJson(const std::vector<diagnostics::Diagnostic>& diagnostics, const source::SourceMap& sources, JsonLayout layout) {
  Places places(sources);
  Json json = {{"format", "footrule-diagnostics"}, {"version", 1}, {"diagnostics", Json::array()}};
  for (const auto& diagnostic : diagnostics) json["diagnostics"].push_back(DiagnosticJson(diagnostic, &places, Columns::kAll));
  return Written(json, layout);
}

}  // namespace footrule::report
