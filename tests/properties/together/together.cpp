#include "together/together.h"

#include "batch/judge/fill.h"
#include "batch/record/write_record.h"
#include "verdict/outcomes.h"

namespace footrule::properties {

namespace {

using diagnostics::Diagnostic;
using dossier::Unreadable;

batch::Options OptionsOf(values::Date on, const batch::Limits& limits) {
  batch::Options options;
  options.as_of = on;
  options.limits = limits;
  return options;
}

dossier::ReadLimits ReadLimitsOf(const batch::Limits& limits) {
  dossier::ReadLimits reading;
  reading.bytes = limits.dossier_bytes;
  reading.cells = limits.cells;
  return reading;
}

std::string SaidOf(const Sayer& sayer, std::size_t dossier, const std::vector<Diagnostic>& findings, verdict::RecordsWithoutEffect& records) {
  return sayer.Of(dossier) + TextOf(findings) + TextOf(records.In(dossier));
}

// What an unreadable dossier must leave as it was.
std::string SizesOf(const dossier::Dossier& columns) {
  std::string sizes;
  for (const dossier::TableData& table : columns.tables) sizes += std::to_string(table.rows) + "/" + std::to_string(table.supplied_for.size()) + " ";
  return sizes + std::to_string(columns.code_faults.size());
}

}  // namespace

Job::Job(std::shared_ptr<const plan::Plan> of, values::Date on, const batch::Limits& limits)
    : plan(std::move(of)), as_of(on), reading(ReadLimitsOf(limits)), form(plan, OptionsOf(on, limits)) {
  inputs.inputs.emplace_back();
  inputs.inputs.back().name = "\"lines\"";
}

Alone JudgeAlone(const Job& job, const std::vector<std::string>& texts, std::size_t index, bool whole) {
  Alone alone;
  const std::string& text = texts[index];
  batch::ChunkJudge judge(job.form, job.inputs);
  auto chunk = RecordsTogether(judge, texts, {index});
  alone.record = std::move(chunk.records);
  alone.counts = std::move(chunk.counts);
  if (!whole) return alone;
  dossier::Reader reader(job.plan->program->schema, job.reading);
  auto columns = reader.Begin();
  auto read = reader.Append(*columns, {text, text.size()}, source::FileId{std::size_t{0}});
  reader.Finish(*columns);
  if (const auto* unreadable = std::get_if<Unreadable>(&read)) {
    alone.said = "unreadable\n" + TextOf(unreadable->why);
    return alone;
  }
  const auto& findings = std::get<std::vector<Diagnostic>>(read);
  alone.dossier = std::move(columns);
  alone.trace = evaluation::Evaluate(job.plan, *alone.dossier, {job.as_of});
  const Sayer sayer(*alone.trace);
  alone.mistakes = sayer.mistakes();
  verdict::RecordsWithoutEffect records(*alone.trace);
  alone.said = SaidOf(sayer, 0, findings, records);
  // Made of a trace that has all its columns, which that of a chunk has not.
  batch::Judged judged;
  batch::Fill(job.form, *alone.trace, {0, findings, records.In(0)}, &judged);
  std::string record;
  batch::AppendRecord(job.form, {job.inputs.inputs[0].name, index + 1}, judged, &record);
  if (record != alone.record) alone.mistakes.push_back("the record from all columns is another:\n" + record + alone.record);
  return alone;
}

std::vector<std::string> SaidTogether(const Job& job, dossier::Reader& reader, const std::vector<std::string>& texts, const std::vector<std::size_t>& order, bool padded,
                                      std::vector<std::string>& mistakes) {
  std::vector<std::string> said(order.size()), kept(order.size());
  std::vector<std::vector<Diagnostic>> findings(order.size());
  auto columns = reader.Begin();
  for (std::size_t i = 0; i < order.size(); ++i) {
    kept[i].reserve(texts[order[i]].size() + dossier::kPadding);
    kept[i] = texts[order[i]];
    const std::string before = SizesOf(*columns);
    auto read = reader.Append(*columns, {kept[i], padded ? kept[i].capacity() : kept[i].size()}, source::FileId{std::size_t{0}});
    if (const auto* unreadable = std::get_if<Unreadable>(&read)) {
      said[i] = "unreadable\n" + TextOf(unreadable->why);
      if (SizesOf(*columns) != before) mistakes.push_back("an unreadable dossier leaves something: " + SizesOf(*columns) + ", before " + before);
    } else {
      findings[i] = std::get<std::vector<Diagnostic>>(std::move(read));
    }
  }
  reader.Finish(*columns);
  if (columns->tables[0].rows == 0) return said;
  const auto trace = evaluation::Evaluate(job.plan, *columns, {job.as_of});
  const Sayer sayer(*trace);
  mistakes.insert(mistakes.end(), sayer.mistakes().begin(), sayer.mistakes().end());
  verdict::RecordsWithoutEffect records(*trace);
  std::size_t number = 0;
  for (std::size_t i = 0; i < order.size(); ++i)
    if (said[i].empty()) said[i] = SaidOf(sayer, number++, findings[i], records);
  if (number != columns->tables[0].rows) mistakes.push_back("the root has not a row per dossier that can be read");
  return said;
}

batch::JudgedChunk RecordsTogether(batch::ChunkJudge& judge, const std::vector<std::string>& texts, const std::vector<std::size_t>& order) {
  batch::Chunk chunk;
  for (const std::size_t i : order) {
    batch::Span span;
    span.line = i + 1;
    span.begin = chunk.text.size();
    span.size = texts[i].size();
    chunk.text.Add(texts[i] + "\n");
    chunk.dossiers.push_back(std::move(span));
  }
  return judge.Judge(chunk);
}

}  // namespace footrule::properties
