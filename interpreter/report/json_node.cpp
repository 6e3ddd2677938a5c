#include "report/json_node.h"

#include <nlohmann/json.hpp>

namespace footrule::report {
namespace {

std::string Quoted(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

JsonNode JsonNode::Text(std::string_view text) { return Raw(Quoted(text)); }

JsonNode JsonNode::Raw(std::string text) {
  JsonNode node(Kind::kScalar);
  node.scalar_ = std::move(text);
  return node;
}

JsonNode JsonNode::Texts(const std::vector<std::string>& texts) {
  JsonNode node = Array();
  for (const std::string& text : texts) node.Add(Text(text));
  return node;
}

JsonNode& JsonNode::Put(std::string key, JsonNode value) {
  children_.emplace_back(std::move(key), std::move(value));
  return *this;
}

JsonNode& JsonNode::Add(JsonNode value) { return Put({}, std::move(value)); }

bool JsonNode::IsFlat() const {
  if (kind_ == Kind::kScalar || children_.empty()) return true;
  if (kind_ == Kind::kObject) return false;
  for (const auto& [key, child] : children_) if (child.kind_ != Kind::kScalar) return false;
  return true;
}

std::string JsonNode::PrintFlat() const {
  if (kind_ == Kind::kScalar) return scalar_;
  std::string text;
  for (const auto& [key, child] : children_) text += (text.empty() ? "" : ", ") + child.PrintFlat();
  return kind_ == Kind::kObject ? "{" + text + "}" : "[" + text + "]";
}

std::string JsonNode::Print(std::size_t indentation) const {
  if (IsFlat()) return PrintFlat();
  const std::string inner(indentation + 2, ' ');
  std::string text;
  for (const auto& [key, child] : children_) {
    text += text.empty() ? "\n" : ",\n";
    text += inner + (kind_ == Kind::kObject ? Quoted(key) + ": " : "") + child.Print(indentation + 2);
  }
  text += "\n" + std::string(indentation, ' ');
  return kind_ == Kind::kObject ? "{" + text + "}" : "[" + text + "]";
}

}  // namespace footrule::report
