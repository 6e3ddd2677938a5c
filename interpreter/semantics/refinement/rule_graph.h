// Which rule stands on which: through `refines`, and every rule on the modules it may use.
#pragma once

#include <optional>
#include <set>

#include "semantics/check.h"

namespace footrule::semantics::refinement {

class RuleGraph {
 public:
  explicit RuleGraph(const std::vector<RuleSource>& rules);

  // True if `upper` refines or uses `lower`, directly or through others.
  bool Reaches(std::uint32_t upper, std::uint32_t lower) const { return reached_[upper].count(lower) > 0; }
  // Rules in the order in which they act: what is refined before what refines it.
  const std::vector<std::uint32_t>& order() const { return order_; }
  // The rule that `rule` calls by that word.
  std::optional<std::uint32_t> Named(std::uint32_t rule, const std::string& word) const;
  // `general.name` as `upper` calls a name of `lower`; the plain name if it has no word for that rule.
  std::string Qualified(std::uint32_t upper, std::uint32_t lower, const std::string& name) const;
  std::vector<std::string> NamesOfRules(std::uint32_t rule) const;

 private:
  void Visit(std::uint32_t rule, std::set<std::uint32_t>& seen);

  const std::vector<RuleSource>& rules_;
  std::vector<std::set<std::uint32_t>> below_;     // direct
  std::vector<std::set<std::uint32_t>> reached_;
  std::vector<std::uint32_t> order_;
};

}  // namespace footrule::semantics::refinement
