// Texts as loaded rules, for tests of the rooms behind the parser.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <memory>

#include "semantics/blocks/expand.h"
#include "syntax/parse.h"

namespace footrule::semantics {

class LoadedRules {
 public:
  // Adds a rule and the words under which it speaks of rules added before or after.
  LoadedRules& Add(const std::string& text, std::vector<std::pair<std::string, std::uint32_t>> aliases = {}, bool is_module = false) {
    const std::string path = "rule_" + std::to_string(rules_.size()) + ".frl";
    const auto id = std::get<source::FileId>(sources_.Add(path, text));
    files_.push_back(std::make_unique<syntax::File>(syntax::ParseFile(sources_, id, {}, sink_)));
    rules_.push_back({path, {files_.back().get()}, is_module, std::move(aliases)});
    return *this;
  }

  std::vector<CoreDeclaration> Expanded() { return Expand(rules_, sink_); }
  Bound Bind() { return semantics::Bind(Expanded(), rules_, sink_); }
  // The core as text, without the rule header that every text needs.
  std::string Core() { return Print(Expanded()); }

  // What was reported, in order of place: "FR3505 ItemTwice".
  std::vector<std::string> Codes() const {
    std::vector<std::string> codes;
    for (const diagnostics::Diagnostic& diagnostic : sink_.Sorted()) codes.push_back(NameOf(diagnostics::Info(diagnostic.code)));
    return codes;
  }
  // The first report: the text at its place, then those at its labels.
  std::vector<std::string> Places() const {
    const std::vector<diagnostics::Diagnostic> all = sink_.Sorted();
    if (all.empty()) return {};
    std::vector<std::string> places{std::string(sources_.text(all.front().span))};
    for (const diagnostics::Label& label : all.front().labels) places.emplace_back(sources_.text(label.span));
    return places;
  }
  std::string Message() const {
    const std::vector<diagnostics::Diagnostic> all = sink_.Sorted();
    return all.empty() ? "" : all.front().Message(foundation::Language::kEnglish);
  }
  std::string Help() const {
    const std::vector<diagnostics::Diagnostic> all = sink_.Sorted();
    return all.empty() ? "" : all.front().Help(foundation::Language::kEnglish);
  }
  const source::SourceMap& sources() const { return sources_; }
  const std::vector<RuleSource>& rules() const { return rules_; }
  diagnostics::Sink& sink() { return sink_; }

 private:
  static std::string NameOf(const diagnostics::CodeInfo& info) { return std::string(info.id) + " " + info.name; }

  source::SourceMap sources_;
  diagnostics::Sink sink_;
  std::vector<std::unique_ptr<syntax::File>> files_;
  std::vector<RuleSource> rules_;
};

using Strings = std::vector<std::string>;

}  // namespace footrule::semantics
