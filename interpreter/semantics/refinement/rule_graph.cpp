#include "semantics/refinement/rule_graph.h"

#include <map>

namespace footrule::semantics::refinement {

namespace {

template <class Node, class Visit>
void EachDeclaration(const RuleSource& rule, Visit visit) {
  for (const syntax::File* file : rule.files)
    for (const syntax::Declaration& declaration : file->declarations)
      if (const auto* node = std::get_if<Node>(&declaration)) visit(*node);
}

std::map<std::string, std::uint32_t> RulesById(const std::vector<RuleSource>& rules) {
  std::map<std::string, std::uint32_t> by_id;
  for (std::uint32_t i = 0; i < rules.size(); ++i) EachDeclaration<syntax::RuleHeader>(rules[i], [&](const auto& header) { by_id.emplace(header.id, i); });
  return by_id;
}

}  // namespace

RuleGraph::RuleGraph(const std::vector<RuleSource>& rules) : rules_(rules), below_(rules.size()), reached_(rules.size()) {
  const std::map<std::string, std::uint32_t> by_id = RulesById(rules);
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    for (const auto& [word, index] : rules[i].aliases) below_[i].insert(index);
    EachDeclaration<syntax::Refines>(rules[i], [&](const auto& refines) {
      if (const auto found = by_id.find(refines.rule_id); found != by_id.end()) below_[i].insert(found->second);
    });
    for (std::uint32_t j = 0; j < rules.size(); ++j)
      if (i == 0 || (rules[j].is_module && !rules[i].is_module)) below_[i].insert(j);
    below_[i].erase(i);
  }
  std::set<std::uint32_t> seen;
  for (std::uint32_t i = 0; i < rules.size(); ++i) Visit(i, seen);
}

// Depth first; what is below comes before. A circle (reported when the rules were loaded) ends where it began.
void RuleGraph::Visit(std::uint32_t rule, std::set<std::uint32_t>& seen) {
  if (!seen.insert(rule).second) return;
  for (const std::uint32_t below : below_[rule]) {
    Visit(below, seen);
    reached_[rule].insert(below);
    reached_[rule].insert(reached_[below].begin(), reached_[below].end());
  }
  reached_[rule].erase(rule);
  order_.push_back(rule);
}

std::optional<std::uint32_t> RuleGraph::Named(std::uint32_t rule, const std::string& word) const {
  for (const auto& [name, index] : rules_[rule].aliases)
    if (name == word) return index;
  return std::nullopt;
}

std::string RuleGraph::Qualified(std::uint32_t upper, std::uint32_t lower, const std::string& name) const {
  for (const auto& [word, index] : rules_[upper].aliases)
    if (index == lower || Reaches(index, lower)) return word + "." + name;
  return name;
}

std::vector<std::string> RuleGraph::NamesOfRules(std::uint32_t rule) const {
  std::vector<std::string> names;
  for (const auto& [name, index] : rules_[rule].aliases) names.push_back(name);
  return names;
}

}  // namespace footrule::semantics::refinement
