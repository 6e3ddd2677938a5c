#include "semantics/checker/conclusion_circle.h"

#include <set>

#include "semantics/checker/conclusion_case.h"
#include "semantics/core/children.h"

namespace footrule::semantics {
namespace {

// A definition or a requirement, and where it is read.
struct Read { bool is_definition; std::size_t index; Span span; };
using Key = std::pair<bool, std::size_t>;
Key KeyOf(const Read& read) { return {read.is_definition, read.index}; }

class CircleSearch {
 public:
  explicit CircleSearch(Context& context) : context_(context), tests_(ConclusionTests(context)) {}

  void Run() {
    for (const auto& [test, conclusion] : tests_) Visit({true, test, context_.declaration(conclusion).head_span});
  }

 private:
  void Visit(const Read& read) {
    if (done_.count(KeyOf(read))) return;
    for (std::size_t i = 0; i < path_.size(); ++i)
      if (KeyOf(path_[i]) == KeyOf(read)) return Report(i, read);
    path_.push_back(read);
    if (read.is_definition) VisitExpr(context_.program.definitions[read.index].body);
    else VisitRequirement(context_.program.requirements[read.index]);
    path_.pop_back();
    done_.insert(KeyOf(read));
  }

  void VisitRequirement(const Requirement& requirement) {
    if (requirement.phase < context_.program.phases.size()) VisitExpr(context_.program.phases[requirement.phase].guard);
    for (const Instance& instance : requirement.instances) {
      for (const ExprRef& part : {instance.where, instance.whole, instance.guard, instance.condition, instance.judgement_when}) VisitExpr(part);
      for (const auto* pieces : {&instance.message.zh, &instance.message.en})
        for (const MessagePiece& piece : *pieces) VisitExpr(piece.value);
      if (!instance.subject || !instance.subject->series) continue;
      VisitExpr(instance.subject->series->where);
      for (const ExprRef& key : instance.subject->series->keys) VisitExpr(key);
    }
  }

  void VisitExpr(const ExprRef& expr) {
    if (!expr) return;
    if (const auto* read = std::get_if<DefinitionRead>(&expr->node)) Visit({true, read->definition.index, expr->span});
    if (const auto* outcome = std::get_if<OutcomeIs>(&expr->node)) Visit({false, outcome->requirement.index, expr->span});
    for (const ExprRef& child : Children(*expr)) VisitExpr(child);
  }

  // path_[from..] and back along `closing`: somewhere on the way a conclusion is read.
  void Report(std::size_t from, const Read& closing) {
    std::vector<Read> circle(path_.begin() + static_cast<std::ptrdiff_t>(from) + 1, path_.end());
    circle.push_back(closing);
    for (std::size_t i = 0; i < circle.size(); ++i) {
      const auto test = circle[i].is_definition ? tests_.find(circle[i].index) : tests_.end();
      if (test == tests_.end()) continue;
      const Span stands_on = circle[(i + 1) % circle.size()].span;
      context_.Report(Make(Code::kDefinitionCircle, circle[i].span).With("name", context_.declaration(test->second).name).Mark(stands_on, {"结论在此取决于它", "the conclusion stands on it here"}));
      return;
    }
  }

  Context& context_;
  std::map<std::size_t, std::size_t> tests_;   // definition -> declaration of its conclusion
  std::vector<Read> path_;
  std::set<Key> done_;
};

}  // namespace

void ReportConclusionCircles(Context& context) { CircleSearch(context).Run(); }

}  // namespace footrule::semantics
