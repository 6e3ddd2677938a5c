#include "together/said.h"

#include <algorithm>

#include "together/cell_text.h"
#include "verdict/outcomes.h"

namespace footrule::properties {

namespace {

using evaluation::Trace;
using schema::Schema;
using schema::TableId;

std::string PlaceText(const dossier::CellPlace& place) { return place.is_present() ? "@" + std::to_string(place.begin) + "-" + std::to_string(place.end) : ""; }

}  // namespace

Sayer::Sayer(const Trace& trace) : trace_(trace) {
  SplitTables();
  SplitFrames();
  CheckColumns();
  CheckLinks();
}

void Sayer::SplitTables() {
  const dossier::Dossier& columns = *trace_.dossier;
  const std::size_t dossiers = columns.tables[0].rows;
  for (const schema::Table& table : columns.schema->tables) {
    Split split;
    split.rows.resize(dossiers);
    const dossier::TableData& data = columns.tables[table.id.index];
    for (std::size_t row = 0; row < data.rows; ++row) {
      const std::size_t of = table.parent.is_valid() ? tables_[table.parent.index].dossier[data.parent[row]] : row;
      split.place.push_back(split.rows[of].size());
      split.dossier.push_back(of);
      split.rows[of].push_back(row);
    }
    if (!std::is_sorted(split.dossier.begin(), split.dossier.end())) mistakes_.push_back(table.noun + ": rows of one dossier are no neighbours");
    if (table.parent.is_valid() && data.supplied_for.size() != columns.tables[table.parent.index].rows) mistakes_.push_back(table.noun + ": supplied_for has not a row per parent");
    if (data.places.size() != data.rows) mistakes_.push_back(table.noun + ": places of rows");
    tables_.push_back(std::move(split));
  }
  for (const schema::Field& field : columns.schema->fields) {
    const std::size_t rows = columns.tables[field.table.index].rows;
    if (LengthOf(columns.fields[field.id.index].column) != rows) mistakes_.push_back(field.name + ": the column has not a row per row of its table");
    if (columns.fields[field.id.index].places.size() != rows) mistakes_.push_back(field.name + ": places of cells");
  }
}

void Sayer::SplitFrames() {
  for (std::size_t i = 0; i < trace_.plan->frames.size(); ++i) {
    const plan::FrameId frame{i};
    Split split;
    split.rows.resize(tables_[0].rows.size());
    for (std::size_t row = 0; row < trace_.frame_rows[i]; ++row) {
      const std::size_t of = trace_.DossierOf(frame, row);
      split.place.push_back(split.rows[of].size());
      split.dossier.push_back(of);
      split.rows[of].push_back(row);
    }
    CheckRanges(frame, split);
    frames_.push_back(std::move(split));
  }
}

void Sayer::CheckRanges(plan::FrameId id, const Split& split) {
  const plan::Frame& frame = trace_.plan->frames[id.index];
  const std::string called = "frame " + std::to_string(id.index);
  if (frame.kind == plan::Frame::Kind::kTable && split.dossier != tables_[frame.table.index].dossier) mistakes_.push_back(called + ": not the dossiers of its table");
  const auto& first_member = trace_.series_first_member[id.index];
  for (std::size_t row = 0; row < first_member.size(); ++row)
    if (trace_.DossierOf(frame.members, first_member[row]) != split.dossier[row]) mistakes_.push_back(called + ": a group with a member of another dossier");
  if (frame.for_join) return;
  for (std::size_t one = 0; one < split.rows.size(); ++one) {
    const auto [first, end] = trace_.RowsOf(id, one);
    std::vector<std::size_t> range;
    for (std::size_t row = first; row < end; ++row) range.push_back(row);
    if (range != split.rows[one]) mistakes_.push_back(called + ": RowsOf " + std::to_string(one));
  }
}

void Sayer::CheckColumns() {
  for (std::size_t i = 0; i < trace_.plan->nodes.size(); ++i) {
    const plan::Node& node = trace_.plan->nodes[i];
    const std::size_t rows = plan::IsUniform(node.op) ? 1 : trace_.frame_rows[node.frame.index];
    if (LengthOf(trace_.columns[i]) != rows) mistakes_.push_back("node " + std::to_string(i) + " has " + std::to_string(LengthOf(trace_.columns[i])) + " rows, its frame " + std::to_string(rows));
  }
}

void Sayer::CheckLinks() {
  for (std::size_t i = 0; i < trace_.links.size(); ++i) {
    const plan::Link& link = trace_.plan->links[i];
    const auto& target = trace_.links[i].target;
    for (std::size_t row = 0; row < target.size(); ++row) {
      if (target[row] < 0) continue;
      const bool same = frames_[link.from.index].dossier[row] == frames_[link.to.index].dossier[static_cast<std::size_t>(target[row])];
      if (!same) mistakes_.push_back("link " + std::to_string(i) + " leads from one dossier to another");
    }
  }
}

std::string Sayer::Of(std::size_t dossier) const {
  std::string said;
  const Schema& schema = *trace_.dossier->schema;
  for (const schema::Table& table : schema.tables) SayTable(dossier, table.id, said);
  for (const schema::Field& field : schema.fields) SayField(dossier, field, said);
  for (std::size_t i = 0; i < frames_.size(); ++i) SayFrame(dossier, i, said);
  for (std::size_t i = 0; i < trace_.links.size(); ++i) SayLink(dossier, i, said);
  for (std::size_t i = 0; i < trace_.plan->nodes.size(); ++i) SayNode(dossier, i, said);
  for (std::size_t i = 0; i < trace_.plan->instances.size(); ++i) SayInstance(dossier, i, said);
  return said;
}

void Sayer::SayTable(std::size_t dossier, TableId id, std::string& said) const {
  const dossier::TableData& data = trace_.dossier->tables[id.index];
  const schema::Table& table = trace_.dossier->schema->table(id);
  said += "table " + table.noun + ":";
  for (const std::size_t row : tables_[id.index].rows[dossier]) {
    if (table.parent.is_valid()) said += " " + std::to_string(tables_[table.parent.index].place[data.parent[row]]);
    said += " " + trace_.dossier->RowName(id, row) + " " + trace_.dossier->Pointer(id, row, {}) + PlaceText(data.places[row]);
  }
  if (table.parent.is_valid())
    for (const std::size_t row : tables_[table.parent.index].rows[dossier]) said += data.supplied_for[row] ? " supplied" : " not supplied";
  said += "\n";
}

void Sayer::SayField(std::size_t dossier, const schema::Field& field, std::string& said) const {
  const dossier::Dossier& columns = *trace_.dossier;
  const dossier::FieldData& data = columns.fields[field.id.index];
  said += "field " + field.name + ":";
  const auto place_in = [&](std::int32_t row) { return static_cast<std::int32_t>(tables_[field.type.table.index].place[static_cast<std::size_t>(row)]); };
  for (const std::size_t row : tables_[field.table.index].rows[dossier]) {
    said += " " + CellText(data.column, row, *columns.symbols, place_in) + PlaceText(data.places[row]);
    if (const auto* numbers = std::get_if<values::NumberColumn>(&data.column); numbers && numbers->state[row] == values::State::kKnown && !data.written_unit.empty()) {
      const values::UnitExpression& unit = columns.units[data.written_unit[row]];   // of cells without a number it says nothing
      said += "." + std::to_string(data.written_decimals[row]) + " in " + unit.text + " " + unit.factor.ToString();
    }
    const auto fault = columns.code_faults.find({static_cast<std::uint32_t>(field.id.index), static_cast<std::uint32_t>(row)});
    if (fault != columns.code_faults.end()) said += " fault";
  }
  said += "\n";
}

void Sayer::SayFrame(std::size_t dossier, std::size_t index, std::string& said) const {
  const plan::Frame& frame = trace_.plan->frames[index];
  const auto& first_member = trace_.series_first_member[index];
  const auto& unassigned = trace_.series_unassigned[index];
  said += "frame " + std::to_string(index) + ": " + std::to_string(frames_[index].rows[dossier].size());
  for (const std::size_t row : frames_[index].rows[dossier])
    if (row < first_member.size()) said += " " + std::to_string(frames_[frame.members.index].place[first_member[row]]);
  said += !unassigned.empty() && unassigned[dossier] ? " unassigned\n" : "\n";
}

void Sayer::SayLink(std::size_t dossier, std::size_t index, std::string& said) const {
  const plan::Link& link = trace_.plan->links[index];
  const auto& target = trace_.links[index].target;
  said += "link " + std::to_string(index) + ":";
  for (const std::size_t row : frames_[link.from.index].rows[dossier])
    if (row < target.size()) said += " " + std::to_string(target[row] < 0 ? target[row] : static_cast<std::int32_t>(frames_[link.to.index].place[static_cast<std::size_t>(target[row])]));
  said += "\n";
}

void Sayer::SayNode(std::size_t dossier, std::size_t index, std::string& said) const {
  const plan::Node& node = trace_.plan->nodes[index];
  const auto place_in = [&](std::int32_t row) {
    if (!node.type.table.is_valid()) return row;
    const Split& split = tables_[node.type.table.index];
    const auto at = static_cast<std::size_t>(row);
    return split.dossier[at] == dossier ? static_cast<std::int32_t>(split.place[at]) : -1000 - row;
  };
  said += "node " + std::to_string(index) + ":";
  if (plan::IsUniform(node.op)) said += " " + CellText(trace_.columns[index], 0, *trace_.symbols, place_in);
  else
    for (const std::size_t row : frames_[node.frame.index].rows[dossier]) said += " " + CellText(trace_.columns[index], row, *trace_.symbols, place_in);
  said += "\n";
}

void Sayer::SayRecord(TableId table, const std::vector<std::int32_t>& used, std::size_t row, std::string& said) const {
  if (row >= used.size() || used[row] < 0) return;
  said += " by record " + std::to_string(tables_[table.index].place[static_cast<std::size_t>(used[row])]);
}

void Sayer::SayInstance(std::size_t dossier, std::size_t index, std::string& said) const {
  std::string open;
  const values::Outcome settled = verdict::ForEachUnsettled(trace_, index, dossier, [&](values::Outcome outcome, std::size_t) { open += std::string(" ") + values::Name(outcome); });
  said += "instance " + std::to_string(index) + ": settled ones " + values::Name(settled) + ", others" + open + ":";
  verdict::ForEachSubject(trace_, index, dossier, [&](values::Outcome outcome, std::size_t row) {
    said += std::string(" ") + values::Name(outcome);
    if (row == verdict::kUnknownSubjects) return void(said += " for others");
    said += " for '" + trace_.SubjectName(index, row) + "'";
    SayRecord(trace_.plan->registers.judgements, trace_.judgement_used[index], row, said);
    SayRecord(trace_.plan->registers.departures, trace_.departure_used[index], row, said);
  });
  said += "\n";
}

std::string TextOf(const std::vector<diagnostics::Diagnostic>& findings) {
  std::string text;
  for (const diagnostics::Diagnostic& one : findings) {
    text += std::string("finding ") + diagnostics::Info(one.code).id + " " + one.pointer + " " + std::to_string(one.span.begin) + "-" + std::to_string(one.span.end) + " " +
            one.Message(foundation::Language::kEnglish) + " " + one.Help(foundation::Language::kChinese) + "\n";
  }
  return text;
}

}  // namespace footrule::properties
