#include "report/excerpts/places.h"
#include "report/text/phrases.h"
#include "report/text/sections.h"
#include "report/words.h"

namespace footrule::report {
namespace {

constexpr std::size_t kShown = 20;

std::string FindingLine(const diagnostics::Diagnostic& finding, Places* places, const Style& style) {
  const bool error = finding.severity() == diagnostics::Severity::kError;
  std::string line = Painted(error ? "✗" : "!", error ? Paint::kRed : Paint::kYellow, style) + " ";
  if (!finding.pointer.empty()) line += Painted(finding.pointer, Paint::kBlue, style) + Said(style, "：", ": ");
  line += finding.Message(style.language);
  if (const auto place = places->At(finding.span)) {
    line += Painted(InBrackets(Said(style, "第 {0} 行第 {1} 列", "line {0}, column {1}", {std::to_string(place->line), std::to_string(place->column)}), style), Paint::kDim, style);
  }
  const std::string help = finding.Help(style.language);
  return help.empty() ? line : line + Said(style, "；{0}", "; {0}", {help});
}

}  // namespace

void DossierSection(const verdict::Verdict& verdict, const source::SourceMap& sources, Page* page) {
  const auto& findings = verdict.dossier_findings;
  if (findings.empty()) return;
  const Style& style = page->style();
  Places places(sources);
  page->Gap();
  page->Line(0, Painted(Said(style, "申报资料本身的问题（{0}）", "what is wrong in the dossier itself ({0})", {std::to_string(findings.size())}), Paint::kBold, style));
  for (std::size_t i = 0; i < findings.size() && i < kShown; ++i) page->Line(2, FindingLine(findings[i], &places, style));
  if (findings.size() > kShown) page->Line(2, Said(style, "另有 {0} 项", "{0} more", {std::to_string(findings.size() - kShown)}));
}

}  // namespace footrule::report
