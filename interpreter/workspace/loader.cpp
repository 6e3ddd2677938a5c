#include "workspace/loader.h"

#include "diagnostics/load_failure.h"
#include "foundation/suggestion.h"
#include "workspace/header.h"
#include "workspace/library.h"

namespace footrule::workspace {
namespace {

using diagnostics::Code;
using foundation::Text;

constexpr const char* kRegisters = "std/registers";

diagnostics::Diagnostic NoSuchModule(const syntax::Use& use) {
  if (!IsLibraryName(use.module)) return diagnostics::Make(Code::kModuleNotFound, use.span).With("module", use.module);
  const auto names = EmbeddedModuleNames();
  const std::string near = foundation::Nearest(use.module.substr(use.module.find('/') + 1), names);
  auto builder = diagnostics::Make(Code::kLibraryModuleNotFound, use.span).With("module", use.module);
  if (near.empty()) return builder;
  return std::move(builder).Help(Text{"是不是“std/" + near + "”？", "did you mean `std/" + near + "`?"});
}

}  // namespace

void Loader::Load(const std::filesystem::path& path) {
  const auto location = Locate(path, &lookups_);
  if (!location) {
    sink_.Add(diagnostics::FromLoadFailure({source::LoadFailure::Kind::kNotFound, path.generic_string()}, {}));
    return;
  }
  Enter(*location, {});
  if (const auto registers = Resolve(kRegisters, *location, &lookups_)) Enter(*registers, {});
  for (std::uint32_t i = 0; i < rule_.rules.size(); ++i) Follow(i);
  MarkModules();
  for (std::uint32_t i = 0; i < rule_.rules.size(); ++i) CheckHeaders(rule_.rules[i], sink_);
  CheckRefinedIds(rule_.rules, edges_, sink_);
  ReportCircles(edges_, rule_.rules, sink_);
}

std::uint32_t Loader::Enter(const Location& location, source::Span asked_at) {
  const auto index = static_cast<std::uint32_t>(rule_.rules.size());
  const auto [known, is_new] = by_key_.emplace(location.key, index);
  if (!is_new) return known->second;
  locations_.push_back(location);
  semantics::RuleSource entry;
  entry.path = location.shown;
  rule_.rules.push_back(std::move(entry));
  ReadFiles(index, asked_at);
  return index;
}

void Loader::ReadFiles(std::uint32_t index, source::Span asked_at) {
  const Location& location = locations_[index];
  if (location.kind == Location::Kind::kEmbedded) {
    const std::string name = location.shown.substr(location.shown.find('/') + 1);
    rule_.embedded.insert(source::FileId(rule_.sources.size()));
    Parse(index, rule_.sources.Add(location.shown + ".frl", *EmbeddedModule(name)), asked_at);
    return;
  }
  const auto files = RuleFiles(location);
  if (files.empty()) sink_.Add(diagnostics::Make(Code::kNoRuleFiles, asked_at).With("folder", location.shown));
  for (const auto& file : files) Parse(index, rule_.sources.Load(file, limits_.rule_bytes), asked_at);
}

void Loader::Parse(std::uint32_t index, const std::variant<source::FileId, source::LoadFailure>& loaded, source::Span asked_at) {
  if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
    sink_.Add(diagnostics::FromLoadFailure(*failure, asked_at));
    return;
  }
  const auto id = std::get<source::FileId>(loaded);
  rule_.files.push_back(std::make_unique<syntax::File>(syntax::ParseFile(rule_.sources, id, limits_.parse, sink_)));
  rule_.rules[index].files.push_back(rule_.files.back().get());
}

void Loader::Follow(std::uint32_t index) {
  // Entering more rules moves the vector of rules, so the files are copied (they are pointers).
  const auto files = rule_.rules[index].files;
  for (const syntax::File* file : files) {
    for (const syntax::Declaration& declaration : file->declarations) {
      if (const auto* refines = std::get_if<syntax::Refines>(&declaration)) FollowRefines(index, *refines);
      if (const auto* use = std::get_if<syntax::Use>(&declaration)) FollowUse(index, *use);
    }
  }
}

void Loader::FollowRefines(std::uint32_t index, const syntax::Refines& refines) {
  if (refines.from.empty()) {
    sink_.Add(diagnostics::Make(Code::kRefinesWithoutPlace, refines.span).With("rule", refines.rule_id));
    return;
  }
  const auto location = Resolve(refines.from, locations_[index], &lookups_);
  if (!location) {
    sink_.Add(diagnostics::Make(Code::kRefinedRuleNotFound, refines.from_span).With("place", refines.from).With("rule", refines.rule_id));
    return;
  }
  Connect({index, Enter(*location, refines.from_span), refines.span, true}, refines.alias);
}

void Loader::FollowUse(std::uint32_t index, const syntax::Use& use) {
  const auto location = Resolve(use.module, locations_[index], &lookups_);
  if (!location) {
    sink_.Add(NoSuchModule(use));
    return;
  }
  Connect({index, Enter(*location, use.span), use.span, false}, use.alias);
}

void Loader::Connect(const Edge& edge, const syntax::Name& alias) {
  edges_.push_back(edge);
  if (!alias.empty()) rule_.rules[edge.from].aliases.emplace_back(alias.text, edge.to);
}

void Loader::MarkModules() {
  for (std::size_t i = 1; i < rule_.rules.size(); ++i) rule_.rules[i].is_module = true;
  for (const Edge& edge : edges_) {
    if (edge.refines) rule_.rules[edge.to].is_module = false;
  }
}

}  // namespace footrule::workspace
