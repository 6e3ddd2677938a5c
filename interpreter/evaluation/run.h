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
struct RegisterIndexes;
struct LifeCycles;

struct Run {
  explicit Run(Trace& filled);
  ~Run();

  Trace& trace;
  const Plan& plan;
  const dossier::Dossier& dossier;
  std::vector<std::unique_ptr<Groups>> groups;      // by FrameId; made when first needed
  std::vector<bool> link_ready;                     // by LinkId
  std::unique_ptr<RegisterIndexes> judgements, departures;
  std::vector<std::unique_ptr<LifeCycles>> life_cycles;   // as Plan::machines; made when first needed

  const Node& node(NodeId id) const { return plan.nodes[id.index]; }
  std::size_t Rows(FrameId frame) const { return trace.frame_rows[frame.index]; }
  std::size_t Rows(const Node& node) const { return Rows(node.frame); }
  const values::Column& column(NodeId id) const { return trace.columns[id.index]; }
  const LinkData& link(LinkId id) const { return trace.links[id.index]; }
  std::size_t dossiers() const { return trace.frame_rows[0]; }
  // How users over `frame` read the column of `input`.
  RowAccess Access(NodeId input, FrameId frame) const {
    const Node& read = node(input);
    if (plan::IsUniform(read.op)) return kOnlyRow;
    if (read.frame.index != 0 || frame.index == 0) return kOwnRow;
    const std::vector<std::int32_t>& dossier_of = trace.dossier_of[frame.index];
    return dossier_of.empty() ? kOnlyRow : RowAccess{~std::size_t{0}, dossier_of.data()};
  }
};

// The column of an input as its user over `frame` reads it.
template <class Kind>
typename Kind::View Read(const Run& run, NodeId input, FrameId frame) {
  return View(std::get<typename Kind::Column>(run.column(input)), run.Access(input, frame));
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
