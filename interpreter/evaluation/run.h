// One evaluation on its way: the trace as far as it is filled, and what kernels look up in passing.
#pragma once

#include <memory>
#include <unordered_map>

#include "evaluation/evaluate.h"
#include "evaluation/kinds.h"

namespace footrule::evaluation {

using plan::FrameId;
using plan::LinkId;
using plan::Node;
using plan::NodeId;
using plan::Plan;

struct Groups;
struct RegisterIndex;
struct LifeCycles;

struct Run {
  explicit Run(Trace& filled);
  ~Run();

  Trace& trace;
  const Plan& plan;
  const dossier::Dossier& dossier;
  std::vector<std::unique_ptr<Groups>> groups;      // by FrameId; made when first needed
  std::vector<bool> link_ready;                     // by LinkId
  std::unique_ptr<RegisterIndex> judgements, departures;
  std::vector<std::unique_ptr<LifeCycles>> life_cycles;   // as Plan::machines; made when first needed

  const Node& node(NodeId id) const { return plan.nodes[id.index]; }
  std::size_t Rows(FrameId frame) const { return trace.frame_rows[frame.index]; }
  std::size_t Rows(const Node& node) const { return Rows(node.frame); }
  const values::Column& column(NodeId id) const { return trace.columns[id.index]; }
  const LinkData& link(LinkId id) const { return trace.links[id.index]; }
  // How users over `frame` read the column of `input`.
  RowMask Mask(NodeId input, FrameId frame) const {
    const FrameId own = node(input).frame;
    return own.index == 0 && own != frame ? 0 : kOwnRow;
  }
};

// The column of an input as its user over `frame` reads it.
template <class Kind>
typename Kind::View Read(const Run& run, NodeId input, FrameId frame) {
  return View(std::get<typename Kind::Column>(run.column(input)), run.Mask(input, frame));
}
template <class Kind>
typename Kind::View Input(const Run& run, const Node& node, std::size_t index) {
  return Read<Kind>(run, node.inputs[index], node.frame);
}
template <class Kind>
std::vector<typename Kind::View> Inputs(const Run& run, const Node& node, std::size_t first = 0, std::size_t step = 1) {
  std::vector<typename Kind::View> views;
  for (std::size_t i = first; i < node.inputs.size(); i += step) views.push_back(Input<Kind>(run, node, i));
  return views;
}

}  // namespace footrule::evaluation
