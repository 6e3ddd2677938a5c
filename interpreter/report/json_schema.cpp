#include "report/json_schema.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "report/json_node.h"

namespace footrule::report {
namespace {

using foundation::Number;
using foundation::Text;
using schema::Field;
using schema::Schema;
using schema::TypeKind;

constexpr const char* kNumberPattern = "^ *-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)? *";

std::string Both(const Text& text) {
  if (text.zh.empty() || text.en.empty() || text.zh == text.en) return text.zh.empty() ? text.en : text.zh;
  return text.zh + " / " + text.en;
}

void PutTitle(JsonNode& node, const Text& label, const std::string& name) {
  const std::string title = Both(label);
  if (!title.empty() && title != name) node.Put("title", title);
}

std::string Joined(const std::vector<std::string>& words, const char* between) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : between) + word;
  return joined;
}

// ---- lists ------------------------------------------------------------------------------------------------------------

std::string DescribeMembers(const schema::List& list) {
  std::vector<std::string> words;
  for (const schema::ListMember& member : list.members) {
    const std::string label = Both(member.label);
    words.push_back(label.empty() || label == member.name ? member.name : member.name + ": " + label);
  }
  return Joined(words, "; ");
}

std::vector<std::string> NamesOf(const schema::List& list) {
  std::vector<std::string> names;
  for (const schema::ListMember& member : list.members) names.push_back(member.name);
  return names;
}

std::vector<std::string> LabelsOf(const schema::List& list) {
  std::vector<std::string> labels;
  const auto add = [&](const std::string& label) {
    for (const schema::ListMember& member : list.members) if (member.name == label) return;
    for (const std::string& known : labels) if (known == label) return;
    if (!label.empty()) labels.push_back(label);
  };
  for (const schema::ListMember& member : list.members) add(member.label.zh), add(member.label.en);
  return labels;
}

// A member by name, or by either label. An open list takes any text, and shows what it names.
JsonNode ListNode(const schema::List& list) {
  JsonNode node = JsonNode::Object();
  PutTitle(node, list.label, list.name);
  node.Put("description", DescribeMembers(list));
  if (list.open) return node.Put("type", "string").Put("examples", JsonNode::Texts(NamesOf(list)));
  JsonNode names = JsonNode::Object(), labels = JsonNode::Object(), either = JsonNode::Array();
  either.Add(names.Put("enum", JsonNode::Texts(NamesOf(list))));
  const std::vector<std::string> texts = LabelsOf(list);
  if (!texts.empty()) either.Add(labels.Put("enum", JsonNode::Texts(texts)));
  return node.Put("anyOf", std::move(either));
}

JsonNode Reference(const std::string& definition) { return JsonNode::Object().Put("$ref", "#/$defs/" + definition); }
JsonNode OfType(const char* type) { return JsonNode::Object().Put("type", type); }

// ---- numbers ----------------------------------------------------------------------------------------------------------

// A bound in the unit of a bare number; only if its decimals end.
void PutBound(JsonNode& node, const char* key, const std::optional<Number>& bound, const Number& factor) {
  const auto shown = bound ? Number::Divide(*bound, factor) : std::nullopt;
  if (!shown) return;
  std::string text = shown->ToString();
  if (text.find('/') == std::string::npos) node.Put(key, JsonNode::Raw(std::move(text)));
}

std::string BoundText(const Field& field, const Number& bound) {
  const auto shown = Number::Divide(bound, field.display_unit.factor);
  const std::string& unit = field.display_unit.text;
  return (shown ? *shown : bound).ToString() + (unit.empty() ? "" : " " + unit);
}

bool IsOpen(const Schema& schema, const values::Dimension& dimension) {
  for (const auto& [base, exponent] : dimension.factors()) if (schema.dimensions.base(base).open) return true;
  return false;
}

std::string UnitNames(const Schema& schema, const values::Dimension& dimension) {
  std::vector<std::string> names;
  for (const values::Unit& unit : schema.units.units()) if (unit.dimension == dimension) names.push_back(unit.name);
  return Joined(names, ", ");
}

std::string DescribeNumber(const Schema& schema, const Field& field) {
  const values::Dimension& dimension = field.type.dimension;
  std::vector<std::string> words;
  if (!dimension.is_number()) words.push_back(Both(schema.dimensions.Describe(dimension)));
  const std::string units = IsOpen(schema, dimension) ? "" : UnitNames(schema, dimension);
  if (!units.empty()) words.push_back("单位 / unit: " + units);
  if (field.printed_unit) words.push_back("不写单位时 / without unit: " + field.printed_unit->text);
  if (field.low) words.push_back(">= " + BoundText(field, *field.low));
  if (field.high) words.push_back("<= " + BoundText(field, *field.high));
  return Joined(words, "; ");
}

JsonNode Digits() { return OfType("string").Put("pattern", fmt::format("{}$", kNumberPattern)); }

// The two spellings of a number: one text, or digits and unit apart. `rest` is the pattern of what follows the digits.
JsonNode NumberNode(const char* rest, const std::vector<std::string>& needed) {
  JsonNode value = JsonNode::Object(), parts = JsonNode::Object();
  value.Put("anyOf", JsonNode::Array().Add(OfType("number")).Add(Digits()));
  parts.Put("value", std::move(value)).Put("unit", OfType("string"));
  JsonNode apart = OfType("object").Put("properties", std::move(parts)).Put("required", JsonNode::Texts(needed)).Put("additionalProperties", JsonNode::Raw("false"));
  JsonNode text = OfType("string").Put("pattern", std::string(kNumberPattern) + rest);
  return JsonNode::Object().Put("anyOf", JsonNode::Array().Add(std::move(text)).Add(std::move(apart)));
}

std::string Example(const Schema& schema, const Field& field) {
  if (!field.display_unit.text.empty()) return "12.5 " + field.display_unit.text;
  if (IsOpen(schema, field.type.dimension) || field.type.dimension.is_number()) return {};
  return "12.5 " + schema.units.Natural(field.type.dimension, schema.dimensions).text;
}

// Digits with a unit; also a bare number where the unit is printed or there is none.
void AddNumber(JsonNode& alternatives, JsonNode& node, const Schema& schema, const Field& field) {
  const bool bare = field.printed_unit || field.type.dimension.is_number();
  if (bare) {
    JsonNode number = OfType("number");
    const Number factor = field.printed_unit ? field.printed_unit->factor : Number(1);
    PutBound(number, "minimum", field.low, factor);
    PutBound(number, "maximum", field.high, factor);
    alternatives.Add(std::move(number));
  }
  alternatives.Add(Reference(bare ? "number" : "quantity"));
  const std::string description = DescribeNumber(schema, field);
  if (!description.empty()) node.Put("description", description);
  const std::string example = Example(schema, field);
  if (!example.empty()) node.Put("examples", JsonNode::Texts({example}));
}

// ---- fields -----------------------------------------------------------------------------------------------------------

JsonNode Element(const schema::Type& type, const Schema& schema) {
  return type.list.is_valid() ? Reference("list." + schema.list(type.list).name) : OfType("string");
}

void AddAlternatives(JsonNode& alternatives, JsonNode& node, const Schema& schema, const Field& field) {
  switch (field.type.kind) {
    case TypeKind::kTruth:
      alternatives.Add(JsonNode::Object().Put("enum", JsonNode::Array().Add(JsonNode::Raw("true")).Add(JsonNode::Raw("false")).Add(JsonNode::Text("是")).Add(JsonNode::Text("否"))));
      return;
    case TypeKind::kNumber: return AddNumber(alternatives, node, schema, field);
    case TypeKind::kDate: alternatives.Add(OfType("string").Put("format", "date")); return;
    case TypeKind::kText:
      alternatives.Add(field.pattern.is_valid() ? OfType("string").Put("pattern", values::CodeExpression(schema.pattern(field.pattern))) : OfType("string"));
      return;
    case TypeKind::kMember: alternatives.Add(Element(field.type, schema)); return;
    case TypeKind::kSet: alternatives.Add(OfType("array").Put("items", Element(field.type, schema))); return;
    case TypeKind::kRow: {
      const schema::Table& table = schema.table(field.type.table);
      node.Put("description", "标识，指向 / key of a row of: " + Joined(table.json_path, "."));
      alternatives.Add(OfType("string"));
      return;
    }
    case TypeKind::kError: case TypeKind::kInterval: case TypeKind::kRange: return;
  }
}

JsonNode FieldNode(const Schema& schema, const Field& field) {
  JsonNode node = JsonNode::Object(), alternatives = JsonNode::Array();
  PutTitle(node, field.label, field.json_path.back());
  AddAlternatives(alternatives, node, schema, field);
  if (field.type.or_none) alternatives.Add(JsonNode::Object().Put("enum", JsonNode::Texts({"none", "无"})));
  if (field.optional) alternatives.Add(OfType("null"));
  if (alternatives.size() > 1) return node.Put("anyOf", std::move(alternatives));
  for (std::size_t i = 0; !alternatives.empty() && i < alternatives.child(0).size(); ++i) node.Put(alternatives.child(0).key(i), alternatives.child(0).child(i));
  return node;
}

// ---- objects ----------------------------------------------------------------------------------------------------------

// The keys of one object, as the paths of its fields and tables name them.
struct Shape {
  std::string key;
  std::optional<JsonNode> leaf;      // a field or a table; otherwise the object of `keys`
  bool required = false;
  std::vector<Shape> keys;
};

void Insert(Shape& shape, const std::vector<std::string>& path, std::size_t depth, bool required, const JsonNode& leaf) {
  Shape* next = nullptr;
  for (Shape& known : shape.keys) if (known.key == path[depth]) next = &known;
  if (!next) next = &shape.keys.emplace_back(Shape{path[depth], std::nullopt, false, {}});
  next->required |= required;
  if (depth + 1 == path.size()) next->leaf = leaf;
  else Insert(*next, path, depth + 1, required, leaf);
}

void PutObject(JsonNode& node, const Shape& shape, bool root) {
  JsonNode properties = JsonNode::Object(), required = JsonNode::Array();
  if (root) properties.Put("$schema", OfType("string")).Put("comment", JsonNode::Raw("true"));
  for (const Shape& child : shape.keys) {
    JsonNode inner = JsonNode::Object();
    if (!child.leaf) PutObject(inner, child, false);
    properties.Put(child.key, child.leaf ? *child.leaf : std::move(inner));
    if (child.required) required.Add(JsonNode::Text(child.key));
  }
  node.Put("type", "object").Put("properties", std::move(properties));
  if (!required.empty()) node.Put("required", std::move(required));
  node.Put("additionalProperties", JsonNode::Raw("false"));
}

JsonNode TableNode(const Schema& schema, const schema::Table& table);

// What happened need not have happened, and a table whose fields are all optional (but its key) may be left out: the rest are asked for.
bool IsAskedFor(const Schema& schema, const schema::Table& table) {
  const auto cells = std::count_if(table.fields.begin(), table.fields.end(), [&](schema::FieldId id) { return !schema.field(id).from_code; });
  if (table.records || static_cast<std::size_t>(cells) == table.key.size()) return !table.records;
  return std::any_of(table.fields.begin(), table.fields.end(), [&](schema::FieldId id) {
    return !schema.field(id).optional && std::find(table.key.begin(), table.key.end(), id) == table.key.end();
  });
}

Shape ShapeOf(const Schema& schema, const schema::Table& table) {
  Shape shape;
  for (const schema::FieldId id : table.fields) {
    const Field& field = schema.field(id);
    if (!field.json_path.empty() && !field.from_code) Insert(shape, field.json_path, 0, !field.optional, FieldNode(schema, field));
  }
  for (const schema::Table& child : schema.tables)
    if (child.parent == table.id && !child.json_path.empty()) Insert(shape, child.json_path, 0, IsAskedFor(schema, child), TableNode(schema, child));
  return shape;
}

JsonNode TableNode(const Schema& schema, const schema::Table& table) {
  JsonNode node = JsonNode::Object(), row = JsonNode::Object();
  PutTitle(node, table.label, table.json_path.back());
  PutObject(row, ShapeOf(schema, table), false);
  return node.Put("type", "array").Put("items", std::move(row));
}

// `$id` is an address, to which the `#/$defs/…` below are relative: the signs that divide one would send a reader elsewhere.
std::string Address(std::string id) {
  for (char& sign : id) {
    if (std::string_view("/?#[]@ ").find(sign) != std::string_view::npos) sign = '-';
  }
  return id;
}

}  // namespace

std::string JsonSchema(const Schema& schema, const JsonSchemaHead& head) {
  JsonNode root = JsonNode::Object(), definitions = JsonNode::Object();
  root.Put("$schema", "https://json-schema.org/draft/2020-12/schema");
  if (!head.id.empty()) root.Put("$id", Address(head.id));
  PutTitle(root, head.title, {});
  PutObject(root, ShapeOf(schema, schema.table(Schema::kRoot)), true);
  definitions.Put("number", NumberNode("([^ 0-9.,].*)?$", {"value"}));
  definitions.Put("quantity", NumberNode("[^ 0-9.,].*$", {"value", "unit"}));
  for (const schema::List& list : schema.lists) definitions.Put("list." + list.name, ListNode(list));
  root.Put("$defs", std::move(definitions));
  return root.Print() + "\n";
}

}  // namespace footrule::report
