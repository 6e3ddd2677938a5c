#include "report/json_text.h"

#include <algorithm>

#include "report/json_node.h"

namespace footrule::report {
namespace {

// Most texts are names and keys: nothing to escape, nothing beyond ASCII.
bool IsPlain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

}  // namespace

void AppendJsonText(std::string* out, std::string_view text) {
  if (!std::all_of(text.begin(), text.end(), IsPlain)) {
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
