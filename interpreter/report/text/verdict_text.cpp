#include "report/text.h"
#include "report/text/sections.h"

namespace footrule::report {

std::string VerdictText(const verdict::Verdict& verdict, const source::SourceMap& sources, const Style& style, const TextOptions& options) {
  Page page(style);
  HeadSection(verdict, &page);
  RequirementSections(verdict, options, &page);
  NeededSection(verdict, &page);
  ConclusionSection(verdict, &page);
  ResultSection(verdict, &page);
  DossierSection(verdict, sources, &page);
  NoteSection(verdict, &page);
  SettledSection(verdict, options, &page);
  return page.Take();
}

}  // namespace footrule::report
