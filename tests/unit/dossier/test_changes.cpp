#include "fixture.h"

namespace footrule::dossier_tests {

std::string Changed(const std::string& text, const std::vector<dossier::Change>& changes) {
  std::string error;
  const std::string result = dossier::ApplyChanges(text, changes, &error);
  return error.empty() ? result : "! " + error;
}

TEST_CASE("a value is replaced and every other byte stays") {
  CHECK(Changed("{ \"a\" : 1 ,\n \"b\": [ 1, {\"c\":2} ] }", {{"/b/1/c", "\"x\""}}) == "{ \"a\" : 1 ,\n \"b\": [ 1, {\"c\":\"x\"} ] }");
  CHECK(Changed(R"({"a":"}\"","b":1})", {{"/b", "2"}, {"/a", "3"}}) == R"({"a":3,"b":2})");
  CHECK(Changed(R"({"a/b":{"~":1}})", {{"/a~1b/~0", "2"}}) == R"({"a/b":{"~":2}})");
  CHECK(Changed(R"({"\u0061":1})", {{"/a", "2"}}) == R"({"\u0061":2})");
}

TEST_CASE("missing keys and objects on the way are made") {
  CHECK(Changed(R"({})", {{"/a", "1"}}) == R"({"a": 1})");
  CHECK(Changed(R"({"a": 1})", {{"/b/c", "2"}}) == R"({"a": 1, "b": {"c": 2}})");
  CHECK(Changed(R"({"a": null})", {{"/a/b", "2"}}) == R"({"a": {"b": 2}})");
  CHECK(Changed(R"({"a": {}})", {{"/a/b\"c", "2"}}) == R"({"a": {"b\"c": 2}})");
  CHECK(Changed(R"({})", {{"/rows/0/id", "\"x\""}}) == R"({"rows": [{"id": "x"}]})");
}

TEST_CASE("an index one past the end appends") {
  CHECK(Changed(R"({"a": []})", {{"/a/0", "1"}}) == R"({"a": [1]})");
  CHECK(Changed(R"({"a": [1]})", {{"/a/1/b", "2"}}) == R"({"a": [1, {"b": 2}]})");
  CHECK(Changed(R"({"a": [1]})", {{"/a/-", "2"}}) == R"({"a": [1, 2]})");
  CHECK(Changed(R"({"a": [1]})", {{"/a/2", "2"}}) == "! /a/2: the array has 1 elements, so there is no element 2");
  CHECK(Changed(R"({"a": [1]})", {{"/a/b", "2"}}) == "! /a/b: the array has 1 elements, so there is no element b");
}

TEST_CASE("an empty value takes away") {
  CHECK(Changed(R"({"a": 1, "b": 2})", {{"/a", ""}}) == R"({"b": 2})");
  CHECK(Changed(R"({"a": 1, "b": 2})", {{"/b", ""}}) == R"({"a": 1})");
  CHECK(Changed(R"({"a": [1, 2, 3]})", {{"/a/1", ""}}) == R"({"a": [1, 3]})");
  CHECK(Changed(R"({"a": [ 1 ]})", {{"/a/0", ""}}) == R"({"a": [  ]})");
  CHECK(Changed(R"({"a": 1})", {{"/b", ""}}) == "! /b: there is nothing to take away");
}

TEST_CASE("a pointer that leads nowhere, and values that are no JSON") {
  CHECK(Changed(R"({"a": 1})", {{"/a/b", "2"}}) == "! /a/b: there is nothing below '/a'");
  CHECK(Changed(R"({"a": 1})", {{"a", "2"}}) == "! a: this is no pointer to a value inside the dossier");
  CHECK(Changed(R"({"a": 1})", {{"", "{}"}}) == "! : this is no pointer to a value inside the dossier");
  CHECK(Changed(R"({"a": 1})", {{"/a", "x"}}) == "! /a: the new value is not valid JSON");
  CHECK(Changed("{", {}) == "! the dossier is not valid JSON");
}

}  // namespace footrule::dossier_tests
