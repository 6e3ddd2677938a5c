#include "cli/phase.h"
#include "report/json.h"
#include "report/text.h"
#include "verdict/build.h"

namespace footrule::cli {
namespace {

using report::ExitCode;

// Judges one dossier after the other and gathers what is to be printed.
class Judging {
 public:
  Judging(workspace::LoadedRule& rule, const Arguments& arguments, Result* result) : rule_(rule), arguments_(arguments), result_(result) {}

  void Judge(const std::string& path) {
    const auto dossier = ReadTold(rule_, path, arguments_, result_);
    if (!dossier) return;
    const auto trace = evaluation::Evaluate(rule_.plan, *dossier, {arguments_.as_of});
    const auto verdict = verdict::Build(*trace, rule_.sources, {arguments_.phase, arguments_.all});
    result_->code = report::Worse(result_->code, report::ExitCodeOf(verdict));
    Print(verdict);
  }

  // Several dossiers: a line each at the end, so that the worst is not lost above.
  void Finish() {
    if (!arguments_.json && arguments_.files.size() > 1) result_->out += (result_->out.empty() ? "" : "\n") + lines_;
  }

 private:
  void Print(const verdict::Verdict& verdict) {
    if (arguments_.json) {
      const auto layout = arguments_.files.size() > 1 ? report::JsonLayout::kOneLine : report::JsonLayout::kIndented;
      result_->out += report::VerdictJson(verdict, rule_.sources, layout);
      return;
    }
    report::TextOptions options;
    options.list_settled = arguments_.all;
    if (arguments_.all) options.subjects = 0;
    if (!result_->out.empty()) result_->out += "\n";
    result_->out += report::VerdictText(verdict, rule_.sources, arguments_.out, options);
    lines_ += report::VerdictLine(verdict, arguments_.out);
  }

  workspace::LoadedRule& rule_;
  const Arguments& arguments_;
  Result* result_;
  std::string lines_;
};

}  // namespace

Result RunJudge(const Arguments& arguments) {
  Result result;
  const auto rule = LoadTold(arguments, &result, arguments.readings.empty() ? Needs::kPlan : Needs::kSyntax);
  if (!rule || !CheckPhase(*rule, arguments, &result) || !TakeReadingsTold(*rule, arguments, &result)) return result;
  Judging judging(*rule, arguments, &result);
  for (const auto& path : arguments.files) judging.Judge(path);
  judging.Finish();
  return result;
}

}  // namespace footrule::cli
