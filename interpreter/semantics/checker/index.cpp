// `P[k]`: a table of facts by keys, a definition per member, a field answered per member.
#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"
#include "semantics/checker/open_dimension.h"
#include "semantics/checker/values.h"

namespace footrule::semantics {

using schema::TypeKind;

namespace {

// A base that is a path: its words without the name of a rule.
std::string Spelled(const Context& context, const syntax::ExprRef& expr) {
  if (const auto* name = syntax::As<syntax::NameRef>(expr)) return name->name.text;
  const auto* access = syntax::As<syntax::Access>(expr);
  if (!access) return "";
  const std::string base = Spelled(context, access->base);
  if (base.empty()) return "";
  return context.names.aliases.count(base) ? access->member.text : base + "." + access->member.text;
}

Checked LookUp(Context& context, const Environment& env, const Parameter& parameter, const syntax::Index& index, Span span) {
  if (parameter.key_types.size() != index.keys.size()) {
    context.Report(Make(Code::kParameterNeedsKeys, span).With("name", parameter.name).With("count", std::to_string(parameter.key_types.size())));
    return Failed(span);
  }
  std::vector<ExprRef> keys;
  for (std::size_t i = 0; i < index.keys.size(); ++i) {
    const Checked key = CheckExpr(context, env, index.keys[i], &parameter.key_types[i]);
    if (key.is_error() || !ExpectType(context, key, parameter.key_types[i], parameter.span)) return Failed(span);
    keys.push_back(key.expr);
  }
  Checked checked;
  checked.type = parameter.type;
  checked.expr = MakeCore(Lookup{parameter.id, std::move(keys)}, parameter.type, span);
  return checked;
}

// One case per member, or the member's own value when the key is a constant.
Checked ByMember(Context& context, const Checked& key, ListId list, const std::vector<Checked>& values, Span span) {
  const schema::List& known = context.program.schema.list(list);
  if (const auto* constant = std::get_if<Constant>(&key.expr->node))
    if (const auto* symbol = std::get_if<SymbolId>(&constant->value))
      if (const auto at = known.IndexOf(*symbol)) return values[*at];
  std::vector<std::pair<ExprRef, ExprRef>> cases;
  for (std::size_t i = 0; i < known.members.size(); ++i)
    cases.emplace_back(CompareExpr(CompareOp::kEqual, key.expr, SymbolConstant(known.members[i].symbol, MemberType(list), span), span), values[i].expr);
  Checked checked = values.front();
  checked.expr = MakeCore(Select{std::move(cases), nullptr}, checked.type, span);
  return checked;
}

std::optional<Checked> MemberKey(Context& context, const Environment& env, const syntax::Index& index, ListId list, Span span) {
  if (index.keys.size() != 1) {
    context.Report(Make(Code::kParameterNeedsKeys, span).With("name", Spelled(context, index.base)).With("count", "1"));
    return std::nullopt;
  }
  const Type type = MemberType(list);
  Checked key = CheckExpr(context, env, index.keys[0], &type);
  if (key.is_error() || !ExpectType(context, key, type, span)) return std::nullopt;
  return key;
}

// `row`: of a derived field, whose definitions belong to its table; null for a plain definition.
Checked DefinitionPerMember(Context& context, const Environment& env, const syntax::Index& index, std::size_t declaration, const RowRef* row, Span span) {
  if (context.values[declaration].progress == Progress::kChecking) return ReadValue(context, declaration, span);   // reports the circle
  if (row) EnsureDerived(context, declaration, TableOf(context, *row));
  else EnsureValue(context, declaration);
  const ValueState& state = context.values[declaration];
  if (state.per_member.empty()) {
    context.Report(Make(Code::kNotByMember, span).With("name", Spelled(context, index.base)));
    return Failed(span);
  }
  auto key = MemberKey(context, env, index, state.per_list, span);
  if (!key) return Failed(span);
  std::vector<Checked> values;
  for (const auto& [symbol, definition] : state.per_member) {
    const Definition& known = context.program.definitions[definition.index];
    Checked value;
    value.type = row ? AtRow(context, known.body->type, *row) : known.body->type;
    value.unit = known.display_unit;
    value.span = span;
    value.expr = MakeCore(DefinitionRead{definition, row ? *row : RowRef{}}, value.type, span);
    values.push_back(std::move(value));
  }
  return ByMember(context, *key, state.per_list, values, span);
}

// The words of a path; empty if it does not begin with a name.
std::vector<std::string> PathWords(const syntax::ExprRef& expr) {
  if (const auto* name = syntax::As<syntax::NameRef>(expr)) return {name->name.text};
  const auto* access = syntax::As<syntax::Access>(expr);
  if (!access) return {};
  std::vector<std::string> words = PathWords(access->base);
  if (!words.empty()) words.push_back(access->member.text);
  return words;
}

std::string Join(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
  std::string joined;
  for (std::size_t i = from; i < to; ++i) joined += (i > from ? "." : "") + words[i];
  return joined;
}

// A row on the way: the table it belongs to and how far the words have been read.
struct Place { RowRef row; TableId table; std::size_t next = 0; };

// One step further: along a reference, or up to the row that holds it; false if no word leads on.
bool Step(const Context& context, const std::vector<std::string>& words, Place& place) {
  const schema::Schema& schema = context.program.schema;
  for (std::size_t to = words.size() - 1; to > place.next; --to) {
    const auto field = context.names.fields.find({place.table, Join(words, place.next, to)});
    if (field == context.names.fields.end() || schema.field(field->second).type.kind != TypeKind::kRow) continue;
    place.row.steps.push_back({RowStep::Kind::kReference, field->second});
    place.table = schema.field(field->second).type.table;
    place.next = to;
    return true;
  }
  const TableId parent = schema.table(place.table).parent;
  if (!parent.is_valid() || parent == schema::Schema::kRoot || schema.table(parent).noun != words[place.next]) return false;
  place.row.steps.push_back({RowStep::Kind::kParent, {}});
  place.table = parent;
  ++place.next;
  return true;
}

// Where the words before a name lead: the row and the words that are left.
std::optional<Place> Begin(const Environment& env, const std::vector<std::string>& words) {
  if (words.empty()) return std::nullopt;
  const Binding* bound = env.Find(words[0]);
  if (!bound) return Place{{}, schema::Schema::kRoot, 0};
  if (bound->value.type.kind != TypeKind::kRow) return std::nullopt;
  return Place{bound->value.row, bound->value.type.table, 1};
}

// What `names` knows under the last words, in the row the words before lead to; its end if nothing is.
template <class Names>
typename Names::const_iterator FindAlong(const Context& context, const Names& names, const std::vector<std::string>& words, Place& place) {
  auto found = names.find({place.table, Join(words, place.next, words.size())});
  while (found == names.end() && place.next < words.size() && Step(context, words, place))
    found = names.find({place.table, Join(words, place.next, words.size())});
  return found;
}

// `row.available[class]`, `site.factor.available[class]`: a field answered per member.
std::optional<Checked> AnswerOf(Context& context, const Environment& env, const syntax::Index& index, Span span) {
  const std::vector<std::string> words = PathWords(index.base);
  auto place = Begin(env, words);
  if (!place) return std::nullopt;
  const auto answers = FindAlong(context, context.names.answers, words, *place);
  if (answers == context.names.answers.end()) return std::nullopt;
  const ListId list = context.names.answered_by.at(answers->second.front());
  auto key = MemberKey(context, env, index, list, span);
  if (!key) return Failed(span);
  std::vector<Checked> values;
  for (FieldId field : answers->second) values.push_back(ReadField(context, place->row, field, span));
  return ByMember(context, *key, list, values, span);
}

// `row.emission[stage]`: a derived field defined per member.
std::optional<Checked> DerivedOf(Context& context, const Environment& env, const syntax::Index& index, Span span) {
  const std::vector<std::string> words = PathWords(index.base);
  auto place = Begin(env, words);
  if (!place) return std::nullopt;
  const auto derived = FindAlong(context, context.names.derived, words, *place);
  if (derived == context.names.derived.end()) return std::nullopt;
  return DefinitionPerMember(context, env, index, derived->second, &place->row, span);
}

}  // namespace

Checked CheckIndex(Context& context, const Environment& env, const syntax::Index& index, Span span) {
  if (auto answer = AnswerOf(context, env, index, span)) return *answer;
  if (auto derived = DerivedOf(context, env, index, span)) return *derived;
  const std::string name = Spelled(context, index.base);
  if (const auto parameter = context.names.parameters.find(name); parameter != context.names.parameters.end())
    return LookUp(context, env, context.program.parameters[parameter->second.index], index, span);
  if (const auto value = context.names.values.find(name); value != context.names.values.end()) return DefinitionPerMember(context, env, index, value->second, nullptr, span);
  std::vector<std::string> known;
  for (const auto& [parameter, id] : context.names.parameters) known.push_back(parameter);
  for (const auto& [key, fields] : context.names.answers) known.push_back(key.second);
  ReportUnknown(context, Code::kUnknownTable, name, index.base->span, known);
  return Failed(span);
}

}  // namespace footrule::semantics
