#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <new>
#include <stdexcept>

#include "cli/fault.h"

namespace footrule {
namespace {

using diagnostics::Code;
using foundation::Language;

template <class Thrown>
diagnostics::Diagnostic Told(Thrown thrown) {
  return cli::FaultOf(std::make_exception_ptr(thrown));
}

}  // namespace

TEST_CASE("a failure of the program is a registered message") {
  CHECK(Told(std::bad_alloc()).code == Code::kOutOfMemory);
  CHECK(Told(std::runtime_error("no such index")).code == Code::kInternalFault);
  CHECK(Told(std::runtime_error("no such index")).Message(Language::kEnglish) == "the program itself failed: no such index; nothing was judged");
  CHECK(Told(5).Message(Language::kChinese) == "程序内部出错：?；没有得出任何判定");
}

}  // namespace footrule
