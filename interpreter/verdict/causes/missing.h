// What is missing: from an open value down to the data that would settle it.
#pragma once

#include <set>
#include <unordered_set>

#include "verdict/causes/cause_finder.h"
#include "verdict/words/words.h"

namespace footrule::verdict {

// Walks once over each spot, whatever the number of starts, so that one walk may serve all subjects of a requirement.
class MissingWalk {
 public:
  // Stops after `limit` data.
  MissingWalk(CauseFinder& finder, std::size_t limit) : finder_(finder), context_(finder.context()), limit_(limit) {}
  void From(Spot spot);
  // Why it is unknown which rows a frame has: arrays that are not supplied, keys of groups.
  void FromFrame(plan::FrameId frame);

  const std::vector<Datum>& data() const { return data_; }      // in order of discovery, each once
  const std::vector<Text>& reasons() const { return reasons_; } // what the rule lacks

 private:
  void Leaf(Spot spot);
  void LinkLeaf(plan::LinkId link, std::size_t row);
  void OutcomeLeaf(Spot spot);
  void OutcomeIsLeaf(Spot spot);
  void Arrays(plan::FrameId below, plan::FrameId above, std::size_t row);
  void Add(Datum datum);
  void Reason(const Words& words);
  bool full() const { return data_.size() >= limit_; }

  CauseFinder& finder_;
  const Context& context_;
  std::size_t limit_;
  std::vector<Datum> data_;
  std::vector<Text> reasons_;
  std::set<Datum> seen_;
  std::unordered_set<std::uint64_t> visited_;
};

}  // namespace footrule::verdict
