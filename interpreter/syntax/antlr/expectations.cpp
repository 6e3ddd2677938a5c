#include "syntax/antlr/expectations.h"

#include <algorithm>
#include <set>

#include "syntax/antlr/vocabulary.h"
#include "syntax/phrases.h"

#include "grammar/FootruleLexer.h"

namespace footrule::syntax {
namespace {

using foundation::Text;
using L = generated::FootruleLexer;

constexpr std::size_t kMost = 4;

struct Group {
  std::size_t type;
  Text words;
};

// What is missing most often comes first.
const std::vector<Group>& Closing() {
  static const std::vector<Group> groups = {
      {L::BAR, Quoted("|")},     {L::RPAREN, Quoted(")")}, {L::RBRACE, Quoted("}")},          {L::RBRACK, Quoted("]")},
      {L::EQ, Quoted("=")},      {L::DOTS, Quoted("..")},  {L::COLON, {"冒号", "a colon"}}, {L::COMMA, {"逗号", "a comma"}},
  };
  return groups;
}

const std::vector<Group>& Literals() {
  static const std::vector<Group> groups = {
      {L::DATE, {"日期", "a date"}},
      {L::NUMBER, {"数", "a number"}},
      {L::CLAUSE, {"条款（§…）", "a clause (§…)"}},
      {L::TEXT, {"引号内的文字", "a text in quotes"}},
  };
  return groups;
}

const std::vector<Group>& Opening() {
  static const std::vector<Group> groups = {
      {L::LBRACE, Quoted("{")}, {L::LPAREN, Quoted("(")}, {L::LBRACK, Quoted("[")}, {L::PERCENT, Quoted("%")}, {L::DOT, Quoted(".")},
  };
  return groups;
}

// The set of token types, with the parts that have a common name taken out one after the other.
class Describer {
 public:
  Describer(const antlr4::misc::IntervalSet& expected, Vocabulary vocabulary) : vocabulary_(vocabulary) {
    for (const ssize_t type : expected.toList()) {
      if (type > 0) types_.insert(static_cast<std::size_t>(type));
    }
  }

  std::vector<Text> Run() {
    const bool line_end = types_.erase(L::NL) > 0;
    TakeValue();
    TakeType();
    TakeModal();
    const bool operators = TakeOperators();
    const bool bounds = TakeBounds();
    TakeGroups(Closing());
    const bool needs_mark = !found_.empty();
    TakeNames();
    if (!line_end && !needs_mark) TakeKeywords();  // the line cannot end without one
    TakeGroups(Literals());
    TakeKeywords();
    if (bounds) found_.push_back({"范围（如 1..5）", "bounds (as 1..5)"});
    if (found_.empty()) TakeGroups(Opening());
    if (operators) {
      found_.push_back({"运算", "an operator"});
      found_.push_back({"比较", "a comparison"});
    }
    const std::size_t room = kMost - (line_end ? 1 : 0);
    if (found_.size() > room) found_.resize(room);
    if (line_end) found_.push_back({"行尾", "the end of the line"});
    return std::move(found_);
  }

 private:
  bool Has(std::size_t type) const { return types_.contains(type); }
  void Remove(std::initializer_list<std::size_t> types) {
    for (const std::size_t type : types) types_.erase(type);
  }
  void RemoveNames() { std::erase_if(types_, IsName); }

  void TakeValue() {
    if (!Has(L::DATE) || !Has(L::LPAREN)) return;
    const bool condition = Has(L::EVERY);
    Remove({L::NUMBER, L::DATE, L::TEXT, L::LBRACE, L::LPAREN, L::IF, L::MINUS, L::NOT, L::EVERY, L::SOME, L::NO});
    RemoveNames();
    found_.push_back(condition ? Text{"一个值或条件", "a value or a condition"} : Text{"一个值", "a value"});
  }

  void TakeType() {
    if (!Has(L::ONE_OF)) return;
    Remove({L::ONE_OF, L::SET_OF, L::LIST_OF, L::NUMBER_IN, L::YES_NO, L::ANY, L::PERCENT, L::LPAREN});
    RemoveNames();
    found_.push_back({"类型（如 number、kWh、date、yes/no、one of 清单）", "a type (number, kWh, date, yes/no, one of LIST …)"});
  }

  void TakeModal() {
    if (!Has(L::MUST) || !Has(L::MAY)) return;
    Remove({L::MUST, L::MAY, L::ADVISED, L::IN_PRINCIPLE});
    found_.push_back(vocabulary_ == Vocabulary::kChinese ? Text{"应、原则上、宜或可", "应, 原则上, 宜 or 可"} : Text{"must、in principle、advised 或 may", "must, in principle, advised or may"});
  }

  // Behind a type.
  bool TakeBounds() {
    if (!Has(L::DOTS) || !Has(L::MINUS)) return false;
    Remove({L::DOTS, L::MINUS, L::NUMBER, L::STAR, L::SLASH, L::OR});
    return true;
  }

  bool TakeOperators() {
    if (!Has(L::PLUS) && !(Has(L::AND) && Has(L::OR))) return false;
    Remove({L::PLUS, L::MINUS, L::STAR, L::SLASH, L::TO, L::ROUNDED_TO, L::ROUNDED_LIKE, L::AND, L::OR, L::DOT, L::LBRACK, L::PLUS_MINUS, L::BY_ROUNDED, L::NOT, L::LPAREN});
    std::erase_if(types_, IsRelation);
    if (Has(L::ID) && Has(L::PERCENT)) {
      Remove({L::ID, L::PERCENT, L::DOTS});
      found_.push_back({"单位", "a unit"});
    }
    return true;
  }

  void TakeNames() {
    if (!Has(L::ID)) return;
    const bool any_word = Has(L::EVERY);  // where any word may be a name
    if (any_word) {
      std::erase_if(types_, [](std::size_t type) { return KeywordOf(type) != nullptr; });
      types_.erase(L::NUMBER);
    }
    RemoveNames();
    if (Has(L::LPAREN)) types_.erase(L::NUMBER);  // a product of units
    found_.push_back({"名称", "a name"});
  }

  void TakeGroups(const std::vector<Group>& groups) {
    for (const Group& group : groups) {
      if (types_.erase(group.type) > 0) found_.push_back(group.words);
    }
  }

  void TakeKeywords() {
    for (const std::size_t type : types_) {
      const Keyword* keyword = KeywordOf(type);
      if (keyword != nullptr && keyword->joins != Keyword::Joins::kNever) found_.push_back(Quoted(keyword->In(vocabulary_)));
    }
    std::erase_if(types_, [](std::size_t type) { return KeywordOf(type) != nullptr; });
  }

  Vocabulary vocabulary_;
  std::set<std::size_t> types_;
  std::vector<Text> found_;
};

bool Contains(const antlr4::misc::IntervalSet& set, std::size_t type) { return set.contains(type); }

}  // namespace

std::vector<Text> DescribeExpected(const antlr4::misc::IntervalSet& expected, Vocabulary vocabulary) { return Describer(expected, vocabulary).Run(); }

bool ExpectsValue(const antlr4::misc::IntervalSet& expected) { return Contains(expected, L::DATE) && Contains(expected, L::LPAREN); }
bool ExpectsOperator(const antlr4::misc::IntervalSet& expected) { return Contains(expected, L::PLUS) || (Contains(expected, L::AND) && Contains(expected, L::OR)); }

}  // namespace footrule::syntax
