// One function per kind of core expression; CompileExpr calls the one that fits. Each stands in its own compile_*.cpp.
#pragma once

#include "plan/context.h"

namespace footrule::plan {

Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Constant& constant);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::FieldRead& read);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::DefinitionRead& read);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::SeriesKey& key);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::RunRead& read);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::MachineRead& read);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Gap& gap);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::AsOf& as_of);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::NumberExpr& number);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::TextExpr& text);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Compare& compare);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Logic& logic);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Rank& rank);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::SetExpr& set);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::InList& in_list);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Presence& presence);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Select& select);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Fold& fold);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Lookup& lookup);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Round& round);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::Shift& shift);
Value CompileNode(Context& context, const Scope& scope, const ExprRef& expr, const semantics::OutcomeIs& outcome);

std::vector<Value> CompileAll(Context& context, const Scope& scope, const std::vector<ExprRef>& exprs);

}  // namespace footrule::plan
