#include "schema/json_tree.h"

#include <fmt/format.h>

namespace footrule::schema {
namespace {

class Writer {
 public:
  void Write(const JsonTree& tree) {
    std::visit([this](const auto& value) { WriteValue(value); }, tree.value);
  }
  std::string text;

 private:
  void WriteValue(const std::string& value) {
    text += '"';
    for (const char c : value) WriteCharacter(c);
    text += '"';
  }
  void WriteValue(bool value) { text += value ? "true" : "false"; }
  void WriteValue(const JsonDigits& value) { text += value.digits; }
  void WriteValue(const JsonMembers& members) {
    Enclose('{', '}', members, [this](const auto& member) {
      WriteValue(member.first);
      text += ": ";
      Write(member.second);
    });
  }
  void WriteValue(const JsonElements& elements) {
    Enclose('[', ']', elements, [this](const JsonTree& element) { Write(element); });
  }

  void WriteCharacter(char c) {
    if (c == '"' || c == '\\') text += '\\';
    if (static_cast<unsigned char>(c) < 0x20) text += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else text += c;
  }

  template <class All, class WriteOne>
  void Enclose(char open, char close, const All& all, WriteOne write_one) {
    text += open;
    depth_ += 2;
    for (std::size_t i = 0; i < all.size(); ++i) {
      text += i == 0 ? "\n" : ",\n";
      text.append(depth_, ' ');
      write_one(all[i]);
    }
    depth_ -= 2;
    if (!all.empty()) text.append("\n").append(depth_, ' ');
    text += close;
  }

  std::size_t depth_ = 0;
};

}  // namespace

JsonTree& Member(JsonTree& object, std::string_view key) {
  auto& members = std::get<JsonMembers>(object.value);
  for (auto& [name, value] : members) {
    if (name == key) return value;
  }
  return members.emplace_back(std::string(key), JsonObject({})).second;
}

std::string Write(const JsonTree& tree) {
  Writer writer;
  writer.Write(tree);
  return std::move(writer.text) + "\n";
}

}  // namespace footrule::schema
