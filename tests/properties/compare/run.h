// One rule with one dossier through the engine, and what is asked of the result.
#pragma once

#include <map>

#include "compare/compare.h"
#include "compare/loaded.h"
#include "generate/rule.h"

namespace footrule::properties {

struct Judged {
  std::unique_ptr<Loaded> loaded;
  std::unique_ptr<dossier::Dossier> dossier;
  std::unique_ptr<evaluation::Trace> trace;   // null if the rule is not legal or the dossier unreadable
};
Judged Judge(const std::string& rule, const std::string& dossier, values::Date as_of);

// Differences between engine and reference; empty too where the rule is not legal.
std::vector<std::string> DifferencesOf(const std::string& rule, const std::string& dossier, values::Date as_of);

// Judgements and departures for some of the subjects that wait for them, under the names they have.
void AddRegisters(Random& random, Judged& judged, values::Date as_of, Json& dossier);

// What does not depend on the order of anything: overall outcomes, plain definitions and cases of conclusions, by name.
struct Summary {
  std::map<std::string, values::Outcome> outcomes;
  std::map<std::string, reference::Value> values;
};
Summary Summarise(const Judged& judged);

}  // namespace footrule::properties
