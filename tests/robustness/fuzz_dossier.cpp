// Any bytes as a dossier: no crash, no hang, no finding outside the text, columns as long as their tables; and the fast reader takes exactly
// what the strict one finds no fault in.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "../unit/dossier/sample_schema.h"
#include "dossier/json/scan.h"
#include "dossier/read.h"

namespace {

using namespace footrule;

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "fuzz_dossier: %s\n", what);
  std::abort();
}

dossier::ReadLimits Limits() {
  dossier::ReadLimits limits;
  limits.bytes = 1 << 20;
  limits.cells = 1 << 16;
  limits.findings = 50;
  return limits;
}

std::size_t LengthOf(const values::Column& column) {
  if (const auto* c = std::get_if<values::TruthColumn>(&column)) return c->value.size();
  if (const auto* c = std::get_if<values::NumberColumn>(&column)) return c->state.size() == c->value.size() ? c->state.size() : SIZE_MAX;
  if (const auto* c = std::get_if<values::SymbolColumn>(&column)) return c->state.size() == c->value.size() ? c->state.size() : SIZE_MAX;
  if (const auto* c = std::get_if<values::SetColumn>(&column)) return c->begin.size() == c->state.size() + 1 && c->begin.back() == c->members.size() ? c->state.size() : SIZE_MAX;
  if (const auto* c = std::get_if<values::RowColumn>(&column)) return c->row.size();
  return SIZE_MAX;
}

void CheckColumns(const dossier::Dossier& dossier, const std::string& text) {
  for (const schema::Field& field : dossier.schema->fields) {
    const std::size_t rows = dossier.tables[field.table.index].rows;
    const dossier::FieldData& data = dossier.fields[field.id.index];
    Require(LengthOf(data.column) == rows && data.places.size() == rows, "a column is not as long as its table");
    for (std::size_t row = 0; row < rows; ++row) {
      Require(data.places[row].end <= text.size() && data.places[row].begin <= data.places[row].end, "a place outside the text");
      dossier::WrittenCell(text, data.places[row]);
      if (row < 20) dossier.Pointer(field.table, row, field.id);
    }
  }
  for (const schema::Table& table : dossier.schema->tables) {
    const dossier::TableData& data = dossier.tables[table.id.index];
    Require(data.parent.size() == data.rows && data.places.size() == data.rows, "a table's rows disagree");
    const bool nested = table.parent.is_valid();
    Require(data.supplied_for.size() == (nested ? dossier.tables[table.parent.index].rows : 0), "supplied_for has not one entry per parent row");
    for (std::size_t row = 0; row < data.rows && row < 20; ++row) dossier.RowName(table.id, row);
  }
}

void CheckFindings(const std::vector<diagnostics::Diagnostic>& findings, const std::string& text) {
  Require(findings.size() <= 51, "more findings than the limit");
  for (const auto& finding : findings) {
    Require(finding.span.begin <= finding.span.end && finding.span.end <= text.size(), "a finding outside the text");
    for (const auto language : {foundation::Language::kChinese, foundation::Language::kEnglish})
      Require(finding.Message(language).find('{') == std::string::npos || text.find('{') != std::string::npos, "a message with an open placeholder");
  }
}

bool BeginsWithBrace(const std::string& text) {
  const std::size_t at = dossier::SkipBlanks(text, 0);
  return at < text.size() && text[at] == '{';
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const auto schema = dossier_tests::SampleSchema();
  static const dossier::ReadLimits limits = Limits();
  static dossier::Reader reader(*schema, limits);
  source::SourceMap sources;
  const auto added = sources.Add("dossier.json", std::string(reinterpret_cast<const char*>(bytes), size));
  const auto* file = std::get_if<source::FileId>(&added);
  if (!file) return 0;
  const std::string& text = sources.file(*file).text();
  const auto result = reader.Read(sources, *file);
  const auto* unreadable = std::get_if<dossier::Unreadable>(&result);
  const bool too_much = unreadable && (unreadable->why[0].code == diagnostics::Code::kDossierTooManyCells || unreadable->why[0].code == diagnostics::Code::kDossierTooLarge);
  const bool valid = BeginsWithBrace(text) && !dossier::FindFault(text, limits.depth);
  Require(too_much || valid == (unreadable == nullptr), "the fast and the strict reader disagree");
  if (unreadable) {
    Require(!unreadable->why.empty() && unreadable->why[0].code != diagnostics::Code::kDossierBroken, "unreadable without a reason");
    CheckFindings(unreadable->why, text);
    return 0;
  }
  const auto& dossier = *std::get<std::unique_ptr<dossier::Dossier>>(result);
  CheckColumns(dossier, text);
  CheckFindings(dossier.findings, text);
  std::string error;
  const std::string changed = dossier::ApplyChanges(text, {{"/inventory/0/dqr/TeR", "1.5"}, {"/remark", "\"x\""}}, &error);
  Require(!error.empty() || !dossier::FindFault(changed, 256), "changes broke the text");
  return 0;
}
