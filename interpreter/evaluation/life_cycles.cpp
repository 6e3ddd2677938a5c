// Runs the automata. What is not known widens the set of states that may be the one; a set of one state is certain.
//
// An act whose day is not known may have happened at any time, so the states it leads to are added everywhere (Float). Acts of one day
// among which one is of an unknown kind are taken in any order. An act that is not allowed in a state leaves it as it is.
#include "evaluation/life_cycles.h"

#include <algorithm>

#include "evaluation/openness.h"

namespace footrule::evaluation {

namespace {

using semantics::Machine;
using semantics::MachineEvent;

using Events = std::vector<std::size_t>;   // indices into Machine::events

// How a candidate came about.
struct Origin {
  std::int32_t act = LifeState::kNoAct;
  std::optional<Bounds> since;
};

// The states that may be the one.
struct Track {
  StateSet set = 0;
  std::vector<Origin> origins;   // by state

  bool Has(std::size_t state) const { return (set >> state & 1) != 0; }
  void Add(std::size_t state, const Origin& origin) {
    if (!Has(state)) origins[state] = origin;
    else Blur(origins[state], origin);
    set |= StateSet{1} << state;
  }
  static void Blur(Origin& known, const Origin& other) {
    if (known.act != other.act) known.act = LifeState::kUnknownAct;
    if (!known.since || !other.since) known.since = known.since || other.since ? Bounds{} : known.since;
    else known.since = Hull(*known.since, *other.since);
  }
};

// Something that happens: an act, or an event that happens by itself on its day.
struct Happening {
  Events events;                  // what it may be
  std::int32_t act = LifeState::kNoAct;
  Number day;
  int rank = 0;
  std::uint32_t place = 0;        // order in the dossier
};

bool Leads(const MachineEvent& event, std::size_t state) { return (event.from >> state & 1) != 0; }

Track Merge(Track a, const Track& b) {
  for (std::size_t state = 0; state < b.origins.size(); ++state)
    if (b.Has(state)) a.Add(state, b.origins[state]);
  return a;
}

// The track after a happening.
Track After(const Machine& machine, const Track& before, const Happening& happening) {
  Track after{0, std::vector<Origin>(before.origins.size())};
  const Origin origin{happening.act, values::Bounds{happening.day, happening.day}};
  for (std::size_t state = 0; state < before.origins.size(); ++state) {
    if (!before.Has(state)) continue;
    for (const std::size_t event : happening.events) {
      if (Leads(machine.events[event], state)) after.Add(machine.events[event].to, origin);
      else after.Add(state, before.origins[state]);
    }
  }
  return after;
}

// All that may come of events that happen at unknown times, or never.
Track Closure(const Machine& machine, Track track, const Events& events) {
  const Origin anything{LifeState::kUnknownAct, Bounds{}};
  for (StateSet before = 0; before != track.set;) {
    before = track.set;
    for (const std::size_t event : events)
      if ((machine.events[event].from & track.set) != 0) track.Add(machine.events[event].to, anything);
  }
  return track;
}

Truth Allowed(const Machine& machine, const Track& before, const Events& events, State reason) {
  bool some = false, all = true;
  for (const std::size_t event : events) {
    some = some || (machine.events[event].from & before.set) != 0;
    all = all && (before.set & ~machine.events[event].from) == 0;
  }
  if (all) return Truth::kTrue;
  return some ? OpenTruth(reason) : Truth::kFalse;
}

LifeState ToState(const Track& track, State reason) {
  LifeState state;
  state.candidates = track.set;
  std::optional<Origin> origin;
  for (std::size_t i = 0; i < track.origins.size(); ++i) {
    if (!track.Has(i)) continue;
    if (!origin) origin = track.origins[i];
    else Track::Blur(*origin, track.origins[i]);
  }
  state.act = origin->act;
  state.since = origin->since;
  const bool one = (track.set & (track.set - 1)) == 0;
  state.reason = one ? State::kKnown : reason;
  return state;
}

LifeState Defective() { return {0, State::kDefective, LifeState::kUnknownAct, Bounds{}}; }

class Runner {
 public:
  Runner(Run& run, const Node& node, LifeCycles& cycles)
      : machine_(*run.plan.machines[node.index / plan::kMachineParts]), cycles_(cycles), link_(run.plan.links[node.link.index]),
        target_(run.link(node.link).target), kind_(Read<SymbolKind>(run, node.inputs[0], link_.from)), on_(Read<NumberKind>(run, node.inputs[1], link_.from)),
        as_of_(std::int64_t{run.trace.as_of.days}), open_(OpenTargets(run, node.link)) {
    std::size_t input = 2;
    for (std::size_t event = 0; event < machine_.events.size(); ++event) {
      if (machine_.events[event].on) own_.push_back({event, Read<NumberKind>(run, node.inputs[input++], link_.to)});
      else recorded_.push_back(event);
    }
  }

  void RunAll(std::size_t holders) {
    cycles_.before.resize(target_.size());
    cycles_.after.resize(target_.size());
    cycles_.takes_effect.resize(target_.size());
    std::vector<std::vector<std::uint32_t>> acts(holders);
    for (std::size_t row = 0; row < target_.size(); ++row) acts[static_cast<std::size_t>(target_[row])].push_back(static_cast<std::uint32_t>(row));
    for (std::size_t holder = 0; holder < holders; ++holder) cycles_.now.push_back(RunOne(holder, acts[holder]));
  }

 private:
  struct OwnDay { std::size_t event; NumberView day; };

  // What a holder's acts are sorted into.
  struct Sorted {
    std::vector<Happening> known;            // days are known
    std::vector<std::uint32_t> floating;     // acts whose day is not
    Events anytime;                          // what may happen at any time
    Events later;                            // what may happen after the as-of date only
    State reason = State::kUnknown;
    bool judged = false, missing = false, defective = false;   // why days or kinds are open
  };

  Events KindsOf(std::uint32_t row) const {
    if (kind_.state(row) != State::kKnown) return recorded_;
    for (const std::size_t event : recorded_)
      if (machine_.events[event].kind == kind_.value(row)) return {event};
    return recorded_;
  }

  // An act that is surely not done yet counts for nothing.
  bool IsStillToCome(std::uint32_t row) const {
    const Bounds range = on_.Range(row);
    return on_.state(row) != State::kKnown && range.low && *range.low > as_of_;
  }

  void SortActs(const std::vector<std::uint32_t>& rows, Sorted& sorted) const {
    for (const std::uint32_t row : rows) {
      const Events kinds = KindsOf(row);
      sorted.missing = sorted.missing || kinds.size() > 1;
      if (on_.state(row) == State::kKnown) {
        sorted.known.push_back({kinds, static_cast<std::int32_t>(row), on_.value(row), machine_.events[kinds.front()].rank, row + 1});
        continue;
      }
      sorted.floating.push_back(row);
      sorted.missing = true;
      Events& events = IsStillToCome(row) ? sorted.later : sorted.anytime;
      events.insert(events.end(), kinds.begin(), kinds.end());
    }
  }

  void SortOwn(std::size_t holder, Sorted& sorted) const {
    for (const OwnDay& own : own_) {
      const State state = own.day.state(holder);
      if (state == State::kNone) continue;
      if (state == State::kKnown) {
        sorted.known.push_back({{own.event}, LifeState::kNoAct, own.day.value(holder), machine_.events[own.event].rank, 0});
        continue;
      }
      sorted.defective = sorted.defective || state == State::kDefective;
      (state == State::kJudgement ? sorted.judged : sorted.missing) = true;
      const Bounds range = own.day.Range(holder);
      (range.low && *range.low > as_of_ ? sorted.later : sorted.anytime).push_back(own.event);
    }
  }

  Sorted Sort(std::size_t holder, const std::vector<std::uint32_t>& rows) const {
    Sorted sorted;
    SortActs(rows, sorted);
    SortOwn(holder, sorted);
    if (!open_.empty() && open_[holder]) {
      sorted.anytime.insert(sorted.anytime.end(), recorded_.begin(), recorded_.end());
      sorted.missing = true;
    }
    if (sorted.judged && !sorted.missing) sorted.reason = State::kJudgement;
    std::stable_sort(sorted.known.begin(), sorted.known.end(), [](const Happening& a, const Happening& b) {
      if (a.day != b.day) return a.day < b.day;
      return a.rank != b.rank ? a.rank < b.rank : a.place < b.place;
    });
    return sorted;
  }

  LifeState RunOne(std::size_t holder, const std::vector<std::uint32_t>& rows) {
    Sorted sorted = Sort(holder, rows);
    if (sorted.defective) return FailAll(rows);
    Track track{0, std::vector<Origin>(machine_.state_symbols.size())};
    track.Add(machine_.start, {});
    track = Closure(machine_, std::move(track), sorted.anytime);
    Track now = track;
    ever_ = track;
    for (std::size_t begin = 0; begin < sorted.known.size();) {
      std::size_t end = begin;
      while (end < sorted.known.size() && sorted.known[end].day == sorted.known[begin].day) ++end;
      const bool is_past = sorted.known[begin].day <= as_of_;
      if (!is_past) track = PassAsOf(sorted, std::move(track));
      track = OneDay(sorted, begin, end, std::move(track));
      if (is_past) now = track;
      begin = end;
    }
    PassAsOf(sorted, std::move(track));
    for (const std::uint32_t row : sorted.floating) Enter(row, ever_, Closure(machine_, ever_, KindsOf(row)), KindsOf(row), sorted.reason);
    return ToState(now, sorted.reason);
  }

  // From here on what happens only after the as-of date may happen too.
  Track PassAsOf(Sorted& sorted, Track track) {
    sorted.anytime.insert(sorted.anytime.end(), sorted.later.begin(), sorted.later.end());
    sorted.later.clear();
    track = Closure(machine_, std::move(track), sorted.anytime);
    ever_ = Merge(std::move(ever_), track);
    return track;
  }

  Track OneDay(const Sorted& sorted, std::size_t begin, std::size_t end, Track track) {
    const auto is_open = [](const Happening& one) { return one.events.size() > 1; };
    const auto first = sorted.known.begin() + static_cast<std::ptrdiff_t>(begin), last = sorted.known.begin() + static_cast<std::ptrdiff_t>(end);
    if (end - begin > 1 && std::any_of(first, last, is_open)) return AnyOrder(sorted, begin, end, std::move(track));
    for (std::size_t i = begin; i < end; ++i) {
      Track after = Closure(machine_, After(machine_, track, sorted.known[i]), sorted.anytime);
      if (sorted.known[i].act >= 0) Enter(static_cast<std::uint32_t>(sorted.known[i].act), track, after, sorted.known[i].events, sorted.reason);
      track = std::move(after);
      ever_ = Merge(std::move(ever_), track);
    }
    return track;
  }

  Track AnyOrder(const Sorted& sorted, std::size_t begin, std::size_t end, Track track) {
    Events events = sorted.anytime;
    for (std::size_t i = begin; i < end; ++i) events.insert(events.end(), sorted.known[i].events.begin(), sorted.known[i].events.end());
    track = Closure(machine_, std::move(track), events);
    ever_ = Merge(std::move(ever_), track);
    for (std::size_t i = begin; i < end; ++i)
      if (sorted.known[i].act >= 0) Enter(static_cast<std::uint32_t>(sorted.known[i].act), track, track, sorted.known[i].events, sorted.reason);
    return track;
  }

  void Enter(std::uint32_t row, const Track& before, const Track& after, const Events& events, State reason) {
    cycles_.before[row] = ToState(before, reason);
    cycles_.after[row] = ToState(after, reason);
    cycles_.takes_effect[row] = Allowed(machine_, before, events, reason);
  }

  LifeState FailAll(const std::vector<std::uint32_t>& rows) {
    for (const std::uint32_t row : rows) {
      cycles_.before[row] = cycles_.after[row] = Defective();
      cycles_.takes_effect[row] = Truth::kDefective;
    }
    return Defective();
  }

  const Machine& machine_;
  LifeCycles& cycles_;
  const plan::Link& link_;
  const std::vector<std::int32_t>& target_;
  SymbolView kind_;
  NumberView on_;
  Number as_of_;
  std::vector<bool> open_;     // by holder: acts may be missing; empty = nowhere
  std::vector<OwnDay> own_;    // what happens by itself
  Events recorded_;            // the other events; never empty
  Track ever_;                 // all states of the holder at hand, at any time
};

}  // namespace

const LifeCycles& LifeCyclesOf(Run& run, const Node& node) {
  auto& cycles = run.life_cycles[node.index / plan::kMachineParts];
  if (cycles) return *cycles;
  cycles = std::make_unique<LifeCycles>();
  Runner(run, node, *cycles).RunAll(run.Rows(run.plan.links[node.link.index].to));
  return *cycles;
}

}  // namespace footrule::evaluation
