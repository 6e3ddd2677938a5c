#include "test_runner/run.h"

#include <algorithm>

#include "diagnostics/load_failure.h"
#include "evaluation/evaluate.h"
#include "foundation/suggestion.h"
#include "test_runner/expect.h"
#include "test_runner/json_text.h"
#include "verdict/build.h"

namespace footrule::test_runner {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

// What a test reads otherwise is read by default again after it.
class AsBefore {
 public:
  explicit AsBefore(workspace::LoadedRule& rule) : rule_(rule), program_(rule.program), plan_(rule.plan) {}
  ~AsBefore() {
    rule_.program = program_;
    rule_.plan = plan_;
  }
  AsBefore(const AsBefore&) = delete;
  AsBefore& operator=(const AsBefore&) = delete;

 private:
  workspace::LoadedRule& rule_;
  std::shared_ptr<const semantics::CheckedProgram> program_;
  std::shared_ptr<const plan::Plan> plan_;
};

// Runs one test; every step adds to the result and stops at a problem.
class Run {
 public:
  Run(workspace::LoadedRule& rule, const dossier::ReadLimits& limits, const syntax::TestDecl& test) : rule_(rule), limits_(limits), test_(test) {}

  TestResult Result() {
    result_.title = test_.title;
    result_.span = test_.span;
    if (test_.expectations.empty()) Problem(diagnostics::Make(Code::kTestExpectsNothing, test_.span));
    const auto as_of = AsOf();
    const AsBefore before(rule_);
    TakeChoices();
    CheckPhase();
    const auto text = Changed();
    if (as_of && text && result_.problems.empty()) Judge(*text, *as_of);
    return std::move(result_);
  }

 private:
  void Problem(Diagnostic diagnostic) { result_.problems.push_back(std::move(diagnostic)); }

  // A test has no clock: without `as of` it judges on the first day of the edition.
  std::optional<values::Date> AsOf() {
    if (!test_.as_of) {
      const auto first = rule_.program->rules.front().effective_from;
      if (!first) Problem(diagnostics::Make(Code::kTestWithoutDay, test_.span));
      return first;
    }
    const auto day = values::Date::FromCivil(test_.as_of->year, test_.as_of->month, test_.as_of->day);
    if (!day) Problem(diagnostics::Make(Code::kTestWithoutDay, test_.span));
    return day;
  }

  void TakeChoices() {
    std::vector<workspace::ReadingChoice> choices;
    for (const auto& one : test_.readings) choices.push_back({one.reading.text, one.choice.text, {one.reading.span.file, one.reading.span.begin, one.choice.span.end}});
    if (choices.empty() && test_.terms.empty()) return;
    for (auto& wrong : workspace::TakeChoices(rule_, choices, test_.terms)) Problem(std::move(wrong));
  }

  void CheckPhase() {
    if (test_.phase.empty()) return;
    std::vector<std::string> names;
    for (const auto& phase : rule_.program->phases) names.push_back(phase.name);
    if (std::find(names.begin(), names.end(), test_.phase.text) != names.end()) return;
    auto builder = diagnostics::Make(Code::kTestUnknownPhase, test_.phase.span).With("phase", test_.phase.text);
    const std::string near = foundation::Nearest(test_.phase.text, names);
    Problem(near.empty() ? Diagnostic(std::move(builder)) : Diagnostic(std::move(builder).Help({"是不是“" + near + "”？", "did you mean `" + near + "`?"})));
  }

  std::filesystem::path GivenPath() const {
    const std::filesystem::path rule_file = rule_.sources.file(test_.span.file).path();
    return (rule_file.parent_path() / test_.given).lexically_normal();
  }

  // The given text; `{}` when the test names no file.
  std::optional<std::string> Given() {
    if (test_.given.empty()) return "{}";
    const auto loaded = rule_.sources.Load(GivenPath(), limits_.bytes);
    if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) {
      Diagnostic problem = diagnostics::FromLoadFailure(*failure, test_.given_span);
      if (problem.code == Code::kFileNotFound) problem.help = {"检查文件名；路径以规则文件所在的文件夹为起点", "check the name; the path is taken from the folder of the rule file"};
      Problem(std::move(problem));
      return std::nullopt;
    }
    return rule_.sources.file(std::get<source::FileId>(loaded)).text();
  }

  std::optional<std::string> Changed() {
    auto text = Given();
    const auto changes = Changes();
    if (!text || !result_.problems.empty()) return std::nullopt;
    if (changes.empty()) return text;
    std::string error;
    std::string changed = dossier::ApplyChanges(std::move(*text), changes, &error);
    if (error.empty()) return changed;
    const std::string pointer = error.substr(0, error.find(": "));   // what follows is not bilingual
    Problem(diagnostics::Make(Code::kTestChangeNowhere, PlaceOf(pointer)).With("pointer", pointer));
    return std::nullopt;
  }

  source::Span PlaceOf(const std::string& pointer) const {
    const auto found = std::find_if(test_.changes.begin(), test_.changes.end(), [&](const auto& change) { return JsonPointer(change.path) == pointer; });
    return found == test_.changes.end() ? test_.span : found->span;
  }

  std::vector<dossier::Change> Changes() {
    std::vector<dossier::Change> changes;
    for (const auto& change : test_.changes) {
      const auto json = change.value ? JsonText(change.value) : std::string();
      if (json) {
        changes.push_back({JsonPointer(change.path), *json});
      } else {
        Problem(diagnostics::Make(Code::kTestValueNotLiteral, change.value->span));
      }
    }
    return changes;
  }

  void Judge(const std::string& text, values::Date as_of) {
    const std::string name = test_.given.empty() ? "test.json" : GivenPath().generic_string();
    const auto added = rule_.sources.Add(name, text);
    if (const auto* failure = std::get_if<source::LoadFailure>(&added)) return Problem(diagnostics::FromLoadFailure(*failure, test_.given_span));
    auto read = dossier::Read(rule_.sources, std::get<source::FileId>(added), rule_.program->schema, limits_);
    if (auto* unreadable = std::get_if<dossier::Unreadable>(&read)) {
      for (auto& why : unreadable->why) Problem(std::move(why));
      return;
    }
    HoldAgainst(*std::get<std::unique_ptr<dossier::Dossier>>(read), as_of);
  }

  void HoldAgainst(const dossier::Dossier& dossier, values::Date as_of) {
    const auto trace = evaluation::Evaluate(rule_.plan, dossier, {as_of});
    const auto asked = [&](const verdict::RequirementVerdict& requirement) {
      const auto speaks = [&](const syntax::TestExpectation& line) { return MaySpeakOf(line, requirement, rule_); };
      return std::any_of(test_.expectations.begin(), test_.expectations.end(), speaks);
    };
    const auto verdict = verdict::Build(*trace, rule_.sources, {test_.phase.text, true, asked});
    for (const auto& line : test_.expectations) {
      Answer answer = Expect(line, {rule_, *trace, verdict});
      if (auto* problem = std::get_if<Diagnostic>(&answer)) {
        Problem(std::move(*problem));
      } else {
        result_.expectations.push_back(std::get<ExpectationResult>(std::move(answer)));
      }
    }
  }

  workspace::LoadedRule& rule_;
  const dossier::ReadLimits& limits_;
  const syntax::TestDecl& test_;
  TestResult result_;
};

}  // namespace

bool TestResult::passed() const {
  return problems.empty() && std::all_of(expectations.begin(), expectations.end(), [](const ExpectationResult& one) { return one.passed; });
}

std::vector<TestResult> RunTests(workspace::LoadedRule& rule, const dossier::ReadLimits& limits) {
  std::vector<TestResult> results;
  if (!rule.plan) return results;
  for (const syntax::TestDecl* test : rule.program->tests) results.push_back(Run(rule, limits, *test).Result());
  return results;
}

}  // namespace footrule::test_runner
