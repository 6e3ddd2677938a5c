// What the evaluation of a plan takes for granted, as questions about it. Used by check_plan.cpp and check_node.cpp only.
#pragma once

#include "compiled/check/each.h"
#include "plan/plan.h"

namespace footrule::compiled {

using plan::FrameId;
using plan::LinkId;
using plan::Node;
using plan::NodeId;

// The sorts of columns.
enum class Sort { kTruth, kNumber, kSymbol, kSet, kRow, kOutcome };

class PlanCheck {
 public:
  explicit PlanCheck(const plan::Plan& checked) : plan_(checked), schema_(checked.program->schema) {}
  bool Holds();

 private:
  // ---- frames and links
  bool HoldsFrames();
  bool HoldsFrame(std::size_t index);
  bool HoldsLinks();
  bool HoldsLink(const plan::Link& link) const;
  bool HoldsJoin(const plan::Link& link) const;
  bool LiesAbove(schema::TableId above, schema::TableId table) const;
  // The place in the order of nodes from which on rows of the frame, or targets of the link, can be had.
  std::size_t ReadyOf(const std::vector<NodeId>& nodes) const;

  // ---- nodes (check_node.cpp)
  bool HoldsNode(std::size_t index) const;
  bool HoldsInputs(const Node& node, std::size_t index) const;
  bool HoldsOp(const Node& node) const;
  bool HoldsConstant(const Node& node) const;
  bool HoldsLoad(const Node& node) const;
  bool HoldsGather(const Node& node) const;
  bool HoldsCompare(const Node& node, Sort sort) const;
  bool HoldsSelect(const Node& node) const;
  bool HoldsFold(const Node& node) const;
  bool HoldsLookup(const Node& node) const;
  bool HoldsShift(const Node& node) const;
  bool HoldsSeriesKey(const Node& node) const;
  bool HoldsOutcome(const Node& node) const;
  bool HoldsPrevious(const Node& node) const;
  bool HoldsRun(const Node& node) const;
  bool HoldsLifeCycle(const Node& node) const;
  bool HoldsRowOf(const Node& node) const;

  // ---- instances and what is shown
  bool HoldsInstances() const;
  bool HoldsInstance(std::size_t index) const;
  bool HoldsMachines() const;

  // ---- words
  const Node& node(NodeId id) const { return plan_.nodes[id.index]; }
  const plan::Frame& frame(FrameId id) const { return plan_.frames[id.index]; }
  static bool IsTable(const plan::Frame& frame) { return frame.kind == plan::Frame::Kind::kTable; }
  Sort SortOf(const Node& node) const;
  static Sort SortOf(schema::TypeKind kind);
  // A column over the frame, or over the root, of that sort.
  bool Reads(NodeId id, FrameId over, Sort sort) const;
  bool ReadsOrNone(NodeId id, FrameId over, Sort sort) const { return !id.is_valid() || Reads(id, over, sort); }
  // Inputs of one sort over the node's own frame, at least so many.
  bool Takes(const Node& node, Sort sort, std::size_t least, std::size_t most) const;
  bool TakesAll(const Node& node, std::initializer_list<Sort> sorts) const;
  bool Gives(const Node& node, Sort sort) const { return SortOf(node) == sort; }

  const plan::Plan& plan_;
  const schema::Schema& schema_;
  std::vector<std::size_t> frame_ready_, link_ready_;
};

}  // namespace footrule::compiled
