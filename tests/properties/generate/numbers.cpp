// Numbers and quantities.
#include "generate/writer.h"

namespace footrule::properties {

namespace {

Type Quantity(const std::string& unit) {
  Type type;
  type.kind = Kind::kNumber;
  type.unit = unit;
  return type;
}

}  // namespace

Tree Writer::Product(const Type& type, const Scope& scope, int depth) {
  const std::string kind = KindName(type);
  if (type.unit == "kg" && random_.Chance(40))
    return Tree::Of(kind, "(", Expression(Quantity("kg / kWh"), scope, depth - 1), " * ", Expression(Quantity("kWh"), scope, depth - 1), ")");
  return Tree::Of(kind, "(", Expression(type, scope, depth - 1), " * ", Expression(Quantity(""), scope, depth - 1), ")");
}

Tree Writer::Quotient(const Type& type, const Scope& scope, int depth) {
  const std::string kind = KindName(type);
  // Most divisors are constants: every second rule would fail with a division by zero otherwise.
  const auto divisor = [&](const std::string& unit) {
    if (random_.Chance(35)) return Expression(Quantity(unit), scope, depth - 1);
    return Tree::Of(KindName(Quantity(unit)), unit.empty() ? random_.Word({"2", "4", "0.5", "3"}) : random_.Word({"2 ", "4 ", "0.5 ", "3 "}) + unit);
  };
  if (type.unit == "kg / kWh") return Tree::Of(kind, "(", Expression(Quantity("kg"), scope, depth - 1), " / ", Tree("("), divisor("kWh"), "))");
  if (type.unit.empty() && random_.Chance(50)) {
    const std::string unit = random_.Word({"kg", "kWh", "day"});
    return Tree::Of(kind, "(", Expression(Quantity(unit), scope, depth - 1), " / ", Tree("("), divisor(unit), "))");
  }
  return Tree::Of(kind, "(", Expression(type, scope, depth - 1), " / ", Tree("("), divisor(""), "))");
}

// What is rounded must not have been rounded before: fields and sums are not.
Tree Writer::Rounded(const Type& type, const Scope& scope, int depth) {
  const std::string kind = KindName(type);
  const std::vector<std::string> fields = Paths(type, scope, true);
  Tree value = Tree::Of("", "(", Expression(type, scope, depth - 1), " + ", Expression(type, scope, depth - 1), ")");
  if (!fields.empty() && random_.Chance(30)) value = Tree(random_.Pick(fields));
  if (!fields.empty() && random_.Chance(40)) {
    const std::string like = random_.Pick(fields);
    if (like.find('[') == std::string::npos) return Tree::Of(kind, "(", std::move(value), " rounded like ", like, ")");
  }
  if (type.unit == "kg / kWh") return value;
  const std::string interval = random_.Word({"1", "0.1", "0.01", "0.5", "0.2", "0.05", "10", "5", "2"});
  return Tree::Of(kind, "(", std::move(value), " rounded to " + interval + (type.unit.empty() ? "" : " " + type.unit) + ")");
}

Tree Writer::Aggregate(const Type& type, const Scope& scope, int depth) {
  const std::string kind = KindName(type);
  auto bound = Binder(scope, depth - 1);
  if (!bound) return Literal(type);
  std::vector<std::string> functions = {"sum", "sum"};
  if (!bound->unrolled) functions.insert(functions.end(), {"mean", "least", "greatest"});
  if (type.unit.empty()) functions.insert(functions.end(), {"count", "count"});
  if (type.unit.empty() && !bound->unrolled) functions.push_back("distinct");
  if (type.unit == "day" && !bound->unrolled) functions.push_back("days_covered");
  const std::string function = random_.Pick(functions);
  Tree tree = Tree::Of(kind, function + "(each ", std::move(bound->text));
  if (function == "count") return std::move(tree.Add(")"));
  tree.Add(" : ");
  if (function == "distinct") {
    Type of = RandomType();
    while (of.kind == Kind::kSet) of = RandomType();
    if (random_.Chance(15)) of = {Kind::kRow, "", -1, static_cast<int>(random_.Below(model_.tables.size()))};
    const std::vector<std::string> rows = of.kind == Kind::kRow ? Paths(of, bound->inner, true) : std::vector<std::string>();
    if (of.kind == Kind::kRow) tree.Add(rows.empty() ? "true" : random_.Pick(rows));
    else tree.Add(Expression(of, bound->inner, depth - 1));
  } else if (function == "days_covered") {
    Type date;
    date.kind = Kind::kDate;
    tree.Add(Expression(date, bound->inner, depth - 1)).Add(" to ").Add(Expression(date, bound->inner, depth - 1));
  } else {
    tree.Add(Expression(type, bound->inner, depth - 1));
  }
  return std::move(tree.Add(")"));
}

Tree Writer::Number(const Type& type, const Scope& scope, int depth) {
  const std::string kind = KindName(type);
  const auto sub = [&] { return Expression(type, scope, depth - 1); };
  std::vector<std::pair<int, Maker>> makers = {
      {20, [&] { auto path = Path(type, scope); return path ? *path : Literal(type); }},
      {5, [&] { return Literal(type); }},
      {12, [&] { return Tree::Of(kind, "(", sub(), random_.Chance(60) ? " + " : " - ", sub(), ")"); }},
      {8, [&] { return Product(type, scope, depth); }},
      {6, [&] { return Quotient(type, scope, depth); }},
      {2, [&] { return Tree::Of(kind, "(-", sub(), ")"); }},
      {8, [&] { return Listed(type, scope, depth, {"least", "greatest", "sum", "mean"}); }},
      {6, [&] { return Rounded(type, scope, depth); }},
      {28, [&] { return Aggregate(type, scope, depth); }},
  };
  if (type.unit.empty()) {
    Type date;
    date.kind = Kind::kDate;
    makers.push_back({4, [this, kind, date, &scope, depth] { return Tree::Of(kind, "year_of(", Expression(date, scope, depth - 1), ")"); }});
  }
  if (type.unit == "day") {
    Type date;
    date.kind = Kind::kDate;
    makers.push_back({15, [this, kind, date, &scope, depth] { return Tree::Of(kind, "(", Expression(date, scope, depth - 1), " - ", Expression(date, scope, depth - 1), ")"); }});
  }
  return PickOne(makers);
}

}  // namespace footrule::properties
