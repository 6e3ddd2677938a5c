// What a rule declares, read from its core declarations: blocks have become what they stand for, under the names the author knows.
#include <map>

#include "coverage/cover.h"
#include "semantics/blocks/expand.h"

namespace footrule::coverage {
namespace {

using Clauses = std::vector<syntax::Clause>;

std::vector<std::string> Ids(const Clauses& clauses) {
  std::vector<std::string> ids;
  for (const syntax::Clause& clause : clauses) ids.push_back(clause.id);
  return ids;
}

// What a table cites: its head and the cells of its rows.
Clauses WithRows(Clauses clauses, const std::vector<syntax::Row>& rows) {
  for (const syntax::Row& row : rows) {
    for (const syntax::Cell& cell : row.cells) clauses.insert(clauses.end(), cell.clauses.begin(), cell.clauses.end());
  }
  return clauses;
}

class Collector {
 public:
  explicit Collector(const semantics::CoreDeclaration& declaration, std::vector<Element>& elements) : declaration_(declaration), elements_(elements) {}

  void operator()(const syntax::RequirementDecl& node) {
    const bool is_form = declaration_.block == "documents";
    const bool is_judged = node.lines.judged_by && node.lines.conditions.empty();
    Add(declaration_.name, is_form ? Sort::kForm : is_judged ? Sort::kJudgement : Sort::kComputed, node.head.clauses);
  }
  void operator()(const syntax::ListDecl& node) {
    Add(declaration_.name, Sort::kDefinition, node.head.clauses);
    for (const syntax::Member& member : node.members) Add(declaration_.name + "." + member.name.text, Sort::kDefinition, member.clauses);
  }
  void operator()(const syntax::PatternDecl& node) {
    Add(declaration_.name, Sort::kDefinition, node.head.clauses);
    for (const syntax::CodePart& part : node.parts) Add(declaration_.name + "." + part.name.text, Sort::kDefinition, part.clauses);
  }
  void operator()(const syntax::FactsDecl& node) {
    const std::string path = node.path.ToString();
    const std::string name = node.noun.empty() ? path : node.noun.text;
    Add(name, Sort::kForm, node.clauses);
    AddFields(name, node.fields);
  }
  void operator()(const syntax::RecordDecl& node) { AddFields(node.name.text, node.fields); }
  void operator()(const syntax::ParameterDecl& node) { Add(declaration_.name, Sort::kDefinition, WithRows(node.clauses, node.rows)); }
  void operator()(const syntax::TermDecl& node) { Add(declaration_.name, Sort::kDefinition, node.clauses); }
  void operator()(const syntax::FillDecl& node) { Add(node.target.ToString(), Sort::kDefinition, node.clauses); }
  void operator()(const syntax::WaiveDecl& node) { Add(node.target.ToString(), Sort::kDefinition, node.clauses); }
  void operator()(const syntax::ReadingDecl& node) { Add(declaration_.name, Sort::kReading, node.head.clauses); }
  void operator()(const syntax::DefineDecl& node) { Add(declaration_.name, Sort::kDefinition, WithRows(node.clauses, node.rows)); }
  void operator()(const syntax::CalendarDecl& node) { Add(declaration_.name, Sort::kDefinition, node.clauses); }
  void operator()(const syntax::ConclusionDecl& node) {
    Clauses clauses = node.head.clauses;
    for (const syntax::ConclusionCase& one : node.cases) clauses.insert(clauses.end(), one.clauses.begin(), one.clauses.end());
    Add(declaration_.name, Sort::kConclusion, clauses);
  }
  // A phase cites whole chapters to say what belongs to it; that carries nothing of them. The rest cites nothing.
  template <class Other>
  void operator()(const Other&) {}

 private:
  void AddFields(const std::string& owner, const std::vector<syntax::FieldDecl>& fields) {
    for (const syntax::FieldDecl& field : fields) {
      for (const syntax::Path& name : field.names) Add(owner.empty() ? name.ToString() : owner + "." + name.ToString(), Sort::kForm, field.clauses);
    }
  }

  void Add(std::string name, Sort sort, const Clauses& clauses) {
    elements_.push_back({std::move(name), sort, Ids(clauses), {}});
  }

  const semantics::CoreDeclaration& declaration_;
  std::vector<Element>& elements_;
};

bool IsRequirement(const Element& element) { return element.sort == Sort::kComputed || element.sort == Sort::kJudgement || element.sort == Sort::kForm; }

// An item of a documents block is a member of its list and a requirement under one name: the requirement speaks for both.
std::vector<Element> WithoutDoubles(std::vector<Element> elements) {
  std::map<std::string, std::size_t> best;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const auto [known, is_new] = best.emplace(elements[i].name, i);
    if (!is_new && !IsRequirement(elements[known->second]) && IsRequirement(elements[i])) known->second = i;
  }
  std::vector<Element> kept;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (best[elements[i].name] == i) kept.push_back(std::move(elements[i]));
  }
  return kept;
}

Reading ReadingOf(const syntax::ReadingDecl& node, const std::string& name) {
  Reading reading{name, node.head.label, Ids(node.head.clauses), {}};
  for (const syntax::ReadingChoice& choice : node.choices) reading.choices.push_back({choice.name.text, choice.label, choice.is_default});
  return reading;
}

std::vector<semantics::CoreDeclaration> Declared(const workspace::LoadedRule& rule) {
  diagnostics::Sink told_already;
  auto declarations = semantics::Expand(rule.rules, told_already);
  std::erase_if(declarations, [](const semantics::CoreDeclaration& one) { return one.rule != 0; });
  return declarations;
}

}  // namespace

std::vector<Element> ElementsOf(const workspace::LoadedRule& rule) {
  std::vector<Element> elements;
  for (const semantics::CoreDeclaration& declaration : Declared(rule)) std::visit(Collector(declaration, elements), declaration.node);
  return WithoutDoubles(std::move(elements));
}

std::vector<Reading> ReadingsOf(const workspace::LoadedRule& rule) {
  std::vector<Reading> readings;
  for (const semantics::CoreDeclaration& declaration : Declared(rule)) {
    if (const auto* node = std::get_if<syntax::ReadingDecl>(&declaration.node)) readings.push_back(ReadingOf(*node, declaration.name));
  }
  return readings;
}

}  // namespace footrule::coverage
