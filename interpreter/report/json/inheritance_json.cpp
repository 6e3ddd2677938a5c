#include "report/coverage.h"
#include "report/json/parts.h"

namespace footrule::report {
namespace {

using coverage::ActKind;

const char* NameOf(ActKind kind) {
  static constexpr const char* kNames[coverage::kActKinds] = {"fill", "replace", "extend", "waive"};
  return kNames[static_cast<std::size_t>(kind)];
}

Json PlaceJson(source::Span span, const source::SourceMap& sources) {
  if (!span.is_valid()) return nullptr;
  const source::SourceFile& file = sources.file(span.file);
  return {{"file", file.path()}, {"line", file.At(span.begin).line}};
}

Json ActJson(const coverage::Act& act, const source::SourceMap& sources) {
  Json json = {{"kind", NameOf(act.kind)}, {"target", act.target}, {"clauses", ClausesJson(act.clauses)}};
  if (!act.written.empty()) json["written"] = act.written;
  if (!act.because.empty()) json["because"] = TextJson(act.because);
  json["at"] = PlaceJson(act.at, sources);
  json["target_at"] = PlaceJson(act.target_at, sources);
  return json;
}

}  // namespace

std::string InheritanceJson(const coverage::Inheritance& inheritance, const source::SourceMap& sources) {
  Json json = {{"format", "footrule-refinement"}, {"version", 1}, {"rule", inheritance.rule}, {"refines", inheritance.refined}};
  json["acts"] = Json::array();
  for (const auto& act : inheritance.acts) json["acts"].push_back(ActJson(act, sources));
  json["inherited"] = Json::array();
  for (const auto& one : inheritance.inherited) json["inherited"].push_back({{"name", one.name}, {"label", TextJson(one.label)}, {"clauses", ClausesJson(one.clauses)}});
  return Written(json, JsonLayout::kIndented);
}

}  // namespace footrule::report
