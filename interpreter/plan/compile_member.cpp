// Members of lists: their rank, and whether a text is one.
#include "plan/expressions.h"

namespace footrule::plan {

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Rank& rank) {
  Node node;
  node.op = Op::kRank;
  node.list = rank.list;
  return Emit(context, expr, std::move(node), {CompileExpr(context, scope, rank.member)});
}

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::InList& in_list) {
  Node node;
  node.op = Op::kInList;
  node.list = in_list.list;
  node.flag = in_list.others_judgement;
  std::vector<Value> inputs = {CompileExpr(context, scope, in_list.member)};
  if (in_list.others_when) inputs.push_back(CompileExpr(context, scope, in_list.others_when));
  return Emit(context, expr, std::move(node), inputs);
}

}  // namespace footrule::plan
