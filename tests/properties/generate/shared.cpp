// What expressions of every type have in common: paths, literals, calls, look-ups, `if`.
#include <algorithm>

#include "generate/writer.h"

namespace footrule::properties {

namespace {

std::string NumberText(Random& random, bool whole) {
  static const std::vector<std::string> kWhole = {"0", "1", "1", "2", "2", "3", "5", "10"};
  static const std::vector<std::string> kDecimal = {"0.5", "2.5", "0.25", "1.1", "3.15", "0.05", "12.5"};
  return whole || random.Chance(65) ? random.Pick(kWhole) : random.Pick(kDecimal);
}

std::string DateText(Random& random) {
  static const std::vector<std::string> kDates = {"2024-12-31", "2025-01-01", "2025-01-31", "2025-02-28", "2025-03-01", "2025-05-15", "2025-08-31", "2025-12-31", "2026-02-28", "2024-02-29"};
  return random.Pick(kDates);
}

}  // namespace

Tree Writer::PickOne(const std::vector<std::pair<int, Maker>>& makers) {
  std::size_t total = 0;
  for (const auto& [weight, make] : makers) total += static_cast<std::size_t>(weight);
  std::size_t at = random_.Below(total);
  for (const auto& [weight, make] : makers) {
    if (at < static_cast<std::size_t>(weight)) return make();
    at -= static_cast<std::size_t>(weight);
  }
  return makers.back().second();
}

Tree Writer::Literal(const Type& type) {
  const std::string kind = KindName(type);
  switch (type.kind) {
    case Kind::kTruth: return Tree::Of(kind, random_.Chance(50) ? "true" : "false");
    case Kind::kNumber: {
      const std::string sign = random_.Chance(8) ? "-" : "";
      if (type.unit.empty()) return Tree::Of(kind, random_.Chance(10) ? "50 %" : "(" + sign + NumberText(random_, false) + ")");
      if (type.unit == "kg / kWh") return Tree::Of(kind, "(" + NumberText(random_, false) + " kg / kWh)");
      const std::string unit = type.unit == "kg" && random_.Chance(30) ? "g" : type.unit;
      return Tree::Of(kind, "(" + sign + NumberText(random_, type.unit == "day") + " " + unit + ")");
    }
    case Kind::kDate: return Tree::Of(kind, DateText(random_));
    case Kind::kText: return Tree::Of(kind, "\"" + random_.Word({"a", "b", "c", "s1", "s2"}) + "\"");
    case Kind::kMember: return Tree::Of(kind, random_.Pick(model_.lists[static_cast<std::size_t>(type.list)].members));
    case Kind::kSet: {
      std::string text = "{";
      const std::size_t count = random_.Between(1, 3);
      for (std::size_t i = 0; i < count; ++i) {
        text += i > 0 ? ", " : "";
        text += type.list < 0 ? "\"" + random_.Word({"a", "b", "c"}) + "\"" : random_.Pick(model_.lists[static_cast<std::size_t>(type.list)].members);
      }
      return Tree::Of(kind, text + "}");
    }
    case Kind::kRow: break;
  }
  return Tree("?");
}

void Writer::AddFieldPaths(std::vector<std::string>& paths, const std::string& prefix, int table, const Type& type, bool fields_only, int references) {
  for (const Field& field : FieldsOf(table)) {
    const std::string path = prefix + field.name;
    if (field.per_list >= 0) {
      const bool fits = field.type == type;
      if (fits) paths.push_back(path + "[" + random_.Pick(model_.lists[static_cast<std::size_t>(field.per_list)].members) + "]");
      continue;
    }
    if (field.type == type) paths.push_back(path);
    if (field.type.kind == Kind::kRow && references > 0) AddFieldPaths(paths, path + ".", field.type.table, type, fields_only, references - 1);
  }
  if (table >= 0 && type.kind == Kind::kText && model_.tables[static_cast<std::size_t>(table)].keyed) paths.push_back(prefix + "id");
  if (fields_only) return;
  for (const Definition& definition : model_.definitions)
    if (definition.table == table && definition.type == type) paths.push_back(prefix + definition.name);
}

std::vector<std::string> Writer::Paths(const Type& type, const Scope& scope, bool fields_only) {
  std::vector<std::string> paths;
  for (const Visible& one : scope.visible) {
    if (one.value) {
      if (*one.value == type && !fields_only) paths.push_back(one.name);
    } else if (one.group) {
      for (const auto& [key, key_type] : one.keys)
        if (key_type == type && !fields_only) paths.push_back(one.name + "." + key);
    } else {
      AddFieldPaths(paths, one.name + ".", one.table, type, fields_only, 2);
    }
  }
  // What stands at the root is less interesting where rows can be read.
  if (paths.empty() || random_.Chance(35)) AddFieldPaths(paths, "", -1, type, fields_only, 2);
  return paths;
}

std::optional<Tree> Writer::Path(const Type& type, const Scope& scope) {
  const std::vector<std::string> paths = Paths(type, scope);
  if (paths.empty()) return std::nullopt;
  return Tree::Of(KindName(type), random_.Pick(paths));
}

std::optional<Tree> Writer::Call(const Type& type, const Scope& scope, int depth) {
  std::vector<const Function*> fitting;
  for (const Function& function : model_.functions)
    if (function.type == type) fitting.push_back(&function);
  if (fitting.empty()) return std::nullopt;
  const Function& function = *random_.Pick(fitting);
  Tree call = Tree::Of(KindName(type), function.name + "(");
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    if (i > 0) call.Add(", ");
    call.Add(Expression(function.parameters[i], scope, depth - 1));
  }
  return std::move(call.Add(")"));
}

std::optional<Tree> Writer::LookUp(const Type& type, const Scope& scope, int depth) {
  std::vector<const Parameter*> fitting;
  for (const Parameter& parameter : model_.parameters)
    if (parameter.type == type) fitting.push_back(&parameter);
  if (fitting.empty()) return std::nullopt;
  const Parameter& parameter = *random_.Pick(fitting);
  Tree look = Tree::Of(KindName(type), parameter.name + "[");
  for (std::size_t i = 0; i < parameter.keys.size(); ++i) {
    if (i > 0) look.Add(", ");
    look.Add(Expression(parameter.keys[i], scope, std::min(depth - 1, 1)));
  }
  return std::move(look.Add("]"));
}

std::optional<Tree> Writer::ByMember(const Type& type, const Scope& scope, int depth) {
  std::vector<const PerMember*> fitting;
  for (const PerMember& one : model_.per_member)
    if (one.type == type) fitting.push_back(&one);
  if (fitting.empty()) return std::nullopt;
  const PerMember& one = *random_.Pick(fitting);
  Type key;
  key.kind = Kind::kMember;
  key.list = one.list;
  return Tree::Of(KindName(type), one.name + "[", Expression(key, scope, std::min(depth - 1, 1)), "]");
}

Tree Writer::Conditional(const Type& type, const Scope& scope, int depth) {
  return Tree::Of(KindName(type), "(if ", Expression(Type{}, scope, depth - 1), " then ", Expression(type, scope, depth - 1), " else ", Expression(type, scope, depth - 1), ")");
}

Tree Writer::Listed(const Type& type, const Scope& scope, int depth, const std::vector<std::string>& functions) {
  Tree tree = Tree::Of(KindName(type), random_.Pick(functions) + "(");
  const std::size_t count = random_.Between(1, 3);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) tree.Add(", ");
    tree.Add(Expression(type, scope, depth - 1));
  }
  return std::move(tree.Add(")"));
}

Type Writer::RandomType(bool sized) {
  static const std::vector<std::string> kUnits = {"", "", "kg", "kg", "kWh", "kg / kWh", "day"};
  Type type;
  const std::size_t at = random_.Below(sized ? 5 : 10);
  if (at < 4) {
    type.kind = Kind::kNumber;
    type.unit = random_.Pick(kUnits);
  } else if (at == 4) {
    type.kind = Kind::kDate;
  } else if (at < 7) {
    type.kind = Kind::kTruth;
  } else if (at == 7) {
    type.kind = Kind::kText;
  } else {
    type.kind = at == 8 ? Kind::kMember : Kind::kSet;
    type.list = static_cast<int>(random_.Below(model_.lists.size()));
    if (type.kind == Kind::kSet && random_.Chance(25)) type.list = -1;
  }
  return type;
}

// Fields for the most part; else texts joined, and numbers of which some have no such digits.
Tree Writer::TextValue(const Scope& scope, int depth) {
  Type type, number;
  type.kind = Kind::kText;
  number.kind = Kind::kNumber;
  return PickOne({
      {12, [&] { auto path = Path(type, scope); return path ? *path : Literal(type); }},
      {2, [&] { return Literal(type); }},
      {2, [&] { return Tree::Of("text", "join(", Expression(type, scope, depth - 1), ", ", Expression(type, scope, depth - 1), ")"); }},
      {1, [&] { return Tree::Of("text", "pad(", Expression(number, scope, depth - 1), ", ", random_.Word({"1", "2", "4"}), ")"); }},
      {1, [&] { return Tree::Of("text", "pad(" + random_.Word({"0", "7", "12", "99"}) + ", ", random_.Word({"1", "2", "4"}), ")"); }},
  });
}

Tree Writer::Expression(const Type& type, const Scope& scope, int depth) {
  const std::string kind = KindName(type);
  if (depth <= 0 || random_.Chance(12)) {
    if (auto path = random_.Chance(80) ? Path(type, scope) : std::nullopt) return *path;
    return Literal(type);
  }
  if (random_.Chance(10))
    if (auto call = Call(type, scope, depth)) return *call;
  if (random_.Chance(12))
    if (auto look = LookUp(type, scope, depth)) return *look;
  if (random_.Chance(8))
    if (auto by_member = ByMember(type, scope, depth)) return *by_member;
  if (random_.Chance(type.kind == Kind::kTruth ? 4 : 10)) return Conditional(type, scope, depth);
  switch (type.kind) {
    case Kind::kTruth: return Truth(scope, depth);
    case Kind::kNumber: return Number(type, scope, depth);
    case Kind::kDate: return Date(scope, depth);
    case Kind::kText: return TextValue(scope, depth);
    default: break;
  }
  if (auto path = random_.Chance(85) ? Path(type, scope) : std::nullopt) return *path;
  return Literal(type);
}

}  // namespace footrule::properties
