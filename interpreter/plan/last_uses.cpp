#include "plan/last_uses.h"

namespace footrule::plan {

namespace {

constexpr std::size_t kForEver = ~std::size_t{0};

class Uses {
 public:
  explicit Uses(const Plan& plan) : plan_(plan), last_(plan.nodes.size()) {
    for (std::size_t node = 0; node < last_.size(); ++node) last_[node] = node;
  }

  void Keep(NodeId node) {
    if (node.is_valid()) last_[node.index] = kForEver;
  }
  void Keep(const std::vector<NodeId>& nodes) {
    for (const NodeId node : nodes) Keep(node);
  }
  // What is asked of the dossier as a whole is followed to where it stands over the root.
  void KeepChain(NodeId node) {
    for (; node.is_valid(); node = plan_.nodes[node.index].op == Op::kGather ? plan_.nodes[node.index].inputs[0] : NodeId()) Keep(node);
  }
  // Inputs come before their users, so a walk from the end finds all that is needed, and only needed readers count.
  LastUses Find() {
    LastUses uses{std::vector<bool>(last_.size()), std::vector<std::vector<NodeId>>(last_.size())};
    for (std::size_t reader = last_.size(); reader-- > 0;) {
      uses.needed[reader] = last_[reader] != reader;
      if (!uses.needed[reader]) continue;
      for (const NodeId input : plan_.nodes[reader].inputs) Read(input, reader);
      Read(plan_.nodes[reader].filter, reader);
    }
    for (std::size_t node = 0; node < last_.size(); ++node)
      if (last_[node] != kForEver && uses.needed[node]) uses.after[last_[node]].push_back(NodeId{node});
    return uses;
  }

 private:
  void Read(NodeId node, std::size_t reader) {
    if (node.is_valid() && last_[node.index] != kForEver && last_[node.index] < reader) last_[node.index] = reader;
  }

  const Plan& plan_;
  std::vector<std::size_t> last_;   // by node: the node that reads it last; itself: none does
};

}  // namespace

LastUses FindLastUses(const Plan& plan) {
  Uses uses(plan);
  for (const Frame& frame : plan.frames) uses.Keep(frame.keys), uses.Keep(frame.where);
  for (const Link& link : plan.links) uses.Keep(link.keys);
  for (const InstancePlan& instance : plan.instances) {
    uses.Keep(instance.outcome);
    uses.Keep(instance.where);
    uses.KeepChain(instance.whole_guard);
  }
  for (const ConclusionPlan& conclusion : plan.conclusions) uses.Keep(conclusion.cases);
  for (std::size_t i = 0; i < plan.definitions.size(); ++i)
    if (plan.program->definitions[i].is_result) uses.Keep(plan.definitions[i]);
  return uses.Find();
}

}  // namespace footrule::plan
