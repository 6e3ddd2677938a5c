// What needs no data: constants, gaps, the as-of date.
#include "evaluation/kernels/kernels.h"

namespace footrule::evaluation {

namespace {

using values::Column;

struct ColumnOf {
  schema::TypeKind kind;
  Column operator()(const semantics::NoneValue&) const { return OpenColumn(kind, 1, State::kNone); }
  Column operator()(bool value) const { return values::TruthColumn{{values::Decided(value)}}; }
  Column operator()(const Number& value) const { return values::NumberColumn{{State::kKnown}, {value}, {}}; }
  Column operator()(SymbolId value) const { return values::SymbolColumn{{State::kKnown}, {value}}; }
  Column operator()(const std::vector<SymbolId>& value) const {
    return values::SetColumn{{State::kKnown}, {0, static_cast<std::uint32_t>(value.size())}, value};
  }
};

}  // namespace

Column EvaluateConstant(Run& run, const Node& node) { return std::visit(ColumnOf{node.type.kind}, run.plan.constants[node.index].value); }

Column EvaluateGap(Run& run, const Node& node) { return OpenColumn(node.type.kind, run.Rows(node), State::kUnknown); }

Column EvaluateAsOf(Run& run, const Node&) { return values::NumberColumn{{State::kKnown}, {Number(run.trace.as_of.days)}, {}}; }

}  // namespace footrule::evaluation
