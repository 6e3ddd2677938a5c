// The other spelling for every keyword of a text. Which words are keywords and which are names is read off the parse tree.
#include <unordered_set>

#include "syntax/antlr/vocabulary.h"
#include "syntax/parse.h"

#include "syntax/antlr/parsed_text.h"

namespace footrule::syntax {
namespace {

using antlr4::tree::ParseTree;

// What the tree says of single words, by index.
struct Roles {
  std::unordered_set<std::size_t> names;      // keywords that stand as names
  std::unordered_set<std::size_t> negations;  // the first of `is not`, `not in`
};

std::size_t FirstToken(const antlr4::ParserRuleContext* context) { return context->start == nullptr ? 0 : context->start->getTokenIndex(); }

void Visit(ParseTree* node, Roles& roles) {
  auto* context = dynamic_cast<antlr4::ParserRuleContext*>(node);
  if (context == nullptr) return;
  if (context->getRuleIndex() == Parser::RuleName || context->getRuleIndex() == Parser::RuleAnyName) roles.names.insert(FirstToken(context));
  if (context->getRuleIndex() == Parser::RuleRelation && context->children.size() == 2) roles.negations.insert(FirstToken(context));
}

// A loop, not a recursion: the tree may be deep.
Roles RolesIn(ParseTree* tree) {
  Roles roles;
  std::vector<ParseTree*> waiting;
  if (tree != nullptr) waiting.push_back(tree);
  while (!waiting.empty()) {
    ParseTree* node = waiting.back();
    waiting.pop_back();
    Visit(node, roles);
    waiting.insert(waiting.end(), node->children.begin(), node->children.end());
  }
  return roles;
}

class Translator {
 public:
  Translator(const ParsedText& parsed, Vocabulary to) : text_(parsed.text()), words_(parsed.words()), roles_(RolesIn(parsed.file())), to_(to) {}

  std::string Run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (IsKeyword(i)) i = Translate(i);
    }
    return result_ += text_.Slice(done_, text_.size());
  }

 private:
  bool IsKeyword(std::size_t i) const {
    const bool after_point = i > 0 && words_[i - 1].type == Parser::DOT;
    return KeywordOf(words_[i].type) != nullptr && !after_point && !roles_.names.contains(i);
  }

  // Replaces word `i` unless it is spelt as wanted already; returns the last word it stands for.
  std::size_t Translate(std::size_t i) {
    const bool is_english = text_.points()[words_[i].begin] < 0x80;
    if (is_english == (to_ == Vocabulary::kEnglish)) return i;
    const std::size_t last = to_ == Vocabulary::kChinese && IsNegation(i) ? i + 1 : i;
    const std::size_t joined = words_[i].type == Parser::IS ? TypeOf("IS_NOT") : TypeOf("NOT_IN");
    const std::size_t type = last == i ? words_[i].type : joined;
    result_ += text_.Slice(done_, words_[i].begin);
    if (i > 0 && Touches(i - 1, i)) result_ += ' ';
    result_ += KeywordOf(type)->In(to_);
    if (last + 1 < words_.size() && Touches(last, last + 1)) result_ += ' ';
    done_ = words_[last].end;
    return last;
  }

  // `is not` is one word in Chinese, if nothing but a blank stands between the two.
  bool IsNegation(std::size_t i) const {
    if (!roles_.negations.contains(i) || i + 1 >= words_.size()) return false;
    return text_.Slice(words_[i].end, words_[i + 1].begin).find_first_not_of(" \t") == std::string_view::npos;
  }

  // Whether two words stand side by side and might lex as one.
  bool Touches(std::size_t left, std::size_t right) const {
    if (words_[left].end != words_[right].begin) return false;
    const auto is_wordlike = [](std::size_t type) { return KeywordOf(type) != nullptr || type == Parser::ID || type == Parser::NUMBER || type == Parser::DATE || type == Parser::CLAUSE; };
    return is_wordlike(words_[left].type) && is_wordlike(words_[right].type);
  }

  const DecodedText& text_;
  const Words& words_;
  Roles roles_;
  Vocabulary to_;
  std::string result_;
  std::uint32_t done_ = 0;  // code points already in the result
};

}  // namespace

std::string TranslateKeywords(std::string_view text, Vocabulary to) {
  if (source::FindInvalidUtf8(text)) return std::string(text);
  diagnostics::Sink sink(0);
  LineErrors errors(sink);
  const ParsedText parsed(text, source::FileId(), 0, ParsedText::Start::kFile, ParseLimits{}, errors);
  return Translator(parsed, to).Run();
}

}  // namespace footrule::syntax
