// One function per kind of declaration, and the lines they share. `Lower(reader, context)` gives nothing if so much is
// missing that the declaration would only mislead.
#pragma once

#include "syntax/lowering/reader.h"

namespace footrule::syntax {

using MaybeDeclaration = std::optional<Declaration>;

// ---- shared ----
void AddLine(const Reader& reader, Parser::LineContext* context, BlockLines& lines);
void AddPlainLine(const Reader& reader, Parser::PlainLineContext* context, BlockLines& lines);
void AddLines(const Reader& reader, const std::vector<Parser::LineContext*>& contexts, BlockLines& lines);
void AddPlainLines(const Reader& reader, const std::vector<Parser::PlainLineContext*>& contexts, BlockLines& lines);
Modality ModalityOf(Parser::ModalContext* context);
Message LowerMessage(const Reader& reader, Node* zh, Node* en);
std::vector<Member> LowerMembers(const Reader& reader, Parser::MemberSetContext* context);
void AddFieldLines(const Reader& reader, const std::vector<Parser::FieldLineContext*>& lines, std::vector<FieldDecl>& fields, std::vector<Name>& key);
TypeRef LowerType(const Reader& reader, Parser::TypeContext* context);
UnitProduct LowerUnitProduct(const Reader& reader, Parser::UnitProductContext* context);
std::vector<Row> LowerRows(const Reader& reader, const std::vector<Parser::RowContext*>& contexts);
std::string LowerFiller(const Reader& reader, Parser::FillerContext* context);
std::vector<std::string> LowerFillers(const Reader& reader, Parser::FilledByContext* context);
// Reports `part` if it stands a second time; `first` is where it stood before.
bool IsRepeated(const Reader& reader, bool present, Span first, Span again);

// ---- the rule ----
MaybeDeclaration Lower(const Reader& reader, Parser::RuleHeaderContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::RefinesContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::BasedOnContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::EffectiveContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::UseContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::ClauseIndexContext* context);
// ---- units and dates ----
MaybeDeclaration Lower(const Reader& reader, Parser::DimensionContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::UnitDeclContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::CalendarContext* context);
// ---- data ----
MaybeDeclaration Lower(const Reader& reader, Parser::ListContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::RecordTypeContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::PatternContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::FactsContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::ParameterContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::TermContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::FillContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::WaiveContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::ReadingContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::DefinitionContext* context);
// ---- requirements and blocks ----
MaybeDeclaration Lower(const Reader& reader, Parser::RequirementContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::ScopeContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::FunctionalUnitContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::BoundaryContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::ProcessesContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::DataQualityContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::PersonDaysContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::DocumentsContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::ChecklistContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::DeadlineContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::FormContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::UnitPartitionContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::LifeCycleContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::PhaseContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::ConclusionContext* context);
MaybeDeclaration Lower(const Reader& reader, Parser::TestContext* context);

}  // namespace footrule::syntax
