#include "schema/json_cell.h"

#include <algorithm>

namespace footrule::schema {
namespace {

JsonTree OfType(const char* type) { return JsonObject({{"type", JsonText(type)}}); }

JsonTree OneOf(std::vector<std::string> words) {
  JsonElements all;
  for (auto& word : words) all.push_back(JsonText(std::move(word)));
  return JsonObject({{"enum", {std::move(all)}}});
}

// Digits, and a unit after them where there is one.
JsonTree NumberText(bool needs_unit) {
  const char* pattern = needs_unit ? "^\\s*-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?\\s*[^\\s0-9].*$" : "^\\s*-?[0-9]";
  return JsonObject({{"type", JsonText("string")}, {"pattern", JsonText(pattern)}});
}

JsonTree QuantityObject() {
  JsonTree value = JsonObject({{"type", {JsonElements{JsonText("number"), JsonText("string")}}}});
  return JsonObject({{"type", JsonText("object")},
                     {"properties", JsonObject({{"value", std::move(value)}, {"unit", OfType("string")}})},
                     {"required", {JsonElements{JsonText("value"), JsonText("unit")}}}});
}

// Bounds are kept in base units, so a bare number shows them only where it is in base units itself. Decimals only: JSON has no fractions.
void AddBound(JsonTree& number, const char* key, const std::optional<Number>& bound) {
  const std::string digits = bound ? bound->ToString() : std::string();
  if (!digits.empty() && digits.find('/') == digits.npos) Member(number, key) = {JsonDigits{digits}};
}

std::vector<std::string> MemberWords(const List& list) {
  std::vector<std::string> words;
  const auto add = [&](const std::string& word) {
    if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  };
  for (const ListMember& member : list.members) {
    add(member.name);
    add(member.label.zh);
    add(member.label.en);
  }
  return words;
}

}  // namespace

JsonTree JsonCells::Cell(const Field& field) const {
  JsonElements alternatives = Alternatives(field);
  if (field.type.or_none) alternatives.push_back(OneOf({"none", "无"}));
  alternatives.push_back(OfType("null"));
  JsonTree cell = JsonObject({});
  if (!field.label.empty()) Member(cell, "title") = JsonText(field.label.In(language_));
  if (const std::string description = Description(field); !description.empty()) Member(cell, "description") = JsonText(description);
  Member(cell, "anyOf") = {std::move(alternatives)};
  return cell;
}

JsonElements JsonCells::Alternatives(const Field& field) const {
  switch (field.type.kind) {
    case TypeKind::kTruth: return {OfType("boolean"), OneOf({"是", "否"})};
    case TypeKind::kNumber: return Number(field);
    case TypeKind::kDate: return {JsonObject({{"type", JsonText("string")}, {"format", JsonText("date")}})};
    case TypeKind::kSet: return {JsonObject({{"type", JsonText("array")}, {"items", Element(field.type)}})};
    default: return {Element(field.type)};
  }
}

JsonElements JsonCells::Number(const Field& field) const {
  const bool plain = field.type.dimension.is_number();
  JsonElements alternatives;
  if (plain || field.printed_unit) {
    JsonTree number = OfType("number");
    if (plain) AddBound(number, "minimum", field.low);
    if (plain) AddBound(number, "maximum", field.high);
    alternatives.push_back(std::move(number));
  }
  alternatives.push_back(NumberText(!plain && !field.printed_unit));
  if (!plain) alternatives.push_back(QuantityObject());
  return alternatives;
}

JsonTree JsonCells::Element(const Type& type) const {
  if ((type.kind != TypeKind::kMember && type.kind != TypeKind::kSet) || !type.list.is_valid()) return OfType("string");
  return JsonObject({{"$ref", JsonText("#/$defs/" + schema_.list(type.list).name)}});
}

std::string JsonCells::Description(const Field& field) const {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
  const std::string& unit = field.printed_unit ? field.printed_unit->text : field.display_unit.text;
  if (field.type.kind == TypeKind::kNumber && !unit.empty()) add(unit);
  for (const auto& clause : field.clauses) add("§" + clause);
  return text;
}

JsonTree JsonCells::ListDefinitions() const {
  JsonTree definitions = JsonObject({});
  for (const List& list : schema_.lists) {
    JsonTree listed = OneOf(MemberWords(list));
    if (list.open) listed = JsonObject({{"anyOf", {JsonElements{std::move(listed), OfType("string")}}}});
    if (!list.label.empty()) Member(listed, "title") = JsonText(list.label.In(language_));
    Member(definitions, list.name) = std::move(listed);
  }
  return definitions;
}

}  // namespace footrule::schema
