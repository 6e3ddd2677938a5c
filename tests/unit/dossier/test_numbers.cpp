#include "fixture.h"

namespace footrule::dossier_tests {

TEST_CASE("quantities are read in both spellings, every digit kept") {
  CHECK(Product(R"("rated_energy": "12.5 kWh")").number("product.rated_energy") == "45000000");
  CHECK(Product(R"("rated_energy": "12.5万kWh")").number("product.rated_energy") == "450000000000");
  CHECK(Product(R"("rated_energy": {"value": "12.5", "unit": "万kWh"})").number("product.rated_energy") == "450000000000");
  CHECK(Product(R"("rated_energy": {"unit": "J", "value": 0.30000000000000004441})").number("product.rated_energy") == "0.30000000000000004441");
  CHECK(Product(R"("rated_energy": "1e-3 J")").number("product.rated_energy") == "0.001");
  CHECK(Product(R"("rated_energy": "１２．５　kWh")").number("product.rated_energy") == "45000000");
  CHECK(Product(R"("rated_energy": "12.5 \u5343\u74e6\u65f6")").number("product.rated_energy") == "45000000");
  CHECK(Product(R"("volume": "2 m³")").number("product.volume") == "2");
  CHECK(Product(R"("volume": {"value": 2, "unit": "m³"})").number("product.volume") == "2");
}

TEST_CASE("numbers without dimension: digits, texts of digits, percent") {
  CHECK(Product(R"("share": 0.05)").number("product.share") == "0.05");
  CHECK(Product(R"("share": "0.05")").number("product.share") == "0.05");
  CHECK(Product(R"("share": "5 %")").number("product.share") == "0.05");
  CHECK(Product(R"("share": "5％")").number("product.share") == "0.05");
  CHECK(Product(R"("share": {"value": 5, "unit": "%"})").number("product.share") == "0.05");
  CHECK(Product(R"("share": {"value": 0.5})").number("product.share") == "0.5");
  CHECK(Product(R"("share": 1E-2)").number("product.share") == "0.01");
}

TEST_CASE("written decimals and units are remembered") {
  const auto decimals = [](const std::string& json) { return int{Product("\"rated_energy\": " + json).data("product.rated_energy").written_decimals[0]}; };
  CHECK(decimals(R"("12.50 kWh")") == 2);
  CHECK(decimals(R"("12 kWh")") == 0);
  CHECK(decimals(R"("1.25e1 kWh")") == 1);
  CHECK(decimals(R"("5e-4 kWh")") == 4);
  CHECK(decimals(R"("5e400 kWh")") == 0);
  const Sample sample = Product(R"("rated_energy": "12.50 万kWh", "share": 0.5)");
  CHECK(sample.dossier->units[sample.data("product.rated_energy").written_unit[0]].text == "万kWh");
  CHECK(sample.data("product.share").written_unit[0] == 0);
}

TEST_CASE("a bare number is taken only where the form prints the unit") {
  CHECK(Product(R"("mass": 12.5)").number("product.mass") == "12.5");
  CHECK(Product(R"("mass": "12.5")").number("product.mass") == "12.5");
  CHECK(Product(R"("mass": "12.5 g")").number("product.mass") == "0.0125");
  const Sample bare = Product(R"("rated_energy": 12.5)");
  CHECK(bare.number("product.rated_energy") == "unknown");
  CHECK(bare.Findings() == "FR4134 /product/rated_energy 1:30");
  CHECK(bare.Help() == "write it like \"12.5 kWh\"");
  CHECK(Product(R"("rated_energy": "12.5")").Findings() == "FR4134 /product/rated_energy 1:30");
  CHECK(Product(R"("rated_energy": {"value": 12.5})").Findings() == "FR4134 /product/rated_energy/value 1:40");
}

TEST_CASE("what is no quantity is a finding that says what to write") {
  CHECK(Product(R"("rated_energy": true)").Findings() == "FR4131 /product/rated_energy 1:30");
  CHECK(Product(R"("rated_energy": [1])").Findings() == "FR4131 /product/rated_energy 1:30");
  CHECK(Product(R"("rated_energy": "about 5 kWh")").Findings() == "FR4132 /product/rated_energy 1:30");
  CHECK(Product(R"("rated_energy": "1,234 kWh")").Findings() == "FR4142 /product/rated_energy 1:30");
  CHECK(Product(R"("rated_energy": ")" + std::string(1001, '1') + R"( kWh")").Findings() == "FR4133 /product/rated_energy 1:30");
  CHECK(Product(R"("rated_energy": "1e9999 kWh")").Findings() == "FR4133 /product/rated_energy 1:30");
  CHECK(Product(R"("rated_energy": {"value": "x", "unit": "kWh"})").Findings() == "FR4132 /product/rated_energy/value 1:40");
  CHECK(Product(R"("rated_energy": {"value": 5, "unit": 5})").Findings() == "FR4131 /product/rated_energy/unit 1:51");
  CHECK(Product(R"("rated_energy": {"value": 5, "units": "kWh"})").Findings() == "FR4134 /product/rated_energy/value 1:40; FR4101 /product/rated_energy/units 1:43");
  CHECK(Product(R"("rated_energy": {"value": 5, "value": 6, "unit": "kWh"})").Findings() == "FR4102 /product/rated_energy/value 1:43");
  CHECK(Product(R"("rated_energy": {"value": 5, "value": 6, "unit": "kWh"})").number("product.rated_energy") == "unknown");
}

TEST_CASE("units: unknown, malformed, refused, of another dimension") {
  const Sample unknown = Product(R"("rated_energy": "5 kwh")");
  CHECK(unknown.Findings() == "FR4135 /product/rated_energy 1:30");
  CHECK(unknown.Help() == "did you mean 'kWh'?");
  CHECK(Product(R"("rated_energy": {"value": 5, "unit": "kWh*"})").Findings() == "FR4136 /product/rated_energy/unit 1:51");
  CHECK(Product(R"("mass": "5 ton")").Findings() == "FR4137 /product/mass 1:22");
  const Sample wrong = Product(R"("rated_energy": "5 kg")");
  CHECK(wrong.Findings() == "FR4138 /product/rated_energy 1:30");
  CHECK(wrong.Message() == "'kg' is a unit of mass, but 'rated energy' must be a quantity (energy)");
  CHECK(wrong.Chinese() == "“kg”是质量的单位，“额定能量”应当是一个量（能量）");
  CHECK(wrong.Help() == "use a unit such as \"12.5 kWh\"");
  CHECK(Product(R"("share": "5 kg")").Findings() == "FR4138 /product/share 1:23");
}

TEST_CASE("bounds: a value outside is a finding; an unknown one lies inside") {
  const Sample low = Product(R"("rated_energy": "-1 kWh")");
  CHECK(low.Findings() == "FR4140 /product/rated_energy 1:30");
  CHECK(low.Message() == "'rated energy' is -1 kWh, less than the 0 kWh it may at least be");
  CHECK(Product(R"("share": "101 %")").Findings() == "FR4141 /product/share 1:23");
  CHECK(Product(R"("share": "100 %")").number("product.share") == "1");
  const auto& column = low.column<values::NumberColumn>("product.share");
  REQUIRE(column.bounds.size() == 1);
  CHECK(*column.bounds[0].high == Number(1));
  CHECK(Product(R"("share": 1)").column<values::NumberColumn>("product.share").bounds.empty());
  CHECK_FALSE(low.data("product.share").places[0].is_present());
  CHECK(low.data("product.rated_energy").places[0].is_present());
}

}  // namespace footrule::dossier_tests
