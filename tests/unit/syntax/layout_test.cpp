#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "syntax/antlr/vocabulary.h"

using footrule::syntax::TokenNames;
using Names = std::vector<std::string>;

TEST_CASE("words are joined where the keyword can stand", "[syntax]") {
  CHECK(TokenNames("for  each x") == Names{"FOR_EACH", "ID", "NL"});
  CHECK(TokenNames("for each\n") == Names{"FOR_EACH", "NL"});
  CHECK(TokenNames("for\neach") == Names{"ID", "NL", "EACH", "NL"});
  CHECK(TokenNames("for # remark\neach") == Names{"ID", "NL", "EACH", "NL"});
  CHECK(TokenNames("a.for each") == Names{"ID", "DOT", "ID", "EACH", "NL"});
  CHECK(TokenNames("data quality x") == Names{"DATA_QUALITY", "ID", "NL"});
  CHECK(TokenNames("must data quality") == Names{"MUST", "ID", "ID", "NL"});
  CHECK(TokenNames("must not counting") == Names{"MUST", "NOT", "ID", "NL"});
  CHECK(TokenNames("not counting each x") == Names{"NOT_COUNTING", "EACH", "ID", "NL"});
  CHECK(TokenNames("person-days x") == Names{"PERSON_DAYS", "ID", "NL"});
  CHECK(TokenNames("must person-days") == Names{"MUST", "ID", "MINUS", "ID", "NL"});
  CHECK(TokenNames("x : yes/no") == Names{"ID", "COLON", "YES_NO", "NL"});
  CHECK(TokenNames("x = yes/no") == Names{"ID", "EQ", "ID", "SLASH", "NO", "NL"});
  CHECK(TokenNames("each further unit in x") == Names{"FURTHER_UNIT", "IN", "ID", "NL"});
}

TEST_CASE("near words are not keywords", "[syntax]") {
  CHECK(TokenNames("x is notified") == Names{"ID", "IS", "ID", "NL"});
  CHECK(TokenNames("x is not met") == Names{"ID", "IS", "NOT", "ID", "NL"});
  CHECK(TokenNames("not in_scope") == Names{"NOT", "ID", "NL"});
  CHECK(TokenNames("x in principles") == Names{"ID", "IN", "ID", "NL"});
  CHECK(TokenNames("as office") == Names{"AS", "ID", "NL"});
}

TEST_CASE("line ends that end no line are dropped", "[syntax]") {
  CHECK(TokenNames("\n\n  # a\n\na\r\n\r\n\n") == Names{"ID", "NL"});
  CHECK(TokenNames("a (\n b\n)\nc") == Names{"ID", "LPAREN", "ID", "RPAREN", "NL", "ID", "NL"});
  CHECK(TokenNames("must a\n  and b\n  # between\n  >= c\n  ± d") == Names{"MUST", "ID", "AND", "ID", "GE", "ID", "PLUS_MINUS", "ID", "NL"});
  CHECK(TokenNames("must a\n not in b") == Names{"MUST", "ID", "NOT", "IN", "ID", "NL"});
  CHECK(TokenNames("must a\n in principle b") == Names{"MUST", "ID", "NL", "IN_PRINCIPLE", "ID", "NL"});
  CHECK(TokenNames("").empty());
  CHECK(TokenNames("# only a remark").empty());
}

TEST_CASE("a word of the language may head a line of fields", "[syntax]") {
  CHECK(TokenNames("facts x\n source : text\n key source") == Names{"FACTS", "ID", "NL", "ID", "COLON", "ID", "NL", "KEY", "SOURCE", "NL"});
  CHECK(TokenNames("facts x\n from, to : date") == Names{"FACTS", "ID", "NL", "ID", "COMMA", "TO", "COLON", "ID", "NL"});
  CHECK(TokenNames("facts x\n in : date") == Names{"FACTS", "ID", "NL", "ID", "COLON", "ID", "NL"});
  CHECK(TokenNames("facts x\nlist y") == Names{"FACTS", "ID", "NL", "LIST", "ID", "NL"});
}

TEST_CASE("a missing bracket ends with its line", "[syntax]") {
  CHECK(TokenNames("must (a\nbreach b") == Names{"MUST", "LPAREN", "ID", "NL", "BREACH", "ID", "NL"});
  CHECK(TokenNames("list a { b, c,\nrequirement d") == Names{"LIST", "ID", "LBRACE", "ID", "COMMA", "ID", "COMMA", "NL", "REQUIREMENT", "ID", "NL"});
  CHECK(TokenNames("list a { b,\n test \"T\",\n c }") == Names{"LIST", "ID", "LBRACE", "ID", "COMMA", "TEST", "TEXT", "COMMA", "ID", "RBRACE", "NL"});
  CHECK(TokenNames("| a in {b | 1 |\n| c | 2 |") ==
        Names{"BAR", "ID", "IN", "LBRACE", "ID", "BAR", "NUMBER", "BAR", "NL", "BAR", "ID", "BAR", "NUMBER", "BAR", "NL"});
  CHECK(TokenNames("must (a]) b") == Names{"MUST", "LPAREN", "ID", "RBRACK", "RPAREN", "ID", "NL"});
}

TEST_CASE("full-width marks are their half-width twins", "[syntax]") {
  CHECK(TokenNames("（a，b、c：｛d｝［e］【f】）") == Names{"LPAREN", "ID", "COMMA", "ID", "COMMA", "ID", "COLON", "LBRACE", "ID", "RBRACE", "LBRACK", "ID", "RBRACK",
                                                        "LBRACK", "ID", "RBRACK", "RPAREN", "NL"});
  CHECK(TokenNames("§5.5.3.4(2)b，§“5.4.3.1 a)”：§A1-2、§9#2") == Names{"CLAUSE", "COMMA", "CLAUSE", "COLON", "CLAUSE", "COMMA", "CLAUSE", "NL"});
}
