#include "batch/input/chunk_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "diagnostics/load_failure.h"

namespace footrule::batch {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using diagnostics::Make;

constexpr std::size_t kBlock = 64 << 10;

Diagnostic TooLarge(std::uint64_t size, const Limits& limits) {
  return Make(Code::kDossierTooLarge, {}).With("size", std::to_string(size)).With("limit", std::to_string(limits.dossier_bytes));
}

Diagnostic NotReadable(const std::string& path) { return diagnostics::FromLoadFailure({source::LoadFailure::Kind::kNotReadable, path, 0, 0}); }

}  // namespace

bool ChunkSource::Next(Chunk* chunk) {
  chunk->text.Shrink(0);
  chunk->dossiers.clear();
  while (!failure_ && !IsFull(*chunk) && at_.input < list_.inputs.size() && !MustWait(*chunk)) {
    if (input().kind == Input::Kind::kDossier) AddFile(chunk);
    else AddLines(chunk);
  }
  chunk->number = chunks_++;
  chunk->after = at_;
  return !chunk->dossiers.empty();
}

// What is there is judged before more is waited for.
bool ChunkSource::MustWait(const Chunk& chunk) const {
  return !chunk.dossiers.empty() && rest_.empty() && input().is_stream && stream_ && stream_->is_open() && !at_end_ && stream_->WouldWait();
}

bool ChunkSource::Open() {
  if (!stream_) {
    if (input().is_memory) stream_.emplace(input().text);
    else stream_.emplace(input().path);
    at_end_ = false;
  }
  return stream_->is_open();
}

void ChunkSource::CloseInput() {
  stream_.reset();
  rest_.clear();
  digest_.Reset();
  ++at_.input;
  at_.offset = at_.lines = at_.digest = 0;
}

// These bytes of the input are done with.
void ChunkSource::Done(std::string_view bytes) {
  at_.offset += bytes.size();
  at_.bytes += bytes.size();
  if (!input().is_stream) return;
  digest_.Add(bytes);
  at_.digest = digest_.Value();
}

void ChunkSource::Fail() {
  failure_ = Make(Code::kInputBroke, {}).With("path", input().path).With("reason", std::strerror(errno)).With("dossiers", std::to_string(at_.dossiers));
}

// A record of its own for what was not read.
void ChunkSource::Refuse(Chunk* chunk, Diagnostic why) {
  chunk->dossiers.push_back({static_cast<std::uint32_t>(at_.input), Line(), chunk->text.size(), 0, {}});
  chunk->dossiers.back().why_not.push_back(std::move(why));
  ++at_.dossiers;
}

// ---- a file that is one dossier -----------------------------------------------------------------------------------------

void ChunkSource::AddFile(Chunk* chunk) {
  const std::size_t begin = chunk->text.size();
  std::optional<std::size_t> count = Open() ? std::optional<std::size_t>(1) : std::nullopt;
  while (count && *count > 0 && chunk->text.size() - begin <= limits_.dossier_bytes) count = stream_->Append(&chunk->text, kBlock);
  const std::size_t size = chunk->text.size() - begin;
  const bool too_large = size > limits_.dossier_bytes;
  Done(chunk->text.view().substr(begin));
  if (count && !too_large) {
    chunk->dossiers.push_back({static_cast<std::uint32_t>(at_.input), Line(), begin, size, {}});
    ++at_.dossiers;
  } else {
    chunk->text.Shrink(begin);
    Refuse(chunk, too_large ? TooLarge(std::max<std::uint64_t>(size, input().bytes), limits_) : NotReadable(input().path));
  }
  CloseInput();
}

// ---- a file of lines ------------------------------------------------------------------------------------------------------

void ChunkSource::AddLines(Chunk* chunk) {
  if (!Open()) {
    Refuse(chunk, NotReadable(input().path));
    return CloseInput();
  }
  const std::size_t begin = chunk->text.size();
  chunk->text.Add(rest_);
  rest_.clear();
  if (ReadLines(chunk, begin)) CutLines(chunk, begin);
  else if (!failure_) PassOver(chunk, begin);
  if (!failure_ && at_end_ && rest_.empty()) CloseInput();
}

// Reads until the chunk is full and holds a whole line; less, if somebody is still writing. False if it cannot, or the line is too long to be held.
bool ChunkSource::ReadLines(Chunk* chunk, std::size_t begin) {
  Buffer& text = chunk->text;
  std::size_t searched = begin;
  bool has_line = false;
  while (true) {
    has_line = has_line || text.view().find('\n', searched) != std::string_view::npos;
    searched = text.size();
    if (at_end_ || (has_line && (text.size() >= limits_.chunk_bytes || (input().is_stream && stream_->WouldWait())))) return true;
    if (!has_line && text.size() - begin > limits_.dossier_bytes) return false;
    const auto count = stream_->Append(&text, std::max(kBlock, limits_.chunk_bytes - std::min(limits_.chunk_bytes, text.size())));
    if (!count) return Fail(), false;
    at_end_ = *count == 0;
  }
}

// As many lines as the chunk may hold; what is left is kept for the next.
void ChunkSource::CutLines(Chunk* chunk, std::size_t begin) {
  const std::string_view text = chunk->text.view();
  std::size_t at = begin;
  while (at < text.size() && chunk->dossiers.size() < limits_.chunk_dossiers) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos && !at_end_) break;
    const std::size_t next = end == std::string_view::npos ? text.size() : end + 1;
    AddLine(chunk, at, std::min(end, text.size()));
    Done(text.substr(at, next - at));
    ++at_.lines;
    at = next;
  }
  rest_.assign(text.substr(at));
  chunk->text.Shrink(at);
}

void ChunkSource::AddLine(Chunk* chunk, std::size_t begin, std::size_t end) {
  if (end > begin && chunk->text.view()[end - 1] == '\r') --end;
  if (end - begin > limits_.dossier_bytes) return Refuse(chunk, TooLarge(end - begin, limits_));
  chunk->dossiers.push_back({static_cast<std::uint32_t>(at_.input), Line(), begin, end - begin, {}});
  ++at_.dossiers;
}

// The line that `begin` begins is too long: it is read to its end, and not kept.
void ChunkSource::PassOver(Chunk* chunk, std::size_t begin) {
  Buffer block;
  block.Add(chunk->text.view().substr(begin));
  chunk->text.Shrink(begin);
  std::uint64_t size = 0;
  std::size_t end = std::string_view::npos;
  while (!block.empty() && (end = block.view().find('\n')) == std::string_view::npos) {
    size += block.size();
    Done(block.view());
    block.Shrink(0);
    const auto count = stream_->Append(&block, limits_.chunk_bytes);
    if (!count) return Fail();
  }
  at_end_ = block.empty();
  if (!block.empty()) {
    size += end;
    rest_ = block.view().substr(end + 1);
    Done(block.view().substr(0, end + 1));
  }
  Refuse(chunk, TooLarge(size, limits_));
  ++at_.lines;
}

// ---- going on ---------------------------------------------------------------------------------------------------------------

std::optional<Diagnostic> ChunkSource::SkipTo(const Position& position) {
  at_ = position;
  at_.offset = 0;
  if (position.offset == 0 || position.input >= list_.inputs.size()) return std::nullopt;
  if (!Open()) return NotReadable(input().path);
  if (input().is_stream) return PassStream(position.offset, position.digest);
  at_.offset = position.offset;
  if (stream_->GoTo(position.offset)) return std::nullopt;
  return NotReadable(input().path);
}

// What was judged before is read again, to see that it is the same.
std::optional<Diagnostic> ChunkSource::PassStream(std::uint64_t bytes, std::uint64_t digest) {
  Buffer block;
  at_.bytes -= bytes;
  while (at_.offset < bytes) {
    block.Shrink(0);
    const auto count = stream_->Append(&block, std::min<std::uint64_t>(bytes - at_.offset, 1 << 20));
    if (!count || *count == 0) break;
    Done(block.view());
  }
  if (at_.offset == bytes && digest_.Value() == digest) return std::nullopt;
  return Make(Code::kStreamDiffers, {}).With("path", input().path).With("bytes", std::to_string(bytes));
}

}  // namespace footrule::batch
