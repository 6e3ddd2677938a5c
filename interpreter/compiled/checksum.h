// Digests of bytes, by libsodium.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "compiled/compiled_rule.h"

namespace footrule::compiled {

using Checksum = std::array<char, 32>;

// BLAKE2b, 256 bits, of the pieces one after another: of what libsodium has, the one that costs least at the start of a run.
Checksum ChecksumOf(std::initializer_list<std::string_view> pieces);
std::string Hex(std::string_view bytes);

// SHA-256, in hex, of the contents of all texts in order, each with its length: the same wherever the files stand and however they are named.
std::string DigestOf(const std::vector<Part>& parts, const std::vector<SourceText>& texts);

}  // namespace footrule::compiled
