#include "loaded_rules.h"

using namespace footrule;
using namespace footrule::semantics;

namespace {

// A rule over `general`.
struct Pair {
  LoadedRules rules;
  Bound bound;

  Pair(const std::string& specific, const std::string& general) {
    rules.Add("rule \"s\" \"专用\"\nrefines general = \"g\"\n" + specific, {{"general", 1}});
    rules.Add("rule \"g\" \"通用\"\n" + general);
    bound = rules.Bind();
  }
  // Names in force with their rule: `0:x`.
  Strings Names() const {
    Strings names;
    for (const CoreDeclaration& declaration : bound.declarations)
      if (!declaration.name.empty()) names.push_back(std::to_string(declaration.rule) + ":" + declaration.name);
    return names;
  }
};

const std::string kDocuments = "documents papers §1\n    §1(1) form \"表\"\n    §1(2) licence \"照\"\n";

}  // namespace

TEST_CASE("a requirement replaces another, also under a new name", "[refinement]") {
  const Pair same("requirement a replaces general.a\n    must x\n", "requirement a\n    must y\nrequirement b\n    must z\n");
  CHECK(same.rules.Codes().empty());
  CHECK(same.Names() == Strings{"0:a", "1:b"});
  CHECK(same.bound.renamed.empty());
  REQUIRE(same.bound.acts.size() == 1);
  CHECK(same.bound.acts[0].target == "a");

  const Pair other("requirement c §9 replaces general.a\n    must x\n", "requirement a\n    must y\n");
  CHECK(other.rules.Codes().empty());
  CHECK(other.bound.renamed == std::vector<std::pair<std::string, std::string>>{{"a", "c"}});
  CHECK(other.bound.acts[0].clauses == std::vector<ClauseRef>{{0, "9"}});
}

TEST_CASE("a block replaces a block with all it made, and a requirement", "[refinement]") {
  const Pair blocks("scope scope replaces general.scope\n    two : must x\n", "scope\n    one : must x\n    two : must y\n");
  CHECK(blocks.rules.Codes().empty());
  CHECK(blocks.Names() == Strings{"0:scope.two"});

  const Pair quality("data quality q replaces general.unusable\n    for each row\n    by row.kind\n    | a | site | row.DQR <= 2 |\n", "requirement unusable\n    must row.ok\n");
  CHECK(quality.rules.Codes().empty());
  CHECK(quality.Names() == Strings{"0:q.a"});

  const Pair item("requirement form replaces general.papers.form\n    must x\n", kDocuments);
  CHECK(item.rules.Codes().empty());
  CHECK(item.Names() == Strings{"0:form", "1:papers", "1:papers.licence"});

  const Pair renamed("scope range replaces general.scope\n    one : must x\n", "scope\n    one : must x\n    two : must y\n");
  CHECK(renamed.bound.renamed == std::vector<std::pair<std::string, std::string>>{{"scope.one", "range.one"}});
}

TEST_CASE("lists and documents are extended item by item", "[refinement]") {
  const Pair list("list kinds extends general.kinds { b \"新乙\", c }\n", "list kinds best first { a, b \"乙\" }\n");
  CHECK(list.rules.Codes().empty());
  REQUIRE(list.bound.declarations.size() == 4);
  const auto& merged = std::get<syntax::ListDecl>(list.bound.declarations.back().node);
  REQUIRE(merged.members.size() == 3);
  CHECK(merged.members[1].label.zh == "新乙");
  CHECK(merged.members[2].name.text == "c");
  CHECK(merged.head.best_first);

  const Pair papers("documents extends general.papers\n    §5(1) form \"新表\"\n    §5(9) extra \"补\"\n", kDocuments);
  CHECK(papers.rules.Codes().empty());
  CHECK(papers.Names() == Strings{"0:papers.form", "0:papers.extra", "1:papers", "1:papers.licence"});
}

TEST_CASE("a requirement, an item or a block is waived; the list stays", "[refinement]") {
  const Pair item("waive general.papers.form §5 because \"不适用\"\n", kDocuments);
  CHECK(item.rules.Codes().empty());
  CHECK(item.Names() == Strings{"1:papers", "1:papers.licence"});
  CHECK(item.bound.waived == Strings{"papers.form"});
  CHECK(item.bound.acts[0].because.zh == "不适用");

  const Pair block("waive papers §5 because \"不适用\"\n", kDocuments);
  CHECK(block.rules.Codes().empty());
  CHECK(block.Names() == Strings{"1:papers"});
}

TEST_CASE("terms are filled, once per rank", "[refinement]") {
  const std::string term = "term limit : ratio §3\n    filled by basis, product_rule\n";
  const Pair once("fill general.limit = 3 % §5 because \"b\"\n", term);
  CHECK(once.rules.Codes().empty());
  REQUIRE(once.bound.fills.size() == 1);
  CHECK(once.bound.fills[0].first->name.ToString() == "limit");
  CHECK(once.bound.acts[0].kind == RefinementAct::Kind::kFill);

  CHECK(Pair("fill general.limit = 3 %\nfill limit = 3 %\n", term).rules.Codes() == Strings{"FR3556 FilledTwiceAlike"});
  const Pair twice("fill general.limit = 3 %\nfill limit = 5 %\n", term);
  CHECK(twice.rules.Codes() == Strings{"FR3555 FilledTwice"});
  CHECK(twice.rules.Message() == "term `limit` is filled twice at one rank with different values: 3 % and 5 %");
  CHECK(twice.rules.Places().size() == 2);

  const Pair ranked("fill general.limit = 3 % by product_rule\nfill limit = 5 % by basis\n", term);
  CHECK(ranked.rules.Codes() == Strings{"FR3557 FillNotInForce"});
  REQUIRE(ranked.bound.fills.size() == 1);
  CHECK(ranked.bound.fills[0].second->filler == "basis");

  CHECK(Pair("fill general.limit = 3 % by somebody\n", term).rules.Codes() == Strings{"FR3558 UnknownFiller"});
  CHECK(Pair("fill general.limit = 3 %\n", "define limit : ratio = 5 %\n").rules.Codes() == Strings{"FR3551 TargetOfOtherSort"});
}

TEST_CASE("an unknown target has its nearest name", "[refinement]") {
  const Pair pair("waive general.papers.fomr §5 because \"x\"\n", kDocuments);
  CHECK(pair.rules.Codes() == Strings{"FR3550 UnknownRefinementTarget"});
  CHECK(pair.rules.Help() == "did you mean `papers.form`?");
  CHECK(pair.rules.Places() == Strings{"general.papers.fomr"});
  CHECK(Pair("requirement a replaces generl.a\n    must x\n", "requirement a\n    must y\n").rules.Help() == "did you mean `general.a`?");
}

TEST_CASE("two changes of one target are an error at both places, whichever comes first", "[refinement]") {
  const std::string replace = "requirement a replaces general.a\n    must x\n";
  const std::string waive = "waive general.a §5 because \"x\"\n";
  for (const std::string& text : {replace + waive, waive + replace}) {
    const Pair pair(text, "requirement a\n    must y\n");
    CHECK(pair.rules.Codes() == Strings{"FR3554 ChangeOfWaived"});
    CHECK(pair.rules.Places().size() == 2);
    CHECK(pair.rules.Message() == "`a` was waived and cannot be replaced as well");
  }
  CHECK(Pair(waive + waive, "requirement a\n    must y\n").rules.Codes() == Strings{"FR3553 ChangedTwice"});
  const Pair items("documents papers replaces general.papers\n    §5 form\nwaive general.papers.form §5 because \"x\"\n", kDocuments);
  CHECK(items.rules.Codes() == Strings{"FR3554 ChangeOfWaived"});
  const Pair lists("list k extends general.k { b }\nlist k extends general.k { b }\n", "list k { a }\n");
  CHECK(lists.rules.Codes() == Strings{"FR3553 ChangedTwice"});
}

TEST_CASE("names that meet", "[refinement]") {
  const Pair twice("requirement a\n    must x\nrequirement a\n    must y\n", "");
  CHECK(twice.rules.Codes() == Strings{"FR3561 Redeclared"});
  CHECK(twice.rules.Message() == "requirement `a` is declared twice");

  const Pair hides("requirement a\n    must x\n", "requirement a\n    must y\n");
  CHECK(hides.rules.Codes() == Strings{"FR3562 HidesInherited"});
  CHECK(hides.rules.Help() == "write `replaces general.a` if it takes its place, else choose another name");
  CHECK(hides.rules.Places() == Strings{"requirement a", "requirement a"});

  CHECK(Pair("define limit : ratio = 3 %\n", "term limit : ratio\n").rules.Codes() == Strings{"FR3564 HidesTerm"});
  CHECK(Pair(kDocuments, kDocuments).rules.Codes() == Strings{"FR3562 HidesInherited"});
  CHECK(Pair("define a : number = 3\nrequirement a\n    must x\n", "").rules.Codes().empty());
}

TEST_CASE("what cannot be extended, and names of extensions", "[refinement]") {
  CHECK(Pair("checklist c extends general.c\n    must { a }\n    recorded as x.y\n", "checklist c\n    must { b }\n    recorded as x.y\n").rules.Codes() == Strings{"FR3565 CannotExtend"});
  CHECK(Pair("list other extends general.k { b }\n", "list k { a }\n").rules.Codes() == Strings{"FR3559 ExtendsUnderOtherName"});
  CHECK(Pair("list k extends general.k { a }\n", "list k { a }\n").rules.Codes() == Strings{"FR3560 ExtendedAlike"});
  CHECK(Pair("list k replaces general.k { b }\nlist k extends general.k { c }\n", "list k { a }\n").rules.Codes() == Strings{"FR3553 ChangedTwice"});
}

TEST_CASE("a chain of refinements acts from below", "[refinement]") {
  LoadedRules rules;
  rules.Add("rule \"a\" \"甲\"\nrefines mid = \"b\"\nrequirement r replaces mid.r\n    must one\n", {{"mid", 1}});
  rules.Add("rule \"b\" \"乙\"\nrefines base = \"c\"\nrequirement r replaces base.r\n    must two\n", {{"base", 2}});
  rules.Add("rule \"c\" \"丙\"\nrequirement r\n    must three\n");
  const Bound bound = rules.Bind();
  CHECK(rules.Codes().empty());
  std::size_t requirements = 0;
  for (const CoreDeclaration& declaration : bound.declarations)
    if (std::holds_alternative<syntax::RequirementDecl>(declaration.node)) {
      ++requirements;
      CHECK(declaration.rule == 0);
    }
  CHECK(requirements == 1);
}

TEST_CASE("documents extended on two levels", "[refinement]") {
  LoadedRules rules;
  rules.Add("documents extends mid.papers\n    §7 extra \"新\"\n    §7 form \"表\"\n", {{"mid", 1}});
  rules.Add("rule \"b\" \"乙\"\ndocuments papers extends base.papers\n    §5 extra \"补\"\n    §5 form \"中\"\n", {{"base", 2}});
  rules.Add("rule \"c\" \"丙\"\n" + kDocuments);
  const Bound bound = rules.Bind();
  CHECK(rules.Codes().empty());
  Strings names;
  for (const CoreDeclaration& declaration : bound.declarations)
    if (!declaration.name.empty()) names.push_back(std::to_string(declaration.rule) + ":" + declaration.name);
  CHECK(names == Strings{"0:papers.extra", "0:papers.form", "2:papers", "2:papers.licence"});
}

TEST_CASE("a name that two refined rules have needs the rule in front", "[refinement]") {
  LoadedRules rules;
  rules.Add("waive r §1 because \"x\"\n", {{"one", 1}, {"two", 2}});
  rules.Add("requirement r\n    must x\n");
  rules.Add("requirement s\n    must x\nrequirement r\n    must y\n");
  rules.Bind();
  CHECK(rules.Codes() == Strings{"FR3552 AmbiguousTarget", "FR3563 InheritedTwice"});
}
