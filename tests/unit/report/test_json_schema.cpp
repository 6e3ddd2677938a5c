#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <nlohmann/json.hpp>

#include "../dossier/sample_schema.h"
#include "report/json_schema.h"

namespace footrule {

using nlohmann::json;

json Sample() {
  const auto schema = dossier_tests::SampleSchema();
  return json::parse(report::JsonSchema(*schema, {"urn:sample", {"示例", "sample"}}));
}

TEST_CASE("the form of a rule as a JSON Schema: head and objects") {
  const json schema = Sample();
  CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
  CHECK(schema["$id"] == "urn:sample");
  CHECK(schema["title"] == "示例 / sample");
  CHECK(schema["additionalProperties"] == false);
  CHECK(schema["properties"]["comment"] == true);
  const json& row = schema["properties"]["inventory"]["items"];
  CHECK(schema["properties"]["inventory"]["type"] == "array");
  CHECK(row["additionalProperties"] == false);
  CHECK(row["properties"]["dqr"]["properties"]["TeR"]["anyOf"][0] == json::parse(R"({"type": "number", "minimum": 1, "maximum": 5})"));
  CHECK(schema["properties"]["sites"]["items"]["properties"]["plant"]["properties"]["lines"]["type"] == "array");
  CHECK(schema["properties"]["available"]["required"] == json::parse(R"(["national", "regional"])"));
}

TEST_CASE("the form of a rule as a JSON Schema: types") {
  const json schema = Sample();
  const json& root = schema["properties"];
  const json& row = root["inventory"]["items"]["properties"];
  CHECK(root["is_export"]["enum"] == json::parse(R"([true, false, "是", "否"])"));
  CHECK(root["accepted"]["format"] == "date");
  CHECK(root["expires"]["anyOf"][1]["enum"] == json::parse(R"(["none", "无"])"));
  CHECK(root["product"]["properties"]["rated_energy"]["$ref"] == "#/$defs/quantity");
  CHECK(root["product"]["properties"]["rated_energy"]["title"] == "额定能量 / rated energy");
  CHECK(root["product"]["properties"]["rated_energy"]["examples"][0] == "12.5 kWh");
  CHECK(row["stage"]["$ref"] == "#/$defs/list.stage");
  CHECK(schema["$defs"]["list.stage"]["anyOf"][0]["enum"] == json::parse(R"(["raw", "make", "use"])"));
  CHECK(schema["$defs"]["list.stage"]["description"].get<std::string>().find("raw: 原材料获取 / raw materials") == 0);
  CHECK(schema["$defs"]["list.process"]["type"] == "string");
  CHECK(row["site"]["type"] == "string");
}

TEST_CASE("optional fields and tables of records are not required") {
  dossier_tests::SchemaBuilder b;
  b.Field(schema::Schema::kRoot, {"a", "x"}, dossier_tests::Of(schema::TypeKind::kText));
  b.Field(schema::Schema::kRoot, {"b", "y"}, dossier_tests::Of(schema::TypeKind::kText)).optional = true;
  b.AddTable("act", schema::Schema::kRoot, {"acts"});
  b.schema().tables.back().records = true;
  b.AddTable("thing", schema::Schema::kRoot, {"things"});
  const json schema = json::parse(report::JsonSchema(b.schema()));
  CHECK(schema["required"] == json::parse(R"(["a", "things"])"));
  CHECK(schema["properties"]["b"]["properties"]["y"]["anyOf"][1]["type"] == "null");
  CHECK_FALSE(schema.contains("$id"));
}

}  // namespace footrule
