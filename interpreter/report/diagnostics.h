// Diagnostics -> text with the lines they speak of, and -> JSON.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "report/json.h"
#include "report/style.h"
#include "source/source_file.h"

namespace footrule::report {

// One message: severity, code and text; place; the source line with carets; the further places; help.
std::string DiagnosticText(const diagnostics::Diagnostic& diagnostic, const source::SourceMap& sources, const Style& style);

// All of them, a blank line apart, and a last line that counts errors and warnings. Empty for none.
std::string DiagnosticsText(const std::vector<diagnostics::Diagnostic>& diagnostics, const source::SourceMap& sources, const Style& style);

// {"format": "footrule-diagnostics", "version": 1, "diagnostics": […]}
std::string DiagnosticsJson(const std::vector<diagnostics::Diagnostic>& diagnostics, const source::SourceMap& sources, JsonLayout layout = JsonLayout::kIndented);

}  // namespace footrule::report
