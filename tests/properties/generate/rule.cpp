#include "generate/rule.h"

#include <set>

#include "generate/schema.h"
#include "generate/writer.h"

namespace footrule::properties {

namespace {

class RuleMaker {
 public:
  RuleMaker(Random& random, GeneratedRule& rule) : random_(random), rule_(rule), model_(rule.model), writer_(random, rule.model) {}

  void Make() {
    writer_.usable_read.resize(model_.tables.size());
    if (random_.Chance(45)) MakePhases();
    const std::size_t count = random_.Between(3, 8);
    for (std::size_t i = 0; i < count; ++i) MakeSomething();
    const std::size_t requirements = random_.Between(2, 4);
    for (std::size_t i = 0; i < requirements; ++i) MakeRequirement();
    if (random_.Chance(50)) MakeConclusion();
  }

 private:
  std::string Name(const char* prefix) { return prefix + std::to_string(number_++); }
  int Depth() { return static_cast<int>(random_.Between(2, 4)); }
  void Declare(Tree tree) { rule_.declarations.push_back(std::move(tree).Removable()); }
  Scope RowScope(int table) {
    Scope scope;
    scope.visible.push_back({model_.tables[static_cast<std::size_t>(table)].noun, table, false, {}, std::nullopt, {}});
    writer_.AddHolders(scope, table, {});
    return scope;
  }
  int AnyTable() { return static_cast<int>(random_.Below(model_.tables.size())); }

  void MakeSomething() {
    const std::size_t at = random_.Below(20);
    if (at < 6) MakeDefinition(false);
    else if (at < 11) MakeDefinition(true);
    else if (at < 13) MakeParameter();
    else if (at < 15) MakeFunction();
    else if (at < 16) MakePerMember();
    else if (at < 17) MakeTerm();
    else if (at < 18) MakeReading();
    else MakeRequirement();
  }

  // ---- definitions ----
  Tree Body(const Type& type, const Scope& scope) {
    const std::size_t at = random_.Below(10);
    if (at < 7) return Tree::Of("", writer_.Expression(type, scope, Depth()), "\n");
    Tree table = Tree::Of("", "\n");
    const auto row = [&](Tree condition) { table.Add(Tree::Of("", "    | ", std::move(condition), " | ", writer_.Expression(type, scope, 2), " |\n").Removable()); };
    if (at < 8) MemberRows(scope, row);
    else if (at < 9) NumberRows(scope, row);
    else for (int i = 0; i < 2; ++i) row(writer_.Expression(Type{}, scope, 2));
    table.Add(Tree::Of("", "    | otherwise | ", writer_.Expression(type, scope, 2), " |\n"));
    return table;
  }
  template <class Row>
  void MemberRows(const Scope& scope, Row&& row) {
    Type type;
    type.kind = Kind::kMember;
    type.list = static_cast<int>(random_.Below(model_.lists.size()));
    const auto paths = writer_.Paths(type, scope);
    if (paths.empty()) return NumberRows(scope, row);
    const std::string path = random_.Pick(paths);
    for (const std::string& member : model_.lists[static_cast<std::size_t>(type.list)].members)
      if (random_.Chance(60)) row(Tree(path + " is " + member));
  }
  template <class Row>
  void NumberRows(const Scope& scope, Row&& row) {
    Type type;
    type.kind = Kind::kNumber;
    const auto paths = writer_.Paths(type, scope);
    const std::string path = paths.empty() ? "1" : random_.Pick(paths);
    if (paths.empty()) return row(writer_.Expression(Type{}, scope, 2));
    for (const char* limit : {"1", "2", "5"})
      if (random_.Chance(70)) row(Tree(path + (random_.Chance(50) ? " < " : " <= ") + limit));
  }

  void MakeDefinition(bool derived) {
    const int table = derived ? AnyTable() : -1;
    Definition definition{Name("d"), writer_.RandomType(), table, false};
    const Scope scope = derived ? RowScope(table) : Scope{};
    const std::string name = derived ? model_.tables[static_cast<std::size_t>(table)].noun + "." + definition.name : definition.name;
    // Parentheses keep a rounded value from being rounded again through its name.
    const std::string word = !derived && random_.Chance(30) ? "result " : "define ";
    Tree body = Body(definition.type, scope);
    Declare(Tree::Of("", word + name + " : " + TypeText(model_, definition.type) + " = ", std::move(body)));
    model_.definitions.push_back(definition);
  }

  void MakeFunction() {
    Function function;
    function.name = Name("fn");
    function.type = writer_.RandomType();
    std::string head = "define " + function.name + "(";
    Scope scope;
    const std::size_t count = random_.Between(1, 2);
    for (std::size_t i = 0; i < count; ++i) {
      function.parameters.push_back(writer_.RandomType());
      const std::string name = "arg" + std::to_string(i);
      scope.visible.push_back({name, -1, false, {}, function.parameters.back(), {}});
      head += (i > 0 ? ", " : "") + name + " : " + TypeText(model_, function.parameters.back());
    }
    const bool usable = writer_.allow_usable;
    Tree body = Tree::Of("", writer_.Expression(function.type, scope, 2), "\n");
    writer_.allow_usable = usable;
    Declare(Tree::Of("", head + ") : " + TypeText(model_, function.type) + " = ", std::move(body)));
    model_.functions.push_back(std::move(function));
  }

  void MakePerMember() {
    PerMember one{Name("pm"), writer_.RandomType(), static_cast<int>(random_.Below(model_.lists.size()))};
    Type member;
    member.kind = Kind::kMember;
    member.list = one.list;
    Scope scope;
    scope.visible.push_back({"who", -1, false, {}, member, {}});
    const std::string head = "define " + one.name + " for each who in " + model_.lists[static_cast<std::size_t>(one.list)].name + " : " + TypeText(model_, one.type) + " = ";
    Declare(Tree::Of("", head, writer_.Expression(one.type, scope, 2), "\n"));
    model_.per_member.push_back(one);
  }

  void MakeParameter() {
    Parameter parameter;
    parameter.name = Name("p");
    do parameter.type = writer_.RandomType();
    while (parameter.type.kind == Kind::kSet);
    std::string head = "parameter " + parameter.name + " : " + TypeText(model_, parameter.type) + " by ";
    std::vector<std::vector<std::string>> choices;
    const std::size_t count = random_.Between(1, 2);
    bool dated = false;
    for (std::size_t i = 0; i < count; ++i) {
      Type key;
      const std::size_t at = random_.Below(4);
      if (at == 0 && !dated) {
        dated = true;
        key.kind = Kind::kDate;
        choices.push_back({"2024-01-01 to 2024-12-31", "2025-01-01 to 2025-06-30", "2025-07-01 to 2025-12-31"});
        head += std::string(i > 0 ? ", " : "") + "date";
      } else if (at == 1) {
        key.kind = Kind::kText;
        choices.push_back({"\"a\"", "\"b\""});
        head += std::string(i > 0 ? ", " : "") + "text";
      } else {
        key.kind = Kind::kMember;
        key.list = static_cast<int>(random_.Below(model_.lists.size()));
        const List& list = model_.lists[static_cast<std::size_t>(key.list)];
        choices.push_back(list.members);
        head += (i > 0 ? ", " : "") + list.name;
      }
      parameter.keys.push_back(key);
    }
    Tree text = Tree::Of("", head + "\n");
    std::vector<std::string> rows = {""};
    for (const auto& values : choices) {
      std::vector<std::string> longer;
      for (const std::string& row : rows)
        for (const std::string& value : values) longer.push_back(row + "    | " + value + " ");
      rows = longer;
    }
    bool any = false;
    for (const std::string& row : rows) {
      if (any && random_.Chance(25)) continue;
      any = true;
      text.Add(Tree::Of("", row + "| " + writer_.Literal(parameter.type).Text() + " |\n").Removable());
    }
    Declare(std::move(text));
    model_.parameters.push_back(std::move(parameter));
  }

  void MakeTerm() {
    Definition term{Name("t"), writer_.RandomType(), -1, false};
    Tree text = Tree::Of("", "term " + term.name + " : " + TypeText(model_, term.type));
    if (random_.Chance(60)) text.Add(" default ").Add(writer_.Expression(term.type, {}, 1));
    Declare(std::move(text.Add("\n")));
    model_.definitions.push_back(term);
  }

  void MakeReading() {
    Definition reading{Name("rd"), writer_.RandomType(), -1, false};
    if (reading.type.kind == Kind::kSet) reading.type = Type{};
    Tree text = Tree::Of("", "reading " + reading.name + "\n");
    text.Add("    one_way : ").Add(writer_.Expression(reading.type, {}, 1)).Add(random_.Chance(50) ? " default\n" : "\n");
    text.Add("    other_way : ").Add(writer_.Expression(reading.type, {}, 1)).Add("\n");
    Declare(std::move(text));
    model_.definitions.push_back(reading);
  }

  // ---- requirements ----
  struct Subject { std::string lines; Tree tree; Scope scope; int table = -1; bool per_row = false; };

  Subject NoSubject() { return {}; }
  Subject RowSubject() {
    Subject subject;
    subject.table = AnyTable();
    subject.per_row = true;
    Bound bound = writer_.OverTable(subject.table, {}, 2, random_.Chance(40));
    subject.tree = Tree::Of("", "    for each ", std::move(bound.text), "\n");
    subject.scope = bound.inner;
    subject.scope.taken.clear();
    if (!random_.Chance(30)) return subject;
    // A row, then the rows nested in it.
    const Visible row = subject.scope.visible[0];
    for (std::size_t i = 0; i < model_.tables.size(); ++i) {
      if (model_.tables[i].parent != subject.table) continue;
      Bound below = writer_.OverChildren(row, static_cast<int>(i), subject.scope, 2, random_.Chance(40));
      subject.tree.Add("    for each ").Add(std::move(below.text)).Add("\n");
      subject.scope = below.inner;
      subject.table = static_cast<int>(i);
      break;
    }
    return subject;
  }
  Subject SeriesSubject() {
    Subject subject;
    auto series = writer_.OverSeries({}, 2, nullptr);
    if (!series) return RowSubject();
    subject.tree = Tree::Of("", "    for each ", std::move(series->text), "\n");
    subject.scope = series->inner;
    subject.scope.taken.clear();
    return subject;
  }
  Subject NestedSeriesSubject() {
    Subject subject;
    const int table = AnyTable();
    Bound bound = writer_.OverTable(table, {}, 2, random_.Chance(30));
    const Visible row = bound.inner.visible[0];
    Scope scope = bound.inner;
    scope.taken.clear();
    auto series = writer_.OverSeries(scope, 2, &row);
    if (!series) return RowSubject();
    subject.tree = Tree::Of("", "    for each ", std::move(bound.text), "\n    for each ", std::move(series->text), "\n");
    subject.scope = series->inner;
    subject.scope.taken.clear();
    subject.scope.visible.push_back(row);
    return subject;
  }
  void AddMembers(Subject& subject) {
    const int list = static_cast<int>(random_.Below(model_.lists.size()));
    Type member;
    member.kind = Kind::kMember;
    member.list = list;
    subject.tree.Add(Tree("    for each who in " + model_.lists[static_cast<std::size_t>(list)].name + "\n"));
    subject.scope.visible.push_back({"who", -1, false, {}, member, {}});
    subject.per_row = false;
  }
  Subject AnySubject() {
    const std::size_t at = random_.Below(20);
    Subject subject = at < 6 ? NoSubject() : at < 14 ? RowSubject() : at < 18 ? SeriesSubject() : NestedSeriesSubject();
    if (random_.Chance(12)) AddMembers(subject);
    return subject;
  }

  void MakeRequirement() {
    const std::string name = Name("r");
    Subject subject = AnySubject();
    bool unusable = subject.table >= 0 && random_.Chance(20) && !writer_.usable_read[static_cast<std::size_t>(subject.table)];
    writer_.allow_usable = !unusable;
    // What may not be read by a requirement that `usable` reads: anything that reads `usable` itself.
    for (const bool read : writer_.usable_read) unusable = unusable && !read;
    Tree text = Tree::Of("", "requirement " + name);
    if (random_.Chance(60)) text.Add(" §" + random_.Word({"1.1", "1.2", "2.1", "2.3(1)", "3"}));
    text.Add("\n").Add(std::move(subject.tree));
    if (random_.Chance(20)) AddWith(text, subject.scope);
    if (random_.Chance(40)) text.Add(Tree::Of("", "    when ", writer_.Expression(Type{}, subject.scope, 2), "\n").Removable());
    const std::string modality = random_.Word({"must", "must", "must", "in principle", "in principle", "advised", "may"});
    const bool only_judged = random_.Chance(5);
    if (!only_judged) AddConditions(text, subject.scope, modality);
    else text.Add("    judged by body \"问\" \"question\"\n");
    if (random_.Chance(22)) text.Add(Tree("    for judgement\n").Removable());
    else if (random_.Chance(18)) text.Add(Tree::Of("", "    for judgement when ", writer_.Expression(Type{}, subject.scope, 2), "\n").Removable());
    else if (!only_judged && random_.Chance(12)) text.Add(Tree("    judged by body \"问\" \"question\"\n").Removable());
    if (unusable) text.Add("    breach unusable\n");
    else if (random_.Chance(50)) text.Add(Tree("    breach " + random_.Word({"refusal", "major", "minor", "ungraded", "advice"}) + "\n").Removable());
    writer_.allow_usable = true;
    Declare(std::move(text));
    model_.requirements.push_back({name, subject.table, subject.per_row || !subject.scope.visible.empty()});
  }

  void AddConditions(Tree& text, const Scope& scope, const std::string& modality) {
    const std::size_t count = random_.Chance(20) ? 2 : 1;
    for (std::size_t i = 0; i < count; ++i) text.Add(Tree::Of("", "    " + modality + " ", writer_.Expression(Type{}, scope, Depth()), "\n"));
  }

  void AddWith(Tree& text, Scope& scope) {
    const Type type = writer_.RandomType();
    text.Add(Tree::Of("", "    with value1 = ", writer_.Expression(type, scope, 2), "\n"));
    scope.visible.push_back({"value1", -1, false, {}, type, {}});
  }

  // ---- phases and conclusions ----
  void MakePhases() {
    for (const char* clause : {"1", "2"}) {
      const std::string name = std::string("phase") + clause;
      Tree text = Tree::Of("", "phase " + name + " §" + clause + "\n");
      if (random_.Chance(50)) text.Add(Tree::Of("", "    when ", writer_.Expression(Type{}, {}, 2), "\n").Removable());
      Declare(std::move(text));
      phases_.push_back(name);
    }
  }

  void MakeConclusion() {
    Tree text = Tree::Of("", "conclusion " + Name("c") + "\n");
    if (!phases_.empty() && random_.Chance(60)) text.Add(Tree("    on " + random_.Pick(phases_) + "\n"));
    const std::size_t count = random_.Between(1, 3);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t at = random_.Below(3);
      Tree when = at == 0 ? Tree("all_met") : at == 1 ? Tree("breaches_within(minor, ungraded)") : writer_.Expression(Type{}, {}, 2);
      text.Add(Tree::Of("", "    case" + std::to_string(i) + " when ", std::move(when), "\n").Removable());
    }
    text.Add(random_.Chance(20) ? "    otherwise for judgement\n" : "    otherwise fails\n");
    Declare(std::move(text));
  }

  Random& random_;
  GeneratedRule& rule_;
  Model& model_;
  Writer writer_;
  std::vector<std::string> phases_;
  int number_ = 0;
};

}  // namespace

GeneratedRule MakeRule(Random& random) {
  GeneratedRule rule;
  rule.declarations.push_back(Prelude(random));
  MakeSchema(random, rule);
  RuleMaker(random, rule).Make();
  return rule;
}

}  // namespace footrule::properties
