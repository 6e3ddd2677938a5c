#include "fixture.h"

namespace footrule::dossier_tests {

TEST_CASE("cells of one row that share an open dimension must agree") {
  const Sample good = Inventory(R"({"amount": "5 kWh", "factor": {"value": "0.5 kgCO2e/kWh"}}, {"factor": {"value": "2 kgCO2e/t"}, "amount": "3 kg"})");
  CHECK(good.Findings().empty());
  CHECK(good.number("row.amount", 0) == "18000000");
  CHECK(good.number("row.factor.value", 1) == "0.002");
  const Sample bad = Inventory(R"({"amount": "5 kg", "factor": {"value": "0.5 kgCO2e/kWh"}})");
  CHECK(bad.number("row.amount") == "unknown");
  CHECK(bad.number("row.factor.value") == "unknown");
  CHECK(bad.Findings() == "FR4139 /inventory/0/factor/value 1:55");
  CHECK(bad.Message() == "'emission factor' goes by energy (kgCO2e/kWh), but 'amount' of the same row by mass (kg)");
  CHECK(bad.all()[0].labels.size() == 1);
  CHECK(bad.data("row.amount").places[0].is_present());
  const Sample turned = Inventory(R"({"factor": {"value": "0.5 kgCO2e/kWh"}, "amount": "5 kg"})");
  CHECK(turned.number("row.factor.value") == "unknown");
  CHECK(turned.Findings() == "FR4139 /inventory/0/amount 1:66");
}

TEST_CASE("an open dimension still has its closed part, and needs a unit") {
  CHECK(Inventory(R"({"factor": {"value": "0.5 kWh"}})").Findings() == "FR4138 /inventory/0/factor/value 1:37");
  CHECK(Inventory(R"({"amount": 5})").Findings() == "FR4134 /inventory/0/amount 1:27");
  CHECK(Inventory(R"({"amount": "-5 kg"})").Findings() == "FR4140 /inventory/0/amount 1:27");
  CHECK(Inventory(R"({"factor": {"value": {"value": "0.5", "unit": "kgCO2e/kWh"}}})").number("row.factor.value") == Inventory(R"({"factor": {"value": "0.5 kgCO2e/kWh"}})").number("row.factor.value"));
}

TEST_CASE("the closed part of an open dimension may cancel") {
  const Sample mass = Inventory(R"({"amount": "5 kg", "intensity": "2 kg/kWh"})");
  CHECK(mass.Findings().empty());
  CHECK(mass.number("row.intensity") == "1/1800000");
  CHECK(Inventory(R"({"amount": "5 kWh", "intensity": "0.5 kg/kWh"})").Findings() == "FR4139 /inventory/0/intensity 1:49");
  CHECK(Inventory(R"({"intensity": "0.5 kg"})").Findings() == "FR4138 /inventory/0/intensity 1:30");
}

TEST_CASE("rows, nested rows, and whether they were supplied") {
  const Sample sample(R"({"sites": [{"id": "A", "plant": {"lines": [{"id": "1"}, {"id": "2"}]}}, {"id": "B"}, {"plant": {"lines": []}, "id": "C"}]})");
  CHECK(sample.Findings().empty());
  CHECK(sample.table("site").rows == 3);
  CHECK(sample.table("site").supplied);
  CHECK_FALSE(sample.table("row").supplied);
  CHECK(sample.table("row").rows == 0);
  CHECK(sample.table("line").parent == std::vector<std::uint32_t>{0, 0});
  CHECK(sample.table("line").supplied_for == std::vector<bool>{true, false, true});
  CHECK_FALSE(sample.table("line").supplied);
  CHECK(Sample(R"({"sites": []})").table("line").supplied);
  CHECK_FALSE(Sample(R"({"sites": null})").table("site").supplied);
  CHECK(sample.column<values::SymbolColumn>("line.id").state.size() == 2);
  CHECK(sample.data("site.id").places.size() == 3);
}

TEST_CASE("pointers and names of rows and cells") {
  const Sample sample(R"({"sites": [{"id": "A"}, {"plant": {"lines": [{"id": "1"}, {}]}}]})");
  const auto id = [&](const char* name) { return sample.field(name).id; };
  const auto line = sample.field("line.id").table, site = sample.field("site.id").table;
  CHECK(sample.dossier->Pointer(line, 1, id("line.products")) == "/sites/1/plant/lines/1/products");
  CHECK(sample.dossier->Pointer(site, 0, {}) == "/sites/0");
  CHECK(sample.dossier->Pointer(schema::Schema::kRoot, 0, {}).empty());
  CHECK(sample.dossier->Pointer(schema::Schema::kRoot, 0, id("product.name")) == "/product/name");
  CHECK(sample.dossier->RowName(site, 0) == "A");
  CHECK(sample.dossier->RowName(site, 1) == "sites[1]");
  CHECK(sample.dossier->RowName(line, 0) == "sites[1]/1");
  CHECK(sample.dossier->RowName(line, 1) == "sites[1]/plant.lines[1]");
  CHECK(sample.dossier->RowName(schema::Schema::kRoot, 0).empty());
}

TEST_CASE("places hold the value as it is written") {
  const std::string text = "{\n \"product\": {\"name\" : \"电池\\n组\" , \"rated_energy\": {\"value\": \"12.5\" , \"unit\": \"万kWh\" } }, \"stages\": [ \"raw\" ] }";
  const Sample sample(text);
  const auto written = [&](const char* name) { return dossier::WrittenCell(text, sample.data(name).places[0]); };
  const auto raw = [&](const char* name) { return text.substr(sample.data(name).places[0].begin, sample.data(name).places[0].end - sample.data(name).places[0].begin); };
  CHECK(written("product.name") == "电池\n组");
  CHECK(raw("product.name") == "\"电池\\n组\"");
  CHECK(written("product.rated_energy") == "12.5 万kWh");
  CHECK(raw("product.rated_energy") == "{\"value\": \"12.5\" , \"unit\": \"万kWh\" }");
  CHECK(raw("stages") == "[ \"raw\" ]");
  CHECK(written("is_export").empty());
  const auto root = sample.dossier->tables[0].places[0];
  CHECK(text.substr(root.begin, root.end - root.begin) == text);
}

TEST_CASE("what is no row counts as a row of which nothing is known") {
  const Sample sample = Inventory(R"({"id": "a"}, 5, {"id": "b"}, null)");
  CHECK(sample.Findings() == "FR4104 /inventory/1 1:29; FR4104 /inventory/3 1:45");
  CHECK(sample.table("row").rows == 4);
  CHECK(sample.text("row.id", 2) == "b");
  CHECK(sample.text("row.id", 1) == "unknown");
  CHECK(Sample(R"({"inventory": {"id": "a"}})").Findings() == "FR4103 /inventory 1:15");
}

TEST_CASE("unknown keys are found with the nearest known one") {
  const Sample sample(R"({"prodct": {"name": "x"}, "product": {"nam": 1}, "inventory": [{"TeR": 1}], "x1y2": [[{"a": [1]}]]})");
  CHECK(sample.Findings() == "FR4101 /prodct 1:2; FR4101 /product/nam 1:39; FR4101 /inventory/0/TeR 1:65; FR4101 /x1y2 1:77");
  CHECK(sample.Help(0) == "did you mean 'product'?");
  CHECK(sample.Help(1) == "did you mean 'name'?");
  CHECK(sample.Help(2) == "it belongs inside 'dqr'");
  CHECK(sample.Help(3) == "fields here: sites, inventory, product, accepted, expires, is_export, remark, stages …");
  CHECK(Inventory(R"({"dqr": {"stage": "raw"}})").Help() == "it belongs one level further out");
  CHECK(Sample(R"({"$schema": "x.json", "comment": ["free", {"text": 1}]})").Findings().empty());
  CHECK(Inventory(R"({"comment": "x"})").Findings() == "FR4101 /inventory/0/comment 1:17");
  CHECK(Sample(R"({"\u0061ccepted": "2025-09-03"})").number("accepted") == "20334");
}

TEST_CASE("doubled keys: neither value is believed, nor what is nested in it") {
  const Sample cell(R"({"accepted": "2025-09-03", "accepted": "2025-09-04"})");
  CHECK(cell.number("accepted") == "unknown");
  CHECK(cell.Findings() == "FR4102 /accepted 1:28");
  CHECK(cell.all()[0].labels.at(0).span.begin == 1);
  const Sample record(R"({"product": {"name": "x", "mass": 5}, "product": {"name": "y"}})");
  CHECK(record.text("product.name") == "unknown");
  CHECK(record.number("product.mass") == "unknown");
  const Sample table(R"({"inventory": [{"id": "a", "site": "A"}], "sites": [{"id": "A"}], "inventory": [{"id": "b"}, {"id": "c"}]})");
  CHECK(table.Findings() == "FR4102 /inventory 1:67");
  CHECK(table.table("row").rows == 0);
  CHECK_FALSE(table.table("row").supplied);
  CHECK(table.column<values::SymbolColumn>("row.id").state.empty());
}

TEST_CASE("a doubled key in one row leaves the other rows alone") {
  const Sample sample(R"({"sites": [
    {"id": "A", "plant": {"lines": [{"id": "1", "products": ["p"]}]}},
    {"id": "B", "plant": {"lines": [{"id": "2", "products": ["q", "r"]}, {"id": "3"}]}, "plant": {"lines": [{"id": "4"}]}},
    {"id": "C", "plant": {"lines": [{"id": "5", "products": ["s"]}]}}]})");
  CHECK(sample.Findings() == "FR4102 /sites/1/plant 3:89");
  CHECK(sample.table("line").parent == std::vector<std::uint32_t>{0, 2});
  CHECK(sample.table("line").supplied_for == std::vector<bool>{true, false, true});
  CHECK(sample.set("line.products", 0) == "p");
  CHECK(sample.set("line.products", 1) == "s");
  CHECK(sample.text("line.id", 1) == "5");
  const Sample row = Inventory(R"({"amount": "5 kg", "amount": "6 kg", "factor": {"value": "1 kgCO2e/kWh"}})");
  CHECK(row.Findings() == "FR4102 /inventory/0/amount 1:35");
  CHECK(row.number("row.factor.value") != "unknown");
}

TEST_CASE("rows of one table with the same key") {
  const Sample sample(R"({"sites": [{"id": "A", "plant": {"lines": [{"id": "1"}, {"id": "1"}]}}, {"id": " A "}, {"id": "B", "plant": {"lines": [{"id": "1"}]}}]})");
  CHECK(sample.Findings() == "FR4107 /sites/0/plant/lines/1/id 1:64; FR4107 /sites/1/id 1:80");
  CHECK(sample.Message(0) == "two rows of 'lines' have the same key 'A/1'");
  CHECK(sample.all()[1].labels.size() == 1);
  CHECK(Inventory("{}, {}").Findings().empty());
}

TEST_CASE("references name rows by their keys, wherever they stand") {
  const Sample sample(R"({"inventory": [{"site": "B"}, {"site": "C"}, {"site": "A"}, {"site": null}],
    "sites": [{"id": "A"}, {"id": "B"}, {"id": "D1"}]})");
  CHECK(sample.reference("row.site", 0) == 1);
  CHECK(sample.reference("row.site", 1) == -1);
  CHECK(sample.reference("row.site", 2) == 0);
  CHECK(sample.Findings() == "FR4121 /inventory/1/site 1:40");
  CHECK(Sample(R"({"inventory": [{"site": "D"}], "sites": [{"id": "D1"}]})").Help() == "did you mean 'D1'?");
  CHECK(Inventory(R"({"site": "B"})").Findings().empty());
  CHECK(Inventory(R"({"site": 5})").Findings() == "FR4120 /inventory/0/site 1:25");
  const Sample doubled(R"({"inventory": [{"site": "A"}], "sites": [{"id": "A"}, {"id": "A"}]})");
  CHECK(doubled.reference("row.site") == -1);
  CHECK(doubled.Findings() == "FR4107 /sites/1/id 1:62");
}

TEST_CASE("a nested row is named by its own key where that is enough") {
  const std::string sites = R"("sites": [{"id": "A", "plant": {"lines": [{"id": "1"}, {"id": "2"}]}}, {"id": "B", "plant": {"lines": [{"id": "1"}]}}])";
  const Sample sample("{" + sites + R"(, "inventory": [{"line": "2"}, {"line": "B/1"}, {"line": "1"}]})");
  CHECK(sample.reference("row.line", 0) == 1);
  CHECK(sample.reference("row.line", 1) == 2);
  CHECK(sample.reference("row.line", 2) == -1);
  CHECK(sample.Findings() == "FR4122 /inventory/2/line 1:177");
  CHECK(sample.Message() == "several rows of 'lines' have the key '1', and it is not clear which is meant");
}

TEST_CASE("beyond the limit findings are only counted") {
  dossier::ReadLimits limits;
  limits.findings = 2;
  const Sample sample(R"({"a": 1, "b": 2, "c": 3, "d": 4})", limits);
  CHECK(sample.Findings() == "FR4101 /a 1:2; FR4101 /b 1:10; FR4190");
  CHECK(sample.Message(2) == "2 more findings are not listed");
}

}  // namespace footrule::dossier_tests
