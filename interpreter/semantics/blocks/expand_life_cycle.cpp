// life cycle: two lists (states, recorded events), what the automaton says of an act and on the as-of date, and the requirements of each event.
#include <algorithm>
#include <optional>

#include "foundation/suggestion.h"
#include "semantics/blocks/expansions.h"
#include "semantics/blocks/life_cycle_message.h"
#include "semantics/blocks/substitute.h"
#include "syntax/ast/machine.h"

namespace footrule::semantics::blocks {

using namespace syntax;
using diagnostics::Code;
using diagnostics::Make;

namespace {

constexpr BlockKind kLifeCycle{"life cycle", "状态流转", "life_cycle"};
constexpr std::size_t kMaximumStates = 64;
constexpr int kLast = 1 << 20;   // rank of recorded events that `same day` does not name

class LifeCycle {
 public:
  LifeCycle(Expansion& expansion, const LifeCycleBlock& block) : writer_(expansion, kLifeCycle, block.head, block.span), block_(block) {}

  void Expand() {
    writer_.RefuseConditions(block_.lines);
    writer_.RefuseForEach(block_.lines);
    const auto recorded = std::count_if(block_.events.begin(), block_.events.end(), [](const LifeEvent& event) { return !event.on; });
    writer_.RequireItems(static_cast<std::size_t>(recorded));
    const std::vector<Path> acts = writer_.RecordedAs(block_.lines, 1, 1, {"记录各事件的表", "the table that holds the acts"});
    MakeLists();
    if (acts.empty() || recorded == 0 || !FindTables(acts.front()) || !MakeMachine()) return;
    MakeValues();
    for (const LifeEvent& event : block_.events) MakeRequirements(event);
  }

 private:
  // ---- lists --------------------------------------------------------------------------------------------------------
  void MakeLists() {
    std::vector<Member> states, kinds;
    for (const LifeState& state : block_.states)
      if (IsNewState(state)) states.push_back({state.name, state.label, {}});
    for (const LifeEvent& event : block_.events)
      if (writer_.IsNew(event.name) && !event.on) kinds.push_back({event.name, event.label, event.clauses});
    MakeList("_state", std::move(states));
    MakeList("_event", std::move(kinds));
  }

  void MakeList(const char* suffix, std::vector<Member> members) {
    ListDecl list;
    list.head = block_.head;
    list.head.name.text = writer_.name() + suffix;
    list.head.extends.reset();
    list.head.replaces.reset();
    list.members = std::move(members);
    list.span = writer_.span();
    writer_.NamedList(std::move(list));
  }

  bool IsNewState(const LifeState& state) {
    const auto [place, added] = states_.emplace(state.name.text, states_.size());
    if (!added) writer_.Report(Make(Code::kItemTwice, state.span).With("item", state.name.text));
    return added;
  }

  // ---- tables -------------------------------------------------------------------------------------------------------
  bool FindTables(const Path& path) {
    acts_ = path;
    noun_ = {writer_.shape().NounAt(path), path.span()};
    if (noun_.empty()) {
      writer_.Report(Make(Code::kNoTableOfActs, path.span()).With("path", path.ToString()));
      return false;
    }
    if (path.parts.size() > 1 && writer_.shape().is_noun(path.parts.front().text)) holder_ = path.parts.front();
    return true;
  }

  // ---- the automaton ------------------------------------------------------------------------------------------------
  bool MakeMachine() {
    auto machine = std::make_shared<syntax::Machine>();
    const Build at = writer_.at_head();
    machine->name = at.Word(writer_.name());
    machine->acts = acts_;
    machine->noun = noun_.text;
    machine->states = at.Words({writer_.name() + "_state"});
    machine->kinds = at.Words({writer_.name() + "_event"});
    machine->span = block_.head.span;
    for (const LifeState& state : block_.states) machine->state_names.push_back(state.name);
    bool sound = CheckStates(*machine) && CheckSameDay();
    for (const LifeEvent& event : block_.events) sound = AddEvent(event, *machine) && sound;
    if (!sound || !CheckReached(*machine)) return false;
    machine_ = std::move(machine);
    return true;
  }

  bool CheckStates(syntax::Machine& machine) {
    if (block_.states.size() > kMaximumStates) {
      writer_.Report(Make(Code::kTooManyStates, block_.states_span).With("count", std::to_string(block_.states.size())).With("limit", std::to_string(kMaximumStates)));
      return false;
    }
    const auto is_start = [](const LifeState& state) { return state.start; };
    const auto start = std::find_if(block_.states.begin(), block_.states.end(), is_start);
    const auto count = std::count_if(block_.states.begin(), block_.states.end(), is_start);
    if (count != 1) {
      writer_.Report(Make(Code::kStartStates, block_.states.empty() ? block_.head.span : block_.states_span).With("count", std::to_string(count)));
      return false;
    }
    machine.start = static_cast<std::size_t>(start - block_.states.begin());
    return true;
  }

  bool CheckSameDay() {
    bool sound = true;
    for (const Name& name : block_.same_day) {
      if (std::any_of(block_.events.begin(), block_.events.end(), [&](const LifeEvent& event) { return event.name.text == name.text; })) continue;
      std::vector<std::string> known;
      for (const LifeEvent& event : block_.events) known.push_back(event.name.text);
      ReportUnknown(Code::kNoSuchEvent, name, known);
      sound = false;
    }
    return sound;
  }

  void ReportUnknown(Code code, const Name& name, const std::vector<std::string>& known) {
    diagnostics::Builder builder = Make(code, name.span).With("name", name.text);
    const std::string nearest = foundation::Nearest(name.text, known);
    if (nearest.empty()) return writer_.Report(std::move(builder));
    writer_.Report(std::move(builder).Help({"是否指“" + nearest + "”？", "did you mean `" + nearest + "`?"}));
  }

  std::optional<std::size_t> StateNamed(const Name& name) {
    if (const auto found = states_.find(name.text); found != states_.end()) return found->second;
    std::vector<std::string> known;
    for (const LifeState& state : block_.states) known.push_back(state.name.text);
    ReportUnknown(Code::kNoSuchState, name, known);
    return std::nullopt;
  }

  int RankOf(const LifeEvent& event) const {
    for (std::size_t i = 0; i < block_.same_day.size(); ++i)
      if (block_.same_day[i].text == event.name.text) return static_cast<int>(i);
    return event.on ? -1 : kLast;
  }

  bool AddEvent(const LifeEvent& event, syntax::Machine& machine) {
    syntax::MachineEvent made{event.name, {}, 0, event.on, RankOf(event), !event.lasts.empty()};
    bool sound = true;
    for (const Name& name : event.from) {
      const auto state = StateNamed(name);
      sound = sound && state;
      if (!state) continue;
      made.from.push_back(*state);
      if (!block_.states[*state].final) continue;
      writer_.Report(Make(Code::kEventFromFinal, name.span).With("state", name.text).Mark(block_.states[*state].span, {"终止状态", "a final state"}));
      sound = false;
    }
    const auto to = StateNamed(event.to);
    if (to) made.to = *to;
    machine.events.push_back(std::move(made));
    return sound && to && CheckOwnDay(event);
  }

  // What happens by itself is no act, so nothing can be asked of an act.
  bool CheckOwnDay(const LifeEvent& event) {
    if (!event.on || (event.needs.empty() && event.due.empty() && event.barred.empty() && event.lasts.empty())) return true;
    const auto& first = !event.needs.empty() ? event.needs : !event.due.empty() ? event.due : !event.barred.empty() ? event.barred : event.lasts;
    writer_.Report(Make(Code::kNothingAskedOfItself, first.front().span).With("event", event.name.text));
    return false;
  }

  bool CheckReached(const syntax::Machine& machine) {
    std::vector<bool> reached(machine.state_names.size());
    reached[machine.start] = true;
    for (std::size_t round = 0; round < machine.state_names.size(); ++round)
      for (const syntax::MachineEvent& event : machine.events)
        for (const std::size_t from : event.from)
          if (reached[from]) reached[event.to] = true;
    bool all = true;
    for (std::size_t i = 0; i < reached.size(); ++i) {
      if (reached[i]) continue;
      writer_.Report(Make(Code::kStateNotReached, block_.states[i].span).With("state", block_.states[i].name.text));
      all = false;
    }
    return all;
  }

  // ---- values -------------------------------------------------------------------------------------------------------
  std::string HolderValue(const char* value) const { return holder_ ? writer_.name() + "_" + value : std::string(value); }

  void Define(const Path& name, MachinePart part, Text label, bool result) {
    DefineDecl define;
    define.result = result;
    define.name = name;
    define.type = writer_.at_head().OfItsValue();
    define.label = std::move(label);
    define.value = MakeExpr(syntax::MachineRead{machine_, part}, block_.head.span);
    define.span = block_.head.span;
    writer_.Define(std::move(define));
  }

  void DefineOfAct(const char* name, MachinePart part, Text label) { Define(Path{{noun_, writer_.at_head().Word(name)}}, part, std::move(label), false); }
  void DefineOfHolder(const char* name, MachinePart part, Text label, bool result) {
    const Build at = writer_.at_head();
    Define(Path{{holder_ ? *holder_ : at.Word(writer_.name()), at.Word(HolderValue(name))}}, part, std::move(label), result);
  }

  void MakeValues() {
    const Text& label = block_.head.label;
    DefineOfAct("state_before", MachinePart::kStateBefore, {"事件前的状态", "state before the act"});
    DefineOfAct("state_after", MachinePart::kStateAfter, {"事件后的状态", "state after the act"});
    DefineOfAct("takes_effect", MachinePart::kTakesEffect, {"在当时的状态下允许此事件", "the act is allowed in the state before it"});
    DefineOfAct("current", MachinePart::kActBefore, {"使当时状态成立的事件", "the act that brought the state before"});
    DefineOfHolder("state", MachinePart::kState, label, true);
    DefineOfHolder("since", MachinePart::kSince, LabelOfPart(label, {"起始日", "since"}), true);
    DefineOfHolder("next", MachinePart::kNext, LabelOfPart(label, {"下一个要注意的日期", "next day that matters"}), true);
    DefineOfHolder("current", MachinePart::kAct, LabelOfPart(label, {"使状态成立的事件", "the act that brought it"}), false);
  }

  ExprRef HolderRead(const Build& at, const char* value) const {
    return at.Member(at.Ref(holder_ ? holder_->text : writer_.name()), HolderValue(value));
  }

  // ---- requirements -------------------------------------------------------------------------------------------------
  void MakeRequirements(const LifeEvent& event) {
    writer_.RefuseConditions(event.lines);
    writer_.RefuseForEach(event.lines);
    writer_.RefuseRecordedAs(event.lines);
    if (event.on || !writer_.shape().FieldType(noun_.text, "on")) return;   // a missing field is told once, with the values
    const Build at{event.name.span};
    Require(event, "", {}, {at.Member(at.Ref(noun_), "takes_effect")}, {}, nullptr);
    const ExprRef allowed = at.Member(at.Ref(noun_), "takes_effect");
    const Substitution names{{"current", at.Member(at.Ref(noun_), "current")}};
    RequireOfAct(event, event.needs, "needs", {"前提条件", "what it needs"}, allowed, [&](const LifeCondition& one) { return Substitute(one.expr, names); });
    RequireOfAct(event, event.barred, "barred", {"禁止条件", "what bars it"}, allowed, [&](const LifeCondition& one) { return at.Not(Substitute(one.expr, names)); });
    RequireOfAct(event, event.lasts, "lasts", {"持续时间", "how long it lasts"}, allowed, [&](const LifeCondition& one) { return WithinTerm(one, names); });
    RequireDue(event);
  }

  // The act says until when: between the ends of the range after its day.
  ExprRef WithinTerm(const LifeCondition& one, const Substitution& names) const {
    const Build at{one.expr->span};
    const ExprRef on = at.Member(at.Ref(noun_.text), "on"), until = at.Member(at.Ref(noun_.text), "until");
    ExprRef first = on, last = one.expr;
    if (const auto* range = As<RangeLiteral>(one.expr)) {
      first = at.Sum({on, MakeExpr(NumberLiteral{range->low, "", range->unit, range->percent}, one.expr->span)});
      last = MakeExpr(NumberLiteral{range->high, "", range->unit, range->percent}, one.expr->span);
    }
    return at.And({at.Compare(until, Relation::kGreaterEqual, first), at.Compare(until, Relation::kLessEqual, at.Sum({on, Substitute(last, names)}))});
  }

  template <class Condition>
  void RequireOfAct(const LifeEvent& event, const std::vector<LifeCondition>& lines, const char* part, Text suffix, const ExprRef& allowed, Condition condition) {
    if (lines.empty()) return;
    std::vector<ExprRef> conditions;
    std::vector<Clause> clauses;
    for (const LifeCondition& one : lines) {
      conditions.push_back(condition(one));
      clauses.insert(clauses.end(), one.clauses.begin(), one.clauses.end());
    }
    Require(event, part, std::move(suffix), std::move(conditions), std::move(clauses), allowed);
  }

  BlockLines LinesOf(const LifeEvent& event) const {
    BlockLines lines = Inherited(block_.lines);
    lines.when.insert(lines.when.end(), event.lines.when.begin(), event.lines.when.end());
    lines.with.insert(lines.with.end(), event.lines.with.begin(), event.lines.with.end());
    lines.notes.insert(lines.notes.end(), event.lines.notes.begin(), event.lines.notes.end());
    if (event.lines.judgement) lines.judgement = event.lines.judgement;
    if (event.lines.judged_by) lines.judged_by = event.lines.judged_by;
    if (event.lines.breach) lines.breach = event.lines.breach;
    if (event.lines.message) lines.message = event.lines.message;
    return lines;
  }

  Item ItemOf(const LifeEvent& event, const std::string& part, const Text& suffix, std::vector<Clause> clauses) const {
    const Name name{part.empty() ? event.name.text : event.name.text + "." + part, event.name.span};
    const Text label = event.label.empty() ? block_.head.label : event.label;
    if (clauses.empty()) clauses = event.clauses;
    return {name, std::move(clauses), LabelOfPart(label, part.empty() ? Text{} : suffix), event.span};
  }

  // One requirement for each act of this kind up to the as-of date.
  void Require(const LifeEvent& event, const std::string& part, Text suffix, std::vector<ExprRef> conditions, std::vector<Clause> clauses, const ExprRef& when) {
    const Build at{event.name.span};
    BlockLines lines = LinesOf(event);
    const ExprRef kind = at.Is(at.Member(at.Ref(noun_.text), "event"), at.Ref(event.name));
    const ExprRef done = at.Compare(at.Member(at.Ref(noun_.text), "on"), Relation::kLessEqual, at.Ref("as_of"));
    lines.for_each.push_back(at.EachIn(noun_, acts_, at.And({kind, done})));
    if (when) lines.when.push_back(when);
    if (part.empty() && !lines.message) lines.message = NotAllowed(block_, event, noun_);
    for (ExprRef& condition : conditions) lines.conditions.push_back(at.Must(writer_.modality(), std::move(condition)));
    writer_.Require(ItemOf(event, part, suffix, std::move(clauses)), std::move(lines));
  }

  // While the state is one the event leads out of, what makes it due must not hold: it should have been recorded.
  void RequireDue(const LifeEvent& event) {
    if (event.due.empty()) return;
    const Build at{event.name.span};
    BlockLines lines = LinesOf(event);
    lines.message.reset();
    if (holder_) lines.for_each.push_back(at.Each(*holder_));
    std::vector<ExprRef> from;
    for (const Name& name : event.from) from.push_back(at.Ref(name));
    lines.when.push_back(at.OneOf(HolderRead(at, "state"), std::move(from)));
    std::vector<Clause> clauses;
    for (const LifeCondition& one : event.due) {
      const Substitution names{{"current", HolderRead(at, "current")}};
      lines.conditions.push_back(at.Must(writer_.modality(), Build{one.expr->span}.Not(Substitute(one.expr, names))));
      clauses.insert(clauses.end(), one.clauses.begin(), one.clauses.end());
    }
    writer_.Require(ItemOf(event, "due", {"应当发生的情形", "when it is due"}, std::move(clauses)), std::move(lines));
  }

  Writer writer_;
  const LifeCycleBlock& block_;
  std::map<std::string, std::size_t> states_;
  Path acts_;
  Name noun_;                     // the word for an act
  std::optional<Name> holder_;    // the word for the row that holds acts; none for the dossier
  std::shared_ptr<const syntax::Machine> machine_;
};

}  // namespace

void ExpandBlock(Expansion& expansion, const LifeCycleBlock& block) { LifeCycle(expansion, block).Expand(); }

}  // namespace footrule::semantics::blocks
