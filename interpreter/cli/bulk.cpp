#include "cli/bulk.h"

#include <algorithm>
#include <charconv>
#include <thread>

namespace footrule::cli {
namespace {

using diagnostics::Code;
using diagnostics::Make;

struct OutcomeWord { const char* english; const char* chinese; };
// By Outcome; the last is an error record.
constexpr OutcomeWord kWords[] = {{"met", "符合"}, {"not-met", "不符合"}, {"not-applicable", "不适用"}, {"undetermined", "待定"}, {"for-judgement", "待判断"}, {"defective", "规则有误"}, {"error", "无法读取"}};
constexpr std::size_t kMostThreads = 256, kMostLines = 1'000'000'000'000;

class BulkReader {
 public:
  BulkReader(const VerbInfo& verb, const CommandLine& line, std::vector<diagnostics::Diagnostic>* wrong) : verb_(verb), line_(line), wrong_(wrong) {}

  Bulk Run() {
    Bulk bulk;
    bulk.is_asked = Has(Option::kBatch);
    bulk.resume = Has(Option::kResume);
    bulk.summary = Value(Option::kSummary);
    CheckTogether(bulk);
    if (!bulk.is_asked) return bulk;
    bulk.only = Only();
    bulk.threads = Number(Option::kThreads, std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kMostThreads), kMostThreads);
    bulk.longest = Number(Option::kLongest, batch::Limits().dossier_bytes >> 20, dossier::ReadLimits().bytes >> 20);
    bulk.part = {Value(Option::kName), Number(Option::kFirstLine, 1, kMostLines)};
    return bulk;
  }

 private:
  bool Has(Option option) const { return line_.options.contains(option); }
  std::string Value(Option option) const { return Has(option) ? line_.options.at(option) : std::string(); }

  void Needs(Option option, Option other) { wrong_->push_back(Make(Code::kOptionNeedsAnother, {}).With("option", Info(option).flags).With("other", Info(other).flags).With("verb", verb_.word)); }
  void Excludes(Option option) { wrong_->push_back(Make(Code::kOptionExcludesAnother, {}).With("option", Info(option).flags).With("other", Info(Option::kBatch).flags).With("verb", verb_.word)); }

  void CheckTogether(const Bulk& bulk) {
    for (const Option option : {Option::kRecords, Option::kResume, Option::kOnly, Option::kSummary, Option::kThreads, Option::kLongest, Option::kName, Option::kFirstLine}) {
      if (!bulk.is_asked && verb_.verb == Verb::kJudge && Has(option)) Needs(option, Option::kBatch);
    }
    for (const Option option : {Option::kFormat, Option::kAll}) {
      if (bulk.is_asked && Has(option)) Excludes(option);
    }
    if (bulk.is_asked && bulk.resume && !Has(Option::kRecords)) Needs(Option::kResume, Option::kRecords);
    if (bulk.is_asked && bulk.summary == "-" && !Has(Option::kRecords)) Needs(Option::kSummary, Option::kRecords);
  }

  void Bad(Option option, const std::string& allowed) {
    wrong_->push_back(Make(Code::kBadOptionValue, {}).With("option", Info(option).flags).With("value", Value(option)).With("allowed", allowed));
  }

  // Words of either language, `not_met` as well as `not-met`.
  static std::size_t Find(std::string word) {
    std::replace(word.begin(), word.end(), '_', '-');
    const auto found = std::find_if(std::begin(kWords), std::end(kWords), [&](const OutcomeWord& one) { return word == one.english || word == one.chinese; });
    return static_cast<std::size_t>(found - std::begin(kWords));
  }

  batch::OutcomeSet Only() {
    if (!Has(Option::kOnly)) return batch::kEveryOutcome;
    batch::OutcomeSet set = 0;
    std::string rest = Value(Option::kOnly) + ",";
    for (std::size_t comma = 0; (comma = rest.find(',')) != std::string::npos; rest.erase(0, comma + 1)) {
      const std::size_t outcome = Find(rest.substr(0, comma));
      if (outcome == std::size(kWords)) return Bad(Option::kOnly, OnlyText(batch::kEveryOutcome)), batch::kEveryOutcome;
      set = static_cast<batch::OutcomeSet>(set | 1u << outcome);
    }
    return set;
  }

  // A whole number from 1 to `most`.
  std::size_t Number(Option option, std::size_t otherwise, std::size_t most) {
    if (!Has(option)) return otherwise;
    const std::string written = Value(option);
    std::size_t number = 0;
    const auto read = std::from_chars(written.data(), written.data() + written.size(), number);
    const bool fits = read.ec == std::errc() && read.ptr == written.data() + written.size() && number >= 1 && number <= most;
    if (!fits) Bad(option, "1 … " + std::to_string(most));
    return fits ? number : 1;
  }

  const VerbInfo& verb_;
  const CommandLine& line_;
  std::vector<diagnostics::Diagnostic>* wrong_;
};

}  // namespace

Bulk ReadBulk(const VerbInfo& verb, const CommandLine& line, std::vector<diagnostics::Diagnostic>* wrong) { return BulkReader(verb, line, wrong).Run(); }

std::string OnlyText(batch::OutcomeSet only) {
  std::string text;
  for (std::size_t i = 0; i < std::size(kWords); ++i) {
    if (batch::Holds(only, i)) text += (text.empty() ? "" : ",") + std::string(kWords[i].english);
  }
  return text;
}

}  // namespace footrule::cli
