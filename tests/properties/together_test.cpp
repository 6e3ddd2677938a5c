// Many dossiers in one set of columns against each alone: whatever stands beside a dossier, in whatever order, nothing is said of it that is not said of it alone.
//
//   together_test [--seed S] [--rules N] [--dossiers N] [--only I]                  random rules; each alone is held against the reference evaluator too
//   together_test --rule RULE --as-of DAY [--seed S] [--rounds N] DOSSIER.json…     these dossiers and worse copies of them, in random orders
//
// Compared is every cell, row, link and node, every subject, finding and record (of a rule as it is: records, and the rest in every tenth round). Ends with `N passed, N failed`: dossiers.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <numeric>

#include "compare/run.h"
#include "generate/mutate.h"
#include "together/together.h"
#include "workspace/workspace.h"

using namespace footrule;
using namespace footrule::properties;

namespace {

constexpr std::size_t kShown = 5;          // failures that are printed whole
constexpr std::size_t kWholeEvery = 10;    // rounds over a rule as it is: in the others records are compared, no traces

struct Options {
  std::uint64_t seed = 20261122;
  std::size_t rules = 100, dossiers = 50, rounds = 1;
  long only = -1;
  std::string rule, as_of;
  std::vector<std::string> files;
};

struct Totals {
  std::size_t rules = 0, illegal = 0, dossiers = 0, unreadable = 0, whole = 0, batches = 0, compared = 0, failed = 0, values = 0;
  Tally tally;
};

std::string FirstDifference(const std::string& a, const std::string& b) {
  std::size_t begin = 0, end = 0;
  while (end < a.size() && end < b.size() && a[end] == b[end])
    if (a[end++] == '\n') begin = end;
  const auto line = [&](const std::string& text) { return text.substr(begin, text.find('\n', end) - begin); };
  return "  alone    " + line(a) + "\n  together " + line(b) + "\n";
}

// What is compared: records and counts; all that a trace says, too; and each alone with the reference evaluator.
enum class Depth { kRecords, kTraces, kReference };

class Check {
 public:
  Check(const Job& job, std::string name, const std::vector<std::string>& texts, Depth depth, Totals& totals)
      : job_(job), name_(std::move(name)), texts_(texts), depth_(depth), totals_(totals), wrong_(texts.size()), reader_(job.plan->program->schema, job.reading), judge_(job.form, job.inputs) {}

  void Run(Random& random) {
    for (std::size_t i = 0; i < texts_.size(); ++i) JudgeOne(i);
    std::vector<std::size_t> order(texts_.size());
    std::iota(order.begin(), order.end(), 0u);
    Together(order, order.size(), true);
    for (const std::size_t size : {std::size_t{1}, std::size_t{2}, std::size_t{7}, texts_.size()}) {
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.Below(i)]);
      Together(order, size, random.Chance(50));
    }
    for (std::size_t i = 0; i < texts_.size(); ++i) totals_.failed += wrong_[i];
    totals_.dossiers += texts_.size();
  }

 private:
  void Fails(std::size_t index, const std::string& what) {
    if (!wrong_[index] && totals_.failed < kShown) std::printf("---- %s, dossier %zu\n%s\n%s", name_.c_str(), index, texts_[index].c_str(), what.c_str());
    else if (!wrong_[index]) std::printf("%s, dossier %zu fails\n%s", name_.c_str(), index, what.c_str());
    wrong_[index] = true;
  }

  void JudgeOne(std::size_t index) {
    Alone alone = JudgeAlone(job_, texts_, index, depth_ != Depth::kRecords);
    totals_.unreadable += alone.counts.errors.size();
    totals_.whole += depth_ != Depth::kRecords;
    for (const std::string& mistake : alone.mistakes) Fails(index, "  alone: " + mistake + "\n");
    if (depth_ == Depth::kReference && alone.trace) {
      reference::Evaluator reference(*job_.plan->program, *alone.dossier, job_.as_of);
      for (const std::string& line : Compare(*alone.trace, reference, &totals_.values)) Fails(index, "  against the reference: " + line + "\n");
      Count(*alone.trace, reference, totals_.tally);
    }
    said_.push_back(std::move(alone.said));
    records_.push_back(std::move(alone.record));
    counts_.push_back(std::move(alone.counts));
  }

  void Together(const std::vector<std::size_t>& order, std::size_t size, bool padded) {
    for (std::size_t begin = 0; begin < order.size(); begin += size) {
      const auto first = order.begin() + static_cast<std::ptrdiff_t>(begin);
      Batch({first, first + static_cast<std::ptrdiff_t>(std::min(size, order.size() - begin))}, padded);
    }
  }

  void Batch(const std::vector<std::size_t>& order, bool padded) {
    ++totals_.batches;
    totals_.compared += order.size();
    if (depth_ != Depth::kRecords) Traces(order, padded);
    Records(order);
  }

  void Traces(const std::vector<std::size_t>& order, bool padded) {
    std::vector<std::string> mistakes;
    const std::vector<std::string> said = SaidTogether(job_, reader_, texts_, order, padded, mistakes);
    for (const std::string& mistake : mistakes) Fails(order[0], "  together: " + mistake + "\n");
    for (std::size_t i = 0; i < order.size(); ++i)
      if (said[i] != said_[order[i]]) Fails(order[i], "  " + std::to_string(order.size()) + " together, place " + std::to_string(i) + ":\n" + FirstDifference(said_[order[i]], said[i]));
  }

  void Records(const std::vector<std::size_t>& order) {
    batch::Counts counts = batch::NoCounts(job_.form);
    std::string records;
    for (std::size_t i = 0; i < order.size(); ++i) {
      records += records_[order[i]];
      counts.Add(counts_[order[i]]);
    }
    const batch::JudgedChunk judged = RecordsTogether(judge_, texts_, order);
    if (judged.records != records) Fails(order[0], "  records of a chunk of " + std::to_string(order.size()) + ":\n" + FirstDifference(records, judged.records));
    if (judged.counts != counts) Fails(order[0], "  counts of a chunk of " + std::to_string(order.size()) + "\n");
  }

  const Job& job_;
  std::string name_;
  const std::vector<std::string>& texts_;
  Depth depth_;
  Totals& totals_;
  std::vector<bool> wrong_;
  dossier::Reader reader_;      // one for all batches, as a thread has it
  batch::ChunkJudge judge_;
  std::vector<std::string> said_, records_;
  std::vector<batch::Counts> counts_;
};

// Small ones now and then, so that they are reached.
batch::Limits AnyLimits(Random& random) {
  batch::Limits limits;
  if (random.Chance(40)) limits.subjects = random.Below(3);
  if (random.Chance(15)) limits.cells = 40 + random.Below(100);
  if (random.Chance(10)) limits.dossier_bytes = 300 + random.Below(1500);
  return limits;
}

// ---- random rules ----

Json RandomDossier(Random& random, const GeneratedRule& rule, Judged& judged, values::Date as_of) {
  Json dossier = MakeDossier(random, rule.model);
  if (!random.Chance(60)) return dossier;
  judged.dossier = ReadDossier(*judged.loaded, dossier.Text());
  if (judged.dossier) AddRegisters(random, judged, as_of, dossier);
  return dossier;
}

std::vector<std::string> RandomTexts(Random& random, const Options& options, const GeneratedRule& rule, Judged& judged, values::Date as_of) {
  std::vector<std::string> texts;
  Json before = Json::Object();
  while (texts.size() < options.dossiers) {
    const std::size_t at = random.Below(100);
    if (at < 3) texts.push_back("{}");
    else if (at < 7 && !texts.empty()) texts.push_back(std::string(random.Pick(texts)));
    else {
      Json dossier = RandomDossier(random, rule, judged, as_of);
      for (std::size_t times = random.Chance(40) ? random.Between(1, 4) : 0; times > 0; --times) Mutate(random, dossier, before);
      texts.push_back(at < 15 ? BrokenText(random, dossier) : dossier.Text());
      before = std::move(dossier);
    }
  }
  return texts;
}

void CheckRandomRule(const Options& options, std::size_t number, Totals& totals) {
  Random random(options.seed * 1000003 + number);
  const GeneratedRule rule = MakeRule(random);
  const values::Date as_of = *values::Date::FromIso(random.Word({"2025-01-01", "2025-03-03", "2025-06-30", "2025-12-31"}));
  Judged judged;
  judged.loaded = Load(rule.Text());
  if (!judged.loaded->plan) return void(++totals.illegal);
  ++totals.rules;
  const std::vector<std::string> texts = RandomTexts(random, options, rule, judged, as_of);
  const std::size_t failed = totals.failed;
  const Job job(judged.loaded->plan, as_of, AnyLimits(random));
  Check(job, "rule " + std::to_string(number), texts, Depth::kReference, totals).Run(random);
  if (totals.failed > failed && failed < kShown) std::printf("---- rule %zu, as of %s\n%s", number, as_of.ToIso().c_str(), rule.Text().c_str());
}

// ---- a rule as it is ----

std::string Read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void CheckRule(const Options& options, Totals& totals) {
  const auto rule = workspace::LoadRule(options.rule, {});
  const auto as_of = values::Date::FromIso(options.as_of);
  if (!rule->plan || !as_of || options.files.empty()) return std::printf("no rule, day or dossier\n"), void(++totals.failed);
  ++totals.rules;
  std::vector<std::string> examples;
  std::vector<Json> parsed;
  for (const std::string& file : options.files) {
    examples.push_back(Read(file));
    parsed.push_back(Json::Parse(examples.back()));
  }
  for (std::size_t round = 0; round < options.rounds; ++round) {
    Random random(options.seed * 1000003 + round);
    std::vector<std::string> texts;
    if (round == 0) texts = examples;
    for (const Json& example : parsed) {
      Json dossier = example;
      for (std::size_t times = random.Chance(50) ? random.Between(1, 3) : random.Between(4, 30); times > 0; --times) Mutate(random, dossier, random.Pick(parsed));
      texts.push_back(random.Chance(4) ? BrokenText(random, dossier) : dossier.Text());
    }
    batch::Limits limits;
    if (random.Chance(25)) limits.subjects = random.Below(3);
    const Job job(rule->plan, *as_of, limits);
    Check(job, options.rule + ", round " + std::to_string(round), texts, round % kWholeEvery == 0 ? Depth::kTraces : Depth::kRecords, totals).Run(random);
  }
}

Options ReadOptions(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const bool more = i + 1 < count;
    if (!std::strcmp(words[i], "--seed") && more) options.seed = std::strtoull(words[++i], nullptr, 10);
    else if (!std::strcmp(words[i], "--rules") && more) options.rules = std::strtoull(words[++i], nullptr, 10);
    else if (!std::strcmp(words[i], "--dossiers") && more) options.dossiers = std::strtoull(words[++i], nullptr, 10);
    else if (!std::strcmp(words[i], "--rounds") && more) options.rounds = std::strtoull(words[++i], nullptr, 10);
    else if (!std::strcmp(words[i], "--only") && more) options.only = std::strtol(words[++i], nullptr, 10);
    else if (!std::strcmp(words[i], "--rule") && more) options.rule = words[++i];
    else if (!std::strcmp(words[i], "--as-of") && more) options.as_of = words[++i];
    else options.files.emplace_back(words[i]);
  }
  return options;
}

void Report(const Totals& totals) {
  static const char* const kOutcomes[] = {"met", "not met", "not applicable", "undetermined", "for judgement", "defective"};
  std::printf("%zu rules (%zu more are not legal), %zu dossiers: %zu unreadable, %zu compared whole; %zu batches, %zu dossiers in them\n", totals.rules, totals.illegal, totals.dossiers,
              totals.unreadable, totals.whole, totals.batches, totals.compared);
  std::printf("%zu values and outcomes held against the reference:", totals.values);
  for (int i = 0; i < 6; ++i) std::printf(" %zu %s%s", totals.tally.outcomes[i], kOutcomes[i], i < 5 ? "," : "\n");
  std::printf("%zu passed, %zu failed\n", totals.dossiers - std::min(totals.failed, totals.dossiers), totals.failed);
}

}  // namespace

int main(int count, char** words) {
  const Options options = ReadOptions(count, words);
  Totals totals;
  if (!options.rule.empty()) CheckRule(options, totals);
  else if (options.only >= 0) CheckRandomRule(options, static_cast<std::size_t>(options.only), totals);
  else
    for (std::size_t number = 0; number < options.rules; ++number) CheckRandomRule(options, number, totals);
  Report(totals);
  return totals.failed > 0 || totals.rules == 0 ? 1 : 0;
}
