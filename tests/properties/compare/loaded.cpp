#include "compare/loaded.h"

#include "workspace/library.h"

namespace footrule::properties {

std::unique_ptr<Loaded> Load(const std::string& text) {
  auto loaded = std::make_unique<Loaded>();
  diagnostics::Sink sink;
  std::vector<semantics::RuleSource> rules;
  const auto add = [&](const std::string& path, const std::string& written, bool is_module) {
    const auto id = std::get<source::FileId>(loaded->sources.Add(path, written));
    loaded->files.push_back(std::make_unique<syntax::File>(syntax::ParseFile(loaded->sources, id, {}, sink)));
    rules.push_back({path, {loaded->files.back().get()}, is_module, {}});
  };
  add("generated.frl", text, false);
  add("std/registers.frl", *workspace::EmbeddedModule("registers"), true);
  if (!sink.has_errors()) loaded->program = semantics::Check(rules, sink);
  if (loaded->program && !sink.has_errors()) {
    loaded->plan = plan::Compile(loaded->program);
    return loaded;
  }
  loaded->program = nullptr;
  for (const diagnostics::Diagnostic& diagnostic : sink.Sorted()) {
    if (diagnostic.severity() != diagnostics::Severity::kError) continue;
    const auto at = diagnostic.span.is_valid() ? loaded->sources.file(diagnostic.span.file).At(diagnostic.span.begin) : source::LineColumn{};
    loaded->mistake = std::to_string(at.line) + ":" + std::to_string(at.column) + " " + diagnostics::Info(diagnostic.code).name + ": " +
                      diagnostic.Message(foundation::Language::kEnglish);
    break;
  }
  return loaded;
}

std::unique_ptr<dossier::Dossier> ReadDossier(Loaded& loaded, const std::string& json) {
  const auto id = std::get<source::FileId>(loaded.sources.Add("dossier.json", json));
  auto result = dossier::Read(loaded.sources, id, loaded.program->schema, {});
  auto* dossier = std::get_if<std::unique_ptr<dossier::Dossier>>(&result);
  return dossier ? std::move(*dossier) : nullptr;
}

}  // namespace footrule::properties
