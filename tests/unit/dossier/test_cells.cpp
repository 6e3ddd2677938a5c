#include "fixture.h"

#include "values/date.h"

namespace footrule::dossier_tests {

TEST_CASE("yes/no is true, false, 是 or 否") {
  CHECK(Sample(R"({"is_export": true})").truth("is_export") == values::Truth::kTrue);
  CHECK(Sample(R"({"is_export": false})").truth("is_export") == values::Truth::kFalse);
  CHECK(Sample(R"({"is_export": " 是 "})").truth("is_export") == values::Truth::kTrue);
  CHECK(Sample(R"({"is_export": "否"})").truth("is_export") == values::Truth::kFalse);
  for (const char* wrong : {"\"yes\"", "1", "\"TRUE\"", "{}", "[]"}) {
    const Sample sample(std::string("{\"is_export\": ") + wrong + "}");
    CHECK(sample.truth("is_export") == values::Truth::kUnknown);
    CHECK(sample.Findings() == "FR4111 /is_export 1:15");
  }
}

TEST_CASE("dates are days; other spellings are told how to be written") {
  CHECK(Sample(R"({"accepted": "2025-09-03"})").number("accepted") == std::to_string(values::Date::FromCivil(2025, 9, 3)->days));
  CHECK(Sample(R"({"accepted": "２０２５-09-03"})").number("accepted") == "20334");
  const Sample chinese(R"({"accepted": "2025年9月3日"})");
  CHECK(chinese.number("accepted") == "unknown");
  CHECK(chinese.Findings() == "FR4118 /accepted 1:14");
  CHECK(chinese.Help() == "write \"2025-09-03\"");
  CHECK(Sample(R"({"accepted": "2025-02-29"})").Findings() == "FR4119 /accepted 1:14");
  CHECK(Sample(R"({"accepted": "soon"})").Findings() == "FR4118 /accepted 1:14");
  CHECK(Sample(R"({"accepted": 20250903})").Findings() == "FR4118 /accepted 1:14");
  CHECK(Sample(R"({"accepted": "99999999999999 99999999999 9999999999"})").Findings() == "FR4118 /accepted 1:14");
}

TEST_CASE("missing, blank, null and none are four things") {
  for (const char* json : {"{}", R"({"expires": null})", R"({"expires": "  "})", R"({"expires": ""})"}) {
    const Sample sample(json);
    CHECK(sample.number("expires") == "unknown");
    CHECK(sample.Findings().empty());
    CHECK_FALSE(sample.data("expires").places[0].is_present());
  }
  CHECK(Sample(R"({"expires": "none"})").number("expires") == "none");
  CHECK(Sample(R"({"expires": "无"})").number("expires") == "none");
  CHECK(Sample(R"({"expires": "无"})").data("expires").places[0].is_present());
  CHECK(Sample(R"({"accepted": "none"})").Findings() == "FR4123 /accepted 1:14");
  CHECK(Sample(R"({"remark": "none"})").text("remark") == "none");
  CHECK(Product(R"("name": "none")").text("product.name") == "none");
  CHECK(Inventory(R"({"grade": "无"}, {"line": "none"})").text("row.grade") == "none");
  CHECK(Inventory(R"({"line": "none"})").reference("row.line") == -2);
}

TEST_CASE("texts are compared in normal form") {
  CHECK(Product(R"("name": "  ＡＢ  电池\u3000组\n")").text("product.name") == "AB 电池 组");
  CHECK(Product(R"("name": "A")").text("product.name") == "A");
  CHECK(Product(R"("name": "e\u0301")").text("product.name") == "\u00e9");
  CHECK(Product(R"("name": 5)").Findings() == "FR4112 /product/name 1:22");
  CHECK(Product(R"("name": "a\u001b[31m")").Findings() == "FR4114 /product/name 1:22");
  dossier::ReadLimits limits;
  limits.text_bytes = 10;
  CHECK(Product(R"("name": "12345678901")", limits).Findings() == "FR4113 /product/name 1:22");
}

TEST_CASE("a text of the rules is found although it is not in normal form") {
  SchemaBuilder b;
  b.Field(schema::Schema::kRoot, {"standard"}, Of(TypeKind::kText));
  const auto written = b.schema().symbols.Intern("标准（一）");
  source::SourceMap sources;
  const auto file = std::get<source::FileId>(sources.Add("d", R"json({"standard": "标准(一)"})json"));
  const auto result = dossier::Read(sources, file, b.schema(), {});
  const auto& read = *std::get<std::unique_ptr<dossier::Dossier>>(result);
  CHECK(std::get<values::SymbolColumn>(read.fields[0].column).value[0] == written);
}

TEST_CASE("members go by name or either label") {
  for (const char* text : {"raw", "原材料获取", "raw materials", " raw  materials "}) {
    CHECK(Inventory(std::string(R"({"stage": ")") + text + "\"}").text("row.stage") == "raw");
  }
  const Sample near = Inventory(R"({"stage": "raw material"})");
  CHECK(near.text("row.stage") == "unknown");
  CHECK(near.Findings() == "FR4116 /inventory/0/stage 1:26");
  CHECK(near.Help() == "did you mean 'raw (raw materials)'?");
  CHECK(Inventory(R"({"stage": "xyz"})").Help() == "it may be: raw (raw materials), make (production), use");
  CHECK(Inventory(R"({"stage": 5})").Findings() == "FR4115 /inventory/0/stage 1:26");
}

TEST_CASE("an open list takes texts it does not name") {
  const Sample sample = Inventory(R"({"process": "卷绕"}, {"process": "涂布"}, {"process": "涂布"})");
  CHECK(sample.text("row.process", 0) == "winding");
  CHECK(sample.text("row.process", 1) == "涂布");
  const auto& values = sample.column<values::SymbolColumn>("row.process").value;
  CHECK(values[1] == values[2]);
  CHECK(sample.Findings().empty());
}

TEST_CASE("what was read before in a column is read the same again") {
  const Sample sample = Inventory(R"({"id": "无", "stage": "raw", "amount": "5 kg"}, {"id": "无", "stage": "raw", "amount": "7 kg"}, {"id": "\u65e0", "stage": "\u0072aw", "amount": "7 \u006bg"},
    {"id": " 无", "stage": " raw", "amount": "-7 kg"}, {"id": "", "stage": "", "amount": " 7 kg"})");
  CHECK(sample.text("row.id", 0) == sample.text("row.id", 3));
  CHECK(sample.text("row.id", 2) == "无");
  CHECK(sample.text("row.id", 4) == "unknown");
  for (const std::size_t row : {0, 1, 2, 3}) CHECK(sample.text("row.stage", row) == "raw");
  CHECK(sample.number("row.amount", 1) == "7");
  CHECK(sample.number("row.amount", 2) == "7");
  CHECK(sample.number("row.amount", 3) == "unknown");
  CHECK(sample.number("row.amount", 4) == "7");
}

TEST_CASE("one reader, many dossiers") {
  const auto schema = SampleSchema();
  dossier::Reader reader(*schema);
  source::SourceMap sources;
  for (int i = 0; i < 300; ++i) {
    const std::string id = "R-" + std::to_string(i);
    const auto file = std::get<source::FileId>(sources.Add("d", "{\"inventory\": [{\"id\": \"" + id + "\", \"amount\": \"" + std::to_string(i) + " kg^" + std::to_string(i % 9 + 1) + "\"}]}"));
    const auto result = reader.Read(sources, file);
    const auto& read = *std::get<std::unique_ptr<dossier::Dossier>>(result);
    const auto row = schema->tables.back().id;
    REQUIRE(read.findings.empty());
    CHECK(read.RowName(row, 0) == id);
    const schema::FieldId amount = schema->tables.back().fields[4];
    CHECK(read.units.at(read.fields[amount.index].written_unit[0]).text == "kg^" + std::to_string(i % 9 + 1));
  }
}

TEST_CASE("sets have no order and no repetition") {
  CHECK(Sample(R"({"stages": ["使用", "raw", "use"]})").set("stages") == "raw use");
  CHECK(Sample(R"({"stages": []})").set("stages").empty());
  CHECK(Sample("{}").set("stages") == "unknown");
  CHECK(Sample(R"({"tags": ["b", "a", " b"]})").set("tags") == "b a");
  const Sample bad(R"({"stages": ["raw", "used", 5, null, ["use"]]})");
  CHECK(bad.set("stages") == "unknown");
  CHECK(bad.Findings() == "FR4116 /stages/1 1:20; FR4115 /stages/2 1:28; FR4115 /stages/3 1:31; FR4115 /stages/4 1:37");
  CHECK(Sample(R"({"stages": "raw"})").Findings() == "FR4117 /stages 1:12");
  CHECK(Sample(R"({"tags": [5]})").Findings() == "FR4112 /tags/0 1:11");
  const Sample nested(R"({"sites": [{"id": "A", "plant": {"lines": [{"products": ["x", "y"]}, {}, {"products": ["z"]}]}}]})");
  CHECK(nested.set("line.products", 0) == "x y");
  CHECK(nested.set("line.products", 1) == "unknown");
  CHECK(nested.set("line.products", 2) == "z");
}

TEST_CASE("a record answered per member takes names and labels as keys") {
  const Sample sample(R"({"available": {"national": true, "区域因子": "否"}})");
  CHECK(sample.truth("available[national]") == values::Truth::kTrue);
  CHECK(sample.truth("available[regional]") == values::Truth::kFalse);
  CHECK(Sample(R"({"available": {"national": true, "国家因子": false}})").Findings() == "FR4102 /available/国家因子 1:34");
  CHECK(Sample(R"({"available": {"nation": true}})").Help() == "did you mean 'national'?");
  CHECK(Sample(R"({"available": true})").Findings() == "FR4105 /available 1:15");
  CHECK(Sample(R"({"available": null})").Findings().empty());
}

}  // namespace footrule::dossier_tests
