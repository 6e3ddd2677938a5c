// The words of reports in both languages.
#pragma once

#include "report/style.h"
#include "values/truth.h"

namespace footrule::report {

const Text& OutcomeText(values::Outcome outcome);     // 符合 / met …
const Text& ModalityText(values::Modality modality);  // 应 / must …
const Text& EffectText(values::Effect effect);        // 不予受理/拒绝 / refusal …

// Names for programs: "not_met", "in_principle".
std::string OutcomeName(values::Outcome outcome);
std::string ModalityName(values::Modality modality);
std::string EffectName(values::Effect effect);

Paint PaintOf(values::Outcome outcome);
const char* SignOf(values::Outcome outcome);          // "✗", "?" …
// 0 is the worst; the order in which a report speaks of things.
int RankOf(values::Outcome outcome);
int RankOf(values::Effect effect);

// One of two texts; `{0}` … are replaced by the parts.
std::string Said(const Style& style, std::string_view zh, std::string_view en, std::initializer_list<std::string> parts = {});

}  // namespace footrule::report
