// How subjects are called.
#pragma once

#include "evaluation/evaluate.h"
#include "foundation/text.h"

namespace footrule::evaluation {

// The subject's name with unrolled members by their label in one language. Trace::SubjectName has them by name.
std::string SubjectNameIn(const Trace& trace, std::size_t instance, std::size_t row, foundation::Language language);
// Every way the subject may be called in records, tests and questions, each once: by name, then by either label, unless that
// also calls another subject.
std::vector<std::string> SubjectSpellings(const Trace& trace, std::size_t instance, std::size_t row);

}  // namespace footrule::evaluation
