// A dossier read from a text with the sample schema, and short ways to ask it.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "dossier/read.h"
#include "sample_schema.h"

namespace footrule::dossier_tests {

using values::State;

struct Sample {
  explicit Sample(const std::string& text, const dossier::ReadLimits& limits = {}) {
    file = std::get<source::FileId>(sources.Add("dossier.json", text));
    auto result = dossier::Read(sources, file, *schema, limits);
    if (auto* read = std::get_if<std::unique_ptr<dossier::Dossier>>(&result)) dossier = std::move(*read);
    else why = std::get<dossier::Unreadable>(result).why;
  }

  // "product.rated_energy", "row.factor.value"
  const schema::Field& field(const std::string& name) const {
    for (const schema::Field& f : schema->fields) {
      const schema::Table& table = schema->table(f.table);
      if ((table.parent.is_valid() ? table.noun + "." + f.name : f.name) == name) return f;
    }
    throw std::runtime_error("no field " + name);
  }
  const dossier::FieldData& data(const std::string& name) const { return dossier->fields[field(name).id.index]; }
  template <class Column>
  const Column& column(const std::string& name) const { return std::get<Column>(data(name).column); }
  const dossier::TableData& table(const std::string& noun) const {
    for (const schema::Table& t : schema->tables) if (t.noun == noun) return dossier->tables[t.id.index];
    throw std::runtime_error("no table " + noun);
  }

  // "12.5", "unknown", "none"
  std::string number(const std::string& name, std::size_t row = 0) const {
    const auto& c = column<values::NumberColumn>(name);
    return c.state[row] == State::kKnown ? c.value[row].ToString() : c.state[row] == State::kNone ? "none" : "unknown";
  }
  std::string text(const std::string& name, std::size_t row = 0) const {
    const auto& c = column<values::SymbolColumn>(name);
    return c.state[row] == State::kKnown ? std::string(dossier->symbols->text(c.value[row])) : c.state[row] == State::kNone ? "none" : "unknown";
  }
  values::Truth truth(const std::string& name) const { return column<values::TruthColumn>(name).value[0]; }
  std::int32_t reference(const std::string& name, std::size_t row = 0) const { return column<values::RowColumn>(name).row[row]; }
  // "a b", "unknown"
  std::string set(const std::string& name, std::size_t row = 0) const {
    const auto& c = column<values::SetColumn>(name);
    if (c.state[row] != State::kKnown) return "unknown";
    std::string all;
    for (std::size_t i = c.begin[row]; i < c.begin[row + 1]; ++i) all += (all.empty() ? "" : " ") + std::string(dossier->symbols->text(c.members[i]));
    return all;
  }

  // "FR4101 /prodct 1:2; …"
  std::string Findings() const { return Listed(dossier ? dossier->findings : why); }
  std::string Listed(const std::vector<diagnostics::Diagnostic>& all) const {
    std::string words;
    for (const auto& d : all) {
      words += (words.empty() ? "" : "; ") + std::string(diagnostics::Info(d.code).id);
      if (!d.pointer.empty()) words += " " + d.pointer;
      if (!d.span.is_valid()) continue;
      const auto at = sources.file(file).At(d.span.begin);
      words += " " + std::to_string(at.line) + ":" + std::to_string(at.column);
    }
    return words;
  }
  const std::vector<diagnostics::Diagnostic>& all() const { return dossier ? dossier->findings : why; }
  std::string Message(std::size_t i = 0) const { return all().at(i).Message(foundation::Language::kEnglish); }
  std::string Chinese(std::size_t i = 0) const { return all().at(i).Message(foundation::Language::kChinese); }
  std::string Help(std::size_t i = 0) const { return all().at(i).Help(foundation::Language::kEnglish); }

  std::unique_ptr<schema::Schema> schema = SampleSchema();
  source::SourceMap sources;
  source::FileId file;
  std::unique_ptr<dossier::Dossier> dossier;
  std::vector<diagnostics::Diagnostic> why;
};

inline Sample Product(const std::string& members, const dossier::ReadLimits& limits = {}) { return Sample("{\"product\": {" + members + "}}", limits); }
inline Sample Inventory(const std::string& rows, const dossier::ReadLimits& limits = {}) { return Sample("{\"inventory\": [" + rows + "]}", limits); }

}  // namespace footrule::dossier_tests
