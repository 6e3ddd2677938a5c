#include "workspace/carry.h"

#include "compiled/checksum.h"

namespace footrule::workspace {
namespace {

std::vector<compiled::SourceText> TextsOf(const LoadedRule& rule) {
  std::vector<compiled::SourceText> texts;
  for (std::size_t i = 0; i < rule.sources.size(); ++i) {
    const source::FileId id(i);
    texts.push_back({rule.sources.file(id).path(), rule.sources.file(id).text(), rule.embedded.contains(id)});
  }
  return texts;
}

std::vector<compiled::Part> PartsOf(const LoadedRule& rule) {
  std::vector<compiled::Part> parts;
  for (std::size_t i = 0; i < rule.rules.size(); ++i) {
    const semantics::RuleSource& source = rule.rules[i];
    std::vector<source::FileId> files;
    if (!rule.unparsed.empty()) files = rule.unparsed[i];
    for (const syntax::File* file : source.files) files.push_back(file->id);
    parts.push_back({source.path, std::move(files), source.is_module, source.aliases});
  }
  return parts;
}

}  // namespace

compiled::CompiledRule Carried(const LoadedRule& rule, Lookups lookups) {
  compiled::CompiledRule carried;
  carried.texts = TextsOf(rule);
  carried.parts = PartsOf(rule);
  carried.program = rule.program;
  carried.plan = rule.plan;
  carried.test_count = static_cast<std::uint32_t>(rule.test_count);
  carried.diagnostics = rule.diagnostics;
  carried.digest = rule.digest;
  carried.lookups = std::move(lookups);
  return carried;
}

std::unique_ptr<LoadedRule> Unpacked(compiled::CompiledRule carried) {
  auto rule = std::make_unique<LoadedRule>();
  for (compiled::SourceText& text : carried.texts) {
    const source::FileId id = rule->sources.AddChecked(std::move(text.path), std::move(text.text));
    if (text.embedded) rule->embedded.insert(id);
  }
  for (compiled::Part& part : carried.parts) {
    rule->rules.push_back({std::move(part.path), {}, part.is_module, std::move(part.aliases)});
    rule->unparsed.push_back(std::move(part.files));
  }
  rule->program = std::move(carried.program);
  rule->plan = std::move(carried.plan);
  rule->diagnostics = std::move(carried.diagnostics);
  rule->test_count = carried.test_count;
  rule->digest = std::move(carried.digest);
  return rule;
}

std::string DigestOf(const LoadedRule& rule) { return compiled::DigestOf(PartsOf(rule), TextsOf(rule)); }

}  // namespace footrule::workspace
