#include "parse_helper.h"

namespace footrule::syntax {

Parsed Parse(std::string text, ParseLimits limits) {
  Parsed parsed;
  diagnostics::Sink sink;
  const auto id = std::get<source::FileId>(parsed.sources.Add("test.frl", std::move(text)));
  parsed.file = ParseFile(parsed.sources, id, limits, sink);
  for (const auto& diagnostic : sink.Sorted()) {
    const auto place = parsed.sources.file(id).At(diagnostic.span.begin);
    parsed.messages.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + " " + diagnostics::Info(diagnostic.code).id + " " +
                              diagnostic.Message(foundation::Language::kEnglish));
    parsed.helps.push_back(diagnostic.Help(foundation::Language::kEnglish));
  }
  return parsed;
}

std::string ShowExpr(const std::string& text) {
  const Parsed parsed = Parse("requirement r\n    must " + text + "\n");
  if (!parsed.messages.empty()) return parsed.messages.front();
  return Show(parsed.First<RequirementDecl>()->lines.conditions.front().expr);
}

}  // namespace footrule::syntax
