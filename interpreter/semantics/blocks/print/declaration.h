// One declaration of the core as text, with its lines; one function per sort, in three files by topic.
#pragma once

#include "semantics/blocks/expand.h"

namespace footrule::semantics::print {

std::string Declaration(const syntax::RuleHeader& header);
std::string Declaration(const syntax::Refines& refines);
std::string Declaration(const syntax::BasedOn& based_on);
std::string Declaration(const syntax::Effective& effective);
std::string Declaration(const syntax::Use& use);
std::string Declaration(const syntax::ClauseIndex& index);
std::string Declaration(const syntax::FillDecl& fill);
std::string Declaration(const syntax::WaiveDecl& waive);

std::string Declaration(const syntax::DimensionDecl& dimension);
std::string Declaration(const syntax::UnitDecl& unit);
std::string Declaration(const syntax::CalendarDecl& calendar);
std::string Declaration(const syntax::ListDecl& list);
std::string Declaration(const syntax::RecordDecl& record);
std::string Declaration(const syntax::PatternDecl& pattern);
std::string Declaration(const syntax::FactsDecl& facts);
std::string Declaration(const syntax::ParameterDecl& parameter);

std::string Declaration(const syntax::TermDecl& term);
std::string Declaration(const syntax::ReadingDecl& reading);
std::string Declaration(const syntax::DefineDecl& define);
std::string Declaration(const syntax::RequirementDecl& requirement);
std::string Declaration(const syntax::PhaseDecl& phase);
std::string Declaration(const syntax::ConclusionDecl& conclusion);
std::string Declaration(const syntax::TestDecl& test);

}  // namespace footrule::semantics::print
