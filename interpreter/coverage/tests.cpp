#include <map>

#include "coverage/cover.h"

namespace footrule::coverage {

void AddTests(const std::vector<test_runner::TestResult>& results, std::vector<Element>& elements) {
  std::map<std::string, Element*> by_name;
  for (Element& element : elements) by_name.emplace(element.name, &element);
  for (const test_runner::TestResult& result : results) {
    for (const test_runner::ExpectationResult& one : result.expectations) {
      for (const std::string& name : one.requirements) {
        if (const auto found = by_name.find(name); one.passed && found != by_name.end()) ++found->second->tests[*one.outcome];
      }
    }
  }
}

}  // namespace footrule::coverage
