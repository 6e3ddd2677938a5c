// Declarations of the core as CoreDeclarations: their names and places, nothing changed.
#include "semantics/blocks/expansions.h"

namespace footrule::semantics::blocks {

using namespace syntax;

namespace {

// Name, place of the name, and what is replaced or extended; one overload per way of naming.
struct Labelling {
  CoreDeclaration& core;

  void Named(const Name& name, Span span) const {
    core.name = name.text;
    core.head_span = name.empty() ? span : name.span;
  }
  void Named(const Path& path, Span span) const {
    core.name = path.ToString();
    core.head_span = path.parts.empty() ? span : path.span();
  }
  void Headed(Head& head) const {
    head.name.text = NameOf(head, "");
    core.name = head.name.text;
    core.head_span = head.span;
    core.replaces = head.replaces;
    core.extends = head.extends;
  }

  void operator()(const RuleHeader&) const {}
  void operator()(const Refines&) const {}
  void operator()(const BasedOn&) const {}
  void operator()(const Effective&) const {}
  void operator()(const Use&) const {}
  void operator()(const ClauseIndex&) const {}
  void operator()(const FillDecl&) const {}
  void operator()(const WaiveDecl&) const {}
  void operator()(const TestDecl&) const {}
  void operator()(const DimensionDecl& decl) const { Named(decl.name, decl.span); }
  void operator()(const UnitDecl& decl) const { Named(decl.name, decl.span); }
  void operator()(const CalendarDecl& decl) const { Named(decl.name, decl.span); }
  void operator()(const RecordDecl& decl) const { Named(decl.name, decl.span); }
  void operator()(const FactsDecl& decl) const { Named(decl.noun, decl.span); }
  void operator()(const ParameterDecl& decl) const { Named(decl.name, decl.span); }
  void operator()(const TermDecl& decl) const { Named(decl.name, decl.span); }
  void operator()(const DefineDecl& decl) const {
    Named(decl.name, decl.span);
    core.replaces = decl.replaces;
  }
  void operator()(ListDecl& decl) const { Headed(decl.head); }
  void operator()(const PatternDecl& decl) const { Named(decl.head.name, decl.span); }
  void operator()(ReadingDecl& decl) const { Headed(decl.head); }
  void operator()(RequirementDecl& decl) const { Headed(decl.head); }
  void operator()(PhaseDecl& decl) const { Headed(decl.head); }
  void operator()(ConclusionDecl& decl) const { Headed(decl.head); }
};

}  // namespace

void TakeOver(Expansion& expansion, const Declaration& declaration) {
  std::visit(
      [&](const auto& node) {
        if constexpr (std::is_constructible_v<CoreSyntax, decltype(node)>) {
          CoreDeclaration core;
          core.rule = expansion.rule;
          core.written = &declaration;
          core.span = node.span;
          core.head_span = node.span;
          core.node = node;
          std::visit(Labelling{core}, core.node);
          expansion.out.push_back(std::move(core));
        }
      },
      declaration);
}

}  // namespace footrule::semantics::blocks
