// Types in words, and whether a value fits a place.
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::TypeKind;

namespace {

Text DescribeNumber(const Context& context, const Type& type) {
  if (type.dimension.is_number()) return {"无量纲的数", "a number without dimension"};
  const Text name = context.program.schema.dimensions.Describe(type.dimension);
  const std::string unit = context.program.schema.units.Natural(type.dimension, context.program.schema.dimensions).text;
  return {name.In(foundation::Language::kChinese) + "（" + unit + "）", name.In(foundation::Language::kEnglish) + " (" + unit + ")"};
}

Text DescribeRange(const Context& context, const Type& type) {
  if (type.dimension.is_number()) return {"数的范围", "a range of numbers"};
  const Text of = DescribeNumber(context, type);
  return {of.zh + "的范围", "a range of " + of.en};
}

// What to do about a range or interval where one value is needed.
Text HelpForMismatch(const Type& seen) {
  if (seen.kind == TypeKind::kRange) return {"此处写一个值；范围只能跟在“属于”之后、用作栏目的上下限，或用于人日", "write one value here; a range stands after `in`, as the bounds of a field, and in person-days"};
  if (seen.kind == TypeKind::kInterval) return {"此处写一个值；区间只能跟在“属于”之后，或用于 days_covered", "write one value here; an interval stands after `in` and in days_covered"};
  return {};
}

bool IsDateInQuotes(const Type& one, const Type& other) { return one.kind == TypeKind::kDate && other.kind == TypeKind::kText; }

// A limit whose unit was forgotten: `mass <= 1`.
bool IsBareNumber(const Checked& value, const Checked& other) {
  const auto* constant = value.expr ? std::get_if<Constant>(&value.expr->node) : nullptr;
  return constant && value.type.kind == TypeKind::kNumber && value.type.dimension.is_number() && value.unit.text.empty() && other.type.kind == TypeKind::kNumber;
}

// What people mean who put these two beside each other; empty where nobody knows.
Text HelpForPair(const Checked& left, const Checked& right, Code code) {
  if (IsDateInQuotes(left.type, right.type) || IsDateInQuotes(right.type, left.type)) return {"日期不加引号，写作 2025-01-31", "a date stands without quotes, as in 2025-01-31"};
  const bool range = left.type.kind == TypeKind::kRange || right.type.kind == TypeKind::kRange;
  if (range && code == Code::kCannotCompare) return {"与范围相比写“属于”", "compare with a range by `in`"};
  if (right.type.kind == TypeKind::kRange && right.type.dimension.is_number() && left.type.kind == TypeKind::kNumber) return {"在范围后写上单位，例如 1..2 kg", "write the unit behind the range, as in 1..2 kg"};
  const bool bare = IsBareNumber(left, right) || IsBareNumber(right, left);
  if (!bare) return {};
  const std::string unit = IsBareNumber(right, left) ? left.unit.text : right.unit.text;
  return unit.empty() ? Text{"在数后写上单位", "write the unit behind the number"} : Text{"在数后写上单位，例如 " + unit, "write the unit behind the number, such as " + unit};
}

Text ListName(const Context& context, ListId list, const char* zh, const char* en) {
  if (!list.is_valid()) return {std::string(zh) + "文本", std::string(en) + "texts"};
  const schema::List& known = context.program.schema.list(list);
  return {zh + known.name, en + known.name};
}

bool SameShape(const Type& a, const Type& b) {
  return a.kind == b.kind && a.dimension == b.dimension && a.list == b.list && a.table == b.table;
}

}  // namespace

Text Describe(const Context& context, const Type& type) {
  switch (type.kind) {
    case TypeKind::kError: return {"错误", "an error"};
    case TypeKind::kTruth: return {"是否", "yes/no"};
    case TypeKind::kNumber: return DescribeNumber(context, type);
    case TypeKind::kDate: return {"日期", "a date"};
    case TypeKind::kText: return {"文本", "a text"};
    case TypeKind::kMember: return ListName(context, type.list, "清单成员：", "a member of ");
    case TypeKind::kSet: return ListName(context, type.list, "集合：", "a set of ");
    case TypeKind::kRow: return {"一行：" + context.program.schema.table(type.table).noun, "a row: " + context.program.schema.table(type.table).noun};
    case TypeKind::kInterval: return {"日期区间", "an interval of dates"};
    case TypeKind::kRange: return DescribeRange(context, type);
  }
  return {};
}

bool ExpectType(Context& context, const Checked& value, const Type& type, Span declared_at) {
  if (value.is_error() || type.kind == TypeKind::kError || SameShape(value.type, type)) return !value.is_error();
  const bool both_numbers = value.type.kind == TypeKind::kNumber && type.kind == TypeKind::kNumber;
  context.Report(Make(both_numbers ? Code::kDimensionMismatch : Code::kTypeMismatch, value.span)
                     .With("seen", Describe(context, value.type))
                     .With("expected", Describe(context, type))
                     .Mark(declared_at, {"此处规定了类型", "the type is set here"})
                     .Help(HelpForMismatch(value.type)));
  return false;
}

void ReportMismatch(Context& context, Code code, Span at, const Checked& left, const Checked& right) {
  const Text l = Describe(context, left.type), r = Describe(context, right.type);
  context.Report(Make(code, at)
                     .With("left", l)
                     .With("right", r)
                     .Mark(left.span, {"这是" + l.In(foundation::Language::kChinese), "this is " + l.In(foundation::Language::kEnglish)})
                     .Mark(right.span, {"这是" + r.In(foundation::Language::kChinese), "this is " + r.In(foundation::Language::kEnglish)})
                     .Help(HelpForPair(left, right, code)));
}

const values::Dimension* UnitDimension(const Context& context, const char* unit) {
  const values::Unit* known = context.program.schema.units.Find(unit);
  return known ? &known->dimension : nullptr;
}

}  // namespace footrule::semantics
