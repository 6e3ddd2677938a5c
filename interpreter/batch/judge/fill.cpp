#include "batch/judge/fill.h"

#include "batch/judge/value_text.h"
#include "verdict/trace/reader.h"

namespace footrule::batch {
namespace {

using evaluation::Trace;
using values::Outcome;
using values::Truth;

constexpr plan::FrameId kRoot{std::size_t{0}};

// The subject of one row is told, unless there are too many.
void AddSubject(const RecordForm& form, const Trace& trace, std::size_t instance, JudgedSubject subject, std::size_t row, Judged* judged) {
  Unsettled& unsettled = judged->unsettled.back();
  if (unsettled.count == form.options.limits.subjects) {
    ++unsettled.more;
    return;
  }
  if (row != verdict::kUnknownSubjects) subject.name = trace.SubjectName(instance, row);
  judged->subjects.push_back(std::move(subject));
  ++unsettled.count;
}

void FillRequirement(const RecordForm& form, const Trace& trace, std::size_t of_dossier, std::uint32_t index, Judged* judged) {
  const RequirementForm& requirement = form.requirements[index];
  Outcome together = values::kNoSubjects;
  bool is_settled = true;
  for (const std::size_t instance : requirement.instances) {
    const Outcome settled = verdict::ForEachUnsettled(trace, instance, of_dossier, [&](Outcome outcome, std::size_t row) {
      together = values::Combine(together, outcome);
      if (is_settled) judged->unsettled.push_back({index, static_cast<std::uint32_t>(judged->subjects.size())});
      is_settled = false;
      AddSubject(form, trace, instance, {{}, outcome}, row, judged);
    });
    together = values::Combine(together, settled);
  }
  judged->outcomes[index] = together;
  judged->is_defective |= together == Outcome::kDefective;
  if (requirement.binds) judged->outcome = values::Combine(judged->outcome, together);
}

void FillConclusion(const RecordForm& form, const Trace& trace, std::size_t of_dossier, std::size_t index, Judged* judged) {
  const std::size_t of = form.conclusions[index].index;
  std::vector<Truth> holds;
  for (const plan::NodeId node : form.plan->conclusions[of].cases) {
    holds.push_back(std::get<values::TruthColumn>(trace.columns[node.index]).value[trace.RowIn(node, kRoot, of_dossier)]);
  }
  verdict::Decide(form.plan->program->conclusions[of], holds, &judged->conclusions[index]);
  judged->is_defective |= judged->conclusions[index].state == Outcome::kDefective;
}

// As a verdict names the subject of a result: the row of a table; groups have no name there.
std::string ResultSubject(const RecordForm& form, const Trace& trace, const ResultForm& result, std::size_t row) {
  const plan::Frame& frame = form.plan->frames[result.frame.index];
  return frame.kind == plan::Frame::Kind::kTable ? trace.dossier->RowName(frame.table, row) : std::string();
}

void FillRow(const RecordForm& form, const Trace& trace, std::uint32_t index, std::size_t row, Judged* judged) {
  const ResultForm& result = form.results[index];
  const values::Column& column = trace.columns[result.node.index];
  JudgedResult entry;
  entry.result = index;
  entry.state = verdict::OutcomeOf(verdict::StateIn(column, row));
  entry.subject = ResultSubject(form, trace, result, row);
  if (entry.state == Outcome::kMet) SetValue(trace, result, row, &entry);
  judged->is_defective |= entry.state == Outcome::kDefective;
  judged->results.push_back(std::move(entry));
}

void FillResult(const RecordForm& form, const Trace& trace, std::size_t of_dossier, std::uint32_t index, Judged* judged) {
  const ResultForm& result = form.results[index];
  const auto [first, end] = trace.RowsOf(result.frame, of_dossier);
  const std::size_t rows = end - first, told = std::min(rows, form.options.limits.subjects);
  for (std::size_t row = first; row < first + told; ++row) FillRow(form, trace, index, trace.RowIn(result.node, result.frame, row), judged);
  // A defect counts whether it is told or not.
  for (std::size_t row = first + told; row < end; ++row) {
    judged->is_defective |= verdict::StateIn(trace.columns[result.node.index], trace.RowIn(result.node, result.frame, row)) == values::State::kDefective;
  }
  if (rows == told) return;
  judged->results.emplace_back();
  judged->results.back().result = index;
  judged->results.back().more = rows - told;
}

void AddFindings(const std::vector<diagnostics::Diagnostic>& findings, std::size_t limit, Judged* judged) {
  judged->finding_count += findings.size();
  for (const auto& finding : findings) {
    if (judged->findings.size() == limit) return;
    judged->findings.push_back({diagnostics::Info(finding.code).id, finding.pointer});
  }
}

void Clear(const RecordForm& form, Judged* judged) {
  judged->outcome = values::kNoSubjects;
  judged->is_defective = false;
  judged->outcomes.assign(form.requirements.size(), values::kNoSubjects);
  judged->unsettled.clear();
  judged->subjects.clear();
  judged->conclusions.resize(form.conclusions.size());
  judged->results.clear();
  judged->finding_count = 0;
  judged->findings.clear();
}

}  // namespace

void Fill(const RecordForm& form, const Trace& trace, const OneDossier& one, Judged* judged) {
  Clear(form, judged);
  judged->id = IdOf(*trace.dossier, one.number);
  for (std::uint32_t i = 0; i < form.requirements.size(); ++i) FillRequirement(form, trace, one.number, i, judged);
  for (std::size_t i = 0; i < form.conclusions.size(); ++i) FillConclusion(form, trace, one.number, i, judged);
  for (std::uint32_t i = 0; i < form.results.size(); ++i) FillResult(form, trace, one.number, i, judged);
  AddFindings(one.findings, form.options.limits.findings, judged);
  AddFindings(one.records_without_effect, form.options.limits.findings, judged);
}

}  // namespace footrule::batch
