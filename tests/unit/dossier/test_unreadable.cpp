#include "fixture.h"

#include "dossier/json/scan.h"
#include "dossier/text/bytes.h"

namespace footrule::dossier_tests {

TEST_CASE("text that is no JSON: the first fault, with its place") {
  const std::pair<const char*, const char*> cases[] = {
      {"", "FR4003 1:1"},
      {" \n ", "FR4003 2:2"},
      {"5", "FR4004 1:1"},
      {"[{}]", "FR4004 1:1"},
      {"null", "FR4004 1:1"},
      {"{", "FR4006 1:2"},
      {"{\"product\": {\"name\": \"x\"}", "FR4006 1:26"},
      {"{\"product\":", "FR4006 1:12"},
      {"{\"product\"", "FR4006 1:11"},
      {"{\"inventory\": [{}", "FR4006 1:18"},
      {"{\"inventory\": [{}}", "FR4007 1:18"},
      {"{\"product\" {}}", "FR4007 1:12"},
      {"{\"product\": {}, }", "FR4007 1:17"},
      {"{\"stages\": [\"raw\",]}", "FR4007 1:19"},
      {"{\"stages\": [\"raw\" \"use\"]}", "FR4007 1:19"},
      {"{\"product\": }", "FR4007 1:13"},
      {"{\"product\": {}} {}", "FR4008 1:17"},
      {"{}}", "FR4008 1:3"},
      {"{} x", "FR4008 1:4"},
      {"{\"remark\": \"abc", "FR4009 1:12"},
      {"{\"remark\": \"a\nb\"}", "FR4010 1:14"},
      {"{\"remark\": \"a\\qb\"}", "FR4011 1:14"},
      {"{\"remark\": \"a\\u12\"}", "FR4011 1:14"},
      {"{\"remark\": \"\\ud83d\"}", "FR4012 1:13"},
      {"{\"remark\": \"\\ud83d\\u0041\"}", "FR4012 1:13"},
      {"{\"remark\": \"\\ude00\"}", "FR4012 1:13"},
      {"{\"share\": 01}", "FR4013 1:11"},
      {"{\"share\": .5}", "FR4013 1:11"},
      {"{\"share\": +5}", "FR4013 1:11"},
      {"{\"share\": 5.}", "FR4013 1:11"},
      {"{\"share\": 5 kWh}", "FR4007 1:13"},
      {"{\"share\": 5kWh}", "FR4013 1:11"},
      {"{\"share\": NaN}", "FR4014 1:11"},
      {"{\"share\": True}", "FR4014 1:11"},
      {"{\"share\": “5”}", "FR4014 1:11"},
      {"{share: 5}", "FR4007 1:2"},
      {"{'share': 5}", "FR4007 1:2"},
      {"{\"share\": 5, // half\n}", "FR4007 1:14"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(Sample(text).Findings() == expected);
  }
}

TEST_CASE("what is broken in values that nobody reads is found too") {
  CHECK(Sample(R"({"x": {"y": [1, 2}})").Findings() == "FR4007 1:18");
  CHECK(Sample(R"({"x": {"y": "\q"}})").Findings() == "FR4011 1:14");
  CHECK(Sample(R"({"x": {"\q": 1}})").Findings() == "FR4011 1:9");
  CHECK(Sample(R"({"x": [tru]})").Findings() == "FR4014 1:8");
  CHECK(Sample(R"({"comment": [1e]})").Findings() == "FR4013 1:14");
  CHECK(Sample(R"({"accepted": "2025-09-03", "accepted": [1 2]})").Findings() == "FR4007 1:43");
  CHECK(Sample(R"({"product": {"rated_energy": {"value": 1, "unit": "\q"}}})").Findings() == "FR4011 1:52");
}

TEST_CASE("messages say what stands there and what was expected") {
  const Sample sample("{\"inventory\": [{\"id\": \"a\"}");
  CHECK(sample.Message() == "the dossier ends here, where a comma or a closing bracket was expected");
  REQUIRE(sample.why.at(0).labels.size() == 1);
  CHECK(sample.why[0].labels[0].span.begin == 14);
  CHECK(Sample("{\"a\": [1 2]}").Message() == "'2' stands where a comma or a closing bracket was expected");
  CHECK(Sample("[]").Message() == "the dossier begins with an array in square brackets, where one JSON object in braces was expected");
  CHECK(Sample("{\"a\": “5”}").Message() == "'“5”' stands without quotation marks, and is no word of JSON");
}

TEST_CASE("a byte-order mark is dropped") { CHECK(Sample("\xEF\xBB\xBF{\"accepted\": \"2025-09-03\"}").number("accepted") == "20334"); }

TEST_CASE("nesting has a limit, however deep the text goes") {
  const auto nested = [](std::size_t depth) { return "{\"comment\": " + std::string(depth, '[') + std::string(depth, ']') + "}"; };
  CHECK(Sample(nested(63)).Findings().empty());
  CHECK(Sample(nested(64)).Findings() == "FR4005 1:76");
  CHECK(Sample(std::string(1000000, '[')).Findings() == "FR4005 1:65");
  CHECK(Sample("{\"x\":" + std::string(1000000, '[')).Findings() == "FR4005 1:69");
  std::string objects;
  for (int i = 0; i < 200000; ++i) objects += "{\"x\":";
  CHECK(Sample(objects).Findings() == "FR4005 1:321");
}

TEST_CASE("findings are bounded, and the rest is counted") {
  std::string rows;
  for (int i = 0; i < 3000; ++i) rows += std::string(i == 0 ? "" : ",") + "{\"stage\": \"x\"}";
  const Sample sample = Inventory(rows);
  REQUIRE(sample.all().size() == 1001);
  CHECK(sample.Message(1000) == "2000 more findings are not listed");
  CHECK(sample.table("row").rows == 3000);
}

TEST_CASE("a wide array of junk is given up and costs no rows") {
  std::string junk = "1";
  for (int i = 0; i < 100000; ++i) junk += ",1";
  const Sample sample = Inventory(junk);
  CHECK(sample.table("row").rows == 0);
  CHECK_FALSE(sample.table("row").supplied);
  REQUIRE(sample.all().size() == 102);
  CHECK(sample.Listed({sample.all().back()}) == "FR4106 /inventory 1:216");
  CHECK(sample.Message(101) == "'inventory' holds more than 100 things that are no rows, and the whole table was not used");
}

TEST_CASE("size and cells have limits") {
  dossier::ReadLimits limits;
  limits.bytes = 10;
  CHECK(Sample("{\"accepted\": null}", limits).Findings() == "FR4001 1:1");
  limits.bytes = 1000;
  limits.cells = 50;
  CHECK(Inventory("{}, {}", limits).Findings().empty());
  CHECK(Inventory("{}, {}, {}, {}, {}, {}", limits).Findings() == "FR4015 1:24");
}

TEST_CASE("the fast and the strict reader agree on broken prefixes of a dossier") {
  const std::string text = R"({"product": {"name": "电池\u7ec4 \"x\"", "rated_energy": {"value": -1.5e3, "unit": "kWh"}}, "x": [[], {}, [true, {"a": null}]],
    "inventory": [{"id": "R-1", "amount": "5 kg"}, {"id": "R-2"}], "stages": ["raw"], "is_export": false})";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    if (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) continue;
    const Sample sample(text.substr(0, length));
    CHECK((sample.dossier != nullptr) == (length == text.size()));
    if (!sample.dossier) CHECK(sample.why.size() == 1);
  }
}

TEST_CASE("a text ends where it ends, though what lies behind it goes on as it might have") {
  const auto schema = SampleSchema();
  dossier::Reader reader(*schema);
  const std::string text = R"({"product": {"name": "x", "share": 0.5}, "inventory": [{"id": "R-1", "stage": "raw"}, {"id": "R-2", "stage": "raw"}], "accepted": "2024-01-02"})";
  const std::string readable = text + std::string(dossier::kPadding, ' ');
  for (std::size_t length = 0; length <= text.size(); ++length) {
    INFO(text.substr(0, length));
    const auto columns = reader.Begin();
    const dossier::PaddedText whole{std::string_view(readable).substr(0, text.size()), readable.size()}, part{std::string_view(readable).substr(0, length), readable.size()};
    CHECK(std::holds_alternative<dossier::Unreadable>(reader.Append(*columns, whole, source::FileId{std::size_t{0}})) == false);   // now the keys are expected
    CHECK(std::holds_alternative<dossier::Unreadable>(reader.Append(*columns, part, source::FileId{std::size_t{0}})) == (length < text.size()));
  }
}

TEST_CASE("a long key is not looked for beyond the token that begins like it") {
  const std::string key = '"' + std::string(300, 'k') + "\":";
  const dossier::Sought sought(key);
  const std::string beginning = key.substr(0, 40) + "\":" + std::string(16, ' ');
  const std::vector<char> ends_there(beginning.begin(), beginning.end());   // no byte behind it is ours
  CHECK_FALSE(sought.StandsAt(ends_there.data(), 42));
  CHECK(sought.StandsAt(key.data(), key.size()));
}

TEST_CASE("the fast and the strict reader agree when a byte is changed or left out") {
  const std::string text = R"({"product": {"name": "a\u0041", "share": 0.5, "mass": {"value": 1, "unit": "kg"}}, "x": [1, {"y": "z"}], "inventory": [{}]})";
  const std::string bytes = "{}[]\",:\\0-e.tn x";
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (std::size_t b = 0; b <= bytes.size(); ++b) {
      std::string changed = text;
      if (b < bytes.size()) changed[at] = bytes[b];
      else changed.erase(at, 1);
      INFO(changed);
      const Sample sample(changed);
      const bool object = changed[dossier::SkipBlanks(changed, 0)] == '{';
      CHECK((sample.dossier != nullptr) == (object && !dossier::FindFault(changed, 64)));
    }
  }
}

}  // namespace footrule::dossier_tests
