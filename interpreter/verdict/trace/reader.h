// A trace, read value by value: what a node said of a row, and which rows a link ties together. Computes no values.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "evaluation/evaluate.h"
#include "verdict/words/shown_unit.h"

namespace footrule::verdict {

// One value of the trace: a node and a row of its frame.
struct Spot {
  plan::NodeId node;
  std::size_t row = 0;
  friend bool operator==(const Spot&, const Spot&) = default;
};

// The state of one entry of a column; kKnown for decided truths and outcomes, which are never kNone.
values::State StateIn(const values::Column& column, std::size_t row);

class TraceReader {
 public:
  explicit TraceReader(const evaluation::Trace& trace);

  const evaluation::Trace& trace() const { return trace_; }
  const plan::Plan& plan() const { return *trace_.plan; }
  const semantics::CheckedProgram& program() const { return *plan().program; }
  const schema::Schema& schema() const { return program().schema; }
  const dossier::Dossier& dossier() const { return *trace_.dossier; }
  const plan::Node& node(plan::NodeId id) const { return plan().nodes[id.index]; }
  const plan::Frame& frame(plan::FrameId id) const { return plan().frames[id.index]; }
  const plan::Link& link(plan::LinkId id) const { return plan().links[id.index]; }

  // kKnown for decided truths and outcomes, which are never kNone. An invalid node is known.
  values::State StateAt(Spot spot) const;
  // kUnknown for a node that is no truth.
  values::Truth TruthAt(Spot spot) const;
  // Row of another node for the same subject: the same row over the same frame, row 0 over the root.
  Spot Beside(Spot spot, plan::NodeId other) const { return InFrame(node(spot.node).frame, spot.row, other); }
  Spot InFrame(plan::FrameId frame, std::size_t row, plan::NodeId other) const;

  // The row of `to` that a row of `from` is tied to; negative as evaluation::LinkData says.
  std::int32_t Target(plan::LinkId link, std::size_t from_row) const;
  // The rows of `from` that are tied to a row of `to`, in order; and those of which it is unknown.
  std::span<const std::uint32_t> Sources(plan::LinkId link, std::size_t to_row) const;
  std::span<const std::uint32_t> Unassigned(plan::LinkId link) const;

  // The table whose rows a frame has, or whose rows its groups are made of.
  schema::TableId TableOf(plan::FrameId frame) const;
  // A literal, or arithmetic of literals (`60 kgCO2e / kWh`), that no definition has given a name.
  bool IsLiteral(plan::NodeId node) const;
  // The definition whose body the node is; nullptr if there is none.
  const semantics::Definition* DefinitionOf(plan::NodeId node) const { return definitions_.Of(node); }
  const DefinitionIndex& definitions() const { return definitions_; }
  const semantics::Requirement& RequirementOf(std::size_t instance) const;
  const semantics::Instance& InstanceOf(std::size_t instance) const;

 private:
  struct Inverse {
    std::vector<std::uint32_t> begin, rows, unassigned;   // rows of target t: [begin[t], begin[t+1])
  };
  const Inverse& InverseOf(plan::LinkId link) const;

  const evaluation::Trace& trace_;
  DefinitionIndex definitions_;
  mutable std::vector<std::unique_ptr<Inverse>> inverses_;   // by LinkId; made when first asked for
};

}  // namespace footrule::verdict
