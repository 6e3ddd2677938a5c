// Explanation -> text (a tree of steps with values and cells), and -> JSON.
#pragma once

#include <string>
#include <vector>

#include "report/json.h"
#include "report/style.h"
#include "verdict/build.h"

namespace footrule::report {

std::string ExplanationText(const std::vector<verdict::Explanation>& explanations, const Style& style);

// {"format": "footrule-explanation", "version": 1, "explanations": […]}
std::string ExplanationJson(const std::vector<verdict::Explanation>& explanations, JsonLayout layout = JsonLayout::kIndented);

}  // namespace footrule::report
