#include "evaluation/groups.h"

#include <optional>
#include <unordered_set>

namespace footrule::evaluation {

namespace {

using CodeColumns = std::vector<std::vector<KeyCode>>;

// The strongest reason why keys in this row lead to no group; kNoneKey counts only where it is no value. 0 if there is none.
KeyCode ReasonOf(const CodeColumns& codes, std::size_t row, bool none_is_value) {
  KeyCode reason = 0;
  for (const std::vector<KeyCode>& column : codes) {
    KeyCode code = column[row];
    if (code < kFirstReason || (code == kNoneKey && none_is_value)) continue;
    if (code == kNoneKey) code = kDefectiveKey;
    reason = std::max(reason, code);
  }
  return reason;
}

std::int32_t TargetOf(KeyCode reason) {
  if (reason == kDefectiveKey) return LinkData::kDefectiveRow;
  return reason == kJudgementKey ? LinkData::kJudgementRow : LinkData::kUnknownRow;
}

std::uint64_t PairOf(KeyCode before, KeyCode code) { return (std::uint64_t{before} << 32) | code; }

// The group of a member, made if it is the first. What comes before the first key is the dossier.
std::int32_t Assign(Groups& groups, const CodeColumns& codes, std::size_t row, std::size_t dossier) {
  KeyCode code = static_cast<KeyCode>(dossier);
  for (std::size_t key = 0; key < codes.size(); ++key) {
    auto& pairs = groups.keys[key].pairs;
    code = pairs.emplace(PairOf(code, codes[key][row]), static_cast<KeyCode>(pairs.size())).first->second;
  }
  if (code == groups.first_member.size()) groups.first_member.push_back(static_cast<std::uint32_t>(row));
  return static_cast<std::int32_t>(code);
}

std::int32_t Find(const Groups& groups, const CodeColumns& codes, std::size_t row, std::size_t dossier) {
  KeyCode code = static_cast<KeyCode>(dossier);
  for (std::size_t key = 0; key < codes.size(); ++key) {
    const auto& pairs = groups.keys[key].pairs;
    const auto found = pairs.find(PairOf(code, codes[key][row]));
    if (found == pairs.end()) return static_cast<std::int32_t>(AbsentGroup(groups, dossier));
    code = found->second;
  }
  return static_cast<std::int32_t>(code);
}

// The codes members of a dossier have, by key; collected when first asked for.
class Occurring {
 public:
  Occurring(const Trace& trace, FrameId members, const Groups& groups) : trace_(trace), members_(members), groups_(groups), codes_(groups.keys.size()) {}
  bool operator()(std::size_t key, std::size_t dossier, KeyCode code) {
    if (!codes_[key]) Collect(key);
    return codes_[key]->count(PairOf(static_cast<KeyCode>(dossier), code)) > 0;
  }

 private:
  void Collect(std::size_t key) {
    codes_[key].emplace();
    for (std::size_t row = 0; row < groups_.target.size(); ++row)
      if (groups_.target[row] >= 0) codes_[key]->insert(PairOf(static_cast<KeyCode>(trace_.DossierOf(members_, row)), groups_.codes[key][row]));
  }
  const Trace& trace_;
  FrameId members_;
  const Groups& groups_;
  std::vector<std::optional<std::unordered_set<std::uint64_t>>> codes_;
};

bool IsValue(KeyCode code) { return code < kFirstReason || code == kAbsentKey; }

bool HasNobodysKey(const CodeColumns& codes, std::size_t row, std::size_t dossier, Occurring& occurring) {
  for (std::size_t key = 0; key < codes.size(); ++key)
    if (IsValue(codes[key][row]) && !occurring(key, dossier, codes[key][row])) return true;
  return false;
}

// A key that is nobody's decides the equality whatever is unknown about the others; a defect is never hidden.
std::int32_t JoinRow(const Groups& groups, const CodeColumns& codes, std::size_t row, std::size_t dossier, Occurring& occurring) {
  KeyCode reason = 0;
  for (const std::vector<KeyCode>& column : codes)
    if (!IsValue(column[row])) reason = std::max(reason, column[row] == kNoneKey ? kDefectiveKey : column[row]);
  if (reason == 0) return Find(groups, codes, row, dossier);
  if (reason == kDefectiveKey) return LinkData::kDefectiveRow;
  if (HasNobodysKey(codes, row, dossier, occurring)) return static_cast<std::int32_t>(AbsentGroup(groups, dossier));
  return reason == kJudgementKey ? LinkData::kJudgementRow : static_cast<std::int32_t>(AnyGroup(groups, dossier));
}

}  // namespace

std::unique_ptr<Groups> MakeGroups(const Run& run, FrameId series) {
  const plan::Frame& frame = run.plan.frames[series.index];
  auto groups = std::make_unique<Groups>();
  groups->keys.resize(frame.keys.size());
  CodeColumns codes;
  for (std::size_t key = 0; key < frame.keys.size(); ++key) codes.push_back(CodesOf(run, frame.keys[key], frame.members, groups->keys[key]));
  const Truth always = Truth::kTrue;
  const TruthView where = frame.where.is_valid() ? Read<TruthKind>(run, frame.where, frame.members) : TruthView{&always, kOnlyRow};
  groups->target.resize(run.Rows(frame.members));
  for (std::size_t row = 0; row < groups->target.size(); ++row) {
    const KeyCode reason = ReasonOf(codes, row, !frame.for_join);
    const std::size_t dossier = run.trace.DossierOf(frame.members, row);
    if (where[row] == Truth::kFalse) groups->target[row] = LinkData::kNoRow;
    else groups->target[row] = reason == 0 ? Assign(*groups, codes, row, dossier) : TargetOf(reason);
    if (groups->target[row] >= LinkData::kNoRow) continue;
    groups->unassigned.resize(run.dossiers());
    groups->unassigned[dossier] = true;
  }
  if (frame.for_join) groups->codes = std::move(codes);
  return groups;
}

std::vector<std::int32_t> JoinRows(const Run& run, const plan::Link& link, const Groups& groups) {
  CodeColumns codes;
  for (std::size_t key = 0; key < link.keys.size(); ++key) codes.push_back(FindCodes(run, link.keys[key], link.from, groups.keys[key]));
  const FrameId members = run.plan.frames[link.to.index].members;
  std::vector<bool> has_members(run.dossiers());
  for (std::size_t row = 0; row < groups.target.size(); ++row) has_members[run.trace.DossierOf(members, row)] = true;
  std::vector<std::int32_t> target(run.Rows(link.from));
  Occurring occurring(run.trace, members, groups);
  for (std::size_t row = 0; row < target.size(); ++row) {
    const std::size_t dossier = run.trace.DossierOf(link.from, row);
    // With nothing to compare with there is nothing to be open about.
    target[row] = has_members[dossier] ? JoinRow(groups, codes, row, dossier, occurring) : static_cast<std::int32_t>(AbsentGroup(groups, dossier));
  }
  return target;
}

}  // namespace footrule::evaluation
