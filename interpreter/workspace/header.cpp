#include "workspace/header.h"

namespace footrule::workspace {
namespace {

using diagnostics::Code;

std::vector<const syntax::RuleHeader*> Headers(const semantics::RuleSource& rule) {
  std::vector<const syntax::RuleHeader*> headers;
  for (const syntax::File* file : rule.files) {
    for (const syntax::Declaration& declaration : file->declarations) {
      if (const auto* header = std::get_if<syntax::RuleHeader>(&declaration)) headers.push_back(header);
    }
  }
  return headers;
}

// The `refines` declaration an edge was made from.
const syntax::Refines* RefinesAt(const semantics::RuleSource& rule, source::Span span) {
  for (const syntax::File* file : rule.files) {
    for (const syntax::Declaration& declaration : file->declarations) {
      const auto* refines = std::get_if<syntax::Refines>(&declaration);
      if (refines != nullptr && refines->span == span) return refines;
    }
  }
  return nullptr;
}

}  // namespace

void CheckHeaders(const semantics::RuleSource& rule, diagnostics::Sink& sink) {
  const auto headers = Headers(rule);
  if (headers.empty() && !rule.is_module && !rule.files.empty()) {
    sink.Add(diagnostics::Make(Code::kNoRuleHeader, {rule.files.front()->id, 0, 0}).With("path", rule.path));
  }
  for (std::size_t i = 1; i < headers.size(); ++i) {
    sink.Add(diagnostics::Make(Code::kSecondRuleHeader, headers[i]->span)
                 .With("path", rule.path)
                 .Mark(headers[0]->span, {"已在此处声明", "already declared here"}));
  }
}

void CheckRefinedIds(const std::vector<semantics::RuleSource>& rules, const std::vector<Edge>& edges, diagnostics::Sink& sink) {
  for (const Edge& edge : edges) {
    const syntax::Refines* refines = edge.refines ? RefinesAt(rules[edge.from], edge.span) : nullptr;
    const auto headers = Headers(rules[edge.to]);
    if (refines == nullptr || headers.empty() || headers[0]->id == refines->rule_id) continue;
    sink.Add(diagnostics::Make(Code::kRefinedIdDiffers, refines->span)
                 .With("wanted", refines->rule_id)
                 .With("found", headers[0]->id)
                 .With("place", refines->from)
                 .Mark(headers[0]->span, {"那里的规则编号", "the id of the rule there"}));
  }
}

}  // namespace footrule::workspace
