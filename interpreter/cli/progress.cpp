#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "batch/summary/summary_text.h"
#include "cli/write.h"
#include "report/words.h"

namespace footrule::cli {
namespace {

using report::Said;

constexpr double kBetweenDrawings = 0.1, kBeforeFirst = 0.5;
constexpr std::size_t kBarCells = 20;
constexpr const char* kErase = "\r\x1b[K";

double SecondsBetween(std::chrono::steady_clock::time_point begin, std::chrono::steady_clock::time_point end) {
  return std::chrono::duration<double>(end - begin).count();
}

}  // namespace

std::string BarText(double part) {
  const auto full = static_cast<std::size_t>(std::clamp(part, 0.0, 1.0) * kBarCells);
  return fmt::format("[{}{}] {:3.0f} %", std::string(full, '#'), std::string(kBarCells - full, '-'), 100 * std::clamp(part, 0.0, 1.0));
}

std::string DurationText(double seconds, const report::Style& style) {
  const auto whole = static_cast<std::uint64_t>(std::max(0.0, seconds));
  const std::string hours = std::to_string(whole / 3600), minutes = std::to_string(whole / 60 % 60), rest = std::to_string(whole % 60);
  if (whole >= 3600) return Said(style, "{0} 小时 {1} 分", "{0} h {1} min", {hours, minutes});
  if (whole >= 60) return Said(style, "{0} 分 {1} 秒", "{0} min {1} s", {minutes, rest});
  return Said(style, "{0} 秒", "{0} s", {rest});
}

Progress::Progress(bool is_shown, std::uint64_t bytes, const batch::Position& from, const report::Style& style) : is_shown_(is_shown), bytes_(bytes), from_(from), style_(style) {}

std::string Progress::Line(const batch::Position& at, const batch::Counts& counts, double seconds) const {
  const double rate = static_cast<double>(at.dossiers - from_.dossiers) / seconds;
  const double bytes_a_second = static_cast<double>(at.bytes - from_.bytes) / seconds;
  std::string line;
  if (bytes_ > 0) line += BarText(static_cast<double>(at.bytes) / static_cast<double>(bytes_)) + "  ";
  line += Said(style_, "{0} 份，每秒 {1} 份", "{0} dossiers, {1}/s", {std::to_string(at.dossiers), fmt::format("{:.0f}", rate)});
  if (bytes_ > at.bytes && bytes_a_second > 0)
    line += Said(style_, "，还需 {0}", ", {0} left", {DurationText(static_cast<double>(bytes_ - at.bytes) / bytes_a_second, style_)});
  report::Style plain = style_;   // a line that is cut must not lose the end of a colour
  plain.color = false;
  return report::Shortened(line + "  " + batch::OutcomesText(counts.outcomes, counts.error_count(), plain), style_.width - 1);
}

void Progress::Show(const batch::Position& at, const batch::Counts& counts) {
  if (!is_shown_) return;
  const Clock::time_point now = Clock::now();
  const double seconds = SecondsBetween(begun_, now);
  if (seconds < kBeforeFirst || (is_drawn_ && SecondsBetween(drawn_, now) < kBetweenDrawings)) return;
  WriteStream(STDERR_FILENO, kErase + Line(at, counts, seconds));
  is_drawn_ = true;
  drawn_ = now;
}

void Progress::Erase() {
  if (is_drawn_) WriteStream(STDERR_FILENO, kErase);
  is_drawn_ = false;
}

}  // namespace footrule::cli
