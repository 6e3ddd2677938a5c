#include "batch/output/output_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "batch/output/write_all.h"

namespace footrule::batch {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using diagnostics::Make;
using Wrong = std::optional<Diagnostic>;
using Clock = std::chrono::steady_clock;

// Keeping the journal waits for the disk: at most so often, and for at most a twentieth of the time.
constexpr auto kShortestPause = std::chrono::milliseconds(200);
constexpr int kPauses = 20;

bool Exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

std::string ReadWhole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

Diagnostic CannotWrite(const std::string& path, int reason) { return Make(Code::kCannotWriteFile, {}).With("path", path).With("reason", std::strerror(reason)); }

}  // namespace

OutputFile::Opened OutputFile::Open(const std::string& path, Journal job, bool resume) {
  std::unique_ptr<OutputFile> file(new OutputFile(path, std::move(job)));
  const bool has_part = Exists(file->part()), has_journal = Exists(file->beside());
  if (!resume && (has_part || has_journal)) return file->Unfinished();
  Wrong wrong = has_part || has_journal ? file->GoOn() : file->Begin();
  if (wrong) return *std::move(wrong);
  return file;
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

Diagnostic OutputFile::Unfinished() const {
  const auto journal = ReadJournal(ReadWhole(beside()));
  return Make(Code::kOutputUnfinished, {}).With("path", part()).With("journal", beside()).With("dossiers", std::to_string(journal ? journal->at.dossiers : 0));
}

Diagnostic OutputFile::Damaged(foundation::Text reason) const {
  return Make(Code::kJournalDamaged, {}).With("path", part()).With("journal", beside()).With("reason", std::move(reason));
}

Wrong OutputFile::OpenPart(int more_flags) {
  descriptor_ = open(part().c_str(), O_RDWR | O_CLOEXEC | more_flags, 0666);
  if (descriptor_ < 0 && errno == EEXIST) return Make(Code::kOutputInUse, {}).With("path", path_);
  if (descriptor_ < 0) return CannotWrite(part(), errno);
  if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return Make(Code::kOutputInUse, {}).With("path", path_);
  return std::nullopt;
}

Wrong OutputFile::Begin() {
  if (auto wrong = OpenPart(O_CREAT | O_EXCL)) return wrong;
  return Keep();
}

Wrong OutputFile::GoOn() {
  const bool has_part = Exists(part()), has_journal = Exists(beside());
  if (has_part) {
    if (auto wrong = OpenPart(0)) return wrong;
  }
  struct stat status{};
  const bool is_empty = has_part && fstat(descriptor_, &status) == 0 && status.st_size == 0;
  if (!has_journal && is_empty) return Keep();   // ended before it had begun
  if (!has_journal) return Damaged({"缺少 " + beside(), beside() + " is missing"});
  auto found = ReadJournal(ReadWhole(beside()));
  if (!found) return Damaged({beside() + " 无法读取", beside() + " cannot be read"});
  if (const auto difference = FindDifference(written_, *found)) {
    return Make(Code::kOutputOfAnotherJob, {}).With("path", part()).With("journal", beside()).With("what", difference->what).With("here", difference->here).With("there", difference->there);
  }
  journal_ = written_ = *std::move(found);
  if (has_part) return CutToJournal();
  if (journal_.is_finished && Exists(path_)) return std::nullopt;   // ended between the last two steps
  return Damaged({"该文件不见了", "it is not there any more"});
}

Wrong OutputFile::CutToJournal() {
  const auto size = static_cast<off_t>(journal_.output_bytes);
  struct stat status{};
  if (fstat(descriptor_, &status) != 0) return CannotWrite(part(), errno);
  char last = '\n';
  if (status.st_size < size || (size > 0 && pread(descriptor_, &last, 1, size - 1) != 1) || last != '\n')
    return Damaged({"它比 " + beside() + " 所记的短，或被改动过", "it is shorter than " + beside() + " says, or was changed"});
  if (ftruncate(descriptor_, size) != 0 || lseek(descriptor_, size, SEEK_SET) != size) return CannotWrite(part(), errno);
  return std::nullopt;
}

// The records first, then the journal that speaks of them.
Wrong OutputFile::Keep() {
  const auto begun = Clock::now();
  if (fdatasync(descriptor_) != 0 && errno != EINVAL) return CannotWrite(part(), errno);
  if (const int reason = ReplaceFile(beside(), JournalText(written_))) return CannotWrite(beside(), reason);
  journal_ = written_;
  kept_at_ = Clock::now();
  pause_ = std::max<Clock::duration>(kShortestPause, kPauses * (kept_at_ - begun));
  return std::nullopt;
}

Wrong OutputFile::Append(const std::string& records, const Position& at, const Counts& counts) {
  if (const int reason = WriteAll(descriptor_, records)) return CannotWrite(part(), reason);
  written_.output_bytes += records.size();
  written_.at = at;
  written_.summary.counts = counts;
  return Clock::now() - kept_at_ < pause_ ? std::nullopt : Keep();
}

Wrong OutputFile::Finish() {
  if (journal_.is_finished) return std::nullopt;
  written_.is_finished = true;
  return Keep();
}

Wrong OutputFile::Release() {
  std::error_code error;
  if (descriptor_ >= 0) std::filesystem::rename(part(), path_, error);
  if (error) return CannotWrite(path_, error.value());
  std::filesystem::remove(beside(), error);
  return error ? Wrong(CannotWrite(beside(), error.value())) : std::nullopt;
}

}  // namespace footrule::batch
