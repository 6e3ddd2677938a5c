// Escapes of JSON texts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace footrule::dossier {

// An escape that is none: `\q`, `\u12`, or half of a surrogate pair. Places are bytes of the text given.
struct EscapeFault {
  std::size_t begin = 0, end = 0;
  bool lone_surrogate = false;
};

inline bool HasEscapes(std::string_view body) { return body.find('\\') != std::string_view::npos; }

// Appends `body` (a JSON text without its quotes) to `out` with its escapes put in. What stands after a fault is not read.
std::optional<EscapeFault> Unescape(std::string_view body, std::string& out);

// `text` as a JSON text, with quotes.
std::string Quoted(std::string_view text);

}  // namespace footrule::dossier
