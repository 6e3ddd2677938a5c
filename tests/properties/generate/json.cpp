#include "generate/json.h"

#include <algorithm>

namespace footrule::properties {

namespace {

struct Parser {
  const std::string& text;
  std::size_t at = 0;

  char Next() {
    at = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    return at < text.size() ? text[at] : '\0';
  }
  std::string Scalar() {
    const std::size_t begin = at;
    if (text[at] != '"') at = std::min(text.find_first_of(",]} \t\r\n", at), text.size());
    else
      for (++at; text[at++] != '"';) at += text[at - 1] == '\\';
    return text.substr(begin, at - begin);
  }
  Json Value() {
    const char first = Next();
    if (first != '{' && first != '[') return Json::Raw(Scalar());
    Json json = first == '{' ? Json::Object() : Json::Array();
    for (++at; Next() != '}' && text[at] != ']';) {
      if (text[at] == ',') ++at;
      else if (first == '[') json.items.push_back(Value());
      else Member(json);
    }
    ++at;
    return json;
  }
  void Member(Json& json) {
    const std::string key = Scalar();
    Next();
    ++at;   // the colon
    json.members.emplace_back(key.substr(1, key.size() - 2), Value());
  }
};

}  // namespace

Json Json::Parse(const std::string& text) { return Parser{text}.Value(); }

Json* Json::Find(const std::string& key) {
  for (auto& [name, value] : members)
    if (name == key) return &value;
  return nullptr;
}

void Json::Set(const std::vector<std::string>& path, Json value) {
  Json* at = this;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    Json* next = at->Find(path[i]);
    if (!next) next = &at->members.emplace_back(path[i], Object()).second;
    at = next;
  }
  at->members.emplace_back(path.back(), std::move(value));
}

std::string Json::Text(std::size_t indent) const {
  if (kind == Kind::kRaw) return raw;
  const bool array = kind == Kind::kArray;
  const std::size_t count = array ? items.size() : members.size();
  std::string text(1, array ? '[' : '{');
  for (std::size_t i = 0; i < count; ++i) {
    text += (i > 0 ? "," : "") + std::string(1, '\n') + std::string(2 * indent + 2, ' ');
    text += array ? items[i].Text(indent + 1) : "\"" + members[i].first + "\": " + members[i].second.Text(indent + 1);
  }
  if (count > 0) text += '\n' + std::string(2 * indent, ' ');
  return text + (array ? ']' : '}');
}

}  // namespace footrule::properties
