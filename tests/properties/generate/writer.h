// Writes random expressions of a given type that the checker accepts, over what a scope lets them read.
//
// One function per type and one file per group of constructs; each picks among the productions that the scope makes possible.
#pragma once

#include <functional>

#include "generate/model.h"
#include "generate/random.h"

namespace footrule::properties {

// A binder with what stands inside it.
struct Bound {
  Tree text;                 // `x in T where C`
  Scope inner;
  bool unrolled = false;     // over members, one by one
};

class Writer {
 public:
  Writer(Random& random, Model& model) : random_(random), model_(model) {}

  Tree Expression(const Type& type, const Scope& scope, int depth);
  Tree Literal(const Type& type);
  // Paths to fields, definitions and bound values of the type; `fields_only`: only what `is recorded` and `rounded like` take.
  std::vector<std::string> Paths(const Type& type, const Scope& scope, bool fields_only = false);

  // ---- binders.cpp ----
  std::optional<Bound> Binder(const Scope& scope, int depth);
  Bound OverTable(int table, const Scope& scope, int depth, bool with_where);
  Bound OverChildren(const Visible& row, int table, const Scope& scope, int depth, bool with_where);
  Bound OverGroup(const Visible& group, const Scope& scope, int depth, bool with_where);
  // `series of x in T by {…} where C`; `below`: the rows of T below this row, else all.
  std::optional<Bound> OverSeries(const Scope& scope, int depth, const Visible* below);
  Bound OverMembers(const Scope& scope);
  // `run of x in T by x.DATE where C`: runs of the rows the binder goes over. None if they have no date.
  std::optional<Bound> OverRuns(Bound rows, const Scope* outer, int depth);
  // The nouns of the rows that hold a row of the table, where they are free.
  void AddHolders(Scope& inner, int table, const Scope& around) const;
  std::string FreshName() { return "x" + std::to_string(++fresh_); }

  Type RandomType(bool sized = false);
  bool allow_usable = true;
  std::vector<bool> usable_read;           // by table

 private:
  using Maker = std::function<Tree()>;
  Tree PickOne(const std::vector<std::pair<int, Maker>>& makers);

  // ---- truths.cpp ----
  Tree Truth(const Scope& scope, int depth);
  Tree Comparison(const Scope& scope, int depth);
  Tree Membership(const Scope& scope, int depth);
  Tree Presence(const Scope& scope);
  Tree SetTest(const Scope& scope, int depth);
  Tree RankTest(const Scope& scope, int depth);
  Tree RangeTest(const Scope& scope, int depth);
  Tree RowTest(const Scope& scope);
  Tree OutcomeTest(const Scope& scope);
  Tree Quantifier(const Scope& scope, int depth);

  // ---- numbers.cpp ----
  Tree Number(const Type& type, const Scope& scope, int depth);
  Tree Product(const Type& type, const Scope& scope, int depth);
  Tree Quotient(const Type& type, const Scope& scope, int depth);
  Tree Rounded(const Type& type, const Scope& scope, int depth);
  Tree Aggregate(const Type& type, const Scope& scope, int depth);

  // ---- dates.cpp ----
  Tree Date(const Scope& scope, int depth);
  Tree TextValue(const Scope& scope, int depth);

  // ---- shared.cpp ----
  Tree Conditional(const Type& type, const Scope& scope, int depth);
  Tree Listed(const Type& type, const Scope& scope, int depth, const std::vector<std::string>& functions);
  std::optional<Tree> Path(const Type& type, const Scope& scope);
  std::optional<Tree> Call(const Type& type, const Scope& scope, int depth);
  std::optional<Tree> LookUp(const Type& type, const Scope& scope, int depth);
  std::optional<Tree> ByMember(const Type& type, const Scope& scope, int depth);
  Tree Where(const Scope& inner, const Scope* outer, int depth);
  std::optional<Tree> Correlation(const Scope& inner, const Scope& outer);
  bool IsBelow(int table, int above) const;
  bool IsTaken(const Scope& scope, const std::string& name) const;
  void AddFieldPaths(std::vector<std::string>& paths, const std::string& prefix, int table, const Type& type, bool fields_only, int references);
  const std::vector<Field>& FieldsOf(int table) const { return table < 0 ? model_.facts : model_.tables[static_cast<std::size_t>(table)].fields; }

  Random& random_;
  Model& model_;
  int fresh_ = 0;
};

}  // namespace footrule::properties
