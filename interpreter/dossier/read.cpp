#include "dossier/read.h"

#include "dossier/checks/checks.h"
#include "dossier/json/fault_message.h"
#include "dossier/json/scan.h"
#include "dossier/reading.h"
#include "dossier/walk/walk.h"

namespace footrule::dossier {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Make;

std::uint32_t Offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

Diagnostic TooLarge(const std::string& text, source::FileId file, const ReadLimits& limits) {
  return Make(Code::kDossierTooLarge, {file, 0, 0}).With("size", std::to_string(text.size())).With("limit", std::to_string(limits.bytes));
}

Diagnostic NotAnObject(const std::string& text, source::FileId file) {
  Token token;
  const std::size_t begin = SkipBlanks(text, 0);
  token.raw = std::string_view(text).substr(begin, SkipValue(text, begin) - begin);
  token.begin = Offset(begin);
  Classify(token);
  return Make(Code::kDossierNotAnObject, {file, token.begin, token.end()}).With("seen", Describe(token));
}

// Where reading stopped is where the last row began.
Diagnostic TooManyCells(const Dossier& dossier, const ReadLimits& limits) {
  std::uint32_t last = 0;
  for (const TableData& table : dossier.tables) if (!table.places.empty()) last = std::max(last, table.places.back().begin);
  return Make(Code::kDossierTooManyCells, {dossier.file, last, last + 1}).With("limit", std::to_string(limits.cells));
}

Diagnostic WhyBroken(const std::string& text, const Dossier& dossier, WalkResult result, const ReadLimits& limits) {
  if (const auto bad = source::FindInvalidUtf8(text)) return Make(Code::kDossierNotUtf8, {dossier.file, Offset(*bad), Offset(*bad + 1)});
  if (result == WalkResult::kTooManyCells) return TooManyCells(dossier, limits);
  if (const auto fault = FindFault(text, limits.depth)) return FromFault(*fault, text, dossier.file, limits.depth);
  if (result == WalkResult::kNotAnObject) return NotAnObject(text, dossier.file);
  return Make(Code::kDossierBroken, {dossier.file, 0, Offset(std::min<std::size_t>(text.size(), 1))});
}

Unreadable Why(Diagnostic diagnostic) {
  Unreadable unreadable;
  unreadable.why.push_back(std::move(diagnostic));
  return unreadable;
}

}  // namespace

struct Reader::Workshop {
  Workshop(const schema::Schema& schema, const ReadLimits& l) : layout(schema), limits(l), caches(layout), walker(layout) {}
  Layout layout;
  ReadLimits limits;
  Caches caches;
  Walker walker;
};

Reader::Reader(const schema::Schema& schema, const ReadLimits& limits) : workshop_(std::make_unique<Workshop>(schema, limits)) {}
Reader::~Reader() = default;

ReadResult Reader::Read(const source::SourceMap& sources, source::FileId file) {
  const ReadLimits& limits = workshop_->limits;
  const std::string& text = sources.file(file).text();
  if (text.size() > limits.bytes) return Why(TooLarge(text, file, limits));
  auto dossier = std::make_unique<Dossier>();
  dossier->schema = &workshop_->layout.schema;
  dossier->file = file;
  dossier->symbols = std::make_unique<foundation::SymbolTable>(&dossier->schema->symbols);
  Reading reading(workshop_->layout, limits, workshop_->caches, *dossier);
  const WalkResult result = workshop_->walker.Walk(reading, text);
  if (result != WalkResult::kRead) return Why(WhyBroken(text, *dossier, result, limits));
  ResolveReferences(reading);
  CheckRowKeys(reading);
  dossier->units = reading.units.known();
  dossier->findings = reading.findings.Take();
  return dossier;
}

ReadResult Read(const source::SourceMap& sources, source::FileId file, const schema::Schema& schema, const ReadLimits& limits) {
  return Reader(schema, limits).Read(sources, file);
}

}  // namespace footrule::dossier
