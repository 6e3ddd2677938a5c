// Random rules and dossiers: the engine against the reference evaluator, and what must hold whatever the order and whatever is missing.
//
//   reference_test [--seed S] [--cases N] [--only I] [--print N] [--show]
//
// Each case is one rule with one dossier and depends on the seed and its number alone. Ends with `N passed, N failed`.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "compare/minimise.h"
#include "compare/orders.h"

using namespace footrule;
using namespace footrule::properties;

namespace {


constexpr std::size_t kAttempts = 4000;   // steps of making one small
constexpr std::size_t kLegalPercent = 90;

struct Options {
  std::uint64_t seed = 20250903;
  std::size_t cases = 2000;
  std::size_t print = 3;   // failures that are made small and printed
  long only = -1;
  bool show = false;
};

struct Totals {
  std::size_t passed = 0, failed = 0, legal = 0, compared = 0, unreadable = 0;
  std::map<std::string, std::size_t> mistakes;
  Tally tally;
};

using Property = std::vector<std::string> (*)(Random&, const std::vector<Tree>&, const Json&, values::Date);

std::vector<std::string> AgainstReference(Random&, const std::vector<Tree>& declarations, const Json& dossier, values::Date as_of) {
  return DifferencesOf(RuleText(declarations), dossier.Text(), as_of);
}

void Show(const char* property, std::size_t number, Property check, std::uint64_t seed, Failure failure, values::Date as_of) {
  const auto still_fails = [&](const Failure& smaller) {
    Random random(seed);
    return !check(random, smaller.declarations, smaller.dossier, as_of).empty();
  };
  failure = Minimise(std::move(failure), still_fails, kAttempts);
  Random random(seed);
  std::printf("---- case %zu, %s, as of %s\n%s---- dossier\n%s\n---- what differs\n", number, property, as_of.ToIso().c_str(), RuleText(failure.declarations).c_str(), failure.dossier.Text().c_str());
  for (const std::string& line : check(random, failure.declarations, failure.dossier, as_of)) std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

void CheckCase(const Options& options, std::size_t number, Totals& totals) {
  const std::uint64_t seed = options.seed * 1000003 + number;
  Random random(seed);
  const GeneratedRule rule = MakeRule(random);
  const std::string text = rule.Text();
  if (options.show) std::printf("%s", text.c_str());
  Json dossier = MakeDossier(random, rule.model);
  const values::Date as_of = *values::Date::FromIso(random.Word({"2025-01-01", "2025-03-03", "2025-06-30", "2025-12-31"}));
  Judged judged = Judge(text, dossier.Text(), as_of);
  if (!judged.loaded->plan) {
    const std::string& mistake = judged.loaded->mistake;
    ++totals.mistakes[mistake.substr(mistake.find(' ') + 1)];
    return;
  }
  ++totals.legal;
  if (!judged.trace) {
    ++totals.unreadable;
    return;
  }
  AddRegisters(random, judged, as_of, dossier);
  if (options.show) std::printf("%s\n", dossier.Text().c_str());
  judged = Judge(text, dossier.Text(), as_of);
  reference::Evaluator reference(*judged.loaded->program, *judged.dossier, as_of);
  Compare(*judged.trace, reference, &totals.compared);
  Count(*judged.trace, reference, totals.tally);
  static const std::pair<const char*, Property> kProperties[] = {
      {"against the reference", AgainstReference}, {"order of declarations", DeclarationOrder}, {"order of rows", RowOrder}, {"something missing", Monotony}};
  bool failed = false;
  for (const auto& [name, property] : kProperties) {
    Random own(seed);
    if (property(own, rule.declarations, dossier, as_of).empty()) continue;
    if (!failed) ++totals.failed;
    failed = true;
    if (totals.failed <= options.print) Show(name, number, property, seed, {rule.declarations, dossier}, as_of);
    else std::printf("case %zu fails: %s\n", number, name);
  }
  if (!failed) ++totals.passed;
}

Options ReadOptions(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const bool more = i + 1 < count;
    if (!std::strcmp(words[i], "--show")) options.show = true;
    else if (!std::strcmp(words[i], "--seed") && more) options.seed = std::strtoull(words[++i], nullptr, 10);
    else if (!std::strcmp(words[i], "--print") && more) options.print = std::strtoull(words[++i], nullptr, 10);
    else if (!std::strcmp(words[i], "--cases") && more) options.cases = std::strtoull(words[++i], nullptr, 10);
    else if (!std::strcmp(words[i], "--only") && more) options.only = std::strtol(words[++i], nullptr, 10);
  }
  return options;
}

void Report(const Options& options, const Totals& totals) {
  static const char* const kOutcomes[] = {"met", "not met", "not applicable", "undetermined", "for judgement", "defective"};
  static const char* const kStates[] = {"known", "none", "for judgement", "unknown", "defective"};
  for (const auto& [mistake, count] : totals.mistakes) std::printf("%4zu not legal: %s\n", count, mistake.c_str());
  std::printf("%zu of %zu generated rules are legal; %zu dossiers unreadable; %zu values and outcomes compared\noutcomes:", totals.legal, options.cases, totals.unreadable, totals.compared);
  for (int i = 0; i < 6; ++i) std::printf(" %zu %s%s", totals.tally.outcomes[i], kOutcomes[i], i < 5 ? "," : "\nvalues:");
  for (int i = 0; i < 5; ++i) std::printf(" %zu %s%s", totals.tally.values[i], kStates[i], i < 4 ? "," : "\n");
}

}  // namespace

int main(int count, char** words) {
  const Options options = ReadOptions(count, words);
  Totals totals;
  const auto only = static_cast<std::size_t>(options.only);
  if (options.only >= 0) CheckCase(options, only, totals);
  else
    for (std::size_t number = 0; number < options.cases; ++number) CheckCase(options, number, totals);
  Report(options, totals);
  if (options.only < 0 && totals.legal * 100 < options.cases * kLegalPercent) {
    std::printf("fewer than %zu %% of the generated rules are legal: too little is tested\n", kLegalPercent);
    ++totals.failed;
  }
  std::printf("%zu passed, %zu failed\n", totals.passed, totals.failed);
  return totals.failed > 0 ? 1 : 0;
}
