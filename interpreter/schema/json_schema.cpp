#include "schema/json_schema.h"

#include <algorithm>

#include "schema/json_cell.h"

namespace footrule::schema {
namespace {

JsonTree EmptyObject() {
  return JsonObject({{"type", JsonText("object")}, {"properties", JsonObject({})}, {"required", {JsonElements{}}}, {"additionalProperties", {false}}});
}

void Require(JsonTree& object, const std::string& key) {
  auto& required = std::get<JsonElements>(Member(object, "required").value);
  const auto is_key = [&](const JsonTree& one) { return std::get<std::string>(one.value) == key; };
  if (std::none_of(required.begin(), required.end(), is_key)) required.push_back(JsonText(key));
}

// Empty `required` lists say nothing and are left out.
void DropEmptyRequired(JsonTree& tree) {
  if (auto* elements = std::get_if<JsonElements>(&tree.value)) {
    for (JsonTree& element : *elements) DropEmptyRequired(element);
    return;
  }
  auto* members = std::get_if<JsonMembers>(&tree.value);
  if (members == nullptr) return;
  std::erase_if(*members, [](const auto& member) {
    const auto* elements = std::get_if<JsonElements>(&member.second.value);
    return member.first == "required" && elements != nullptr && elements->empty();
  });
  for (auto& [key, value] : *members) DropEmptyRequired(value);
}

class Builder {
 public:
  Builder(const Schema& schema, const JsonSchemaHead& head) : schema_(schema), head_(head), cells_(schema, head.language) {}

  JsonTree Build() {
    JsonTree root = JsonObject({{"$schema", JsonText("https://json-schema.org/draft/2020-12/schema")},
                                {"title", JsonText(head_.title.In(head_.language))},
                                {"description", JsonText(head_.rule_id)}});
    JsonTree body = TableObject(schema_.table(Schema::kRoot));
    for (auto& member : std::get<JsonMembers>(body.value)) std::get<JsonMembers>(root.value).push_back(std::move(member));
    Member(root, "$defs") = cells_.ListDefinitions();
    DropEmptyRequired(root);
    return root;
  }

 private:
  JsonTree TableObject(const Table& table) {
    JsonTree object = EmptyObject();
    for (const FieldId id : table.fields) {
      const Field& field = schema_.field(id);
      Place(object, field.json_path, cells_.Cell(field), !field.optional);
    }
    for (const Table& child : schema_.tables) {
      if (child.parent == table.id && child.id != table.id && child.parent.is_valid()) Place(object, child.json_path, TableArray(child), false);
    }
    return object;
  }

  JsonTree TableArray(const Table& table) {
    JsonTree array = JsonObject({{"type", JsonText("array")}, {"items", TableObject(table)}});
    if (!table.label.empty()) Member(array, "title") = JsonText(table.label.In(head_.language));
    return array;
  }

  // Puts `value` at the end of `path`, through objects made on the way.
  void Place(JsonTree& object, const std::vector<std::string>& path, JsonTree value, bool required) {
    JsonTree* at = &object;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      if (required) Require(*at, path[i]);
      JsonTree& next = Member(Member(*at, "properties"), path[i]);
      if (std::get<JsonMembers>(next.value).empty()) next = EmptyObject();
      at = &next;
    }
    if (required) Require(*at, path.back());
    Member(Member(*at, "properties"), path.back()) = std::move(value);
  }

  const Schema& schema_;
  const JsonSchemaHead& head_;
  JsonCells cells_;
};

}  // namespace

std::string JsonSchema(const Schema& schema, const JsonSchemaHead& head) { return Write(Builder(schema, head).Build()); }

}  // namespace footrule::schema
