#include "generate/json.h"

namespace footrule::properties {

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
