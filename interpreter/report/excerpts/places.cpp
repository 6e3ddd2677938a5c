#include "report/excerpts/places.h"

namespace footrule::report {

const source::SourceFile* Places::File(source::Span span) const {
  return span.is_valid() && span.file.index < sources_.size() ? &sources_.file(span.file) : nullptr;
}

std::optional<verdict::Place> Places::Of(source::Span span, std::uint32_t offset) {
  const source::SourceFile* file = File(span);
  if (file == nullptr) return std::nullopt;
  return indexes_.try_emplace(span.file, file->text()).first->second.At(offset);
}

std::optional<verdict::Place> Places::At(source::Span span) { return Of(span, span.begin); }
std::optional<verdict::Place> Places::End(source::Span span) { return Of(span, span.end); }

}  // namespace footrule::report
