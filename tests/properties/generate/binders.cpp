// What quantifiers, aggregates and `for each` range over.
#include <algorithm>

#include "generate/writer.h"

namespace footrule::properties {

bool Writer::IsTaken(const Scope& scope, const std::string& name) const {
  const auto is = [&](const Visible& one) { return one.name == name; };
  return std::find(scope.taken.begin(), scope.taken.end(), name) != scope.taken.end() || std::any_of(scope.visible.begin(), scope.visible.end(), is);
}

// The nouns of the rows that hold a bound row may be used too, where they are not bound further out.
void Writer::AddHolders(Scope& inner, int table, const Scope& around) const {
  for (int above = model_.tables[static_cast<std::size_t>(table)].parent; above >= 0; above = model_.tables[static_cast<std::size_t>(above)].parent) {
    const std::string& noun = model_.tables[static_cast<std::size_t>(above)].noun;
    if (IsTaken(around, noun) || IsTaken(inner, noun)) continue;
    inner.visible.push_back({noun, above, false, {}, std::nullopt, {}});
    // It is held by the rows that come after it, and holds the new row.
    for (Visible& below : inner.visible)
      if (!below.value && below.name != noun && below.table != above && IsBelow(below.table, above)) below.above.push_back(noun);
  }
}

bool Writer::IsBelow(int table, int above) const {
  while (table >= 0 && table != above) table = model_.tables[static_cast<std::size_t>(table)].parent;
  return table >= 0;
}

namespace {

// What is left of a scope where a row hangs below `row`: that row and those that hold it. Other rows may only be compared by equality.
Scope Above(const Scope& scope, const Visible& row) {
  Scope left;
  left.taken = scope.taken;
  for (const Visible& one : scope.visible) {
    const bool stays = one.name == row.name || std::find(row.above.begin(), row.above.end(), one.name) != row.above.end();
    if (stays) left.visible.push_back(one);
    else left.taken.push_back(one.name);
  }
  return left;
}

std::vector<std::string> AllNames(const Scope& scope) {
  std::vector<std::string> names = scope.taken;
  for (const Visible& one : scope.visible) names.push_back(one.name);
  return names;
}

}  // namespace

// `x.k is outer.k` for some type both sides can give.
std::optional<Tree> Writer::Correlation(const Scope& inner, const Scope& outer) {
  Scope rows = outer;
  std::erase_if(rows.visible, [](const Visible& one) { return one.value.has_value(); });
  if (rows.visible.empty()) return std::nullopt;
  // A reference of the inner row that names the outer one.
  std::vector<Tree> tests;
  for (const Visible& one : rows.visible) {
    if (one.group || !model_.tables[static_cast<std::size_t>(one.table)].keyed) continue;
    for (const Field& field : FieldsOf(inner.visible[0].table))
      if (field.type.kind == Kind::kRow && field.type.table == one.table) tests.push_back(Tree(inner.visible[0].name + "." + field.name + " is " + one.name));
  }
  for (int i = 0; i < 6; ++i) {
    Type type = RandomType();
    if (type.kind == Kind::kSet) continue;
    auto left = Paths(type, {{inner.visible[0]}, {}});
    const auto right = Paths(type, rows);
    std::erase_if(left, [&](const std::string& path) { return !path.starts_with(inner.visible[0].name + "."); });   // not at the root
    if (left.empty() || right.empty()) continue;
    const bool sized = type.kind == Kind::kNumber || type.kind == Kind::kDate;
    tests.push_back(Tree(random_.Pick(left) + (sized ? " = " : " is ") + random_.Pick(right)));
  }
  if (tests.empty()) return std::nullopt;
  return Tree::Of("", "(", random_.Pick(tests), ")");
}

Tree Writer::Where(const Scope& inner, const Scope* outer, int depth) {
  std::vector<Tree> parts;
  if (outer)
    for (int i = 0; i < 2; ++i)
      if (random_.Chance(i == 0 ? 60 : 20))
        if (auto correlation = Correlation(inner, *outer)) parts.push_back(std::move(*correlation));
  if (parts.empty() || random_.Chance(40)) parts.push_back(Expression(Type{}, inner, std::min(depth, 2)));
  Tree where(" where ");
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) where.Add(" and ");
    where.Add(std::move(parts[i]));
  }
  return where;
}

Bound Writer::OverTable(int table, const Scope& scope, int depth, bool with_where) {
  const Table& known = model_.tables[static_cast<std::size_t>(table)];
  const bool nested = known.parent >= 0;
  const bool noun_taken = IsTaken(scope, known.noun);
  const bool parent_taken = nested && IsTaken(scope, model_.tables[static_cast<std::size_t>(known.parent)].noun);
  const std::string path = nested ? model_.tables[static_cast<std::size_t>(known.parent)].noun + "." + known.path : known.path;
  Bound bound;
  std::string name = known.noun;
  if (noun_taken && parent_taken) return OverMembers(scope);   // no way to say it
  if (noun_taken || (!parent_taken && random_.Chance(25))) name = FreshName();
  bound.text = Tree::Of("", name == known.noun && (parent_taken || random_.Chance(60)) ? name : name + " in " + path);
  bound.inner.taken = AllNames(scope);
  bound.inner.visible.push_back({name, table, false, {}, std::nullopt, {}});
  AddHolders(bound.inner, table, scope);
  if (with_where) bound.text.Add(Where(bound.inner, &scope, depth));
  return bound;
}

Bound Writer::OverChildren(const Visible& row, int table, const Scope& scope, int depth, bool with_where) {
  const Table& known = model_.tables[static_cast<std::size_t>(table)];
  Bound bound;
  const std::string name = IsTaken(scope, known.noun) ? FreshName() : known.noun;
  bound.text = Tree::Of("", name + " in " + row.name + "." + known.path);
  bound.inner = Above(scope, row);
  Visible inner{name, table, false, {}, std::nullopt, row.above};
  inner.above.push_back(row.name);
  bound.inner.visible.insert(bound.inner.visible.begin(), std::move(inner));
  AddHolders(bound.inner, table, scope);
  if (with_where) bound.text.Add(Where(bound.inner, nullptr, depth));
  return bound;
}

Bound Writer::OverGroup(const Visible& group, const Scope& scope, int depth, bool with_where) {
  const Table& known = model_.tables[static_cast<std::size_t>(group.table)];
  Bound bound;
  const std::string name = IsTaken(scope, known.noun) ? FreshName() : known.noun;
  bound.text = Tree::Of("", name + " in " + group.name);
  bound.inner = Above(scope, group);
  bound.inner.visible.insert(bound.inner.visible.begin(), {name, group.table, false, {}, std::nullopt, {}});
  AddHolders(bound.inner, group.table, scope);
  if (with_where) bound.text.Add(Where(bound.inner, nullptr, depth));
  return bound;
}

std::optional<Bound> Writer::OverSeries(const Scope& scope, int depth, const Visible* below) {
  if (IsTaken(scope, "series")) return std::nullopt;
  std::vector<int> tables;
  for (std::size_t i = 0; i < model_.tables.size(); ++i)
    if (!below || model_.tables[i].parent == below->table) tables.push_back(static_cast<int>(i));
  if (tables.empty()) return std::nullopt;
  const int table = random_.Pick(tables);
  Bound rows = below ? OverChildren(*below, table, {{*below}, scope.taken}, depth, false) : OverTable(table, {{}, AllNames(scope)}, depth, false);
  if (rows.unrolled) return std::nullopt;
  const Visible member = rows.inner.visible[0];
  Visible group{"series", table, true, {}, std::nullopt, {}};
  std::string keys;
  for (int i = 0; i < 2; ++i) {
    Type type = RandomType();
    if (type.kind == Kind::kSet || (i == 1 && random_.Chance(60))) continue;
    const std::vector<std::string> paths = Paths(type, {{member}, {}}, true);
    if (paths.empty()) continue;
    const std::string path = random_.Pick(paths);
    const std::string name = path.substr(path.find_last_of('.') + 1);
    if (path.find('[') != std::string::npos || path.compare(0, member.name.size() + 1, member.name + ".") != 0) continue;
    if (!group.keys.empty() && group.keys[0].first == name) continue;
    keys += (keys.empty() ? "" : ", ") + path;
    group.keys.emplace_back(name, type);
  }
  if (keys.empty()) return std::nullopt;
  Bound bound;
  bound.text = Tree::Of("", "series of ", std::move(rows.text), " by {" + keys + "}");
  if (random_.Chance(40)) bound.text.Add(Where({{member}, AllNames(scope)}, nullptr, depth));
  bound.inner.taken = AllNames(scope);
  bound.inner.visible.push_back(std::move(group));
  return bound;
}

Bound Writer::OverMembers(const Scope& scope) {
  const int list = static_cast<int>(random_.Below(model_.lists.size()));
  Type member;
  member.kind = Kind::kMember;
  member.list = list;
  Type set;
  set.kind = Kind::kSet;
  set.list = list;
  Bound bound;
  bound.unrolled = true;
  const std::string name = FreshName();
  bound.inner = scope;
  bound.inner.visible.insert(bound.inner.visible.begin(), {name, -1, false, {}, member, {}});
  const std::vector<std::string> fields = Paths(set, scope, true);
  std::string in = model_.lists[static_cast<std::size_t>(list)].name;
  if (!fields.empty() && random_.Chance(40)) in = random_.Pick(fields);
  else if (random_.Chance(30)) in = Literal(set).Text();
  if (in.find('[') != std::string::npos) in = model_.lists[static_cast<std::size_t>(list)].name;
  bound.text = Tree::Of("", name + " in " + in);
  return bound;
}

std::optional<Bound> Writer::OverRuns(Bound rows, const Scope* outer, int depth) {
  const Visible member = rows.inner.visible[0];
  std::vector<std::string> dates;
  for (const Field& field : FieldsOf(member.table))
    if (field.type.kind == Kind::kDate && !field.or_none && field.per_list < 0) dates.push_back(field.name);
  if (rows.unrolled || dates.empty()) return std::nullopt;
  Bound runs;
  runs.text = Tree::Of("", "run of ", std::move(rows.text), " by " + member.name + "." + random_.Pick(dates));
  runs.text.Add(Where(rows.inner, outer, depth));
  runs.inner.taken = AllNames(rows.inner);
  Type date, count;
  date.kind = Kind::kDate;
  count.kind = Kind::kNumber;
  for (const char* const name : {"run.from", "run.until"}) runs.inner.visible.push_back({name, -1, false, {}, date, {}});
  runs.inner.visible.push_back({"run.count", -1, false, {}, count, {}});
  return runs;
}

std::optional<Bound> Writer::Binder(const Scope& scope, int depth) {
  const bool runs = !IsTaken(scope, "run.count") && random_.Chance(12);
  const bool with_where = !runs && random_.Chance(55);
  for (const Visible& one : scope.visible)
    if (one.group && random_.Chance(80)) {
      Bound rows = OverGroup(one, scope, depth, with_where);
      return runs ? OverRuns(std::move(rows), nullptr, depth) : std::optional<Bound>(std::move(rows));
    }
  std::vector<std::pair<const Visible*, int>> children;
  for (const Visible& one : scope.visible)
    for (std::size_t i = 0; i < model_.tables.size(); ++i)
      if (!one.value && !one.group && model_.tables[i].parent == one.table) children.emplace_back(&one, static_cast<int>(i));
  if (!children.empty() && random_.Chance(55)) {
    const auto [row, table] = random_.Pick(children);
    Bound rows = OverChildren(*row, table, scope, depth, with_where);
    return runs ? OverRuns(std::move(rows), nullptr, depth) : std::optional<Bound>(std::move(rows));
  }
  if (random_.Chance(12)) return OverMembers(scope);
  if (random_.Chance(6))
    if (auto series = OverSeries(scope, depth, nullptr)) return series;
  if (model_.tables.empty()) return std::nullopt;
  Bound rows = OverTable(static_cast<int>(random_.Below(model_.tables.size())), scope, depth, with_where);
  return runs ? OverRuns(std::move(rows), &scope, depth) : std::optional<Bound>(std::move(rows));
}

}  // namespace footrule::properties
