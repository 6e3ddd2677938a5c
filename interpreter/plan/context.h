// What the compiler knows while it works, and the few operations every kind of expression is compiled with.
//
// Definitions and requirements are compiled on first use, so nodes come after their inputs whatever the order of declarations.
#pragma once

#include <deque>
#include <optional>

#include "plan/children.h"
#include "plan/interner.h"
#include "plan/scope.h"

namespace footrule::plan {

using semantics::ExprRef;

// The groups of a series.
struct SeriesFrame {
  FrameId frame;
  FrameId members;
  NodeId where;            // over members; invalid = all
  NodeId exists;           // over the groups: whether it has a member for certain; invalid = always
  LinkId membership;
  LinkId holder;           // from the groups to the row whose nested rows are grouped; invalid = the whole table is
  std::uint32_t first_key = 0;   // keys before it were added by the compiler
};

struct Context {
  Context(const semantics::CheckedProgram& checked, Plan& made)
      : program(checked), plan(made), nodes(made.nodes), frames(made.frames), links(made.links), constants(made.constants) {}

  const semantics::CheckedProgram& program;
  Plan& plan;
  Interner<Node> nodes;
  Interner<Frame> frames;
  Interner<Link> links;
  Interner<semantics::Constant> constants;
  FreeVariables free;
  std::deque<Scope> scopes;                    // [0] is the root
  std::vector<ExprRef> written_here;           // expressions of no author; scopes know what is compiled by its address, so they stay
  std::vector<std::optional<Value>> definitions;
  std::vector<std::size_t> first_instance;     // by requirement
  std::vector<bool> requirement_begun;
  std::unordered_map<const semantics::Series*, SeriesFrame> series;

  const Scope& root() const { return scopes.front(); }
  const Node& node(NodeId id) const { return plan.nodes[id.index]; }
};

// ---- frames and links ---------------------------------------------------------------------------------------------
FrameId TableFrame(Context& context, schema::TableId table);
LinkId LinkTo(Context& context, Link::Kind kind, FrameId from, FrameId to);
LinkId ReferenceLink(Context& context, schema::FieldId reference);
// The schema's table whose rows (or groups of whose rows) a frame has.
schema::TableId TableOf(const Context& context, FrameId frame);

// ---- scopes -------------------------------------------------------------------------------------------------------
// A scope below `outer` whose values can be brought from `anchor` along `up`.
const Scope& AddScope(Context& context, const Scope& outer, const Scope& anchor, LinkId up, semantics::VariableRef variable, FrameId frame);
// The same, with only the root in reach.
const Scope& AddScope(Context& context, const Scope& outer, semantics::VariableRef variable, FrameId frame);
// The scope that binds the variable; null if none does.
const Scope* FindScope(const Scope& scope, semantics::VariableId variable);

// ---- nodes --------------------------------------------------------------------------------------------------------
NodeId AddNode(Context& context, Node node);
NodeId GatherAlong(Context& context, NodeId source, LinkId link);
// The value as a column over the scope's frame. Over the root it stays where it is: users read it at row 0. Invalid if out of reach.
NodeId Bring(Context& context, Value value, const Scope& scope);
// The same, but spread out also from the root.
NodeId Spread(Context& context, Value value, const Scope& scope);
// A node over the deepest home of its inputs.
Value Emit(Context& context, const ExprRef& origin, Node node, const std::vector<Value>& inputs);
// `and` of what is valid, over one frame; invalid if nothing is.
NodeId BothNodes(Context& context, NodeId a, NodeId b, FrameId frame);
Value ConstantValue(Context& context, semantics::Constant constant, const schema::Type& type, const ExprRef& origin);
// Unknown for want of a way to compute it.
Value Unreachable(Context& context, const ExprRef& origin);

// ---- rows ---------------------------------------------------------------------------------------------------------
// Where a RowRef leads: rows of `frame`, reached from `home` along `path`. `home` is null if the variable is bound nowhere.
struct RowPlace { const Scope* home = nullptr; std::vector<LinkId> path; FrameId frame; };
RowPlace FindRow(Context& context, const Scope& scope, const semantics::RowRef& row);
// A column over `place.frame`, read from `place.home`.
Value ReadAt(Context& context, const RowPlace& place, NodeId node);

// ---- what is compiled on demand -----------------------------------------------------------------------------------
// The acts that brought the states of a life cycle: a column of rows over the rows of `frame` (acts, or what holds them).
NodeId ActsBefore(Context& context, const std::shared_ptr<const semantics::Machine>& machine, FrameId frame);
Value CompileExpr(Context& context, const Scope& scope, const ExprRef& expr);
const SeriesFrame& CompileSeries(Context& context, const semantics::Series& series);
// The body's value: at home in the root, or over the frame of the definition's row.
Value CompileDefinition(Context& context, semantics::DefinitionId id);
// Afterwards the requirement's instances have their outcomes.
void CompileRequirement(Context& context, semantics::RequirementId id);

}  // namespace footrule::plan
