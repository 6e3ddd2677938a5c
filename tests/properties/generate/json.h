// JSON as it will be written: the digits of numbers stay what they are, keys keep their order.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace footrule::properties {

struct Json {
  enum class Kind { kRaw, kArray, kObject } kind = Kind::kRaw;
  std::string raw = "null";                            // kRaw: as it stands in the text
  std::vector<Json> items;                             // kArray
  std::vector<std::pair<std::string, Json>> members;   // kObject

  static Json Raw(std::string text) { Json json; json.raw = std::move(text); return json; }
  static Json Quoted(const std::string& text) { return Raw("\"" + text + "\""); }   // nothing to escape in generated texts
  static Json Array() { Json json; json.kind = Kind::kArray; return json; }
  static Json Object() { Json json; json.kind = Kind::kObject; return json; }

  // Of a text that is JSON; texts and keys stay as they are written.
  static Json Parse(const std::string& text);

  Json* Find(const std::string& key);
  // Puts the value at the end of the path, making objects on the way.
  void Set(const std::vector<std::string>& path, Json value);
  std::string Text(std::size_t indent = 0) const;
};

}  // namespace footrule::properties
