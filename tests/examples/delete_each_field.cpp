// Takes every value, object member and array element out of a dossier, one at a time, and judges what is left: no requirement may become met
// that was not met before, for any subject, and nothing may crash. What is missing never makes a pass.
//
//     delete_each_field RULE DOSSIER AS-OF
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "dossier/read.h"
#include "evaluation/evaluate.h"
#include "verdict/build.h"
#include "workspace/workspace.h"

namespace {

using footrule::dossier::Dossier;
using footrule::source::FileId;
using footrule::values::Outcome;
namespace source = footrule::source;
namespace verdict = footrule::verdict;
namespace workspace = footrule::workspace;

// By requirement and subject; the subject "" of a requirement with subjects is all of them together.
using Outcomes = std::map<std::pair<std::string, std::string>, Outcome>;

Outcomes OutcomesOf(const verdict::Verdict& judged) {
  Outcomes outcomes;
  for (const auto& requirement : judged.requirements) {
    outcomes[{requirement.name, ""}] = requirement.outcome;
    for (const auto& finding : requirement.findings) outcomes[{requirement.name, finding.subject}] = finding.outcome;
  }
  return outcomes;
}

void Enumerate(const nlohmann::json& node, const nlohmann::json::json_pointer& at, std::vector<std::string>* pointers) {
  if (!at.empty()) pointers->push_back(at.to_string());
  if (node.is_object()) {
    for (const auto& [key, value] : node.items()) Enumerate(value, at / key, pointers);
  } else if (node.is_array()) {
    for (std::size_t i = 0; i < node.size(); ++i) Enumerate(node[i], at / i, pointers);
  }
}

// Judges texts of dossiers by one rule. Each becomes a file of the rule's sources, since messages quote both.
class Judge {
 public:
  Judge(workspace::LoadedRule& rule, footrule::values::Date as_of) : rule_(rule), as_of_(as_of), reader_(rule.program->schema) {}

  // Nothing if the text is no dossier.
  std::optional<Outcomes> operator()(std::string text) {
    const auto file = rule_.sources.Add("changed.json", std::move(text));
    if (!std::holds_alternative<FileId>(file)) return std::nullopt;
    const auto read = reader_.Read(rule_.sources, std::get<FileId>(file));
    if (!std::holds_alternative<std::unique_ptr<Dossier>>(read)) return std::nullopt;
    const auto trace = footrule::evaluation::Evaluate(rule_.plan, *std::get<std::unique_ptr<Dossier>>(read), {as_of_});
    return OutcomesOf(verdict::Build(*trace, rule_.sources, {"", true}));
  }

 private:
  workspace::LoadedRule& rule_;
  footrule::values::Date as_of_;
  footrule::dossier::Reader reader_;
};

// How many outcomes became met by taking `pointer` away; each is printed.
int CountNewlyMet(const Outcomes& before, const Outcomes& after, const std::string& pointer) {
  int count = 0;
  for (const auto& [place, outcome] : after) {
    const auto was = before.find(place);
    if (outcome != Outcome::kMet || was == before.end() || was->second == Outcome::kMet) continue;
    ++count;
    std::printf("without %s: %s %s was %s and became met\n", pointer.c_str(), place.first.c_str(), place.second.c_str(), footrule::values::Name(was->second));
  }
  return count;
}

int Run(workspace::LoadedRule& rule, const std::string& text, footrule::values::Date as_of) {
  Judge judge(rule, as_of);
  const auto before = judge(text);
  if (!before) return std::printf("the dossier cannot be read\n"), 1;
  std::vector<std::string> pointers;
  Enumerate(nlohmann::json::parse(text), nlohmann::json::json_pointer(), &pointers);
  int wrong = 0;
  for (const auto& pointer : pointers) {
    std::string error;
    const auto after = judge(footrule::dossier::ApplyChanges(text, {{pointer, ""}}, &error));
    if (after) wrong += CountNewlyMet(*before, *after, pointer);
    else wrong += std::printf("without %s: no dossier is left %s\n", pointer.c_str(), error.c_str()) > 0;
  }
  std::printf("%zu values taken away one by one, %zu outcomes each; %d became met\n", pointers.size(), before->size(), wrong);
  return wrong == 0 && !pointers.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const auto day = argc == 4 ? footrule::values::Date::FromIso(argv[3]) : std::nullopt;
  if (!day) return std::fprintf(stderr, "delete_each_field RULE DOSSIER AS-OF\n"), 2;
  const auto rule = workspace::LoadRule(argv[1], {});
  if (!rule->plan) return std::fprintf(stderr, "the rule has errors: see footrule check\n"), 2;
  const auto file = rule->sources.Load(argv[2], 1 << 26);
  if (!std::holds_alternative<FileId>(file)) return std::fprintf(stderr, "no dossier at %s\n", argv[2]), 2;
  const std::string text = rule->sources.file(std::get<FileId>(file)).text();
  return Run(*rule, text, *day);
}
