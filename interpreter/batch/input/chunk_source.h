// The inputs -> chunks of whole dossiers, in order, holding one chunk and the beginning of the next line and no more.
//
// Every line is a dossier, the empty ones too; a last line needs no line end. One thread at a time.
#pragma once

#include <optional>

#include "batch/input/byte_stream.h"
#include "batch/input/chunk.h"
#include "batch/input/digest.h"
#include "batch/input/inputs.h"
#include "batch/options.h"

namespace footrule::batch {

class ChunkSource {
 public:
  // The list must outlive it.
  ChunkSource(const InputList& list, const Limits& limits) : list_(list), limits_(limits) {}

  // Goes to where an earlier run left off. Before the first Next. What is wrong if the inputs are not the ones that run read.
  std::optional<diagnostics::Diagnostic> SkipTo(const Position& position);

  // False at the end, or where reading failed; what was read whole before that comes first.
  bool Next(Chunk* chunk);
  const std::optional<diagnostics::Diagnostic>& failure() const { return failure_; }

 private:
  const Input& input() const { return list_.inputs[at_.input]; }
  // What the next line is called.
  std::uint64_t Line() const { return input().first_line + at_.lines; }
  bool IsFull(const Chunk& chunk) const { return chunk.text.size() >= limits_.chunk_bytes || chunk.dossiers.size() >= limits_.chunk_dossiers; }
  bool MustWait(const Chunk& chunk) const;
  bool Open();
  void CloseInput();
  void Done(std::string_view bytes);
  void Fail();

  void AddFile(Chunk* chunk);
  void AddLines(Chunk* chunk);
  bool ReadLines(Chunk* chunk, std::size_t begin);
  void CutLines(Chunk* chunk, std::size_t begin);
  void AddLine(Chunk* chunk, std::size_t begin, std::size_t end);
  void PassOver(Chunk* chunk, std::size_t begin);
  void Refuse(Chunk* chunk, diagnostics::Diagnostic why);
  std::optional<diagnostics::Diagnostic> PassStream(std::uint64_t bytes, std::uint64_t digest);

  const InputList& list_;
  Limits limits_;
  std::uint64_t chunks_ = 0;
  Position at_;                          // of what was cut so far
  std::optional<ByteStream> stream_;     // of the input that is being read
  std::string rest_;                     // read, but not cut yet
  bool at_end_ = false;                  // of that input
  Digest digest_;                        // of what was cut of it, where it is a stream
  std::optional<diagnostics::Diagnostic> failure_;
};

}  // namespace footrule::batch
