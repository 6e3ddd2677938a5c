#include "cli/fault.h"

#include <new>

namespace footrule::cli {

using diagnostics::Code;
using diagnostics::Make;

diagnostics::Diagnostic FaultOf(std::exception_ptr thrown) {
  try {
    std::rethrow_exception(std::move(thrown));
  } catch (const std::bad_alloc&) {
    return Make(Code::kOutOfMemory, {});
  } catch (const std::exception& error) {
    return Make(Code::kInternalFault, {}).With("what", error.what());
  } catch (...) {
    return Make(Code::kInternalFault, {}).With("what", "?");
  }
}

}  // namespace footrule::cli
