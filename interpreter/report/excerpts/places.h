// Lines and columns of many places, quick also in large files of one line.
#pragma once

#include <map>
#include <optional>

#include "source/source_file.h"
#include "verdict/trace/place_index.h"

namespace footrule::report {

class Places {
 public:
  explicit Places(const source::SourceMap& sources) : sources_(sources) {}
  // Where a span begins; nullopt if it points nowhere.
  std::optional<verdict::Place> At(source::Span span);
  std::optional<verdict::Place> End(source::Span span);
  const source::SourceFile* File(source::Span span) const;
  const source::SourceMap& sources() const { return sources_; }

 private:
  std::optional<verdict::Place> Of(source::Span span, std::uint32_t offset);
  const source::SourceMap& sources_;
  std::map<source::FileId, verdict::PlaceIndex> indexes_;
};

}  // namespace footrule::report
