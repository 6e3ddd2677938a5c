// The door of evaluation/: Plan + Dossier -> Trace. Runs the plan's nodes in order, a whole column each. No text, no I/O.
#pragma once

#include <memory>

#include "dossier/dossier.h"
#include "plan/plan.h"
#include "values/date.h"

namespace footrule::evaluation {

struct Options {
  values::Date as_of;
};

// For each row of the link's `from` frame its row in `to`.
struct LinkData {
  std::vector<std::int32_t> target;      // -1: no such row; -2: unknown which
};

// Everything that was computed, kept so that explanations read values instead of computing them again.
struct Trace {
  std::shared_ptr<const plan::Plan> plan;
  const dossier::Dossier* dossier = nullptr;
  values::Date as_of;
  std::vector<std::size_t> frame_rows;          // by FrameId
  std::vector<std::vector<std::uint32_t>> series_first_member;  // by FrameId: for each group of a series, its first member's row; else empty
  std::vector<LinkData> links;                  // by LinkId
  std::vector<values::Column> columns;          // by NodeId
  // Recorded judgement or departure that was looked up, per instance and row: row of the register, or -1.
  std::vector<std::vector<std::int32_t>> judgement_used, departure_used;
  // How a subject of an instance is called in findings, records and tests: RowName of its row, then the unrolled members, joined by "/".
  std::string SubjectName(std::size_t instance, std::size_t row) const;
  const std::vector<values::Outcome>& outcomes(std::size_t instance) const;
};

std::unique_ptr<Trace> Evaluate(std::shared_ptr<const plan::Plan> plan, const dossier::Dossier& dossier, const Options& options);

}  // namespace footrule::evaluation
