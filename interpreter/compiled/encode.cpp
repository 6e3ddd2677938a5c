#include "compiled/encode.h"

#include "compiled/archive/writer.h"
#include "compiled/counts.h"
#include "compiled/decode.h"
#include "compiled/visit/compiled_rule.h"

namespace footrule::compiled {
namespace {

// The counts stand in front of all, four bytes each: the archive needs them to read anything else.
std::string CountBytes(const Counts& counts) {
  std::string bytes;
  for (const std::uint32_t count : counts)
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(count >> (8 * i) & 0xFF);
  return bytes;
}

std::string Written(const CompiledRule& rule) {
  Writer writer;
  writer(rule, *rule.program, *rule.plan);
  return WithHead(CountBytes(CountsOf(rule)) + writer.Finish());
}

}  // namespace

std::optional<std::string> Encode(const CompiledRule& rule) {
  std::string bytes = Written(rule);
  const auto read = Decode(bytes);
  const auto* again = std::get_if<std::unique_ptr<CompiledRule>>(&read);
  if (again == nullptr || Written(**again) != bytes) return std::nullopt;
  return bytes;
}

}  // namespace footrule::compiled
