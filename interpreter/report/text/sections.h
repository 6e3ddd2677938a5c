// The sections of a verdict's text, in the order they stand in. Each writes nothing if it has nothing to say.
#pragma once

#include "report/layout/page.h"
#include "report/text.h"
#include "verdict/verdict.h"

namespace footrule::report {

void HeadSection(const verdict::Verdict& verdict, Page* page);
void RequirementSections(const verdict::Verdict& verdict, const TextOptions& options, Page* page);
void NeededSection(const verdict::Verdict& verdict, Page* page);
void ConclusionSection(const verdict::Verdict& verdict, Page* page);
void ResultSection(const verdict::Verdict& verdict, Page* page);
void DossierSection(const verdict::Verdict& verdict, const source::SourceMap& sources, Page* page);
void NoteSection(const verdict::Verdict& verdict, Page* page);
void SettledSection(const verdict::Verdict& verdict, const TextOptions& options, Page* page);

}  // namespace footrule::report
