// Diagnostics as the texts a caller may ask for, in both languages; made when they arise, so that asking changes nothing.
#pragma once

#include <exception>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "library/footrule.h"

namespace footrule::library {

struct Messages {
  std::string chinese, english;
  const char* In(footrule_language language) const { return language == FOOTRULE_CHINESE ? chinese.c_str() : english.c_str(); }
};

Messages MessagesOf(const std::vector<diagnostics::Diagnostic>& diagnostics, const source::SourceMap& sources);

// FOOTRULE_BAD_ARGUMENT, and told.
footrule_status Refuse(diagnostics::Diagnostic why, Messages* messages);
footrule_status RefuseNull(const char* argument, Messages* messages);

// What was thrown as a status; told as far as there is memory for it, if there is a place to tell it.
footrule_status StatusOf(std::exception_ptr thrown, Messages* messages) noexcept;

// What `work` returns. Nothing that it throws passes.
template <class Work>
footrule_status Guarded(Messages* messages, const Work& work) noexcept {
  try {
    return work();
  } catch (...) {
    return StatusOf(std::current_exception(), messages);
  }
}

}  // namespace footrule::library
