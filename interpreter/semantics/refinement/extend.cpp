// `extends`: members are put into an inherited list, one by one; those of the same name take the old ones' places. A documents block brings
// its requirements along: one of the same name takes the old one's place.
#include <algorithm>

#include "semantics/refinement/binding.h"

namespace footrule::semantics::refinement {

using diagnostics::Code;
using diagnostics::Make;
using syntax::ListDecl;
using syntax::Member;

namespace {

bool IsAlike(const Member& a, const Member& b) {
  return a.label == b.label && std::equal(a.clauses.begin(), a.clauses.end(), b.clauses.begin(), b.clauses.end(), [](const auto& x, const auto& y) { return x.id == y.id; });
}

struct Extension {
  Binding& binding;
  std::size_t list;            // the inherited list
  std::uint32_t rule;          // that extends it
  const std::string& name;
  bool with_requirements;      // a member that looks the same may still ask for something else

  void Take(const Member& member) {
    const Mark mark{Change::kExtended, rule, member.name.span};
    const auto [before, is_first] = binding.extended_members.emplace(std::pair{list, member.name.text}, mark);
    if (!is_first && !binding.graph.Reaches(rule, before->second.rule)) return ReportSecond(member, before->second.at);
    before->second = mark;
    std::vector<Member>& members = std::get<ListDecl>(binding.declarations[list].node).members;
    const auto old = std::find_if(members.begin(), members.end(), [&](const Member& other) { return other.name.text == member.name.text; });
    if (old == members.end()) return members.push_back(member);
    if (IsAlike(*old, member) && !with_requirements)
      binding.Report(Make(Code::kExtendedAlike, member.name.span).With("item", member.name.text).With("target", name).Mark(old->name.span, {"原有成员", "the one that was there"}));
    *old = member;
  }

  void ReportSecond(const Member& member, Span before) {
    const foundation::Text verb{"扩充", "extended"};
    binding.Report(Make(Code::kChangedTwice, member.name.span).With("name", name + "." + member.name.text).With("first", verb).With("second", verb).Mark(before, {"第一处改动", "the first change"}));
  }
};

void MergeList(Binding& binding, const CoreDeclaration& declaration, std::size_t list, const std::string& name) {
  const auto& more = std::get<ListDecl>(declaration.node);
  Extension extension{binding, list, declaration.rule, name, !declaration.block.empty()};
  for (const Member& member : more.members) extension.Take(member);
  auto& merged = std::get<ListDecl>(binding.declarations[list].node);
  if (more.others) merged.others = more.others;
  if (!more.fillers.empty()) merged.fillers = more.fillers;
  merged.head.open = merged.head.open || more.head.open;
}

// A requirement of the extended block with the same full name gives way.
void ReplaceRequirements(Binding& binding, std::size_t first) {
  for (const std::size_t i : SameBlock(binding, first)) {
    const CoreDeclaration& declaration = binding.declarations[i];
    if (!std::holds_alternative<syntax::RequirementDecl>(declaration.node)) continue;
    for (std::size_t old = 0; old < binding.declarations.size(); ++old) {
      const CoreDeclaration& other = binding.declarations[old];
      const bool same = other.name == declaration.name && std::holds_alternative<syntax::RequirementDecl>(other.node);
      if (!same || !binding.graph.Reaches(declaration.rule, other.rule)) continue;
      if (MarkChanged(binding, {other.name, {old}}, {Change::kExtended, declaration.rule, declaration.head_span})) binding.gone[old] = true;
    }
  }
}

// True after a report if the list is no longer there to be extended.
bool IsReplaced(Binding& binding, std::size_t list, const std::string& name, const Mark& mark) {
  if (!binding.marks[list] || binding.marks[list]->change == Change::kExtended) return false;
  MarkChanged(binding, {name, {list}}, mark);
  return true;
}

bool MayExtend(Binding& binding, const CoreDeclaration& declaration) {
  if (std::holds_alternative<ListDecl>(declaration.node) && (declaration.block.empty() || declaration.block == "documents")) return true;
  binding.Report(Make(Code::kCannotExtend, declaration.extends->span()).With("sort", declaration.block.empty() ? SortName(declaration) : foundation::Same(declaration.block)));
  return false;
}

// The list that is extended; nullopt after a report.
std::optional<Target> ExtendedList(Binding& binding, const CoreDeclaration& declaration) {
  const Wanted lists{[](const CoreDeclaration& other) { return std::holds_alternative<ListDecl>(other.node); }, {"清单或文件块", "a list or a documents block"}};
  std::optional<Target> target = FindTarget(binding, *declaration.extends, declaration.rule, lists);
  if (!target || declaration.name == target->name) return target;
  const CoreDeclaration& list = binding.declarations[target->declarations.front()];
  binding.Report(Make(Code::kExtendsUnderOtherName, declaration.head_span).With("name", declaration.name).With("target", target->name).Mark(list.head_span, {"被扩充的声明", "what is extended"}));
  return std::nullopt;
}

}  // namespace

void Extend(Binding& binding, std::size_t first) {
  const CoreDeclaration declaration = binding.declarations[first];
  const std::optional<Target> target = MayExtend(binding, declaration) ? ExtendedList(binding, declaration) : std::nullopt;
  const Mark mark{Change::kExtended, declaration.rule, declaration.extends->span()};
  if (!target || IsReplaced(binding, target->declarations.front(), target->name, mark)) {
    binding.failed.insert(declaration.written);
    return;
  }
  const std::size_t list = target->declarations.front();
  binding.gone[first] = true;   // its members go to the inherited list
  binding.marks[list] = mark;
  MergeList(binding, declaration, list, target->name);
  ReplaceRequirements(binding, first);
  binding.bound.acts.push_back({RefinementAct::Kind::kExtend, target->name, ClausesOf(declaration), {}, declaration.head_span, binding.declarations[list].head_span});
}

}  // namespace footrule::semantics::refinement
