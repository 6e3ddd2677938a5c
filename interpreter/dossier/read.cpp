#include "dossier/read.h"

#include "dossier/checks/checks.h"
#include "dossier/json/fault_message.h"
#include "dossier/json/scan.h"
#include "dossier/reading.h"
#include "dossier/walk/rows.h"
#include "dossier/walk/walk.h"

namespace footrule::dossier {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Make;

std::uint32_t Offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

Diagnostic TooLarge(std::string_view text, source::FileId file, const ReadLimits& limits) {
  return Make(Code::kDossierTooLarge, {file, 0, 0}).With("size", std::to_string(text.size())).With("limit", std::to_string(limits.bytes));
}

Diagnostic NotAnObject(std::string_view text, source::FileId file) {
  Token token;
  const std::size_t begin = SkipBlanks(text, 0);
  token.raw = text.substr(begin, SkipValue(text, begin) - begin);
  token.begin = Offset(begin);
  Classify(token);
  return Make(Code::kDossierNotAnObject, {file, token.begin, token.end()}).With("seen", Describe(token));
}

Diagnostic TooManyCells(std::uint32_t last_row, source::FileId file, const ReadLimits& limits) {
  return Make(Code::kDossierTooManyCells, {file, last_row, last_row + 1}).With("limit", std::to_string(limits.cells));
}

Diagnostic WhyBroken(std::string_view text, source::FileId file, const Walked& walked, const ReadLimits& limits) {
  if (const auto bad = source::FindInvalidUtf8(text)) return Make(Code::kDossierNotUtf8, {file, Offset(*bad), Offset(*bad + 1)});
  if (walked.result == WalkResult::kTooManyCells) return TooManyCells(walked.last_row, file, limits);
  if (const auto fault = FindFault(text, limits.depth)) return FromFault(*fault, text, file, limits.depth);
  if (walked.result == WalkResult::kNotAnObject) return NotAnObject(text, file);
  return Make(Code::kDossierBroken, {file, 0, Offset(std::min<std::size_t>(text.size(), 1))});
}

Unreadable Why(Diagnostic diagnostic) {
  Unreadable unreadable;
  unreadable.why.push_back(std::move(diagnostic));
  return unreadable;
}

}  // namespace

struct Reader::Workshop {
  Workshop(const schema::Schema& schema, const ReadLimits& l) : layout(schema), limits(l), caches(layout), walker(layout, caches) {}
  Layout layout;
  ReadLimits limits;
  Caches caches;
  Walker walker;
};

Reader::Reader(const schema::Schema& schema, const ReadLimits& limits) : workshop_(std::make_unique<Workshop>(schema, limits)) {}
Reader::~Reader() = default;

ReadResult Reader::Read(const source::SourceMap& sources, source::FileId file) {
  const std::string& text = sources.file(file).text();
  auto dossier = Begin();
  auto read = Append(*dossier, {text, text.capacity()}, file);
  if (auto* unreadable = std::get_if<Unreadable>(&read)) return std::move(*unreadable);
  Finish(*dossier);
  dossier->findings = std::get<std::vector<Diagnostic>>(std::move(read));
  return dossier;
}

std::unique_ptr<Dossier> Reader::Begin(std::unique_ptr<Dossier> used) {
  auto columns = used ? std::move(used) : std::make_unique<Dossier>();
  columns->schema = &workshop_->layout.schema;
  columns->symbols = std::make_unique<foundation::SymbolTable>(&columns->schema->symbols);
  BeginColumns(*columns->schema, workshop_->caches, *columns);
  return columns;
}

std::variant<std::vector<Diagnostic>, Unreadable> Reader::Append(Dossier& columns, PaddedText text, source::FileId file) {
  const ReadLimits& limits = workshop_->limits;
  if (text.text.size() > limits.bytes) return Why(TooLarge(text.text, file, limits));
  columns.file = file;
  Reading reading(workshop_->layout, limits, workshop_->caches, columns);
  const Walked walked = workshop_->walker.Walk(reading, text);
  const bool copied = text.readable < text.text.size() + kPadding;
  if (copied) workshop_->caches.ForgetSymbols();   // they were remembered by a text that goes with the next walk
  if (walked.result != WalkResult::kRead) return Why(WhyBroken(text.text, file, walked, limits));
  ResolveReferences(reading);
  CheckRowKeys(reading);
  return reading.findings.Take();
}

void Reader::Finish(Dossier& columns) {
  FinishColumns(workshop_->layout, workshop_->caches, columns);
  columns.units = workshop_->caches.units.known();
}

ReadResult Read(const source::SourceMap& sources, source::FileId file, const schema::Schema& schema, const ReadLimits& limits) {
  return Reader(schema, limits).Read(sources, file);
}

}  // namespace footrule::dossier
