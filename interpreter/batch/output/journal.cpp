#include "batch/output/journal.h"

#include <charconv>

namespace footrule::batch {
namespace {

constexpr std::string_view kTitle = "footrule-journal 2\n";

// Both ways through the same list, so that what is written is what is read.
template <class Journal, class Visit>
void ForEachText(Journal& journal, Visit visit) {
  visit("program", journal.program);
  visit("only", journal.only);
  visit("longest", journal.longest);
  visit("inputs", journal.inputs);
}
template <class Journal, class Visit>
void ForEachNumber(Journal& journal, Visit visit) {
  visit("dossiers", journal.at.dossiers);
  visit("input", journal.at.input);
  visit("offset", journal.at.offset);
  visit("lines", journal.at.lines);
  visit("digest", journal.at.digest);
  visit("bytes", journal.at.bytes);
  visit("output_bytes", journal.output_bytes);
}

// The lines of the head by name.
std::map<std::string, std::string, std::less<>> LinesOf(std::string_view head) {
  std::map<std::string, std::string, std::less<>> lines;
  while (!head.empty()) {
    const std::string_view line = head.substr(0, head.find('\n'));
    const std::size_t blank = std::min(line.find(' '), line.size());
    lines.emplace(line.substr(0, blank), line.substr(std::min(blank + 1, line.size())));
    head.remove_prefix(std::min(line.size() + 1, head.size()));
  }
  return lines;
}

std::optional<std::uint64_t> NumberIn(const std::string& text) {
  std::uint64_t number = 0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string JournalText(const Journal& journal) {
  std::string text(kTitle);
  ForEachText(journal, [&](const char* name, const std::string& value) { text += name + (" " + value) + "\n"; });
  ForEachNumber(journal, [&](const char* name, std::uint64_t value) { text += name + (" " + std::to_string(value)) + "\n"; });
  text += journal.is_finished ? "finished 1\n\n" : "finished 0\n\n";
  return text + SummaryJson(journal.summary);
}

std::optional<Journal> ReadJournal(const std::string& text) {
  const std::size_t gap = text.find("\n\n");
  if (!text.starts_with(kTitle) || gap == text.npos) return std::nullopt;
  const auto lines = LinesOf(std::string_view(text).substr(kTitle.size(), gap - kTitle.size()));
  auto summary = ReadSummary(text.substr(gap + 2));
  bool is_whole = summary.has_value() && lines.contains("finished");
  Journal journal;
  ForEachText(journal, [&](const char* name, std::string& value) {
    const auto found = lines.find(name);
    is_whole = is_whole && found != lines.end();
    if (is_whole) value = found->second;
  });
  ForEachNumber(journal, [&](const char* name, std::uint64_t& value) {
    const auto found = lines.find(name);
    const auto number = found == lines.end() ? std::nullopt : NumberIn(found->second);
    is_whole = is_whole && number;
    value = number.value_or(0);
  });
  if (!is_whole) return std::nullopt;
  journal.is_finished = lines.find("finished")->second == "1";
  journal.summary = *std::move(summary);
  return journal;
}

std::optional<Difference> FindDifference(const Journal& here, const Journal& there) {
  if (auto difference = FindDifference(here.summary.head, there.summary.head)) return difference;
  if (here.only != there.only) return Difference{{"选项 --only ", "--only"}, here.only, there.only};
  if (here.longest != there.longest) return Difference{{"选项 --longest ", "--longest"}, here.longest, there.longest};
  if (here.inputs != there.inputs) return Difference{{"输入（名称、大小、修改时间）", "inputs (names, sizes, times of change)"}, here.inputs, there.inputs};
  if (here.program != there.program) return Difference{{"程序版本", "version of the program"}, here.program, there.program};
  return std::nullopt;
}

}  // namespace footrule::batch
