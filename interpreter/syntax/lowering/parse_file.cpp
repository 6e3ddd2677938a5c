// The door: text -> tree -> declarations.
#include "syntax/lowering/lower_declarations.h"
#include "syntax/parse.h"

namespace footrule::syntax {
namespace {

// Lowers the item if it is one of `Alternative`.
template <class Alternative>
bool TryLower(const Reader& reader, antlr4::tree::ParseTree* item, std::vector<Declaration>& declarations) {
  auto* context = dynamic_cast<Alternative*>(item);
  if (context == nullptr) return false;
  if (auto declaration = Lower(reader, context)) declarations.push_back(std::move(*declaration));
  return true;
}

template <class... Alternatives>
void LowerOneOf(const Reader& reader, antlr4::tree::ParseTree* item, std::vector<Declaration>& declarations) {
  static_cast<void>((TryLower<Alternatives>(reader, item, declarations) || ...));
}

using P = Parser;

void LowerItem(const Reader& reader, P::ItemContext* item, std::vector<Declaration>& declarations) {
  if (item->children.empty()) return;
  LowerOneOf<P::RuleHeaderContext, P::RefinesContext, P::BasedOnContext, P::EffectiveContext, P::UseContext, P::ClauseIndexContext, P::DimensionContext,
             P::UnitDeclContext, P::CalendarContext, P::ListContext, P::RecordTypeContext, P::PatternContext, P::FactsContext, P::ParameterContext, P::TermContext, P::FillContext,
             P::WaiveContext, P::ReadingContext, P::DefinitionContext, P::RequirementContext, P::ScopeContext, P::FunctionalUnitContext, P::BoundaryContext,
             P::ProcessesContext, P::DataQualityContext, P::PersonDaysContext, P::DocumentsContext, P::ChecklistContext, P::DeadlineContext,
             P::FormContext, P::UnitPartitionContext, P::LifeCycleContext, P::PhaseContext, P::ConclusionContext, P::TestContext>(reader, item->children.front(), declarations);
}

}  // namespace

File ParseFile(const source::SourceMap& sources, source::FileId id, const ParseLimits& limits, diagnostics::Sink& sink) {
  LineErrors errors(sink);
  const ParsedText parsed(sources.file(id).text(), id, 0, ParsedText::Start::kFile, limits, errors);
  const Reader reader(parsed, limits);
  File file{id, {}};
  if (parsed.file() == nullptr) return file;
  for (auto* item : parsed.file()->item()) LowerItem(reader, item, file.declarations);
  return file;
}

}  // namespace footrule::syntax
