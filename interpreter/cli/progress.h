// One line on the terminal that says how far a long run has come. Nothing at all where there is no terminal.
#pragma once

#include <chrono>

#include "batch/run.h"
#include "report/style.h"

namespace footrule::cli {

class Progress {
 public:
  // `bytes`: of all inputs, 0 where that is not known.
  Progress(bool is_shown, std::uint64_t bytes, const batch::Position& from, const report::Style& style);
  ~Progress() { Erase(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Draws at most ten times a second.
  void Show(const batch::Position& at, const batch::Counts& counts);
  void Erase();

 private:
  using Clock = std::chrono::steady_clock;
  std::string Line(const batch::Position& at, const batch::Counts& counts, double seconds) const;

  bool is_shown_;
  bool is_drawn_ = false;
  std::uint64_t bytes_;
  batch::Position from_;
  report::Style style_;
  Clock::time_point begun_ = Clock::now(), drawn_ = begun_;
};

// "[#####-----]  41 %", "3 min 20 s": parts of the line.
std::string BarText(double part);
std::string DurationText(double seconds, const report::Style& style);

}  // namespace footrule::cli
