#include "workspace/compiled_file.h"

#include "compiled/decode.h"
#include "diagnostics/load_failure.h"
#include "source/bytes.h"
#include "workspace/carry.h"

namespace footrule::workspace {
namespace {

using compiled::Refusal;
using diagnostics::Code;

constexpr std::uint64_t kMostBytes = 1ull << 30;

foundation::Text Damage(Refusal::Kind kind) {
  switch (kind) {
    case Refusal::Kind::kTruncated: return {"文件不完整，末尾缺失", "its end is missing"};
    case Refusal::Kind::kTooLong: return {"文件末尾有多余的内容", "there is more behind its end"};
    case Refusal::Kind::kChecksum: return {"内容与其校验和不符", "its contents do not fit their checksum"};
    default: return {"校验和相符，但内容不可能由 footrule build 写出", "its checksum fits, but `footrule build` cannot have written its contents"};
  }
}

Code CodeOf(Refusal::Kind kind) {
  switch (kind) {
    case Refusal::Kind::kForeign: return Code::kCompiledForeign;
    case Refusal::Kind::kOlder: return Code::kCompiledOlder;
    case Refusal::Kind::kNewer: return Code::kCompiledNewer;
    case Refusal::Kind::kOtherwise: return Code::kCompiledOtherwise;
    default: return Code::kCompiledDamaged;
  }
}

diagnostics::Diagnostic Refused(const Refusal& refusal, const std::filesystem::path& path) {
  return diagnostics::Make(CodeOf(refusal.kind), {})
      .With("path", path.generic_string())
      .With("what", Damage(refusal.kind))
      .With("version", refusal.version.empty() ? "?" : refusal.version)
      .With("found", std::to_string(refusal.form))
      .With("known", std::to_string(compiled::kFormVersion));
}

std::unique_ptr<LoadedRule> Failed(std::vector<diagnostics::Diagnostic> why) {
  auto rule = std::make_unique<LoadedRule>();
  rule->diagnostics = std::move(why);
  return rule;
}

}  // namespace

bool IsCompiledFile(const std::filesystem::path& path) {
  return path.extension() == ".frc" || compiled::HasMark(source::FirstBytes(path, 8));
}

std::unique_ptr<LoadedRule> LoadCompiledFile(const std::filesystem::path& path, const Limits& limits, bool with_syntax) {
  const auto bytes = source::ReadBytes(path, kMostBytes);
  if (const auto* failure = std::get_if<source::LoadFailure>(&bytes)) return Failed({diagnostics::FromLoadFailure(*failure)});
  auto decoded = compiled::Decode(std::get<std::string>(bytes));
  if (const auto* refusal = std::get_if<Refusal>(&decoded)) return Failed({Refused(*refusal, path)});
  auto rule = Unpacked(std::move(*std::get<std::unique_ptr<compiled::CompiledRule>>(decoded)));
  auto wrong = with_syntax ? EnsureSyntax(*rule, limits) : std::vector<diagnostics::Diagnostic>();
  if (wrong.empty()) return rule;
  rule->plan = nullptr;
  rule->diagnostics = std::move(wrong);
  return rule;
}

}  // namespace footrule::workspace
