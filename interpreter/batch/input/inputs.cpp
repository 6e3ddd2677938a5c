#include "batch/input/inputs.h"

#include <glob.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "batch/input/digest.h"
#include "diagnostics/load_failure.h"
#include "report/json_text.h"

namespace footrule::batch {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using Paths = std::vector<std::string>;
namespace fs = std::filesystem;

bool IsDossier(const std::string& path) { return path.ends_with(".json"); }
bool IsInput(const std::string& path) { return IsDossier(path) || path.ends_with(".ndjson") || path.ends_with(".jsonl"); }

// Every input below a folder; links to folders are not followed. `error`: a part of it cannot be looked into, and nobody knows what is there.
Paths Below(const std::string& folder, std::error_code& error) {
  Paths found;
  auto at = fs::recursive_directory_iterator(folder, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code gone;
    if (IsInput(at->path().generic_string()) && !at->is_directory(gone)) found.push_back(at->path().generic_string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

Paths Matching(const std::string& pattern) {
  Paths found;
  glob_t matches{};
  if (glob(pattern.c_str(), GLOB_NOSORT, nullptr, &matches) == 0) found.assign(matches.gl_pathv, matches.gl_pathv + matches.gl_pathc);
  globfree(&matches);
  std::sort(found.begin(), found.end());
  return found;
}

Input InputAt(const std::string& path) {
  Input input;
  input.kind = IsDossier(path) ? Input::Kind::kDossier : Input::Kind::kLines;
  input.path = path;
  input.name = report::JsonText(path);
  struct stat status{};
  input.is_stream = path == "-" || stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode);
  if (input.is_stream) return input;
  input.bytes = static_cast<std::uint64_t>(status.st_size);
  input.changed = static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
  return input;
}

class Lister {
 public:
  std::optional<Diagnostic> Add(const std::string& named) {
    std::error_code error;
    const fs::file_status status = fs::status(named, error);
    if (named == "-" || (fs::exists(status) && !fs::is_directory(status))) return Take({named});
    if (fs::is_directory(status)) return AddFolder(named);
    if (named.find_first_of("*?[") == std::string::npos) return diagnostics::FromLoadFailure({source::LoadFailure::Kind::kNotFound, named, 0, 0});
    return AddMatching(named);
  }

  // False if there is not one input that `part` could speak of.
  bool Call(const PartOf& part) {
    if (!part.is_said()) return true;
    if (list_.inputs.size() != 1) return false;
    if (!part.name.empty()) list_.inputs.front().name = report::JsonText(part.name);
    list_.inputs.front().first_line = part.first_line;
    return true;
  }

  std::size_t count() const { return list_.inputs.size(); }

  InputList Finish() {
    Digest digest;
    for (const Input& input : list_.inputs) {
      list_.bytes += input.bytes;
      list_.has_stream = list_.has_stream || input.is_stream;
      digest.Add(input.path + '\n' + std::to_string(input.is_stream) + ' ' + std::to_string(input.bytes) + ' ' + std::to_string(input.changed) + '\n');
      if (input.first_line != 1 || input.name != report::JsonText(input.path)) digest.Add(input.name + ' ' + std::to_string(input.first_line) + '\n');
    }
    list_.digest = digest.Text();
    return std::move(list_);
  }

 private:
  std::optional<Diagnostic> AddFolder(const std::string& folder) {
    std::error_code error;
    const Paths found = Below(folder, error);
    if (error) return diagnostics::FromLoadFailure({source::LoadFailure::Kind::kNotReadable, folder, 0, 0});
    return TakeSome(found, folder);
  }

  std::optional<Diagnostic> AddMatching(const std::string& pattern) {
    Paths found;
    for (const std::string& path : Matching(pattern)) {
      std::error_code error;
      if (!fs::is_directory(path, error)) found.push_back(path);
    }
    return TakeSome(found, pattern);
  }

  std::optional<Diagnostic> TakeSome(const Paths& paths, const std::string& named) {
    if (paths.empty()) return diagnostics::Make(Code::kNothingToJudge, {}).With("input", named);
    return Take(paths);
  }

  std::optional<Diagnostic> Take(const Paths& paths) {
    for (const std::string& path : paths) list_.inputs.push_back(InputAt(path));
    return std::nullopt;
  }

  InputList list_;
};

}  // namespace

std::variant<InputList, Diagnostic> ListInputs(const std::vector<std::string>& named, const PartOf& part) {
  Lister lister;
  for (const std::string& one : named) {
    if (auto wrong = lister.Add(one)) return *std::move(wrong);
  }
  if (!lister.Call(part)) return Diagnostic(diagnostics::Make(Code::kPartOfSeveral, {}).With("inputs", std::to_string(lister.count())));
  return lister.Finish();
}

InputList ListText(Input::Kind kind, const PartOf& part, std::string_view text) {
  Input input;
  input.kind = kind;
  input.path = part.name;
  input.name = report::JsonText(part.name);
  input.first_line = part.first_line;
  input.is_memory = true;
  input.text = text;
  input.bytes = text.size();
  InputList list;
  list.bytes = text.size();
  list.inputs.push_back(std::move(input));
  return list;
}

}  // namespace footrule::batch
