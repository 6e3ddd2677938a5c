// A JSON value to be printed: members in the order they were put in, numbers as their exact text.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace footrule::report {

class JsonNode {
 public:
  static JsonNode Text(std::string_view text);
  // Exactly as given: a number, true, null.
  static JsonNode Raw(std::string text);
  static JsonNode Object() { return JsonNode(Kind::kObject); }
  static JsonNode Array() { return JsonNode(Kind::kArray); }
  static JsonNode Texts(const std::vector<std::string>& texts);

  JsonNode& Put(std::string key, JsonNode value);
  JsonNode& Put(std::string key, std::string_view text) { return Put(std::move(key), Text(text)); }
  JsonNode& Add(JsonNode value);
  bool empty() const { return children_.empty(); }
  std::size_t size() const { return children_.size(); }
  const JsonNode& child(std::size_t i) const { return children_[i].second; }
  const std::string& key(std::size_t i) const { return children_[i].first; }

  // Objects and arrays on several lines; arrays of scalars on one.
  std::string Print(std::size_t indentation = 0) const;

 private:
  enum class Kind { kScalar, kObject, kArray };
  explicit JsonNode(Kind kind) : kind_(kind) {}
  bool IsFlat() const;
  std::string PrintFlat() const;

  Kind kind_;
  std::string scalar_;
  std::vector<std::pair<std::string, JsonNode>> children_;
};

}  // namespace footrule::report
