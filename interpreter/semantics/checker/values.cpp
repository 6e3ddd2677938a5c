// Definitions, results, terms and readings: checked on first use, read by reference.
#include <algorithm>

#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"
#include "semantics/checker/open_dimension.h"
#include "semantics/checker/outcome_functions.h"
#include "semantics/checker/readings_read.h"
#include "semantics/checker/values.h"

namespace footrule::semantics {

using schema::TypeKind;

namespace {

// While one declaration is checked, clauses and messages speak of its rule.
struct RuleScope {
  Context& context;
  std::uint32_t before;
  RuleScope(Context& c, std::uint32_t rule) : context(c), before(c.current_rule) { context.current_rule = rule; }
  ~RuleScope() { context.current_rule = before; }
  RuleScope(const RuleScope&) = delete;
  RuleScope& operator=(const RuleScope&) = delete;
};

DefinitionId AddDefinition(Context& context, const std::string& name, const VariableRef& variable, const Checked& value, std::size_t index) {
  const CoreDeclaration& declaration = context.declaration(index);
  Definition definition;
  definition.id = DefinitionId{context.program.definitions.size()};
  definition.name = name;
  definition.variable = variable;
  definition.body = value.expr;
  definition.display_unit = value.unit;
  definition.span = declaration.span;
  if (const auto* decl = std::get_if<syntax::DefineDecl>(&declaration.node)) {
    definition.label = decl->label;
    definition.clauses = ToClauses(decl->clauses, declaration.rule);
    definition.is_result = decl->result;
  } else if (const auto* term = std::get_if<syntax::TermDecl>(&declaration.node)) {
    definition.label = term->label;
    definition.clauses = ToClauses(term->clauses, declaration.rule);
  }
  context.program.definitions.push_back(std::move(definition));
  return context.program.definitions.back().id;
}

Checked Gapped(Context& context, const syntax::TermDecl& term, std::size_t index, const Type& type, Span span) {
  for (const Term& known : context.program.terms)
    if (known.name == context.declaration(index).name) {
      Checked gap;
      gap.type = type;
      gap.expr = MakeCore(Gap{known.id}, type, span);
      return gap;
    }
  Term entry;
  entry.id = TermId{context.program.terms.size()};
  entry.name = context.declaration(index).name;
  entry.label = term.label;
  entry.clauses = ToClauses(term.clauses, context.declaration(index).rule);
  entry.type = type;
  entry.fillers = term.fillers;
  entry.span = term.span;
  context.program.terms.push_back(entry);
  Checked gap;
  gap.type = type;
  gap.expr = MakeCore(Gap{entry.id}, type, span);
  return gap;
}

// What the term stands for; null if nobody filled it.
syntax::ExprRef Filled(const Context& context, const syntax::TermDecl& term, std::size_t index) {
  const auto chosen = context.chosen.terms.find(context.declaration(index).name);
  if (chosen != context.chosen.terms.end()) return chosen->second;
  const auto fill = context.fills.find(index);
  return fill != context.fills.end() ? fill->second->value : term.default_value;
}

Checked CheckTerm(Context& context, const Environment& env, const syntax::TermDecl& term, std::size_t index) {
  const ResolvedType type = ResolveType(context, term.type);
  if (type.type.kind == TypeKind::kError) return Failed(term.span);
  const syntax::ExprRef written = Filled(context, term, index);
  if (!written) return Gapped(context, term, index, type.type, term.span);
  Checked value = CheckExpr(context, env, written, &type.type);
  if (!ExpectType(context, value, type.type, term.type.span)) return Failed(term.span);
  value.unit = type.unit;
  value.type.or_none = value.type.or_none || type.type.or_none;
  return value;
}

// The choices and which of them is taken; the first is the default unless another says so.
Reading ReadingOf(const Context& context, const syntax::ReadingDecl& decl, std::size_t index) {
  const CoreDeclaration& declaration = context.declaration(index);
  Reading reading{declaration.name, {}, decl.head.label, ToClauses(decl.head.clauses, declaration.rule), {}, 0, 0, declaration.span};
  for (const auto& [former, name] : context.bound.renamed)
    if (name == reading.name) reading.former.push_back(former);
  const auto chosen = context.chosen.readings.find(reading.name);
  std::optional<std::size_t> taken;
  for (std::size_t i = 0; i < decl.choices.size(); ++i) {
    reading.choices.push_back({decl.choices[i].name.text, decl.choices[i].label});
    if (decl.choices[i].is_default) reading.standard = i;
    if (chosen != context.chosen.readings.end() && chosen->second == decl.choices[i].name.text) taken = i;
  }
  reading.taken = taken.value_or(reading.standard);
  return reading;
}

Checked CheckReading(Context& context, const syntax::ReadingDecl& decl, std::size_t index) {
  Checked first;
  for (std::size_t i = 0; i < decl.choices.size(); ++i) {
    const Checked value = CheckExpr(context, {}, decl.choices[i].value);
    if (value.is_error()) return Failed(decl.span);
    if (i == 0) first = value;
    else if (!ExpectType(context, value, first.type, first.span)) return Failed(decl.span);
  }
  if (decl.choices.empty()) return Failed(decl.span);
  Reading reading = ReadingOf(context, decl, index);
  context.readings_read = {reading.name};   // what the other choices rest on does not count
  const syntax::ExprRef& taken = decl.choices[reading.taken].value;
  context.program.readings.push_back(std::move(reading));
  return CheckExpr(context, {}, taken);
}

Checked CheckDefine(Context& context, const Environment& env, const syntax::DefineDecl& decl) {
  const ResolvedType type = ResolveType(context, decl.type);
  if (type.type.kind == TypeKind::kError && !type.unwritten) return Failed(decl.span);
  Checked value = CheckDefinitionBody(context, env, decl, type.type);
  if (!value.is_error() && !type.unit.text.empty()) value.unit = type.unit;
  if (!value.is_error()) value.type.or_none = value.type.or_none || type.type.or_none;
  return value;
}

// One definition per member; of the row `variable` when `env` binds one.
void CheckPerMember(Context& context, const Environment& env, const VariableRef& variable, const syntax::DefineDecl& decl, std::size_t index) {
  const BoundRange range = BindRange(context, env, *decl.for_each);
  if (range.failed) return;
  const bool whole_list = !decl.for_each->in_set && std::none_of(range.choices.begin(), range.choices.end(), [](const Choice& choice) { return choice.where != nullptr; });
  if (!range.unrolled || range.choices.empty() || !whole_list) return context.Report(Make(Code::kDefineForEachList, decl.for_each->span));
  std::vector<std::pair<SymbolId, DefinitionId>> made;
  ListId list;
  for (const Choice& choice : range.choices) {
    const Checked& member = choice.env.bindings.back().value;
    const Checked value = CheckDefine(context, choice.env, decl);
    if (value.is_error() || member.type.kind != TypeKind::kMember) return;
    list = member.type.list;
    const DefinitionId id = AddDefinition(context, decl.name.ToString() + "[" + choice.name + "]", variable, value, index);
    Definition& definition = context.program.definitions[id.index];
    definition.label = {definition.label.zh + "（" + choice.label.In(foundation::Language::kChinese) + "）", definition.label.en + " (" + choice.label.In(foundation::Language::kEnglish) + ")"};
    made.emplace_back(std::get<SymbolId>(std::get<Constant>(member.expr->node).value), id);
  }
  ValueState& state = context.values[index];
  state.per_member = std::move(made);
  state.per_list = list;
}

Checked CheckPlain(Context& context, std::size_t index) {
  const CoreDeclaration& declaration = context.declaration(index);
  if (const auto* decl = std::get_if<syntax::DefineDecl>(&declaration.node)) {
    if (!decl->parameters.empty()) {
      context.Report(Make(Code::kFunctionNeedsArguments, decl->span).With("function", decl->name.ToString()));
      return Failed(decl->span);
    }
    if (decl->for_each) {
      CheckPerMember(context, {}, nullptr, *decl, index);
      return Failed(decl->span);
    }
    return CheckDefine(context, {}, *decl);
  }
  if (const auto* term = std::get_if<syntax::TermDecl>(&declaration.node)) return CheckTerm(context, {}, *term, index);
  return CheckReading(context, std::get<syntax::ReadingDecl>(declaration.node), index);
}

// False after a report: the value is being checked, so it would stand on itself.
bool Enter(Context& context, std::size_t index, Span span) {
  ValueState& state = context.values[index];
  if (state.progress != Progress::kChecking) return true;
  context.Report(Make(Code::kDefinitionCircle, span).With("name", context.declaration(index).name).Mark(context.declaration(index).head_span, {"定义在此", "defined here"}));
  return false;
}

// A gap stays a gap and an interval is split: neither becomes a definition of its own.
bool IsInlined(const Checked& value) { return !value.expr || std::holds_alternative<Gap>(value.expr->node); }

// Read without saying which member.
bool NeedsMember(Context& context, std::size_t index, Span span) {
  if (context.values[index].per_member.empty()) return false;
  context.Report(Make(Code::kAnswersNeedMember, span).With("name", context.declaration(index).name));
  return true;
}

Checked Reference(const Checked& value, DefinitionId definition, RowRef row, Span span) {
  Checked checked = value;
  checked.span = span;
  checked.decimals.reset();
  checked.expr = MakeCore(DefinitionRead{definition, std::move(row)}, value.type, span);
  return checked;
}

Checked CheckDerived(Context& context, const Environment& env, const VariableRef& variable, std::size_t index) {
  const CoreDeclaration& declaration = context.declaration(index);
  if (const auto* term = std::get_if<syntax::TermDecl>(&declaration.node)) return CheckTerm(context, env, *term, index);
  const auto& decl = std::get<syntax::DefineDecl>(declaration.node);
  if (!decl.for_each) return CheckDefine(context, env, decl);
  CheckPerMember(context, env, variable, decl, index);
  return Failed(decl.span);
}

}  // namespace

void EnsureValue(Context& context, std::size_t index) {
  ValueState& state = context.values[index];
  if (state.progress != Progress::kUntouched) return AddReadings(context, state.readings);
  state.progress = Progress::kChecking;
  const ReadingsRead readings(context, state.readings);
  const RuleScope scope(context, context.declaration(index).rule);
  const HomeRow home(context, nullptr);
  Checked value = CheckPlain(context, index);
  ValueState& done = context.values[index];
  done.value = value;
  if (!value.is_error() && !IsInlined(value)) done.definition = AddDefinition(context, context.declaration(index).name, nullptr, value, index);
  done.progress = Progress::kDone;
}

Checked ReadValue(Context& context, std::size_t index, Span span) {
  if (!Enter(context, index, span)) return Failed(span);
  EnsureValue(context, index);
  const ValueState& state = context.values[index];
  if (NeedsMember(context, index, span) || state.value.is_error()) return Failed(span);
  if (!state.definition.is_valid()) {
    Checked inlined = state.value;
    inlined.span = span;
    return inlined;
  }
  return Reference(state.value, state.definition, {}, span);
}

void EnsureDerived(Context& context, std::size_t index, TableId table) {
  ValueState& state = context.values[index];
  if (state.progress != Progress::kUntouched) return AddReadings(context, state.readings);
  state.progress = Progress::kChecking;
  const ReadingsRead readings(context, state.readings);
  const CoreDeclaration& declaration = context.declaration(index);
  const RuleScope scope(context, declaration.rule);
  const std::string noun = context.program.schema.table(table).noun;
  const VariableRef variable = NewVariable(context, noun, table);
  const Environment env = BindRow(context, {}, noun, variable, declaration.span);
  const HomeRow home(context, variable);
  Checked value = CheckDerived(context, env, variable, index);
  ValueState& done = context.values[index];
  done.value = value;
  if (!value.is_error() && !IsInlined(value)) done.definition = AddDefinition(context, declaration.name, variable, value, index);
  done.progress = Progress::kDone;
}

Checked ReadDerived(Context& context, std::size_t index, const RowRef& row, Span span) {
  if (!Enter(context, index, span)) return Failed(span);
  EnsureDerived(context, index, TableOf(context, row));
  const ValueState& state = context.values[index];
  if (NeedsMember(context, index, span) || state.value.is_error()) return Failed(span);
  if (!state.definition.is_valid()) return state.value;
  Checked value = state.value;
  value.type = AtRow(context, value.type, row);
  return Reference(value, state.definition, row, span);
}

}  // namespace footrule::semantics
