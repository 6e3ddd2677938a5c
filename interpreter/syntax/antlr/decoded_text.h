// A text as code points, the way the lexer counts, with the way back to bytes.
//
// In: well-formed UTF-8 and where it begins in its file. Out: code points and spans.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/source_file.h"

namespace footrule::syntax {

class DecodedText {
 public:
  // `text` begins at byte `base` of `file`, and must outlive this.
  DecodedText(std::string_view text, source::FileId file, std::uint32_t base);

  const std::u32string& points() const { return points_; }
  // Range of code points -> bytes of the file, or of the text itself.
  source::Span SpanOf(std::uint32_t begin, std::uint32_t end) const;
  std::string_view Slice(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t OffsetOf(std::uint32_t point) const { return offsets_[point]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(points_.size()); }
  std::uint32_t base() const { return base_; }

 private:
  std::string_view text_;
  source::FileId file_;
  std::uint32_t base_;
  std::u32string points_;
  std::vector<std::uint32_t> offsets_;  // one more than points: the end of the text
};

}  // namespace footrule::syntax
