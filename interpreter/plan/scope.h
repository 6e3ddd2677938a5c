// Which rows an expression can see while it is compiled, and how values come from one to another.
//
// A scope is one bound variable with the frame of its rows. From a scope a value can be brought along `up` from its `anchor`, and so
// on to the root; an outer scope that is not on this way is out of reach (a correlated aggregate must name it in an equality).
#pragma once

#include <unordered_map>

#include "plan/plan.h"

namespace footrule::plan {

struct Scope;

// A column and the scope whose rows it runs over: the deepest it mentions, so that the same work is not done per row of a deeper one.
struct Value { NodeId node; const Scope* home = nullptr; };

struct Scope {
  const Scope* outer = nullptr;       // the scope around the text; null for the root
  const Scope* anchor = nullptr;      // where `up` leads; null for the root
  LinkId up;                          // from this frame to the anchor's
  semantics::VariableRef variable;    // null for the root
  FrameId frame;
  std::uint32_t depth = 0;
  mutable std::unordered_map<const semantics::Expr*, Value> compiled;
};

// Whether values at home in `home` can be brought to `scope`.
inline bool Reaches(const Scope* scope, const Scope* home) {
  if (home->depth == 0) return true;
  while (scope && scope != home) scope = scope->anchor;
  return scope != nullptr;
}

}  // namespace footrule::plan
