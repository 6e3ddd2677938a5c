// One expansion per kind of block; each stands in its own file, expand_<kind>.cpp. What it makes is section 7 of the language reference.
#pragma once

#include "semantics/blocks/writer.h"

namespace footrule::semantics::blocks {

void ExpandBlock(Expansion& expansion, const syntax::ScopeBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::FunctionalUnitBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::BoundaryBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::ProcessesBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::DataQualityBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::PersonDaysBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::DocumentsBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::ChecklistBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::DeadlineBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::FormBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::UnitPartitionBlock& block);
void ExpandBlock(Expansion& expansion, const syntax::LifeCycleBlock& block);

// What fields that hold structured codes ask for.
void RequireForms(Expansion& expansion, const syntax::FactsDecl& facts);
void CheckPatternLines(Expansion& expansion, const syntax::PatternDecl& pattern);

// Declarations of the core, taken over as they are.
void TakeOver(Expansion& expansion, const syntax::Declaration& declaration);

}  // namespace footrule::semantics::blocks
