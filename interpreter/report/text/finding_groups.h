// Findings of one requirement that say the same, told once.
#pragma once

#include <vector>

#include "report/style.h"
#include "verdict/verdict.h"

namespace footrule::report {

struct FindingGroup {
  const verdict::SubjectFinding* first = nullptr;
  std::vector<std::string> subjects;   // in order
};

// Findings with one outcome and the same words, worst outcome first, else in the order of their first. `settled`: those that are met or
// not applicable, else the others.
std::vector<FindingGroup> GroupsOf(const std::vector<verdict::SubjectFinding>& findings, bool settled, const Style& style);

// The message as a terminal shows it.
const std::string& MessageText(const verdict::SubjectFinding& finding, const Style& style);

}  // namespace footrule::report
