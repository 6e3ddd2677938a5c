// Domain blocks -> core declarations, still as syntax, each remembering the block its author wrote.
//
// In: the files of all loaded rules. Out: CoreDeclarations in order of rule and text. What each block becomes is section 7 of
// docs/language/reference.md. Names are not resolved here; only what the shape of a block needs is checked.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "semantics/check.h"
#include "syntax/ast/block.h"

namespace footrule::semantics {

using CoreSyntax = std::variant<syntax::RuleHeader, syntax::Refines, syntax::BasedOn, syntax::Effective, syntax::Use, syntax::ClauseIndex, syntax::DimensionDecl,
                                syntax::UnitDecl, syntax::CalendarDecl, syntax::ListDecl, syntax::RecordDecl, syntax::PatternDecl, syntax::FactsDecl, syntax::ParameterDecl,
                                syntax::TermDecl, syntax::FillDecl, syntax::WaiveDecl, syntax::ReadingDecl, syntax::DefineDecl, syntax::RequirementDecl,
                                syntax::PhaseDecl, syntax::ConclusionDecl, syntax::TestDecl>;

struct CoreDeclaration {
  CoreSyntax node;
  std::uint32_t rule = 0;      // index into the rules
  std::string name;            // full name: "row_quality.primary"; empty for declarations without one
  std::string block;           // kind of block it came from ("data quality"), or empty
  std::string owner;           // name of that block ("row_quality"), or empty
  source::Span span;           // what the author wrote
  source::Span head_span;      // the line that names it, for "declared here"
  std::optional<syntax::Path> replaces;   // of the declaration or its block
  std::optional<syntax::Path> extends;
  const syntax::Declaration* written = nullptr;   // the declaration in the file
};

std::vector<CoreDeclaration> Expand(const std::vector<RuleSource>& rules, diagnostics::Sink& sink);

// Applies `fill`, `replaces`, `extends` and `waive` across the rules: what is replaced or waived goes, lists are merged, fills are bound to
// their terms. Conflicts are diagnostics with both places. Afterwards no two declarations of one sort share a name.
struct Bound {
  std::vector<CoreDeclaration> declarations;           // what is in force, terms and their fills apart
  std::vector<std::pair<const syntax::TermDecl*, const syntax::FillDecl*>> fills;   // the fill in force per filled term
  std::vector<RefinementAct> acts;
  // Names that the refined rules may still use: what was replaced under another name (old full name, new full name), and the full names
  // of waived requirements (`R is met` holds for them, as for what is not applicable).
  std::vector<std::pair<std::string, std::string>> renamed;
  std::vector<std::string> waived;
};
Bound Bind(std::vector<CoreDeclaration> declarations, const std::vector<RuleSource>& rules, diagnostics::Sink& sink);

// The core of a rule as text, for `check --expand`: every declaration in the English vocabulary, blocks named in a comment.
std::string Print(const std::vector<CoreDeclaration>& declarations);

}  // namespace footrule::semantics
