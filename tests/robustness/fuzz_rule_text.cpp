// Any bytes as a rule text: parsing and translating end, without a crash and in bounded time, and say the same twice.
//
// A libFuzzer target; mutate_main.cpp drives it where libFuzzer is not at hand.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "syntax/parse.h"

using namespace footrule;

namespace {

struct Outcome {
  std::size_t declarations = 0;
  std::vector<std::string> messages;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

// Small limits, so that small inputs reach them.
constexpr syntax::ParseLimits kLimits{24, 64};

Outcome Read(const std::string& text) {
  source::SourceMap sources;
  diagnostics::Sink sink;
  const auto loaded = sources.Add("fuzz.frl", text);
  const auto* id = std::get_if<source::FileId>(&loaded);
  if (id == nullptr) return {};
  Outcome outcome{syntax::ParseFile(sources, *id, kLimits, sink).declarations.size(), {}};
  for (const auto& diagnostic : sink.Sorted()) {
    const std::string& whole = sources.file(*id).text();
    if (diagnostic.span.begin > diagnostic.span.end || diagnostic.span.end > whole.size()) std::abort();
    sources.file(*id).At(diagnostic.span.begin);
    outcome.messages.push_back(diagnostic.Message(foundation::Language::kChinese) + diagnostic.Help(foundation::Language::kEnglish));
  }
  return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const Outcome first = Read(text);
  if (first != Read(text)) std::abort();  // what was learnt in one parse must not change the next
  const std::string chinese = syntax::TranslateKeywords(text, syntax::Vocabulary::kChinese);
  const std::string english = syntax::TranslateKeywords(chinese, syntax::Vocabulary::kEnglish);
  // A correct text stays correct, with as many declarations.
  if (first.messages.empty() && Read(chinese) != first) std::abort();
  if (first.messages.empty() && Read(english) != first) std::abort();
  return 0;
}
