// Records of the registers that have no effect: no such requirement, no such subject of it, or judgements that contradict each other.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "evaluation/subjects.h"
#include "foundation/suggestion.h"
#include "verdict/outcomes.h"

namespace footrule::verdict {
namespace {

using diagnostics::Code;
using diagnostics::Make;
using schema::FieldId;
using schema::TableId;

struct Register { TableId table; FieldId requirement, subject, outcome; };   // outcome: of judgements

constexpr std::size_t kLooked = 5000;   // subjects that are looked through for a nearest name

// The subjects of one requirement by every spelling: their own name, as the trace calls them.
struct KnownSubjects {
  bool may_be_more = false;
  std::unordered_map<std::string, std::string> names;
  std::vector<std::string> spellings;   // in order, for a nearest name
};

using Requirements = std::unordered_map<std::string_view, std::size_t>;   // by name

KnownSubjects SubjectsOf(const evaluation::Trace& trace, std::size_t of_dossier, std::size_t requirement) {
  KnownSubjects known;
  for (std::size_t instance = 0; instance < trace.plan->instances.size(); ++instance) {
    if (trace.plan->instances[instance].requirement.index != requirement) continue;
    known.may_be_more = known.may_be_more || trace.SubjectsUnknown(instance, of_dossier);
    const auto [first, end] = trace.RowsOf(trace.plan->instances[instance].frame, of_dossier);
    for (std::size_t row = first; row < end; ++row) {
      if (!trace.IsSubject(instance, row)) continue;
      const std::string own = trace.SubjectName(instance, row);
      for (const std::string& name : evaluation::SubjectSpellings(trace, instance, row)) {
        known.names.emplace(name, own);
        if (known.spellings.size() < kLooked && !name.empty()) known.spellings.push_back(name);
      }
    }
  }
  return known;
}

// Those of one dossier.
class UnheededRecords {
 public:
  UnheededRecords(const evaluation::Trace& trace, std::size_t of_dossier, const Requirements& requirements, std::vector<diagnostics::Diagnostic>* found)
      : trace_(trace), of_dossier_(of_dossier), requirements_(requirements), found_(found) {}

  void Of(const Register& kept) {
    if (!kept.table.is_valid() || !kept.requirement.is_valid()) return;
    judged_.clear();
    const auto& holder = dossier().tables[kept.table.index].parent;   // the registers hang below the dossier
    const auto [first, last] = std::equal_range(holder.begin(), holder.end(), static_cast<std::uint32_t>(of_dossier_));
    for (auto row = first; row != last; ++row) Check(kept, static_cast<std::size_t>(row - holder.begin()));
  }

 private:
  const dossier::Dossier& dossier() const { return *trace_.dossier; }

  // What the cell says; empty where it says nothing that could be read.
  std::string TextAt(FieldId field, std::size_t row) const {
    if (!field.is_valid()) return {};
    const auto* column = std::get_if<values::SymbolColumn>(&dossier().fields[field.index].column);
    return column && column->state[row] == values::State::kKnown ? std::string(dossier().symbols->text(column->value[row])) : std::string();
  }

  bool IsWritten(FieldId field, std::size_t row) const {
    return field.is_valid() && row < dossier().fields[field.index].places.size() && dossier().fields[field.index].places[row].is_present();
  }

  source::Span PlaceOf(FieldId field, std::size_t row) const {
    const dossier::CellPlace place = dossier().fields[field.index].places[row];
    return {dossier().file, place.begin, place.end};
  }

  diagnostics::Builder At(Code code, const Register& kept, std::size_t row, FieldId field) const {
    return Make(code, PlaceOf(field, row)).At(dossier().Pointer(kept.table, row, field));
  }

  void Add(diagnostics::Builder builder, const std::string& name, const std::vector<std::string>& candidates) {
    const std::string nearest = foundation::Nearest(name, candidates);
    if (nearest.empty()) return found_->push_back(std::move(builder));
    found_->push_back(std::move(builder).Help({"是不是“" + nearest + "”？", "did you mean '" + nearest + "'?"}));
  }

  const KnownSubjects& Subjects(std::size_t requirement) {
    const auto [known, fresh] = subjects_.try_emplace(requirement);
    if (fresh) known->second = SubjectsOf(trace_, of_dossier_, requirement);
    return known->second;
  }

  void Check(const Register& kept, std::size_t row) {
    const std::string name = TextAt(kept.requirement, row);
    if (name.empty()) return;   // not written, or not readable: a finding of its own
    const auto requirement = requirements_.find(name);
    if (requirement == requirements_.end()) return Add(At(Code::kRecordOfNoRequirement, kept, row, kept.requirement).With("name", name), name, Names());
    const std::string subject = TextAt(kept.subject, row);
    const bool written = IsWritten(kept.subject, row);
    if (subject.empty() && written) return;
    const KnownSubjects& known = Subjects(requirement->second);
    const auto found = known.names.find(subject);
    if (found != known.names.end()) return Compare(kept, row, {name, found->second});
    if (known.may_be_more) return;
    if (written) return Add(At(Code::kRecordOfNoSubject, kept, row, kept.subject).With("requirement", name).With("name", subject), subject, known.spellings);
    found_->push_back(At(Code::kRecordWithoutSubject, kept, row, kept.requirement).With("requirement", name));
  }

  // With the first record for the same requirement and subject.
  void Compare(const Register& kept, std::size_t row, const std::pair<std::string, std::string>& about) {
    const std::string outcome = TextAt(kept.outcome, row);
    if (outcome.empty()) return;
    const auto [first, fresh] = judged_.emplace(about, row);
    if (fresh || TextAt(kept.outcome, first->second) == outcome) return;
    found_->push_back(At(Code::kRecordsContradict, kept, row, kept.outcome)
                          .With("requirement", about.first)
                          .Mark(PlaceOf(kept.outcome, first->second), {"另一条在此", "the other one"}));
  }

  std::vector<std::string> Names() const {
    std::vector<std::string> names;
    for (const semantics::Requirement& requirement : trace_.plan->program->requirements) names.push_back(requirement.name);
    return names;
  }

  const evaluation::Trace& trace_;
  std::size_t of_dossier_;
  const Requirements& requirements_;
  std::vector<diagnostics::Diagnostic>* found_;
  std::map<std::size_t, KnownSubjects> subjects_;   // by requirement, on first use
  std::map<std::pair<std::string, std::string>, std::size_t> judged_;   // requirement and subject: row of the first judgement
};

}  // namespace

std::vector<diagnostics::Diagnostic> RecordsWithoutEffect::In(std::size_t of_dossier) {
  const plan::RegisterFields& fields = trace_.plan->registers;
  const auto has_rows = [&](TableId table) { return table.is_valid() && trace_.dossier->tables[table.index].rows > 0; };
  std::vector<diagnostics::Diagnostic> found;
  if (!has_rows(fields.judgements) && !has_rows(fields.departures)) return found;
  const auto& requirements = trace_.plan->program->requirements;
  if (requirements_.empty())
    for (std::size_t i = 0; i < requirements.size(); ++i) requirements_.emplace(requirements[i].name, i);
  UnheededRecords records(trace_, of_dossier, requirements_, &found);
  records.Of({fields.judgements, fields.judgement_requirement, fields.judgement_subject, fields.judgement_outcome});
  records.Of({fields.departures, fields.departure_requirement, fields.departure_subject, {}});
  return found;
}

}  // namespace footrule::verdict
