// Takes every value, object member and array element out of a dossier, one at a time, and judges what is left: no requirement may become met
// that was not met before, for any subject, and nothing may crash. What is missing never makes a pass.
//
//     delete_each_field RULE DOSSIER AS-OF
#include <cstdio>
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

// Outcomes of one instance of a requirement, by the name of the subject. A row without a key is named by its place, which moves when a row
// before it goes: such subjects are compared only together.
struct Subjects {
  std::string requirement;
  Outcome whole = footrule::values::kNoSubjects;
  std::vector<std::pair<std::string, Outcome>> all;
};
using Outcomes = std::vector<Subjects>;

Outcomes OutcomesOf(const footrule::evaluation::Trace& trace) {
  Outcomes outcomes;
  for (std::size_t i = 0; i < trace.plan->instances.size(); ++i) {
    Subjects& subjects = outcomes.emplace_back();
    subjects.requirement = trace.plan->program->requirements[trace.plan->instances[i].requirement.index].name;
    const auto& found = trace.outcomes(i);
    for (std::size_t row = 0; row < found.size(); ++row) {
      subjects.whole = footrule::values::Combine(subjects.whole, found[row]);
      subjects.all.emplace_back(trace.SubjectName(i, row), found[row]);
    }
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
    // The verdict is built now and then, to see that it can be; it costs more than all the rest.
    if (count_++ % kVerdictEvery == 0) verdict::Build(*trace, rule_.sources, {"", true});
    return OutcomesOf(*trace);
  }

 private:
  static constexpr std::size_t kVerdictEvery = 10;

  std::size_t count_ = 0;
  workspace::LoadedRule& rule_;
  footrule::values::Date as_of_;
  footrule::dossier::Reader reader_;
};

bool BecameMet(Outcome before, Outcome after) { return after == Outcome::kMet && before != Outcome::kMet; }

// How many outcomes of one requirement became met by taking `pointer` away; each is printed.
int CountNewlyMet(const Subjects& before, const Subjects& after, const std::string& pointer) {
  int count = 0;
  const auto tell = [&](const std::string& subject, Outcome was) {
    ++count;
    std::printf("without %s: %s %s was %s and became met\n", pointer.c_str(), before.requirement.c_str(), subject.c_str(), footrule::values::Name(was));
  };
  if (BecameMet(before.whole, after.whole)) tell("", before.whole);
  std::size_t at = 0;   // rows keep their order, so both lists are walked together
  for (const auto& [subject, outcome] : after.all) {
    if (outcome != Outcome::kMet || subject.find('[') != subject.npos) continue;
    std::size_t same = at;
    while (same < before.all.size() && before.all[same].first != subject) ++same;
    if (same == before.all.size()) continue;   // a row that lost its key
    at = same;
    if (BecameMet(before.all[same].second, outcome)) tell(subject, before.all[same].second);
  }
  return count;
}

int CountNewlyMet(const Outcomes& before, const Outcomes& after, const std::string& pointer) {
  int count = 0;
  for (std::size_t i = 0; i < before.size(); ++i) count += CountNewlyMet(before[i], after[i], pointer);
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
  std::printf("%zu values taken away one by one, %zu requirements each; %d became met\n", pointers.size(), before->size(), wrong);
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
