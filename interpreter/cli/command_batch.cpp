// judge --batch: many dossiers to records.
#include <unistd.h>

#include "batch/output/output_file.h"
#include "batch/run.h"
#include "batch/summary/summary_text.h"
#include "cli/environment.h"
#include "cli/phase.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "cli/write.h"

namespace footrule::cli {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using diagnostics::Make;
using report::ExitCode;
using values::Outcome;

batch::Options OptionsOf(const workspace::LoadedRule& rule, const Arguments& arguments) {
  batch::Options options;
  options.as_of = arguments.as_of;
  options.phase = arguments.phase;
  options.rule_digest = rule.digest;
  options.only = arguments.bulk.only;
  options.threads = arguments.bulk.threads;
  options.limits.AllowDossiersOf(std::uint64_t{arguments.bulk.longest} << 20);
  return options;
}

// The worst of all, as for dossiers judged one after the other.
ExitCode CodeOf(const batch::Counts& counts) {
  const auto some = [&](Outcome outcome) { return counts.outcomes[static_cast<std::size_t>(outcome)] > 0; };
  if (!counts.errors.empty()) return ExitCode::kDossierUnreadable;
  if (counts.defective > 0) return ExitCode::kRuleInError;
  if (some(Outcome::kNotMet)) return ExitCode::kNotMet;
  return some(Outcome::kUndetermined) || some(Outcome::kForJudgement) ? ExitCode::kOpen : ExitCode::kMet;
}

// One run: where records go, what is told when it ends.
class Bulkwork {
 public:
  Bulkwork(const workspace::LoadedRule& rule, const Arguments& arguments, Result* result)
      : arguments_(arguments), result_(result), form_(rule.plan, OptionsOf(rule, arguments)), summary_{batch::HeadOf(form_), batch::NoCounts(form_)} {}

  void Run() {
    auto listed = batch::ListInputs(arguments_.files, arguments_.bulk.part);
    if (auto* wrong = std::get_if<Diagnostic>(&listed)) return Refuse(std::move(*wrong), wrong->code == Code::kPartOfSeveral ? ExitCode::kUsage : ExitCode::kDossierUnreadable);
    list_ = std::get<batch::InputList>(std::move(listed));
    if (!OpenOutput()) return;
    if (!IsFinished() && !Judge()) return;
    Conclude();
  }

 private:
  void Refuse(Diagnostic why, ExitCode code) { Tell({std::move(why)}, {}, arguments_, code, result_); }
  // True when nothing is wrong.
  bool Taken(std::optional<Diagnostic> wrong) {
    if (wrong) Refuse(*std::move(wrong), ExitCode::kUsage);
    return !wrong;
  }

  bool OpenOutput() {
    if (arguments_.output.empty()) return true;
    auto opened = batch::OutputFile::Open(arguments_.output, {FOOTRULE_VERSION, OnlyText(arguments_.bulk.only), std::to_string(arguments_.bulk.longest), list_.digest, {}, 0, false, summary_}, arguments_.bulk.resume);
    if (auto* wrong = std::get_if<Diagnostic>(&opened)) return Taken(std::move(*wrong));
    file_ = std::get<std::unique_ptr<batch::OutputFile>>(std::move(opened));
    summary_.counts = file_->journal().summary.counts;
    return true;
  }

  bool IsFinished() const { return file_ && file_->journal().is_finished; }
  batch::Position From() const { return file_ ? file_->journal().at : batch::Position{}; }
  // A line that is drawn over and over must not stand between records.
  bool ShowsProgress() const { return IsTerminal(Stream::kError) && (file_ || !IsTerminal(Stream::kOut)); }

  bool Judge() {
    Progress progress(ShowsProgress(), list_.has_stream ? 0 : list_.bytes, From(), arguments_.err);
    bool is_taken = true;
    const batch::Receive receive = [&](const std::string& records, const batch::Position& at, const batch::Counts& counts) {
      is_taken = Write(records, at, counts);
      summary_.counts = counts;
      progress.Show(at, counts);
      return is_taken;
    };
    auto end = batch::Run(form_, list_, {From(), summary_.counts}, receive);
    progress.Erase();
    if (end.failure) Refuse(*end.failure, end.failure->code == Code::kStreamDiffers ? ExitCode::kUsage : ExitCode::kDossierUnreadable);
    if (!end.is_complete && file_) TellResume();
    return end.is_complete;
  }

  bool Write(const std::string& records, const batch::Position& at, const batch::Counts& counts) {
    if (file_) return Taken(file_->Append(records, at, counts));
    const auto failed = WriteStream(STDOUT_FILENO, records);
    return Taken(failed ? std::optional<Diagnostic>(Make(Code::kOutputFailed, {}).With("reason", *failed)) : std::nullopt);
  }

  void TellResume() {
    const auto& journal = file_->journal();
    Tell({Make(Code::kResumeLater, {}).With("dossiers", std::to_string(journal.at.dossiers)).With("path", arguments_.output + ".part")}, {}, arguments_, ExitCode::kMet, result_);
  }

  // The summary first: once the output has its name, everything is there.
  void Conclude() {
    if (file_ && !Taken(file_->Finish())) return TellResume();
    if (!WriteSummary()) return;
    if (file_ && !Taken(file_->Release())) return;
    result_->code = report::Worse(result_->code, CodeOf(summary_.counts));
    result_->err += batch::SummaryLines(summary_, arguments_.err);
  }

  bool WriteSummary() {
    const std::string& path = arguments_.bulk.summary;
    if (path.empty()) return true;
    if (path == "-") {
      result_->out = batch::SummaryJson(summary_);
      return true;
    }
    const auto failed = WriteFile(path, batch::SummaryJson(summary_));
    return Taken(failed ? std::optional<Diagnostic>(Make(Code::kCannotWriteFile, {}).With("path", path).With("reason", *failed)) : std::nullopt);
  }

  const Arguments& arguments_;
  Result* result_;
  batch::RecordForm form_;
  batch::Summary summary_;
  batch::InputList list_;
  std::unique_ptr<batch::OutputFile> file_;   // none: standard output
};

}  // namespace

Result RunBatch(const Arguments& arguments) {
  Result result;
  const auto rule = LoadTold(arguments, &result);
  if (!rule || !CheckPhase(*rule, arguments, &result) || !TakeReadingsTold(*rule, arguments, &result)) return result;
  Bulkwork(*rule, arguments, &result).Run();
  return result;
}

}  // namespace footrule::cli
