// `fill`: the value of an open term. Who fills has a rank in the term's `filled by`; of several fills the highest rank is in force, and
// two of one rank may not differ.
#include <algorithm>

#include "semantics/blocks/print/text.h"
#include "semantics/refinement/binding.h"

namespace footrule::semantics::refinement {

using diagnostics::Code;
using diagnostics::Make;
using syntax::FillDecl;
using syntax::TermDecl;

namespace {

struct RankedFill { std::size_t rank; const CoreDeclaration* declaration; const FillDecl* fill; };
using FillsByTerm = std::map<std::size_t, std::vector<RankedFill>>;

std::string Joined(const std::vector<std::string>& names) {
  return print::Joined(names, ", ", [](const std::string& name) { return name; });
}

// First named, first rank; a fill that names nobody comes last. nullopt after a report.
std::optional<std::size_t> RankOf(Binding& binding, const TermDecl& term, const FillDecl& fill) {
  if (fill.filler.empty() || term.fillers.empty()) return term.fillers.size();
  const auto found = std::find(term.fillers.begin(), term.fillers.end(), fill.filler);
  if (found != term.fillers.end()) return static_cast<std::size_t>(found - term.fillers.begin());
  binding.Report(Make(Code::kUnknownFiller, fill.span).With("filler", fill.filler).With("name", term.name.ToString()).With("fillers", Joined(term.fillers)).Mark(term.name.span(), {"待定项在此", "the term"}));
  return std::nullopt;
}

void Collect(Binding& binding, std::size_t index, FillsByTerm& fills) {
  const CoreDeclaration& declaration = binding.declarations[index];
  const auto* fill = std::get_if<FillDecl>(declaration.written);
  const Wanted terms{[](const CoreDeclaration& other) { return std::holds_alternative<TermDecl>(other.node); }, {"待定项", "a term"}, true};
  const std::optional<Target> target = FindTarget(binding, fill->target, declaration.rule, terms);
  if (!target) return;
  const std::size_t term = target->declarations.front();
  if (const auto rank = RankOf(binding, std::get<TermDecl>(binding.declarations[term].node), *fill)) fills[term].push_back({*rank, &declaration, fill});
}

void CompareFills(Binding& binding, const std::string& name, const RankedFill& first, const RankedFill& second) {
  const foundation::Text here{"另一处填写", "the other fill"};
  if (first.rank != second.rank) return binding.Report(Make(Code::kFillNotInForce, second.fill->span).With("name", name).Mark(first.fill->span, here));
  const std::string a = print::Expression(first.fill->value), b = print::Expression(second.fill->value);
  if (a == b) return binding.Report(Make(Code::kFilledTwiceAlike, second.fill->span).With("name", name).Mark(first.fill->span, here));
  binding.Report(Make(Code::kFilledTwice, second.fill->span).With("name", name).With("first", a).With("second", b).Mark(first.fill->span, here));
}

void FillOne(Binding& binding, const CoreDeclaration& term, std::vector<RankedFill> fills) {
  std::stable_sort(fills.begin(), fills.end(), [](const RankedFill& a, const RankedFill& b) { return a.rank < b.rank; });
  const RankedFill& best = fills.front();
  for (std::size_t i = 1; i < fills.size(); ++i) CompareFills(binding, term.name, best, fills[i]);
  binding.bound.fills.emplace_back(std::get_if<TermDecl>(term.written), best.fill);
  binding.bound.acts.push_back({RefinementAct::Kind::kFill, term.name, ClausesOf(*best.declaration), best.fill->because, best.fill->span, term.head_span});
}

}  // namespace

void FillTerms(Binding& binding) {
  FillsByTerm fills;
  for (const std::uint32_t rule : binding.graph.order())
    for (std::size_t i = 0; i < binding.declarations.size(); ++i)
      if (binding.declarations[i].rule == rule && std::holds_alternative<FillDecl>(binding.declarations[i].node)) Collect(binding, i, fills);
  for (auto& [term, ranked] : fills) FillOne(binding, binding.declarations[term], std::move(ranked));
}

}  // namespace footrule::semantics::refinement
