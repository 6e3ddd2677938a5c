// What the registers of judgements and departures say of a subject.
#pragma once

#include "verdict/trace/context.h"

namespace footrule::verdict {

std::optional<SubjectFinding::Judgement> RecordedJudgement(const Context& context, std::size_t instance, std::size_t row);
std::optional<std::string> RecordedDeparture(const Context& context, std::size_t instance, std::size_t row);

}  // namespace footrule::verdict
