// Frames of tables, links between frames, and the scopes that stand on them.
#include "plan/context.h"

namespace footrule::plan {

FrameId TableFrame(Context& context, schema::TableId table) {
  Frame frame;
  frame.table = table;
  return FrameId{context.frames.Add(std::move(frame))};
}

LinkId LinkTo(Context& context, Link::Kind kind, FrameId from, FrameId to) {
  return LinkId{context.links.Add(Link{kind, from, to, {}, {}})};
}

LinkId ReferenceLink(Context& context, schema::FieldId reference) {
  const schema::Field& field = context.program.schema.field(reference);
  const FrameId from = TableFrame(context, field.table);
  return LinkId{context.links.Add(Link{Link::Kind::kReference, from, TableFrame(context, field.type.table), reference, {}})};
}

schema::TableId TableOf(const Context& context, FrameId frame) { return context.plan.frames[frame.index].table; }

const Scope& AddScope(Context& context, const Scope& outer, const Scope& anchor, LinkId up, semantics::VariableRef variable, FrameId frame) {
  Scope& scope = context.scopes.emplace_back();
  scope.outer = &outer;
  scope.anchor = &anchor;
  scope.up = up;
  scope.variable = std::move(variable);
  scope.frame = frame;
  scope.depth = outer.depth + 1;
  return scope;
}

const Scope& AddScope(Context& context, const Scope& outer, semantics::VariableRef variable, FrameId frame) {
  const Scope& root = context.root();
  return AddScope(context, outer, root, LinkTo(context, Link::Kind::kParent, frame, root.frame), std::move(variable), frame);
}

const Scope* FindScope(const Scope& scope, semantics::VariableId variable) {
  for (const Scope* at = &scope; at; at = at->outer)
    if (at->variable && at->variable->id == variable) return at;
  return nullptr;
}

}  // namespace footrule::plan
