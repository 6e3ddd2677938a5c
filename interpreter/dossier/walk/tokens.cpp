// The only file that knows simdjson.
#include "dossier/walk/tokens.h"

#include <algorithm>

#include <simdjson.h>

namespace footrule::dossier {

static_assert(kPadding >= simdjson::SIMDJSON_PADDING);

struct Tokenizer::Memory { simdjson::dom::parser parser; };

Tokenizer::Tokenizer() : memory_(std::make_unique<Memory>()) {}
Tokenizer::~Tokenizer() = default;

bool Tokenizer::Find(PaddedText text, Tokens* tokens) {
  simdjson::dom::parser& parser = memory_->parser;
  const std::size_t size = text.text.size();
  if (parser.capacity() < size && parser.allocate(std::max<std::size_t>(2 * size, 1 << 16))) return false;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.text.data());
  if (parser.implementation->stage1(bytes, size, simdjson::stage1_mode::regular)) return false;
  *tokens = Tokens(text.text, parser.implementation->structural_indexes.get(), parser.implementation->n_structural_indexes);
  return true;
}

}  // namespace footrule::dossier
