// summarize: summaries of parts to one of the whole.
#include "batch/summary/summary_text.h"
#include "cli/session.h"
#include "cli/write.h"
#include "diagnostics/load_failure.h"

namespace footrule::cli {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using diagnostics::Make;
using report::ExitCode;

constexpr std::uint64_t kSummaryBytes = 256ull << 20;

class Merging {
 public:
  Merging(const Arguments& arguments, Result* result) : arguments_(arguments), result_(result) {}

  // False, and told, if it cannot be read or does not belong to the others.
  bool Add(const std::string& path) {
    auto read = Read(path);
    if (!read) return false;
    if (!whole_) {
      whole_ = std::move(read);
      return true;
    }
    const auto difference = batch::FindDifference(whole_->head, read->head);
    if (!difference) whole_->counts.Add(read->counts);
    return !difference || Refuse(Make(Code::kSummariesDiffer, {}).With("path", path).With("first", arguments_.files.front()).With("what", difference->what).With("here", difference->here).With("there", difference->there));
  }

  const batch::Summary& whole() const { return *whole_; }

 private:
  bool Refuse(Diagnostic why) {
    Tell({std::move(why)}, sources_, arguments_, ExitCode::kUsage, result_);
    return false;
  }

  std::optional<batch::Summary> Read(const std::string& path) {
    const auto loaded = sources_.Load(path, kSummaryBytes);
    if (const auto* failure = std::get_if<source::LoadFailure>(&loaded)) return Refuse(diagnostics::FromLoadFailure(*failure)), std::nullopt;
    auto summary = batch::ReadSummary(sources_.file(std::get<source::FileId>(loaded)).text());
    if (!summary) Refuse(Make(Code::kNotASummary, {}).With("path", path));
    return summary;
  }

  const Arguments& arguments_;
  Result* result_;
  source::SourceMap sources_;
  std::optional<batch::Summary> whole_;
};

}  // namespace

Result RunSummarize(const Arguments& arguments) {
  Result result;
  Merging merging(arguments, &result);
  for (const std::string& path : arguments.files) {
    if (!merging.Add(path)) return result;
  }
  const std::string json = batch::SummaryJson(merging.whole());
  result.out = arguments.json ? json : batch::SummaryText(merging.whole(), arguments.out);
  if (arguments.output.empty()) return result;
  if (const auto failed = WriteFile(arguments.output, json))
    TellUsage(Make(Code::kCannotWriteFile, {}).With("path", arguments.output).With("reason", *failed), arguments, &result);
  return result;
}

}  // namespace footrule::cli
