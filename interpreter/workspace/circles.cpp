#include "workspace/circles.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <set>

namespace footrule::workspace {
namespace {

using Route = std::vector<std::size_t>;   // indices of edges, in order

// For each rule the edge by which a breadth-first walk from `from` first comes to it.
std::vector<std::optional<std::size_t>> Arrivals(const std::vector<Edge>& edges, std::size_t rule_count, std::uint32_t from) {
  std::vector<std::optional<std::size_t>> arrived_by(rule_count);
  std::deque<std::uint32_t> waiting{from};
  while (!waiting.empty()) {
    const std::uint32_t rule = waiting.front();
    waiting.pop_front();
    for (std::size_t i = 0; i < edges.size(); ++i) {
      if (edges[i].from != rule || edges[i].to == from || arrived_by[edges[i].to]) continue;
      arrived_by[edges[i].to] = i;
      waiting.push_back(edges[i].to);
    }
  }
  return arrived_by;
}

// The shortest way from `from` to `to`; nullopt if there is none, empty if they are the same.
std::optional<Route> ShortestRoute(const std::vector<Edge>& edges, std::size_t rule_count, std::uint32_t from, std::uint32_t to) {
  const auto arrived_by = Arrivals(edges, rule_count, from);
  Route route;
  for (std::uint32_t at = to; at != from; at = edges[route.back()].from) {
    if (!arrived_by[at]) return std::nullopt;
    route.push_back(*arrived_by[at]);
  }
  std::reverse(route.begin(), route.end());
  return route;
}

void Report(const std::vector<Edge>& edges, const Route& circle, const std::vector<semantics::RuleSource>& rules, diagnostics::Sink& sink) {
  const Edge& first = edges[circle.front()];
  std::string way = rules[first.from].path;
  for (const std::size_t i : circle) way += " → " + rules[edges[i].to].path;
  diagnostics::Diagnostic diagnostic = diagnostics::Make(diagnostics::Code::kRefinementCircle, first.span).With("circle", way);
  for (std::size_t i = 1; i < circle.size(); ++i) {
    const std::string& next = rules[edges[circle[i]].to].path;
    diagnostic.labels.push_back({edges[circle[i]].span, {"这里又引到 " + next, "this leads on to " + next}});
  }
  sink.Add(std::move(diagnostic));
}

}  // namespace

void ReportCircles(const std::vector<Edge>& edges, const std::vector<semantics::RuleSource>& rules, diagnostics::Sink& sink) {
  std::set<std::set<std::uint32_t>> reported;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    if (!edges[i].refines) continue;
    auto back = ShortestRoute(edges, rules.size(), edges[i].to, edges[i].from);
    if (!back) continue;
    back->insert(back->begin(), i);
    std::set<std::uint32_t> members;
    for (const std::size_t edge : *back) members.insert(edges[edge].from);
    if (reported.insert(members).second) Report(edges, *back, rules, sink);
  }
}

}  // namespace footrule::workspace
