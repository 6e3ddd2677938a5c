#include "report/json_text.h"

#include <array>

#include "report/json_node.h"

namespace footrule::report {
namespace {

// By byte.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (unsigned byte = 0x20; byte < 0x7F; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

// Most texts are names and keys: nothing to escape, nothing beyond ASCII.
bool IsPlain(std::string_view text) {
  bool plain = true;
  for (const char c : text) plain &= kPlain[static_cast<unsigned char>(c)];
  return plain;
}

}  // namespace

void AppendJsonText(std::string* out, std::string_view text) {
  if (!IsPlain(text)) {
    *out += JsonNode::Text(text).Print();
    return;
  }
  *out += '"';
  *out += text;
  *out += '"';
}

std::string JsonText(std::string_view text) {
  std::string out;
  AppendJsonText(&out, text);
  return out;
}

}  // namespace footrule::report
