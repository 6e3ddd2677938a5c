// Names and paths: bound rows and values, definitions, fields of the dossier, units, members, built-in values.
#include <algorithm>

#include "foundation/suggestion.h"
#include "semantics/checker/conclusion_case.h"
#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"
#include "semantics/checker/open_dimension.h"
#include "semantics/checker/outcome_functions.h"
#include "semantics/core/machine.h"

namespace footrule::semantics {

using schema::Schema;
using schema::TypeKind;

namespace {

// `a.b.c` as its words; empty if the base is not a name.
std::vector<syntax::Name> Words(const syntax::ExprRef& expr) {
  if (const auto* name = syntax::As<syntax::NameRef>(expr)) return {name->name};
  if (const auto* access = syntax::As<syntax::Access>(expr)) {
    std::vector<syntax::Name> words = Words(access->base);
    if (!words.empty()) words.push_back(access->member);
    return words;
  }
  return {};
}

std::string Join(const std::vector<syntax::Name>& words, std::size_t from, std::size_t to) {
  std::string joined;
  for (std::size_t i = from; i < to; ++i) joined += (i > from ? "." : "") + words[i].text;
  return joined;
}

struct PathReader {
  Context& context;
  const std::vector<syntax::Name>& words;
  Span span;

  // Field, derived field or step of `table` with the name words[from..to); kError with expr unset if there is none.
  std::optional<Checked> Try(const RowRef& row, TableId table, std::size_t from, std::size_t to) const {
    const std::string name = Join(words, from, to);
    if (auto field = context.names.fields.find({table, name}); field != context.names.fields.end()) return Continue(row, field->second, to);
    const auto derived = context.names.derived.find({table, name});
    if (derived != context.names.derived.end())
      if (auto act = ReadAct(context, derived->second, row)) return Read(*act, TableOf(context, *act), to);
    if (to < words.size()) return std::nullopt;
    if (derived != context.names.derived.end()) return ReadDerived(context, derived->second, row, span);
    if (name == "usable" || name == "可用") return ReadUsable(context, row, span);
    if (context.names.answers.count({table, name})) {
      context.Report(Make(Code::kAnswersNeedMember, span).With("name", Join(words, 0, to)));
      return Failed(span);
    }
    return std::nullopt;
  }

  Checked Continue(const RowRef& row, FieldId field, std::size_t next) const {
    if (next == words.size()) return ReadField(context, row, field, span);
    const Type& type = context.program.schema.field(field).type;
    if (context.program.schema.field(field).pattern.is_valid()) {
      ReportUnknown(context, Code::kUnknownField, words[next].text, words[next].span, PartsOf(field));
      return Failed(span);
    }
    if (type.kind != TypeKind::kRow) {
      context.Report(Make(Code::kNoFieldsInside, words[next].span).With("name", words[next].text).With("type", Describe(context, type)));
      return Failed(span);
    }
    RowRef target = row;
    target.steps.push_back({RowStep::Kind::kReference, field});
    return Read(target, type.table, next);
  }

  // What can be read from a structured code, without the name of its field.
  std::vector<std::string> PartsOf(FieldId code) const {
    std::vector<std::string> names;
    const Schema& schema = context.program.schema;
    for (const FieldId part : schema.field(code).taken)
      if (const std::string& name = schema.field(part).name; name[schema.field(code).name.size()] == '.') names.push_back(name.substr(schema.field(code).name.size() + 1));
    return names;
  }

  std::vector<std::string> Candidates(TableId table) const {
    std::vector<std::string> names;
    for (const auto& [key, id] : context.names.fields)
      if (key.first == table) names.push_back(key.second);
    for (const auto& [key, id] : context.names.derived)
      if (key.first == table) names.push_back(key.second);
    return names;
  }

  // The words from `from` on, read in a row of `table`; longest name first.
  Checked Read(const RowRef& row, TableId table, std::size_t from) const {
    if (from == words.size()) return RowValue(row, table, span);
    for (std::size_t to = words.size(); to > from; --to)
      if (auto found = Try(row, table, from, to)) return *found;
    const Schema& schema = context.program.schema;
    if (table != Schema::kRoot && schema.table(table).parent != Schema::kRoot && schema.table(schema.table(table).parent).noun == words[from].text) {
      RowRef parent = row;
      parent.steps.push_back({RowStep::Kind::kParent, {}});
      return Read(parent, schema.table(table).parent, from + 1);
    }
    const std::string rest = Join(words, from, words.size());
    ReportUnknown(context, Code::kUnknownField, rest, source::Join(words[from].span, words.back().span), Candidates(table));
    return Failed(span);
  }
};

Checked ReadSeriesKey(Context& context, const VariableRef& series, const std::vector<syntax::Name>& words, Span span) {
  const std::vector<std::string>& keys = context.series_keys[series->id];
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (words.size() != 2 || keys[i] != words[1].text) continue;
    Checked checked;
    checked.type = series->series->keys[i]->type;
    checked.expr = MakeCore(SeriesKey{series, i}, checked.type, span);
    return checked;
  }
  ReportUnknown(context, Code::kUnknownField, Join(words, 1, words.size()), span, keys);
  return Failed(span);
}

Checked ReadBinding(Context& context, const Checked& bound, const std::vector<syntax::Name>& words, Span span) {
  if (bound.run) return ReadRun(context, bound, words, span);
  if (bound.type.kind == TypeKind::kRow) {
    if (bound.row.variable && bound.row.variable->series && words.size() > 1) return ReadSeriesKey(context, bound.row.variable, words, span);
    return PathReader{context, words, span}.Read(bound.row, bound.type.table, 1);
  }
  if (words.size() == 1 || bound.is_error()) return bound;
  const bool ends = bound.type.kind == TypeKind::kInterval && words.size() == 2;
  if (ends && (words[1].text == "from" || words[1].text == "自" || words[1].text == "to" || words[1].text == "至")) {
    Checked end;
    end.type = DateType();
    end.expr = words[1].text == "from" || words[1].text == "自" ? bound.from : bound.to;
    return end;
  }
  context.Report(Make(Code::kNoFieldsInside, words[1].span).With("name", words[1].text).With("type", Describe(context, bound.type)));
  return Failed(span);
}

// `certificate.current.until`: the act a life cycle of the whole dossier names, and what is read of it.
std::optional<Checked> ReadActOfRule(Context& context, const std::vector<syntax::Name>& words, Span span) {
  for (std::size_t to = words.size(); to > 0; --to) {
    const auto value = context.names.values.find(Join(words, 0, to));
    if (value == context.names.values.end()) continue;
    const auto act = ReadAct(context, value->second, {});
    if (act) return PathReader{context, words, span}.Read(*act, TableOf(context, *act), to);
  }
  return std::nullopt;
}

std::optional<Checked> MemberValue(Context& context, ListId list, const std::string& name, Span span) {
  const SymbolId member = FindMember(context, list, name);
  if (!member.is_valid()) return std::nullopt;
  Checked checked;
  checked.type = MemberType(list);
  checked.expr = SymbolConstant(member, checked.type, span);
  return checked;
}

std::optional<Checked> BuiltIn(Context& context, const std::string& word, Span span) {
  if (word == "true" || word == "真" || word == "false" || word == "假") return TruthValue(MakeCore(Constant{word == "true" || word == "真"}, TruthType(), span), span);
  if (word == "as_of" || word == "基准日期") {
    Checked checked;
    checked.type = DateType();
    checked.expr = MakeCore(AsOf{}, DateType(), span);
    return checked;
  }
  if (const values::Unit* unit = context.schema().units.Find(word)) {
    Checked checked;
    checked.type = NumberType(unit->dimension);
    checked.expr = NumberConstant(unit->factor, unit->dimension, span);
    checked.unit = {unit->dimension, unit->factor, unit->name};
    return checked;
  }
  return std::nullopt;
}

// `none` where a value of a type with `or none` is expected: a branch of a decision table, an otherwise.
std::optional<Checked> StatedNone(const std::string& word, const Type* expected, Span span) {
  if ((word != "none" && word != "无") || !expected || !expected->or_none) return std::nullopt;
  Checked checked;
  checked.type = *expected;
  checked.span = span;
  checked.expr = MakeCore(Constant{NoneValue{}}, *expected, span);
  return checked;
}

// A member that no place announced: it must belong to one list only.
std::optional<Checked> LoneMember(Context& context, const std::string& word, Span span) {
  auto [begin, end] = context.names.members.equal_range(word);
  if (begin == end) return std::nullopt;
  if (std::next(begin) != end) {
    std::string lists;
    for (auto it = begin; it != end; ++it) lists += (lists.empty() ? "" : ", ") + context.program.schema.list(it->second.first).name;
    context.Report(Make(Code::kMemberOfSeveralLists, span).With("name", word).With("lists", lists));
    return Failed(span);
  }
  return MemberValue(context, begin->second.first, word, span);
}

// "list 等级 has: 好, 差": where a member is asked for and none is near.
Text MembersOf(const Context& context, const Type* expected) {
  constexpr std::size_t kMost = 8;
  if (!expected || !expected->list.is_valid()) return {};
  const schema::List& list = context.program.schema.list(expected->list);
  Text members;
  for (std::size_t i = 0; i < list.members.size() && i < kMost; ++i) {
    members.zh += (i > 0 ? "、" : "") + list.members[i].name;
    members.en += (i > 0 ? ", " : "") + list.members[i].name;
  }
  const char* more = list.members.size() > kMost ? " …" : "";
  return {"此处写清单“" + list.name + "”的成员：" + members.zh + more, "a member of the list `" + list.name + "` stands here: " + members.en + more};
}

void ReportConclusionAsValue(Context& context, const std::string& name, Span span) {
  context.Report(Make(Code::kTypeMismatch, span).With("expected", Text{"一个值", "a value"}).With("seen", Text{"结论 " + name, "the conclusion " + name})
                     .Help({"问它是哪一种情形：" + name + " 为 情形", "ask which case it is: " + name + " is CASE"}));
}

void ReportUnknownName(Context& context, const Environment& env, const std::string& name, Span span, const Type* expected) {
  std::vector<std::string> names{"recorded", "none", "true", "false", "有记录"};
  if (expected && expected->list.is_valid())
    for (const schema::ListMember& member : context.program.schema.list(expected->list).members) names.push_back(member.name);
  for (const Binding& binding : env.bindings) names.push_back(binding.name);
  for (const auto& [known, index] : context.names.values) names.push_back(known);
  for (const auto& [key, field] : context.names.fields)
    if (key.first == Schema::kRoot) names.push_back(key.second);
  for (const auto& [known, index] : context.names.requirements) names.push_back(known);
  for (const auto& [known, list] : context.names.lists)
    if (known != name) names.push_back(known);
  for (const CoreDeclaration& declaration : context.bound.declarations)
    if (std::holds_alternative<syntax::ConclusionDecl>(declaration.node)) names.push_back(declaration.name);
  for (const values::Unit& unit : context.schema().units.units()) names.push_back(unit.name);
  const Text members = name.find('.') == name.npos && foundation::Nearest(name, names).empty() ? MembersOf(context, expected) : Text{};
  if (!members.empty()) return context.Report(Make(Code::kUnknownName, span).With("name", name).Help(members));
  ReportUnknown(context, Code::kUnknownName, name, span, names);
}

void ReportNoValue(Context& context, Span span, Text seen, Text help) {
  context.Report(Make(Code::kTypeMismatch, span).With("expected", Text{"一个值", "a value"}).With("seen", std::move(seen)).Help(std::move(help)));
}

// A list, the word for a row, a `none` without a type: known, but no value here.
bool ReportListOrNoun(Context& context, const std::string& name, const std::string& first, Span span) {
  const auto& tables = context.program.schema.tables;
  if (name == "none" || name == "无") {
    ReportNoValue(context, span, {"“无”，看不出是哪一种值的“无”", "`none`, and nothing says of which type"},
                  {"写明类型，例如 定义 名称 : kg 或 无 = …", "write the type, as in define NAME : kg or none = …"});
    return true;
  }
  if (context.names.lists.count(name)) {
    ReportNoValue(context, span, {"清单“" + name + "”", "the list `" + name + "`"},
                  {"写某一个成员；要全部成员时写在花括号里；要问是否属于它，写 … 属于 " + name,
                   "write one member, or all of them in braces; to ask for membership write … in " + name});
    return true;
  }
  const bool noun = std::any_of(tables.begin(), tables.end(), [&](const schema::Table& table) { return !table.noun.empty() && table.noun == first; });
  if (!noun) return false;
  ReportNoValue(context, span, {"表中各行的称呼“" + first + "”，看不出指哪一行", "`" + first + "`, the word for a row, and nothing says which row"},
                {"加一行“对每个 " + first + "”，或写成“所有 " + first + "：…”", "add a line `for each " + first + "`, or write every " + first + ": …"});
  return true;
}

}  // namespace

Checked CheckName(Context& context, const Environment& env, const syntax::ExprRef& expr, const Type* expected) {
  std::vector<syntax::Name> words = Words(expr);
  const Span span = expr->span;
  if (words.empty()) {
    context.Report(Make(Code::kNoFieldsInside, span).With("name", std::get<syntax::Access>(expr->node).member.text).With("type", Text{"表达式", "an expression"}));
    return Failed(span);
  }
  if (const Binding* binding = env.Find(words[0].text)) return ReadBinding(context, binding->value, words, span);
  if (words.size() > 1 && context.names.aliases.count(words[0].text)) words.erase(words.begin());
  if (expected && expected->list.is_valid() && words.size() == 1)
    if (auto member = MemberValue(context, expected->list, words[0].text, span)) return *member;
  if (auto act = ReadActOfRule(context, words, span)) return *act;
  const std::string name = Join(words, 0, words.size());
  if (auto value = context.names.values.find(name); value != context.names.values.end()) return ReadValue(context, value->second, span);
  if (auto parameter = context.names.parameters.find(name); parameter != context.names.parameters.end()) {
    const Parameter& table = context.program.parameters[parameter->second.index];
    Checked checked;
    checked.type = table.type;
    checked.expr = MakeCore(Lookup{table.id, {}}, table.type, span);
    if (!table.key_types.empty()) context.Report(Make(Code::kParameterNeedsKeys, span).With("name", name).With("count", std::to_string(table.key_types.size())));
    return table.key_types.empty() ? checked : Failed(span);
  }
  for (std::size_t to = words.size(); to > 0; --to)
    if (context.names.fields.count({Schema::kRoot, Join(words, 0, to)})) return PathReader{context, words, span}.Read(RowRef{}, Schema::kRoot, 0);
  if (words.size() == 1) {
    if (auto value = CheckAllMet(context, words[0].text, span)) return *value;
    if (auto value = BuiltIn(context, words[0].text, span)) return *value;
    if (auto value = StatedNone(words[0].text, expected, span)) return *value;
    if (auto value = LoneMember(context, words[0].text, span)) return *value;
  }
  if (context.names.answers.count({Schema::kRoot, name})) {
    context.Report(Make(Code::kAnswersNeedMember, span).With("name", name));
    return Failed(span);
  }
  if (ReportListOrNoun(context, name, words[0].text, span)) return Failed(span);
  if (FindConclusion(context, name)) ReportConclusionAsValue(context, name, span);
  else ReportUnknownName(context, env, name, span, expected);
  return Failed(span);
}

TableId TableOf(const Context& context, const RowRef& row) {
  TableId table = row.variable ? row.variable->table : Schema::kRoot;
  for (const RowStep& step : row.steps) table = TableBehind(context.program.schema, table, step);
  return table;
}

Checked RowValue(RowRef row, TableId table, Span span) {
  Checked checked;
  checked.type.kind = TypeKind::kRow;
  checked.type.table = table;
  checked.row = std::move(row);
  checked.span = span;
  return checked;
}

Checked ReadField(Context& context, const RowRef& row, FieldId field, Span span) {
  const schema::Field& known = context.program.schema.field(field);
  Checked checked;
  checked.type = AtRow(context, known.type, row);
  checked.expr = MakeCore(FieldRead{row, field}, checked.type, span);
  checked.unit = known.display_unit;
  checked.span = span;
  if (known.type.kind == TypeKind::kRow) {
    checked.row = row;
    checked.row.steps.push_back({RowStep::Kind::kReference, field});
  }
  return checked;
}

}  // namespace footrule::semantics
