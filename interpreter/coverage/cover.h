// The doors of coverage/: a loaded rule -> its Coverage, or its Inheritance.
//
// In: a rule without errors. Out: every clause of its index with the elements that cite it, and every element with the tests that exercise it.
// Looks at what the rule itself declares: what it refines and uses has its own coverage. It runs the rule's tests, and prints nothing.
#pragma once

#include "coverage/coverage.h"
#include "coverage/inheritance.h"
#include "test_runner/run.h"

namespace footrule::coverage {

Coverage Cover(workspace::LoadedRule& rule, const dossier::ReadLimits& limits);

// What the rule changes of the rules it refines, and what it takes from them as it is.
Inheritance Inherit(const workspace::LoadedRule& rule);

// Everything the rule itself declares, in written order, with the clauses it cites; tests not counted yet.
std::vector<Element> ElementsOf(const workspace::LoadedRule& rule);
std::vector<Reading> ReadingsOf(const workspace::LoadedRule& rule);

// Adds what the tests showed to the elements.
void AddTests(const std::vector<test_runner::TestResult>& results, std::vector<Element>& elements);

}  // namespace footrule::coverage
