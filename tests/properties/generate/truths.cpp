// Conditions.
#include "generate/writer.h"

namespace footrule::properties {

namespace {

Type Member(int list) {
  Type type;
  type.kind = Kind::kMember;
  type.list = list;
  return type;
}
Type SetOf(int list) {
  Type type;
  type.kind = Kind::kSet;
  type.list = list;
  return type;
}
Type Text() {
  Type type;
  type.kind = Kind::kText;
  return type;
}
Type DateType() {
  Type type;
  type.kind = Kind::kDate;
  return type;
}

}  // namespace

Tree Writer::Comparison(const Scope& scope, int depth) {
  static const std::vector<std::string> kRelations = {" = ", " <> ", " < ", " <= ", " > ", " >= "};
  const Type type = RandomType(true);
  if (type.kind == Kind::kNumber && type.unit != "kg / kWh" && random_.Chance(12)) {
    const std::string unit = type.unit.empty() ? "" : " " + type.unit;
    if (random_.Chance(50))
      return Tree::Of("truth", "(", Expression(type, scope, depth - 1), " = ", Expression(type, scope, depth - 1), " ± ", random_.Word({"0.5", "1", "0.05"}) + unit, ")");
    return Tree::Of("truth", "((", Expression(type, scope, depth - 1), " + ", Expression(type, scope, depth - 1), ")", random_.Pick(kRelations),
                    random_.Word({"2", "2.0", "3.15", "10"}) + unit + " by rounded value)");
  }
  return Tree::Of("truth", "(", Expression(type, scope, depth - 1), random_.Pick(kRelations), Expression(type, scope, depth - 1), ")");
}

Tree Writer::Membership(const Scope& scope, int depth) {
  const int list = static_cast<int>(random_.Below(model_.lists.size()));
  const List& known = model_.lists[static_cast<std::size_t>(list)];
  const std::size_t at = random_.Below(6);
  if (at == 0) return Tree::Of("truth", "(", Expression(Text(), scope, depth - 1), random_.Chance(70) ? " is " : " is not ", Literal(Text()), ")");
  if (at == 1) return Tree::Of("truth", "(", Expression(Text(), scope, depth - 1), random_.Chance(70) ? " in " : " not in ", Expression(SetOf(-1), scope, 0), ")");
  const auto member = [&] {
    auto path = Path(Member(list), scope);
    return path ? *path : Literal(Member(list));
  };
  if (at == 2) return Tree::Of("truth", "(", member(), random_.Chance(70) ? " is " : " is not ", Expression(Member(list), scope, depth - 1), ")");
  if (at == 3) return Tree::Of("truth", "(", member(), random_.Chance(70) ? " in " : " not in ", known.name, ")");
  if (at == 4) return Tree::Of("truth", "(", member(), " in ", Literal(SetOf(list)), ")");
  return Tree::Of("truth", "(", member(), random_.Chance(70) ? " in " : " not in ", Expression(SetOf(list), scope, 1), ")");
}

Tree Writer::Presence(const Scope& scope) {
  std::vector<std::string> any, none;
  const auto add = [&](const std::string& prefix, const std::vector<Field>& fields) {
    for (const Field& field : fields) {
      if (field.per_list >= 0) continue;
      any.push_back(prefix + field.name);
      if (field.or_none) none.push_back(prefix + field.name);
      if (field.type.kind != Kind::kRow) continue;
      for (const Field& inner : FieldsOf(field.type.table))
        if (inner.per_list < 0) (inner.or_none ? none : any).push_back(prefix + field.name + "." + inner.name);
    }
  };
  for (const Visible& one : scope.visible)
    if (!one.value && !one.group) add(one.name + ".", FieldsOf(one.table));
  add("", model_.facts);
  if (!none.empty() && random_.Chance(40)) return Tree::Of("truth", "(" + random_.Pick(none) + (random_.Chance(50) ? " is none)" : " is not none)"));
  if (any.empty()) return Literal(Type{});
  return Tree::Of("truth", "(" + random_.Pick(any) + (random_.Chance(60) ? " is recorded)" : " is not recorded)"));
}

Tree Writer::SetTest(const Scope& scope, int depth) {
  const int list = random_.Chance(20) ? -1 : static_cast<int>(random_.Below(model_.lists.size()));
  const auto value = [&] {
    auto path = Path(SetOf(list), scope);
    return path ? *path : Literal(SetOf(list));
  };
  return Tree::Of("truth", "(", value(), random_.Word({" inside ", " covers ", " = ", " <> "}), Expression(SetOf(list), scope, depth - 1), ")");
}

Tree Writer::RankTest(const Scope& scope, int depth) {
  for (std::size_t i = 0; i < model_.lists.size(); ++i) {
    if (!model_.lists[i].best_first || random_.Chance(30)) continue;
    const Type type = Member(static_cast<int>(i));
    auto path = Path(type, scope);
    return Tree::Of("truth", "(", path ? *path : Literal(type), random_.Chance(50) ? " better than " : " no worse than ", Expression(type, scope, depth - 1), ")");
  }
  return Comparison(scope, depth);
}

Tree Writer::RangeTest(const Scope& scope, int depth) {
  Type number;
  number.kind = Kind::kNumber;
  number.unit = random_.Word({"", "kg", "kWh"});
  const std::string unit = number.unit.empty() ? "" : " " + number.unit;
  if (random_.Chance(30)) return Tree::Of("truth", "(", Expression(number, scope, depth - 1), " in ", random_.Word({"1..2", "0..5", "2..10"}) + unit, ")");
  const auto date = [&] { return Expression(DateType(), scope, depth - 1); };
  if (random_.Chance(50)) return Tree::Of("truth", "(", date(), " in ", date(), " to ", date(), ")");
  if (random_.Chance(50)) return Tree::Of("truth", "((", date(), " to ", date(), ") inside (", date(), " to ", date(), "))");
  return Tree::Of("truth", "((", date(), " to ", date(), ") covers ", date(), ")");
}

Tree Writer::RowTest(const Scope& scope) {
  std::vector<std::pair<std::string, int>> rows;
  for (const Visible& one : scope.visible) {
    if (one.value || one.group) continue;
    if (model_.tables[static_cast<std::size_t>(one.table)].keyed) rows.emplace_back(one.name, one.table);
    for (const Field& field : FieldsOf(one.table))
      if (field.type.kind == Kind::kRow) rows.emplace_back(one.name + "." + field.name, field.type.table);
  }
  for (const Field& field : model_.facts)
    if (field.type.kind == Kind::kRow) rows.emplace_back(field.name, field.type.table);
  std::vector<std::string> pairs;
  for (const auto& [a, a_table] : rows)
    for (const auto& [b, b_table] : rows)
      if (a_table == b_table && a != b) pairs.push_back("(" + a + (random_.Chance(70) ? " is " : " is not ") + b + ")");
  return pairs.empty() ? Presence(scope) : Tree::Of("truth", random_.Pick(pairs));
}

Tree Writer::OutcomeTest(const Scope& scope) {
  if (allow_usable && random_.Chance(30))
    for (const Visible& one : scope.visible) {
      if (one.value || one.group || random_.Chance(30)) continue;
      usable_read[static_cast<std::size_t>(one.table)] = true;
      return Tree::Of("truth", one.name + ".usable");
    }
  std::vector<std::string> names;
  for (const Requirement& requirement : model_.requirements)
    if (!requirement.per_row || scope.taken.empty()) names.push_back(requirement.name);
  if (names.empty()) return Presence(scope);
  return Tree::Of("truth", "(" + random_.Pick(names) + (random_.Chance(65) ? " is met)" : " is not met)"));
}

Tree Writer::Quantifier(const Scope& scope, int depth) {
  auto bound = Binder(scope, depth - 1);
  if (!bound) return Presence(scope);
  Tree body = Expression(Type{}, bound->inner, depth - 1);
  if (random_.Chance(12)) return Tree::Of("truth", random_.Chance(50) ? "all(each " : "any_of(each ", std::move(bound->text), " : ", std::move(body), ")");
  return Tree::Of("truth", "(", random_.Word({"every ", "some ", "no "}), std::move(bound->text), " : ", std::move(body), ")");
}

Tree Writer::Truth(const Scope& scope, int depth) {
  const auto sub = [&] { return Expression(Type{}, scope, depth - 1); };
  return PickOne({
      {8, [&] { auto path = Path(Type{}, scope); return path ? *path : Presence(scope); }},
      {26, [&] { return Comparison(scope, depth); }},
      {14, [&] { return Membership(scope, depth); }},
      {6, [&] { return Presence(scope); }},
      {5, [&] { return SetTest(scope, depth); }},
      {6, [&] { return RankTest(scope, depth); }},
      {5, [&] { return RangeTest(scope, depth); }},
      {4, [&] { return RowTest(scope); }},
      {5, [&] { return OutcomeTest(scope); }},
      {16, [&] { return Quantifier(scope, depth); }},
      {12, [&] { return Tree::Of("truth", "(", sub(), random_.Chance(50) ? " and " : " or ", sub(), ")"); }},
      {4, [&] { return Tree::Of("truth", "(not ", sub(), ")"); }},
      {3, [&] { return Tree::Of("truth", "(", sub(), " is ", random_.Chance(50) ? "true" : "false", ")"); }},
  });
}

}  // namespace footrule::properties
