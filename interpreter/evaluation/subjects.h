// How subjects are called.
#pragma once

#include "evaluation/evaluate.h"
#include "foundation/text.h"

namespace footrule::evaluation {

// The subject's name with unrolled members by their label in one language. Trace::SubjectName is the English one.
std::string SubjectNameIn(const Trace& trace, std::size_t instance, std::size_t row, foundation::Language language);

}  // namespace footrule::evaluation
