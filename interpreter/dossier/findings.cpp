#include "dossier/findings.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace footrule::dossier {

void Findings::Add(diagnostics::Diagnostic finding) {
  if (is_full()) return Skip();
  all_.push_back(std::move(finding));
}

std::vector<diagnostics::Diagnostic> Findings::Take() {
  const auto place = [](const diagnostics::Diagnostic& d) { return std::tuple(d.span.begin, d.span.end, d.code); };
  std::stable_sort(all_.begin(), all_.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  if (skipped_ > 0) all_.push_back(diagnostics::Make(diagnostics::Code::kDossierMoreFindings, {}).With("count", std::to_string(skipped_)));
  return std::move(all_);
}

}  // namespace footrule::dossier
