#include "batch/chunk_judge.h"

#include "batch/judge/fill.h"
#include "batch/record/write_record.h"
#include "dossier/read.h"
#include "evaluation/evaluate.h"

namespace footrule::batch {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using Dossier = std::unique_ptr<dossier::Dossier>;

// Behind a text, so that the reader need not copy it to make room.
constexpr std::size_t kPadding = 64;

dossier::ReadLimits LimitsOf(const Limits& limits) {
  dossier::ReadLimits reading;
  reading.bytes = limits.dossier_bytes;
  reading.cells = limits.cells;
  return reading;
}

std::string TextOf(const Chunk& chunk, const Span& span) {
  std::string text;
  text.reserve(span.size + kPadding);
  text.assign(chunk.text, span.begin, span.size);
  return text;
}

std::uint64_t Characters(std::string_view text) {
  std::uint64_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

// The place of a byte of a dossier's text: a dossier may have lines of its own.
Unread At(Diagnostic why, std::string_view text, std::size_t offset, std::uint64_t first_line) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_end = before.rfind('\n');
  Unread unread{std::move(why), first_line, Characters(before.substr(line_end == before.npos ? 0 : line_end + 1)) + 1};
  for (const char c : before) unread.line += c == '\n';
  return unread;
}

}  // namespace

struct ChunkJudge::Tools {
  Tools(const RecordForm& of, const InputList& inputs) : form(of), list(inputs), reader(form.plan->program->schema, LimitsOf(form.options.limits)) {}

  void Judge(const Chunk& chunk, const Span& span) {
    if (!span.why_not.empty()) return Refuse(span, {span.why_not.front(), span.line, 0});
    source::SourceMap sources;
    auto added = sources.Add(list.inputs[span.input].path, TextOf(chunk, span));
    if (const auto* failure = std::get_if<source::LoadFailure>(&added)) {
      const std::string_view text = std::string_view(chunk.text).substr(span.begin, span.size);
      return Refuse(span, At(diagnostics::Make(Code::kDossierNotUtf8, {}), text, failure->offset, span.line));
    }
    const auto file = std::get<source::FileId>(added);
    auto read = reader.Read(sources, file);
    if (auto* unreadable = std::get_if<dossier::Unreadable>(&read)) {
      Diagnostic& why = unreadable->why.front();
      const std::size_t offset = why.span.is_valid() ? why.span.begin : 0;
      return Refuse(span, At(std::move(why), sources.file(file).text(), offset, span.line));
    }
    Tell(span, *std::get<Dossier>(read), sources);
  }

  void Tell(const Span& span, const dossier::Dossier& dossier, const source::SourceMap& sources) {
    const auto trace = evaluation::Evaluate(form.plan, dossier, {form.options.as_of});
    Fill(form, *trace, sources, &judged);
    made->counts.Count(form, judged);
    if (Holds(form.options.only, static_cast<std::size_t>(judged.outcome))) AppendRecord(form, PlaceOf(span), judged, &made->records);
  }

  void Refuse(const Span& span, const Unread& unread) {
    made->counts.Count(unread);
    if (Holds(form.options.only, kError)) AppendError(form, PlaceOf(span), unread, &made->records);
  }

  RecordPlace PlaceOf(const Span& span) const { return {list.inputs[span.input].name, span.line}; }

  const RecordForm& form;
  const InputList& list;
  dossier::Reader reader;
  Judged judged;                  // kept for its memory
  JudgedChunk* made = nullptr;
};

ChunkJudge::ChunkJudge(const RecordForm& form, const InputList& list) : tools_(std::make_unique<Tools>(form, list)) {}
ChunkJudge::~ChunkJudge() = default;

JudgedChunk ChunkJudge::Judge(const Chunk& chunk) {
  JudgedChunk made{chunk.number, {}, NoCounts(tools_->form), chunk.after};
  tools_->made = &made;
  for (const Span& span : chunk.dossiers) tools_->Judge(chunk, span);
  return made;
}

}  // namespace footrule::batch
