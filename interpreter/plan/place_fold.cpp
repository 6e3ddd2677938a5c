// Which rows a fold runs over and where its result stands.
#include "plan/fold.h"

namespace footrule::plan {

using semantics::Domain;
using semantics::Fold;

namespace {

FoldPlace OverTable(Context& context, const Scope& scope, const Fold& fold) {
  const Scope& inner = AddScope(context, scope, fold.variable, TableFrame(context, fold.domain.table));
  return {&inner, inner.up, {&context.root(), {}, context.root().frame}, {}};
}

FoldPlace OverChildren(Context& context, const Scope& scope, const Fold& fold) {
  RowPlace of = FindRow(context, scope, fold.domain.of);
  if (!of.home) return {};
  const FrameId frame = TableFrame(context, fold.domain.table);
  const LinkId link = LinkTo(context, Link::Kind::kParent, frame, of.frame);
  // The rows below the variable's own row see that row; those below a row it refers to do not.
  const bool own = of.path.empty();
  const Scope& inner = own ? AddScope(context, scope, *of.home, link, fold.variable, frame) : AddScope(context, scope, fold.variable, frame);
  return {&inner, link, std::move(of), {}};
}

FoldPlace OverMembers(Context& context, const Scope& scope, const Fold& fold) {
  const Scope* group = fold.domain.of.variable ? FindScope(scope, fold.domain.of.variable->id) : nullptr;
  if (!group || !group->variable->series) return {};
  const SeriesFrame& series = CompileSeries(context, *group->variable->series);
  const Scope& inner = AddScope(context, scope, *group, series.membership, fold.variable, series.members);
  return {&inner, series.membership, {group, {}, group->frame}, series.where};
}

FoldPlace OverGroups(Context& context, const Scope& scope, const Fold& fold) {
  const semantics::Series& made_of = *fold.variable->series;
  const SeriesFrame& series = CompileSeries(context, made_of);
  if (!series.holder.is_valid()) {
    const Scope& inner = AddScope(context, scope, fold.variable, series.frame);
    return {&inner, inner.up, {&context.root(), {}, context.root().frame}, series.exists};
  }
  RowPlace of = FindRow(context, scope, made_of.domain.of);
  if (!of.home) return {};
  const bool own = of.path.empty();
  const Scope& inner = own ? AddScope(context, scope, *of.home, series.holder, fold.variable, series.frame) : AddScope(context, scope, fold.variable, series.frame);
  return {&inner, series.holder, std::move(of), series.exists};
}

}  // namespace

FoldPlace PlaceFold(Context& context, const Scope& scope, const Fold& fold) {
  if (fold.variable->series) return OverGroups(context, scope, fold);
  switch (fold.domain.kind) {
    case Domain::Kind::kTable: return OverTable(context, scope, fold);
    case Domain::Kind::kChildren: return OverChildren(context, scope, fold);
    case Domain::Kind::kSeries: return OverMembers(context, scope, fold);
  }
  return {};
}

}  // namespace footrule::plan
