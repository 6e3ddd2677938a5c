#include "library/messages.h"

#include <new>

#include "report/diagnostics.h"

namespace footrule::library {
namespace {

using diagnostics::Code;
using diagnostics::Make;
using foundation::Language;

constexpr std::size_t kWidth = 100;   // as the command where it writes to a file

footrule_status Told(footrule_status status, diagnostics::Diagnostic why, Messages* messages) {
  if (messages != nullptr) *messages = MessagesOf({std::move(why)}, {});
  return status;
}

footrule_status Classified(std::exception_ptr thrown, Messages* messages) {
  try {
    std::rethrow_exception(std::move(thrown));
  } catch (const std::bad_alloc&) {
    return Told(FOOTRULE_OUT_OF_MEMORY, Make(Code::kOutOfMemory, {}), messages);
  } catch (const std::exception& error) {
    return Told(FOOTRULE_FAULT, Make(Code::kInternalFault, {}).With("what", error.what()), messages);
  } catch (...) {
    return Told(FOOTRULE_FAULT, Make(Code::kInternalFault, {}).With("what", "?"), messages);
  }
}

}  // namespace

Messages MessagesOf(const std::vector<diagnostics::Diagnostic>& diagnostics, const source::SourceMap& sources) {
  return {report::DiagnosticsText(diagnostics, sources, {Language::kChinese, false, kWidth}),
          report::DiagnosticsText(diagnostics, sources, {Language::kEnglish, false, kWidth})};
}

footrule_status Refuse(diagnostics::Diagnostic why, Messages* messages) { return Told(FOOTRULE_BAD_ARGUMENT, std::move(why), messages); }

footrule_status RefuseNull(const char* argument, Messages* messages) { return Refuse(Make(Code::kNullArgument, {}).With("argument", argument), messages); }

footrule_status StatusOf(std::exception_ptr thrown, Messages* messages) noexcept {
  try {
    return Classified(std::move(thrown), messages);
  } catch (...) {
    return FOOTRULE_OUT_OF_MEMORY;   // not even enough to say so
  }
}

}  // namespace footrule::library
