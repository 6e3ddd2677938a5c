// What `for each`, `every`, `some`, `no` and aggregates range over.
#include "semantics/blocks/print/text.h"
#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"

namespace footrule::semantics {

using schema::Schema;
using schema::TypeKind;

namespace {

constexpr std::size_t kMaximumChoices = 4096;   // members unrolled in one place

BoundRange FailedRange() {
  BoundRange range;
  range.failed = true;
  return range;
}

Checked MemberChoice(const schema::List& list, const schema::ListMember& member, Span span) {
  Checked checked;
  checked.type = MemberType(list.id);
  checked.expr = SymbolConstant(member.symbol, checked.type, span);
  checked.span = span;
  return checked;
}

BoundRange OverList(Context& context, const Environment& env, const syntax::Binder& binder, ListId list_id, const ExprRef& set) {
  BoundRange range;
  range.unrolled = true;
  const schema::List list = context.program.schema.list(list_id);
  for (const schema::ListMember& member : list.members) {
    const Checked value = MemberChoice(list, member, binder.span);
    Choice choice{env.With(binder.noun.text, value), nullptr, member.name, member.label.empty() ? Same(member.name) : member.label};
    if (set) choice.where = MakeCore(SetExpr{SetOp::kHas, value.expr, set}, TruthType(), binder.span);
    range.choices.push_back(std::move(choice));
  }
  return range;
}

// An element is called what is written: `4`, `5 kWh`, `cell`, a text without its quotes.
std::string WrittenElement(const syntax::ExprRef& element) {
  const auto* text = syntax::As<syntax::TextLiteral>(element);
  return text ? text->text : print::Expression(element);
}

// The member of a list that an element is; nullptr for a number, a text and the like.
const schema::ListMember* MemberIn(const schema::Schema& schema, const Checked& element) {
  const auto* constant = element.type.kind == schema::TypeKind::kMember && element.expr ? std::get_if<Constant>(&element.expr->node) : nullptr;
  const auto* symbol = constant ? std::get_if<SymbolId>(&constant->value) : nullptr;
  if (!symbol) return nullptr;
  for (const schema::ListMember& member : schema.list(element.type.list).members)
    if (member.symbol == *symbol) return &member;
  return nullptr;
}

Text LabelOf(const schema::ListMember& member) { return member.label.empty() ? Same(member.name) : member.label; }

// What an element is called: a member by its name, anything else as written.
Choice ElementChoice(Context& context, const Environment& env, const syntax::Binder& binder, const syntax::ExprRef& element, const Checked& value) {
  const Environment inside = env.With(binder.noun.text, value);
  if (const schema::ListMember* member = MemberIn(context.program.schema, value)) return {inside, nullptr, member->name, LabelOf(*member)};
  const auto* access = syntax::As<syntax::Access>(element);
  const std::string name = access ? access->member.text : WrittenElement(element);
  return {inside, nullptr, name, Same(name)};
}

BoundRange OverElements(Context& context, const Environment& env, const syntax::Binder& binder) {
  BoundRange range;
  range.unrolled = true;
  for (const syntax::ExprRef& element : std::get<syntax::SetLiteral>(binder.in_set->node).elements) {
    const Checked value = CheckExpr(context, env, element);
    if (value.is_error()) return FailedRange();
    range.choices.push_back(ElementChoice(context, env, binder, element, value));
  }
  return range;
}

struct TableChoice { TableId table; Domain::Kind kind = Domain::Kind::kTable; RowRef of; };

std::string JoinFrom(const syntax::Path& path, std::size_t from) {
  std::string joined;
  for (std::size_t i = from; i < path.parts.size(); ++i) joined += (i > from ? "." : "") + path.parts[i].text;
  return joined;
}

// `in series`, `in site.units` (bound or not), `in application.products`.
std::optional<TableChoice> TableAt(const Context& context, const Environment& env, const syntax::Path& path) {
  const Binding* bound = env.Find(path.parts[0].text);
  if (bound && bound->value.type.kind == TypeKind::kRow) {
    const RowRef& row = bound->value.row;
    if (path.parts.size() == 1 && row.variable && row.variable->series) return TableChoice{row.variable->table, Domain::Kind::kSeries, row};
    const auto nested = context.names.nested.find({bound->value.type.table, JoinFrom(path, 1)});
    if (nested != context.names.nested.end()) return TableChoice{nested->second, Domain::Kind::kChildren, row};
    return std::nullopt;
  }
  if (const auto table = context.names.nested.find({Schema::kRoot, JoinFrom(path, 0)}); table != context.names.nested.end()) return TableChoice{table->second, Domain::Kind::kTable, {}};
  if (path.parts.size() < 2) return std::nullopt;
  const auto parent = context.names.nouns.find(path.parts[0].text);
  if (parent == context.names.nouns.end()) return std::nullopt;
  const auto nested = context.names.nested.find({parent->second, JoinFrom(path, 1)});
  if (nested == context.names.nested.end()) return std::nullopt;
  return TableChoice{nested->second, Domain::Kind::kTable, {}};
}

std::optional<TableChoice> TableOfNoun(const Context& context, const std::string& noun) {
  const auto table = context.names.nouns.find(noun);
  return table == context.names.nouns.end() ? std::nullopt : std::optional(TableChoice{table->second, Domain::Kind::kTable, {}});
}

// A field that holds a set of members: its members, one by one.
std::optional<BoundRange> OverSetField(Context& context, const Environment& env, const syntax::Binder& binder) {
  syntax::ExprRef path = syntax::MakeExpr(syntax::NameRef{binder.in->parts[0]}, binder.in->parts[0].span);
  for (std::size_t i = 1; i < binder.in->parts.size(); ++i) path = syntax::MakeExpr(syntax::Access{path, binder.in->parts[i]}, binder.in->span());
  const Checked set = CheckExpr(context, env, path);
  if (set.is_error()) return FailedRange();
  if (set.type.kind == TypeKind::kSet && set.type.list.is_valid()) return OverList(context, env, binder, set.type.list, set.expr);
  context.Report(Make(Code::kCannotRangeOver, binder.in->span()).With("name", binder.in->ToString()).With("type", Describe(context, set.type)));
  return FailedRange();
}

bool SameRow(const RowRef& a, const RowRef& b) {
  if (a.variable != b.variable || a.steps.size() != b.steps.size()) return false;
  for (std::size_t i = 0; i < a.steps.size(); ++i)
    if (a.steps[i].kind != b.steps[i].kind || a.steps[i].reference != b.steps[i].reference || a.steps[i].machine != b.steps[i].machine) return false;
  return true;
}

// The rows that hold the new row are the same rows as those `of` hangs below: names that meant the latter now mean the former, so that
// inside the fold everything is read from the inner row.
Environment ThroughChild(const Context& context, Environment env, const VariableRef& variable, RowRef of, Span span) {
  const Schema& schema = context.program.schema;
  RowRef row{variable, {}};
  TableId table = variable->table;
  const TableId top = TableOf(context, of);
  for (bool below = true; schema.table(table).parent.is_valid() && schema.table(table).parent != Schema::kRoot;) {
    table = schema.table(table).parent;
    row.steps.push_back({RowStep::Kind::kParent, {}});
    if (table == top) below = false;
    else if (!below) of.steps.push_back({RowStep::Kind::kParent, {}});
    if (below) continue;
    for (Binding& binding : env.bindings)
      if (binding.value.type.kind == TypeKind::kRow && SameRow(binding.value.row, of)) binding.value = RowValue(row, table, span);
  }
  return env;
}

BoundRange OverTable(Context& context, const Environment& env, const syntax::Binder& binder, const TableChoice& choice) {
  BoundRange range;
  range.variable = NewVariable(context, binder.noun.text, choice.table);
  range.domain = Domain{choice.kind, choice.table, choice.of};
  const bool nested = choice.kind == Domain::Kind::kChildren && !choice.of.variable->series;
  range.env = BindRow(context, nested ? ThroughChild(context, env, range.variable, choice.of, binder.span) : env, binder.noun.text, range.variable, binder.span);
  return range;
}

std::string KeyName(const syntax::ExprRef& key) {
  if (const auto* access = syntax::As<syntax::Access>(key)) return access->member.text;
  if (const auto* name = syntax::As<syntax::NameRef>(key)) return name->name.text;
  return "";
}

BoundRange OverSeries(Context& context, const Environment& env, const syntax::Binder& binder, const TableChoice& choice) {
  BoundRange members = OverTable(context, env, binder, choice);
  auto series = std::make_shared<Series>();
  series->member = members.variable;
  series->domain = members.domain;
  bool failed = false;
  if (binder.where) failed = !(series->where = CheckCondition(context, members.env, binder.where));
  std::vector<std::string> names;
  for (const syntax::ExprRef& key : binder.series_keys) {
    Checked value = CheckExpr(context, members.env, key);
    if (value.type.kind == TypeKind::kRow && !value.expr) {
      const auto& row_key = context.program.schema.table(value.type.table).key;
      value = row_key.empty() ? Failed(key->span) : ReadField(context, value.row, row_key.front(), key->span);
    }
    failed = failed || value.is_error() || !value.expr;
    series->keys.push_back(value.expr);
    names.push_back(KeyName(key));
  }
  if (failed) return FailedRange();
  BoundRange range;
  auto variable = std::make_shared<Variable>(*NewVariable(context, "series", choice.table));
  variable->series = series;
  context.series_keys[variable->id] = std::move(names);
  range.variable = variable;
  range.domain = members.domain;
  range.env = env.With("series", RowValue(RowRef{variable, {}}, choice.table, binder.span)).With("本组", RowValue(RowRef{variable, {}}, choice.table, binder.span));
  return range;
}

bool AddWhere(Context& context, const syntax::Binder& binder, BoundRange& range) {
  if (!binder.where) return true;
  if (!range.unrolled) return (range.where = CheckCondition(context, range.env, binder.where)) != nullptr;
  for (Choice& choice : range.choices) {
    ExprRef where = CheckCondition(context, choice.env, binder.where);
    if (!where) return false;
    choice.where = BothExpr(choice.where, where, binder.where->span);
  }
  return true;
}

BoundRange Range(Context& context, const Environment& env, const syntax::Binder& binder, RunUse use) {
  if (binder.in_set) return OverElements(context, env, binder);
  std::optional<TableChoice> table = binder.in ? TableAt(context, env, *binder.in) : TableOfNoun(context, binder.noun.text);
  if (table && binder.run_by) return OverRuns(context, env, binder, OverTable(context, env, binder, *table), use);
  if (table) return binder.series_keys.empty() ? OverTable(context, env, binder, *table) : OverSeries(context, env, binder, *table);
  if (binder.in) {
    const std::string name = Unqualified(context, *binder.in);
    if (const auto list = context.names.lists.find(name); list != context.names.lists.end() && !env.Find(name)) return OverList(context, env, binder, list->second, nullptr);
    return *OverSetField(context, env, binder);
  }
  std::vector<std::string> nouns;
  for (const auto& [noun, id] : context.names.nouns) nouns.push_back(noun);
  ReportUnknown(context, Code::kUnknownNoun, binder.noun.text, binder.noun.span, nouns);
  return FailedRange();
}

}  // namespace

Environment BindRow(const Context& context, const Environment& env, const std::string& noun, const VariableRef& variable, Span span) {
  const Schema& schema = context.program.schema;
  Environment inner = env;
  // The rows that hold it, outermost first, so that a nearer name hides a farther one.
  std::vector<Binding> holders;
  RowRef row{variable, {}};
  TableId table = variable->table;
  while (schema.table(table).parent.is_valid() && schema.table(table).parent != Schema::kRoot) {
    table = schema.table(table).parent;
    row.steps.push_back({RowStep::Kind::kParent, {}});
    if (!env.Find(schema.table(table).noun)) holders.push_back({schema.table(table).noun, RowValue(row, table, span)});
  }
  inner.bindings.insert(inner.bindings.end(), holders.rbegin(), holders.rend());
  return inner.With(noun, RowValue(RowRef{variable, {}}, variable->table, span));
}

BoundRange BindRange(Context& context, const Environment& env, const syntax::Binder& binder, RunUse use) {
  BoundRange range = Range(context, env, binder, use);
  if (range.failed || (binder.run_by && !range.unrolled)) return range;
  if (binder.run_by) {
    context.Report(Make(Code::kRunOfMembers, binder.span));
    return FailedRange();
  }
  if (range.choices.size() > kMaximumChoices) {
    context.Report(Make(Code::kTooManyChoices, binder.span).With("count", std::to_string(range.choices.size())).With("limit", std::to_string(kMaximumChoices)));
    return FailedRange();
  }
  const bool filtered_series = !binder.series_keys.empty();   // its `where` filters members, not groups
  if (!filtered_series && !AddWhere(context, binder, range)) return FailedRange();
  return range;
}

}  // namespace footrule::semantics
