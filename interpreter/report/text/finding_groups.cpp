#include "report/text/finding_groups.h"

#include <algorithm>
#include <map>

#include "report/words.h"

namespace footrule::report {

const std::string& MessageText(const verdict::SubjectFinding& finding, const Style& style) {
  return (finding.short_message.empty() ? finding.message : finding.short_message).In(style.language);
}

std::vector<FindingGroup> GroupsOf(const std::vector<verdict::SubjectFinding>& findings, bool settled, const Style& style) {
  std::vector<FindingGroup> groups;
  std::map<std::pair<values::Outcome, std::string>, std::size_t> known;
  for (const verdict::SubjectFinding& finding : findings) {
    const bool is_settled = finding.outcome == values::Outcome::kMet || finding.outcome == values::Outcome::kNotApplicable;
    if (is_settled != settled) continue;
    const auto [at, is_new] = known.try_emplace({finding.outcome, MessageText(finding, style)}, groups.size());
    if (is_new) groups.push_back({&finding, {}});
    groups[at->second].subjects.push_back(finding.subject_label.In(style.language));
  }
  std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return RankOf(a.first->outcome) < RankOf(b.first->outcome); });
  return groups;
}

}  // namespace footrule::report
