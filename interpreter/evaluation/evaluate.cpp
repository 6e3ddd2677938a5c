#include "evaluation/evaluate.h"

#include "evaluation/frames.h"
#include "evaluation/groups.h"
#include "evaluation/kernels/kernels.h"
#include "evaluation/life_cycles.h"
#include "evaluation/registers.h"

namespace footrule::evaluation {

Run::Run(Trace& filled)
    : trace(filled), plan(*filled.plan), dossier(*filled.dossier), groups(plan.frames.size()), link_ready(plan.links.size()),
      life_cycles(plan.machines.size()) {}
Run::~Run() = default;

namespace {

std::unique_ptr<Trace> EmptyTrace(std::shared_ptr<const plan::Plan> plan, const dossier::Dossier& dossier, const Options& options) {
  auto trace = std::make_unique<Trace>();
  trace->dossier = &dossier;
  trace->symbols = std::make_unique<foundation::SymbolTable>(dossier.symbols.get());
  trace->as_of = options.as_of;
  trace->frame_rows.resize(plan->frames.size());
  trace->dossier_of.resize(plan->frames.size());
  trace->series_first_member.resize(plan->frames.size());
  trace->series_unassigned.resize(plan->frames.size());
  trace->links.resize(plan->links.size());
  trace->columns = Columns(plan->nodes.size());
  trace->judgement_used.resize(plan->instances.size());
  trace->departure_used.resize(plan->instances.size());
  trace->plan = std::move(plan);
  return trace;
}

void EvaluateNode(Run& run, std::size_t index) {
  const Node& node = run.plan.nodes[index];
  EnsureFrame(run, node.frame);
  if (node.link.is_valid()) EnsureLink(run, node.link);
  const values::Column* own = node.op == plan::Op::kLoad ? ColumnAsItStands(run, node) : nullptr;
  if (own) run.trace.columns.Borrow(index, *own);
  else run.trace.columns.Own(index, KernelOf(node.op)(run, node));
}

}  // namespace

std::unique_ptr<Trace> Evaluate(std::shared_ptr<const plan::Plan> plan, const dossier::Dossier& dossier, const Options& options) {
  std::unique_ptr<Trace> trace = EmptyTrace(std::move(plan), dossier, options);
  Run run(*trace);
  PrepareTables(run);
  for (std::size_t node = 0; node < run.plan.nodes.size(); ++node) {
    if (options.last_uses && !options.last_uses->needed[node]) continue;
    EvaluateNode(run, node);
    if (!options.last_uses) continue;
    for (const NodeId done : options.last_uses->after[node]) trace->columns.Release(done.index);
  }
  return trace;
}

}  // namespace footrule::evaluation
