#include "verdict/trace/cells.h"

namespace footrule::verdict {
namespace {

std::string_view TextOf(const dossier::Dossier& dossier, const source::SourceMap& sources) {
  if (!dossier.file.is_valid() || dossier.file.index >= sources.size()) return {};
  return sources.file(dossier.file).text();
}

// `~` and `/` in a key are written ~0 and ~1 (RFC 6901).
std::string Escaped(const std::string& key) {
  std::string out;
  for (const char c : key) {
    if (c == '~') out += "~0";
    else if (c == '/') out += "~1";
    else out += c;
  }
  return out;
}

}  // namespace

CellReader::CellReader(const dossier::Dossier& dossier, const source::SourceMap& sources)
    : dossier_(dossier), text_(TextOf(dossier, sources)), places_(text_) {}

CellRef CellReader::Array(const Datum& datum) const {
  const schema::Table& table = dossier_.schema->table(datum.table);
  CellRef ref;
  if (table.parent.is_valid()) ref.pointer = dossier_.Pointer(table.parent, datum.row, {});
  for (const std::string& key : table.json_path) ref.pointer += "/" + Escaped(key);
  ref.label = table.label.empty() ? foundation::Same(table.noun) : table.label;
  return ref;
}

CellRef CellReader::Cell(const Datum& datum) const {
  if (datum.array) return Array(datum);
  const schema::Field& field = dossier_.schema->field(datum.field);
  CellRef ref;
  ref.pointer = dossier_.Pointer(datum.table, datum.row, datum.field);
  ref.label = field.label.empty() ? foundation::Same(field.name) : field.label;
  ref.value = Written(datum);
  const auto& places = dossier_.fields[datum.field.index].places;
  if (datum.row >= places.size() || !places[datum.row].is_present() || text_.empty()) return ref;
  const Place place = places_.At(places[datum.row].begin);
  ref.line = place.line;
  ref.column = place.column;
  return ref;
}

std::string CellReader::Written(const Datum& datum) const {
  const auto& places = dossier_.fields[datum.field.index].places;
  if (datum.row >= places.size() || !places[datum.row].is_present()) return {};
  return places[datum.row].end <= text_.size() ? dossier::WrittenCell(text_, places[datum.row]) : std::string();
}

}  // namespace footrule::verdict
