// The automaton of a life cycle, resolved: its tables, fields, lists, and the days on which something happens by itself.
#include "semantics/core/machine.h"

#include "semantics/checker/declare.h"
#include "semantics/checker/expr.h"
#include "semantics/checker/make.h"
#include "syntax/ast/machine.h"

namespace footrule::semantics {

using schema::Schema;
using schema::TypeKind;

namespace {

class Resolver {
 public:
  Resolver(Context& context, const syntax::Machine& written) : context_(context), written_(written) {}

  // Null after a report.
  std::shared_ptr<const Machine> Resolve() {
    auto machine = std::make_shared<Machine>();
    const auto acts = context_.names.nouns.find(written_.noun);
    const auto kinds = context_.names.lists.find(written_.kinds.ToString());
    const auto states = context_.names.lists.find(written_.states.ToString());
    if (acts == context_.names.nouns.end() || kinds == context_.names.lists.end() || states == context_.names.lists.end()) return nullptr;
    machine->name = written_.name.text;
    machine->acts = acts->second;
    machine->holder = context_.program.schema.table(machine->acts).parent;
    machine->states = states->second;
    machine->start = written_.start;
    const std::string kind_type = "event : one of " + written_.kinds.ToString();
    machine->kind = Field(*machine, "event", MemberType(kinds->second), kind_type);
    machine->on = Field(*machine, "on", DateType(), "on : date");
    for (const syntax::Name& state : written_.state_names) machine->state_symbols.push_back(FindMember(context_, machine->states, state.text));
    const Environment env = HolderEnvironment(*machine);
    for (const syntax::MachineEvent& event : written_.events) AddEvent(event, kinds->second, env, *machine);
    return failed_ ? nullptr : machine;
  }

 private:
  FieldId Field(const Machine& machine, const char* name, const Type& type, const std::string& words) {
    const auto field = context_.names.fields.find({machine.acts, name});
    if (field != context_.names.fields.end() && context_.program.schema.field(field->second).type == type) return field->second;
    failed_ = true;
    context_.Report(Make(Code::kLifeCycleField, written_.acts.span()).With("noun", written_.noun).With("field", name).With("name", written_.name.text).With("type", words));
    return {};
  }

  Environment HolderEnvironment(Machine& machine) {
    if (machine.holder == Schema::kRoot) return {};
    const std::string noun = context_.program.schema.table(machine.holder).noun;
    machine.holder_row = NewVariable(context_, noun, machine.holder);
    return BindRow(context_, {}, noun, machine.holder_row, written_.span);
  }

  void AddEvent(const syntax::MachineEvent& event, ListId kinds, const Environment& env, Machine& machine) {
    MachineEvent made;
    for (const std::size_t from : event.from) made.from |= StateSet{1} << from;
    made.to = event.to;
    made.rank = event.rank;
    made.lasts = event.lasts;
    if (event.on) made.on = Day(event.on, env);
    else made.kind = FindMember(context_, kinds, event.name.text);
    if (event.lasts && !machine.until.is_valid()) machine.until = Field(machine, "until", DateType(), "until : date");
    machine.events.push_back(std::move(made));
  }

  ExprRef Day(const syntax::ExprRef& written, const Environment& env) {
    const Checked day = CheckExpr(context_, env, written);
    if (day.type.kind == TypeKind::kDate) return day.expr;
    failed_ = true;
    if (!day.is_error()) context_.Report(Make(Code::kLifeCycleDay, written->span).With("type", Describe(context_, day.type)));
    return nullptr;
  }

  Context& context_;
  const syntax::Machine& written_;
  bool failed_ = false;
};

std::shared_ptr<const Machine> MachineOf(Context& context, const syntax::Machine* written) {
  const auto known = context.machines.find(written);
  if (known != context.machines.end()) return known->second;
  std::shared_ptr<const Machine> machine = Resolver(context, *written).Resolve();
  return context.machines[written] = std::move(machine);
}

Type TypeOf(const Machine& machine, MachinePart part) {
  Type type;
  switch (part) {
    case MachinePart::kStateBefore: case MachinePart::kStateAfter: case MachinePart::kState: return MemberType(machine.states);
    case MachinePart::kTakesEffect: return TruthType();
    case MachinePart::kSince: case MachinePart::kNext:
      type = DateType();
      type.or_none = true;
      return type;
    case MachinePart::kActBefore: case MachinePart::kAct: break;
  }
  type.kind = TypeKind::kRow;
  type.table = machine.acts;
  return type;
}

// The row in scope that the part is about; for the dossier as a whole, the root.
RowRef SubjectOf(const Context& context, const Environment& env, const Machine& machine, MachinePart part) {
  const TableId table = IsOfAct(part) ? machine.acts : machine.holder;
  if (table == Schema::kRoot) return {};
  const Binding* bound = env.Find(context.program.schema.table(table).noun);
  return bound ? bound->value.row : RowRef{};
}

bool IsActStep(MachinePart part) { return part == MachinePart::kActBefore || part == MachinePart::kAct; }

}  // namespace

Checked CheckMachineRead(Context& context, const Environment& env, const syntax::MachineRead& read, Span span) {
  const std::shared_ptr<const Machine> machine = MachineOf(context, read.machine.get());
  if (!machine) return Failed(span);
  RowRef row = SubjectOf(context, env, *machine, read.part);
  Checked checked;
  checked.type = TypeOf(*machine, read.part);
  checked.span = span;
  if (IsActStep(read.part)) {
    row.steps.push_back({RowStep::Kind::kAct, {}, machine});
    checked.row = std::move(row);
  } else {
    checked.expr = MakeCore(MachineRead{machine, read.part, std::move(row)}, checked.type, span);
  }
  return checked;
}

std::optional<RowRef> ReadAct(Context& context, std::size_t declaration, RowRef row) {
  const auto* define = std::get_if<syntax::DefineDecl>(&context.declaration(declaration).node);
  const auto* read = define ? syntax::As<syntax::MachineRead>(define->value) : nullptr;
  if (!read || !IsActStep(read->part)) return std::nullopt;
  std::shared_ptr<const Machine> machine = MachineOf(context, read->machine.get());
  if (!machine) return std::nullopt;
  row.steps.push_back({RowStep::Kind::kAct, {}, std::move(machine)});
  return row;
}

}  // namespace footrule::semantics
