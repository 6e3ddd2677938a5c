#include "workspace/workspace.h"

#include "compiled/encode.h"
#include "workspace/cache.h"
#include "workspace/carry.h"
#include "workspace/compiled_file.h"
#include "workspace/loader.h"

namespace footrule::workspace {
namespace {

// What is made of the texts once they are parsed.
void CheckAndCompile(LoadedRule& rule, diagnostics::Sink& sink) {
  rule.program = semantics::Check(rule.rules, sink);
  if (!rule.program || sink.has_errors()) return;
  rule.plan = plan::Compile(rule.program);
  rule.test_count = rule.program->tests.size();
}

std::unique_ptr<LoadedRule> LoadSources(const std::filesystem::path& path, const Limits& limits, Lookups* lookups) {
  auto rule = std::make_unique<LoadedRule>();
  diagnostics::Sink sink;
  Loader loader(*rule, limits, sink);
  loader.Load(path);
  // A text that could not be read, or is not there, would make every name in it unknown: one mistake, one message.
  if (!sink.has_errors()) CheckAndCompile(*rule, sink);
  if (rule->plan) rule->digest = DigestOf(*rule);
  rule->diagnostics = sink.Sorted();
  *lookups = loader.lookups();
  return rule;
}

}  // namespace

std::unique_ptr<LoadedRule> LoadRule(const std::filesystem::path& path, const Limits& limits, const LoadOptions& options) {
  if (IsCompiledFile(path)) return LoadCompiledFile(path, limits, options.syntax);
  const std::optional<Cache> cache = options.cache ? Cache::For(*options.cache, path, limits) : std::nullopt;
  if (cache && !options.syntax)
    if (auto rule = cache->Load()) return rule;
  Lookups lookups;
  auto rule = LoadSources(path, limits, &lookups);
  if (cache && rule->plan) cache->Store(*rule, std::move(lookups));
  return rule;
}

std::vector<diagnostics::Diagnostic> EnsureSyntax(LoadedRule& rule, const Limits& limits) {
  diagnostics::Sink sink;
  const auto texts = std::exchange(rule.unparsed, {});
  if (texts.empty()) return {};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (const source::FileId id : texts[i]) {
      rule.files.push_back(std::make_unique<syntax::File>(syntax::ParseFile(rule.sources, id, limits.parse, sink)));
      rule.rules[i].files.push_back(rule.files.back().get());
    }
  }
  if (!sink.has_errors()) CheckAndCompile(rule, sink);
  return sink.has_errors() ? sink.Sorted() : std::vector<diagnostics::Diagnostic>();
}

std::optional<std::string> CompiledForm(const LoadedRule& rule) { return compiled::Encode(Carried(rule, {})); }

}  // namespace footrule::workspace
