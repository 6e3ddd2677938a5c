#include "report/json/parts.h"

#include "report/words.h"

namespace footrule::report {
namespace {

using values::Outcome;

const char* SeverityName(diagnostics::Severity severity) {
  switch (severity) {
    case diagnostics::Severity::kError: return "error";
    case diagnostics::Severity::kWarning: return "warning";
    case diagnostics::Severity::kNote: return "note";
  }
  return "";
}

Json PlaceJson(source::Span span, Places* places, bool with_columns) {
  const auto begin = places->At(span);
  const auto end = places->End(span);
  Json json = Json::object();
  json["file"] = places->File(span)->path();
  json["line"] = begin->line;
  if (with_columns) json["column"] = begin->column;
  json["end_line"] = end->line;
  if (with_columns) json["end_column"] = end->column;
  return json;
}

Json LabelsJson(const std::vector<diagnostics::Label>& labels, Places* places, Columns columns, const std::string& file) {
  Json json = Json::array();
  for (const diagnostics::Label& label : labels) {
    Json entry = {{"text", TextJson(label.text)}};
    if (const auto* of = places->File(label.span)) entry["place"] = PlaceJson(label.span, places, columns == Columns::kAll || of->path() == file);
    json.push_back(std::move(entry));
  }
  return json;
}

foundation::Text Both(const diagnostics::Diagnostic& diagnostic, std::string (diagnostics::Diagnostic::*of)(foundation::Language) const) {
  return {(diagnostic.*of)(foundation::Language::kChinese), (diagnostic.*of)(foundation::Language::kEnglish)};
}

void AddRecords(const verdict::SubjectFinding& finding, Json* json) {
  if (finding.judgement) {
    const auto& judgement = *finding.judgement;
    (*json)["judgement"] = {{"outcome", judgement.outcome}, {"reason", judgement.reason}, {"by", judgement.by}, {"on", judgement.on}};
  }
  if (finding.departure) (*json)["departure"] = {{"reason", *finding.departure}};
}

}  // namespace

Json TextJson(const foundation::Text& text) {
  return {{"zh", text.In(foundation::Language::kChinese)}, {"en", text.In(foundation::Language::kEnglish)}};
}

Json ClausesJson(const std::vector<verdict::ClauseText>& clauses) {
  Json json = Json::array();
  for (const verdict::ClauseText& clause : clauses) json.push_back({{"rule", clause.rule}, {"id", clause.id}});
  return json;
}

Json ReadingsJson(const std::vector<verdict::ReadingTaken>& readings) {
  Json json = Json::array();
  for (const verdict::ReadingTaken& reading : readings) {
    Json entry = {{"name", reading.name}, {"clauses", ClausesJson(reading.clauses)}, {"label", TextJson(reading.label)}};
    entry["taken"] = {{"name", reading.choice}, {"label", TextJson(reading.choice_label)}};
    entry["default"] = {{"name", reading.standard}, {"label", TextJson(reading.standard_label)}};
    json.push_back(std::move(entry));
  }
  return json;
}

Json CellJson(const verdict::CellRef& cell) {
  Json json = {{"pointer", cell.pointer}, {"label", TextJson(cell.label)}};
  if (cell.line == 0) return json;
  json["value"] = cell.value;
  json["line"] = cell.line;
  json["column"] = cell.column;
  return json;
}

Json CellsJson(const std::vector<verdict::CellRef>& cells) {
  Json json = Json::array();
  for (const verdict::CellRef& cell : cells) json.push_back(CellJson(cell));
  return json;
}

Json CountsJson(const std::uint32_t (&counts)[6]) {
  Json json = Json::object();
  for (const Outcome outcome : {Outcome::kDefective, Outcome::kNotMet, Outcome::kUndetermined, Outcome::kForJudgement, Outcome::kMet, Outcome::kNotApplicable}) {
    json[OutcomeName(outcome)] = counts[static_cast<std::size_t>(outcome)];
  }
  return json;
}

Json FindingJson(const verdict::SubjectFinding& finding) {
  Json json = {{"subject", finding.subject}, {"outcome", OutcomeName(finding.outcome)}, {"message", TextJson(finding.message)}};
  json["inputs"] = CellsJson(finding.inputs);
  json["missing"] = CellsJson(finding.missing);
  json["missing_in_rule"] = Json::array();
  for (const foundation::Text& term : finding.missing_terms) json["missing_in_rule"].push_back(TextJson(term));
  AddRecords(finding, &json);
  return json;
}

Json RequirementJson(const verdict::RequirementVerdict& requirement) {
  Json json = {{"name", requirement.name}, {"rule", requirement.rule}};
  json["clauses"] = ClausesJson(requirement.clauses);
  json["label"] = TextJson(requirement.label);
  json["phase"] = requirement.phase;
  json["modality"] = ModalityName(requirement.modality);
  json["effect"] = EffectName(requirement.effect);
  json["outcome"] = OutcomeName(requirement.outcome);
  json["counts"] = CountsJson(requirement.counts);
  json["file"] = requirement.file;
  json["line"] = requirement.line;
  return json;
}

Json DiagnosticJson(const diagnostics::Diagnostic& diagnostic, Places* places, Columns columns, const std::string& file) {
  const diagnostics::CodeInfo& info = diagnostics::Info(diagnostic.code);
  Json json = {{"code", info.id}, {"name", info.name}, {"severity", SeverityName(info.severity)}};
  json["message"] = TextJson(Both(diagnostic, &diagnostics::Diagnostic::Message));
  json["help"] = TextJson(Both(diagnostic, &diagnostics::Diagnostic::Help));
  if (const auto* of = places->File(diagnostic.span)) json["place"] = PlaceJson(diagnostic.span, places, columns == Columns::kAll || of->path() == file);
  if (!diagnostic.pointer.empty()) json["pointer"] = diagnostic.pointer;
  json["labels"] = LabelsJson(diagnostic.labels, places, columns, file);
  return json;
}

std::string Written(const Json& document, JsonLayout layout) {
  return document.dump(layout == JsonLayout::kIndented ? 2 : -1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace footrule::report
