// The state of a binding run: all declarations, what happened to each, and the four acts of refinement. Each act stands in its own file.
#pragma once

#include <functional>
#include <map>

#include "semantics/refinement/rule_graph.h"
#include "semantics/refinement/sort.h"

namespace footrule::semantics::refinement {

enum class Change { kReplaced, kWaived, kExtended };
struct Mark { Change change; std::uint32_t rule; Span at; };   // which rule changed it, and where

struct Binding {
  Binding(std::vector<CoreDeclaration> all, const std::vector<RuleSource>& rules, diagnostics::Sink& to)
      : declarations(std::move(all)), marks(declarations.size()), gone(declarations.size(), false), graph(rules), sink(to) {}

  std::vector<CoreDeclaration> declarations;
  std::vector<std::optional<Mark>> marks;                              // by declaration: the change made to it
  std::vector<bool> gone;                                              // by declaration: no longer in force
  std::map<std::pair<std::size_t, std::string>, Mark> extended_members; // list and member -> how it was extended
  std::set<const syntax::Declaration*> failed;                         // acts that were reported: whatever else is wrong follows from that
  RuleGraph graph;
  diagnostics::Sink& sink;
  Bound bound;

  void Report(diagnostics::Diagnostic diagnostic) { sink.Add(std::move(diagnostic)); }
};

// What an act may be done to.
struct Wanted {
  std::function<bool(const CoreDeclaration&)> fits;
  foundation::Text what;                    // "a term"
  bool own_rule = false;                    // also declarations of the rule that acts
};
struct Target {
  std::string name;                         // without the name of the rule
  std::vector<std::size_t> declarations;    // those that fit: one, or all of a block
};
// nullopt after a report: no such name, another sort, or several rules have it.
std::optional<Target> FindTarget(Binding& binding, const syntax::Path& path, std::uint32_t rule, const Wanted& wanted);

// Marks every declaration of the target. False after a report if one of them was changed before; what a refined rule extended is
// still there to be changed.
bool MarkChanged(Binding& binding, const Target& target, const Mark& mark);

// `first` indexes the first declaration made of what the author wrote; the others follow it.
void Replace(Binding& binding, std::size_t first);
void Extend(Binding& binding, std::size_t first);
void Waive(Binding& binding, std::size_t index);
// All fills at once, after the other acts.
void FillTerms(Binding& binding);
// Reports names that meet.
void CheckNames(Binding& binding);

// Every declaration made of the same written one as `first`.
std::vector<std::size_t> SameBlock(const Binding& binding, std::size_t first);

}  // namespace footrule::semantics::refinement
