// Dates.
#include "generate/writer.h"

namespace footrule::properties {

Tree Writer::Date(const Scope& scope, int depth) {
  Type type;
  type.kind = Kind::kDate;
  Type days;
  days.kind = Kind::kNumber;
  days.unit = "day";
  Type number;
  number.kind = Kind::kNumber;
  const auto sub = [&] { return Expression(type, scope, depth - 1); };
  return PickOne({
      {20, [&] { auto path = Path(type, scope); return path ? *path : Literal(type); }},
      {4, [&] { return Literal(type); }},
      {5, [&] { return Tree::Of("date", "as_of"); }},
      {12, [&] { return Tree::Of("date", "(", sub(), random_.Chance(70) ? " + " : " - ", random_.Word({"1 day", "30 day", "90 day", "0 day"}), ")"); }},
      {3, [&] { return Tree::Of("date", "(", sub(), " + ", Expression(days, scope, depth - 1), ")"); }},
      {12, [&] { return Tree::Of("date", "(", sub(), random_.Chance(70) ? " + " : " - ", random_.Word({"1 month", "3 month", "12 month", "1 year", "0 month"}), ")"); }},
      {8, [&] { return Tree::Of("date", "(", sub(), random_.Chance(75) ? " + " : " - ", random_.Word({"1 working_day", "5 working_day", "20 working_day", "0 working_day"}), ")"); }},
      {2, [&] { return Tree::Of("date", "(", sub(), " + ", Expression(number, scope, depth - 1), random_.Chance(50) ? " * 1 month)" : " * 1 working_day)"); }},
      {4, [&] { return Tree::Of("date", "next_working_day(", sub(), ")"); }},
      {8, [&] { return Listed(type, scope, depth, {"earliest", "latest"}); }},
      {15, [&] {
         auto bound = Binder(scope, depth - 1);
         if (!bound || bound->unrolled) return Literal(type);
         return Tree::Of("date", random_.Chance(50) ? "earliest(each " : "latest(each ", std::move(bound->text), " : ", Expression(type, bound->inner, depth - 1), ")");
       }},
  });
}

}  // namespace footrule::properties
