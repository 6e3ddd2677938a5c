// The door of evaluation/: Plan + Dossier -> Trace. Runs the plan's nodes in order, a whole column each. No text, no I/O.
//
// A `Dossier` may hold many dossiers (each is a row of the root): a column over the root then has a row for each of them, and nothing of one is
// ever seen by another.
#pragma once

#include <algorithm>
#include <memory>

#include "dossier/dossier.h"
#include "plan/last_uses.h"
#include "values/date.h"

namespace footrule::evaluation {

struct Options {
  values::Date as_of;
  // Columns nobody asks for any more are let go when it says so; null: all are kept, as explanations and verdicts need them.
  const plan::LastUses* last_uses = nullptr;
};

// For each row of the link's `from` frame its row in `to`, or why there is none to be named.
struct LinkData {
  static constexpr std::int32_t kNoRow = -1;          // no such row (a dangling reference, a row that is in no group)
  static constexpr std::int32_t kUnknownRow = -2;     // unknown which; a member with an unknown key may be in every group
  static constexpr std::int32_t kJudgementRow = -3;   // which one is for judgement
  static constexpr std::int32_t kDefectiveRow = -4;   // the key failed
  static constexpr std::int32_t kNoneRow = -5;        // a stated none
  std::vector<std::int32_t> target;
};

// One column per node. A field that is read as it stands is the dossier's own column, not a copy.
class Columns {
 public:
  explicit Columns(std::size_t nodes = 0) : at_(nodes), owned_(nodes) {}
  Columns(Columns&&) = default;
  Columns& operator=(Columns&&) = default;
  const values::Column& operator[](std::size_t node) const { return *at_[node]; }
  std::size_t size() const { return at_.size(); }
  void Own(std::size_t node, values::Column column) { owned_[node] = std::move(column); at_[node] = &owned_[node]; }
  // `column` must outlive the trace.
  void Borrow(std::size_t node, const values::Column& column) { at_[node] = &column; }
  // It must not be read any more.
  void Release(std::size_t node) {
    owned_[node] = std::monostate();
    at_[node] = &owned_[node];
  }

 private:
  std::vector<const values::Column*> at_;
  std::vector<values::Column> owned_;
};

// Everything that was computed, kept so that explanations read values instead of computing them again.
struct Trace {
  std::shared_ptr<const plan::Plan> plan;
  const dossier::Dossier* dossier = nullptr;
  std::unique_ptr<foundation::SymbolTable> symbols;   // on top of the dossier's: texts that were put together
  values::Date as_of;
  std::vector<std::size_t> frame_rows;          // by FrameId; of the root: how many dossiers
  std::vector<std::vector<std::int32_t>> dossier_of;   // by FrameId, by row: its dossier, ascending but for frames made for joins; empty: all of the only one
  std::vector<std::vector<std::uint32_t>> series_first_member;  // by FrameId: for each group of a series, its first member's row; else empty
  std::vector<std::vector<bool>> open_tables;   // by TableId, by dossier: whether it may have rows that are not there; empty: nowhere
  bool IsOpen(schema::TableId table, std::size_t of_dossier) const { return !open_tables[table.index].empty() && open_tables[table.index][of_dossier]; }
  std::vector<std::vector<bool>> series_unassigned;   // by FrameId, by dossier: whether the group of some member is not known; empty: nowhere
  std::vector<LinkData> links;                  // by LinkId
  Columns columns;                              // by NodeId
  // Recorded judgement or departure that was looked up, per instance and row: row of the register, or -1; behind the end: none was.
  std::vector<std::vector<std::int32_t>> judgement_used, departure_used;
  // How a subject of an instance is called in findings: RowName of its row (of a group: its keys), then the names of the unrolled members,
  // joined by "/". Records and tests may write the members by either label (subjects.h).
  std::string SubjectName(std::size_t instance, std::size_t row) const;
  // Whether the row is a subject at all: `where` is not false there. Its outcome is "not applicable" if it is none.
  bool IsSubject(std::size_t instance, std::size_t row) const;
  // Whether there may be subjects that are not among the rows: a table that is not supplied, a row whose group is unknown. The requirement
  // as a whole is then undetermined unless something stronger is certain.
  bool SubjectsUnknown(std::size_t instance, std::size_t of_dossier = 0) const;
  // The dossier a row of a frame belongs to.
  std::size_t DossierOf(plan::FrameId frame, std::size_t row) const {
    if (frame.index == 0) return row;
    return dossier_of[frame.index].empty() ? 0 : static_cast<std::size_t>(dossier_of[frame.index][row]);
  }
  // The rows of a frame (not one made for joins) that belong to one dossier: they are neighbours.
  std::pair<std::size_t, std::size_t> RowsOf(plan::FrameId frame, std::size_t of_dossier) const {
    if (frame.index == 0) return {of_dossier, of_dossier + 1};
    const std::vector<std::int32_t>& all = dossier_of[frame.index];
    if (all.empty()) return {0, frame_rows[frame.index]};
    const auto [first, last] = std::equal_range(all.begin(), all.end(), static_cast<std::int32_t>(of_dossier));
    return {static_cast<std::size_t>(first - all.begin()), static_cast<std::size_t>(last - all.begin())};
  }
  // Where to read the column of `node` for a row of a user over `frame`: its dossier's row if it stands over the root, else `row`.
  std::size_t RowIn(plan::NodeId node, plan::FrameId frame, std::size_t row) const {
    const plan::Node& read = plan->nodes[node.index];
    if (plan::IsUniform(read.op)) return 0;
    return read.frame.index == 0 ? DossierOf(frame, row) : row;
  }
  const std::vector<values::Outcome>& outcomes(std::size_t instance) const;
};

std::unique_ptr<Trace> Evaluate(std::shared_ptr<const plan::Plan> plan, const dossier::Dossier& dossier, const Options& options);

}  // namespace footrule::evaluation
