// Bound rows, groups and what an aggregate runs over.
#pragma once

#include <memory>
#include <vector>

#include "semantics/core/program.h"
#include "reference/value.h"

namespace footrule::reference {

// One row of a group, how surely it belongs to it, and whether its keys tell.
struct Member { std::size_t row = 0; Value belongs; State keys = State::kKnown; };

// Rows with equal keys. Rows whose key is open may belong to every group.
struct Group {
  schema::TableId table;
  std::vector<Value> keys;
  std::vector<Member> members;
  std::size_t first = 0;        // the first row that has these keys
  bool more = false;            // rows the dossier does not hold may belong to it
  Value exists;                 // whether a row belongs to it for certain
};
using GroupRef = std::shared_ptr<const Group>;

// A variable of the text and what it stands for: a row, or a group; which one may be open.
struct Binding { semantics::VariableRef variable; std::size_t row = 0; GroupRef group; State state = State::kKnown; };
// Innermost last.
using Environment = std::vector<Binding>;
// Null if the variable is not bound.
const Binding* FindBinding(const Environment& environment, semantics::VariableId variable);

// `may_be_none`: where the row is unknown, the reference to it, or one behind that, may be a stated none.
struct FoundRow { State state = State::kKnown; schema::TableId table; std::size_t row = 0; bool may_be_none = false; };

// What an aggregate or `for each` runs over: each row or group with how surely it is there.
// `group`: whether the row of a group is known to be of this one.
struct Item { Binding binding; Value belongs; State group = State::kKnown; };
struct Range {
  State state = State::kKnown;   // open: the row the domain hangs below is not known
  std::vector<Item> items;
  bool more = false;             // there may be rows the dossier does not hold
};

}  // namespace footrule::reference
