#include "batch/chunk_judge.h"

#include "batch/judge/fill.h"
#include "batch/record/write_record.h"
#include "dossier/read.h"
#include "evaluation/evaluate.h"

namespace footrule::batch {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using Findings = std::vector<Diagnostic>;

dossier::ReadLimits LimitsOf(const Limits& limits) {
  dossier::ReadLimits reading;
  reading.bytes = limits.dossier_bytes;
  reading.cells = limits.cells;
  return reading;
}

std::uint64_t Characters(std::string_view text) {
  std::uint64_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

// The place of a byte of a dossier's text: a dossier may have lines of its own.
Unread At(Diagnostic why, std::string_view text, std::uint64_t first_line) {
  const std::string_view before = text.substr(0, why.span.is_valid() ? why.span.begin : 0);
  const std::size_t line_end = before.rfind('\n');
  Unread unread{std::move(why), first_line, Characters(before.substr(line_end == before.npos ? 0 : line_end + 1)) + 1};
  for (const char c : before) unread.line += c == '\n';
  return unread;
}

dossier::PaddedText TextOf(const Chunk& chunk, const Span& span) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::string_view text = chunk.text.view().substr(span.begin, span.size);
  const std::size_t mark = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  return {text.substr(mark), chunk.text.readable() - span.begin - mark};
}

// What became of one dossier: its findings, or why it cannot be read.
struct Read { Findings findings; std::optional<Unread> unread; };

}  // namespace

struct ChunkJudge::Tools {
  Tools(const RecordForm& of, const InputList& inputs) : form(of), list(inputs), reader(form.plan->program->schema, LimitsOf(form.options.limits)) {}

  // All of them into the same columns.
  std::vector<Read> ReadAll(const Chunk& chunk) {
    columns = reader.Begin(std::move(columns));
    std::vector<Read> all;
    for (const Span& span : chunk.dossiers) all.push_back(span.why_not.empty() ? ReadOne(TextOf(chunk, span), span) : Read{{}, Unread{span.why_not.front(), span.line, 0}});
    reader.Finish(*columns);
    return all;
  }

  Read ReadOne(dossier::PaddedText text, const Span& span) {
    auto read = reader.Append(*columns, text, source::FileId{std::size_t{0}});
    if (auto* unreadable = std::get_if<dossier::Unreadable>(&read)) return {{}, At(std::move(unreadable->why.front()), text.text, span.line)};
    return {std::get<Findings>(std::move(read)), std::nullopt};
  }

  void TellAll(const Chunk& chunk, const std::vector<Read>& all, JudgedChunk* made) {
    const bool some = columns->tables[0].rows > 0;
    const auto trace = some ? evaluation::Evaluate(form.plan, *columns, {form.options.as_of, &form.last_uses}) : nullptr;
    std::optional<verdict::RecordsWithoutEffect> records;
    if (some) records.emplace(*trace);
    std::size_t number = 0;   // of those that could be read
    for (std::size_t i = 0; i < all.size(); ++i) {
      const RecordPlace place{list.inputs[chunk.dossiers[i].input].name, chunk.dossiers[i].line};
      if (all[i].unread) {
        Refuse(place, *all[i].unread, made);
      } else {
        Fill(form, *trace, {number, all[i].findings, records->In(number)}, &judged);
        Tell(place, made);
        ++number;
      }
    }
  }

  void Tell(const RecordPlace& place, JudgedChunk* made) {
    made->counts.Count(form, judged);
    if (Holds(form.options.only, static_cast<std::size_t>(judged.outcome))) AppendRecord(form, place, judged, &made->records);
  }

  void Refuse(const RecordPlace& place, const Unread& unread, JudgedChunk* made) {
    made->counts.Count(unread);
    if (Holds(form.options.only, kError)) AppendError(form, place, unread, &made->records);
  }

  const RecordForm& form;
  const InputList& list;
  dossier::Reader reader;
  std::unique_ptr<dossier::Dossier> columns;   // these two are kept for their memory
  Judged judged;
};

ChunkJudge::ChunkJudge(const RecordForm& form, const InputList& list) : tools_(std::make_unique<Tools>(form, list)) {}
ChunkJudge::~ChunkJudge() = default;

JudgedChunk ChunkJudge::Judge(const Chunk& chunk) {
  JudgedChunk made{chunk.number, {}, NoCounts(tools_->form), chunk.after};
  tools_->TellAll(chunk, tools_->ReadAll(chunk), &made);
  return made;
}

}  // namespace footrule::batch
