#include <algorithm>
#include <map>

#include "verdict/parts/finding.h"
#include "verdict/parts/parts.h"

namespace footrule::verdict {
namespace {

using values::State;

constexpr std::size_t kPerRequirement = 1000000;

struct Tally {
  std::map<Datum, std::size_t> place;              // index into `order`
  std::vector<std::pair<Datum, std::uint32_t>> order;

  void Add(const Datum& datum, std::uint32_t settles) {
    const auto [at, is_new] = place.try_emplace(datum, order.size());
    if (is_new) order.emplace_back(datum, 0);
    order[at->second].second += settles;
  }
};

void CountRequirement(Workbench& bench, const std::vector<std::size_t>& instances, Tally* tally) {
  const evaluation::Trace& trace = bench.context.reader.trace();
  MissingWalk walk(bench.causes, kPerRequirement);
  for (const std::size_t instance : instances) {
    const auto& outcomes = trace.outcomes(instance);
    for (std::size_t row = 0; row < outcomes.size(); ++row) {
      if (outcomes[row] == values::Outcome::kUndetermined) WalkMissing(bench.context, instance, row, &walk);
    }
    if (trace.SubjectsUnknown(instance)) walk.FromFrame(bench.context.reader.plan().instances[instance].frame);
  }
  for (const Datum& datum : walk.data()) tally->Add(datum, 1);
}

struct IsUnknown {
  std::size_t row;
  bool operator()(const std::monostate&) const { return false; }
  bool operator()(const values::TruthColumn& c) const { return row < c.value.size() && c.value[row] == values::Truth::kUnknown; }
  bool operator()(const values::RowColumn& c) const { return row < c.row.size() && c.row[row] == -1; }
  bool operator()(const values::OutcomeColumn&) const { return false; }
  template <class WithState>
  bool operator()(const WithState& c) const { return row < c.state.size() && c.state[row] == State::kUnknown; }
};

// A missing date of an act is an act not done, not a gap in the form.
bool IsAsked(const schema::Table& table, const schema::Field& field) {
  return !field.optional && !(table.records && field.type.kind == schema::TypeKind::kDate);
}

// Required fields that are missing in rows that are there, whether or not a requirement waits for them.
void CountForm(const Context& context, Tally* tally) {
  const schema::Schema& schema = context.reader.schema();
  const dossier::Dossier& dossier = context.reader.dossier();
  for (const schema::Table& table : schema.tables) {
    const std::size_t rows = dossier.tables[table.id.index].rows;
    for (std::size_t row = 0; row < rows; ++row) {
      for (const schema::FieldId field : table.fields) {
        if (!IsAsked(table, schema.field(field)) || !std::visit(IsUnknown{row}, dossier.fields[field.index].column)) continue;
        tally->Add({table.id, static_cast<std::uint32_t>(row), field}, 0);
      }
    }
  }
}

}  // namespace

std::vector<NeededCell> MakeNeeded(Workbench& bench, const std::vector<std::vector<std::size_t>>& in_question) {
  Tally tally;
  for (const auto& instances : in_question) CountRequirement(bench, instances, &tally);
  CountForm(bench.context, &tally);
  std::stable_sort(tally.order.begin(), tally.order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<NeededCell> needed;
  for (const auto& [datum, requirements] : tally.order) needed.push_back({bench.context.cells.Cell(datum), requirements});
  return needed;
}

}  // namespace footrule::verdict
