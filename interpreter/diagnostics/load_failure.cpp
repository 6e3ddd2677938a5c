#include "diagnostics/load_failure.h"

namespace footrule::diagnostics {
namespace {

using Kind = source::LoadFailure::Kind;

Code CodeOf(Kind kind) {
  switch (kind) {
    case Kind::kNotFound: return Code::kFileNotFound;
    case Kind::kNotReadable: return Code::kFileNotReadable;
    case Kind::kIsDirectory: return Code::kFileIsDirectory;
    case Kind::kTooLarge: return Code::kFileTooLarge;
    case Kind::kNotUtf8: return Code::kFileNotUtf8;
    case Kind::kLooksLikeGbk: return Code::kFileLooksLikeGbk;
  }
  return Code::kFileNotReadable;
}

}  // namespace

Diagnostic FromLoadFailure(const source::LoadFailure& failure, source::Span span) {
  // Each template takes the arguments it names.
  const bool too_large = failure.kind == Kind::kTooLarge;
  return Make(CodeOf(failure.kind), span)
      .With("path", failure.path)
      .With("size", std::to_string(failure.offset))
      .With("limit", std::to_string(failure.limit))
      .With("offset", std::to_string(too_large ? 0 : failure.offset + 1));
}

}  // namespace footrule::diagnostics
