#include "syntax/antlr/mistakes.h"

#include <algorithm>

#include "syntax/phrases.h"
#include "syntax/spelling.h"
#include "syntax/antlr/vocabulary.h"

#include "grammar/FootruleLexer.h"
#include "syntax/antlr/expectations.h"
#include "syntax/antlr/limit_guard.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using diagnostics::Make;
using foundation::Text;
using L = generated::FootruleLexer;

constexpr std::size_t kLongestPhrase = 3;  // words of the longest keyword that begins a line

// The vocabulary most keywords of the text are written in: messages name keywords as their author does.
Vocabulary VocabularyOf(const DecodedText& text, const Words& words) {
  std::size_t english = 0;
  std::size_t chinese = 0;
  for (const Word& word : words) {
    if (KeywordOf(word.type) == nullptr || word.end == word.begin) continue;
    ++(text.points()[word.begin] < 0x80 ? english : chinese);
    if (english + chinese == 200) break;
  }
  return chinese > english ? Vocabulary::kChinese : Vocabulary::kEnglish;
}

bool Takes(const Mistakes::Expected& expected, std::size_t type) { return expected.contains(type); }

// The block that a line belongs to which stands in one kind of block only.
struct Owner {
  std::size_t line;
  std::size_t heading;
};
constexpr Owner kOwners[] = {
    {L::FIRST_UNIT, L::PERSON_DAYS}, {L::FURTHER_UNIT, L::PERSON_DAYS}, {L::AT_LEAST, L::PERSON_DAYS}, {L::AT_MOST, L::PERSON_DAYS},
    {L::STAGE, L::PROCESSES},        {L::SCORES, L::DATA_QUALITY},      {L::BY, L::DATA_QUALITY},      {L::FROM, L::DEADLINE},
    {L::NOT_COUNTING, L::DEADLINE},  {L::INSTEAD, L::DEADLINE},         {L::SAME, L::UNIT_PARTITION},  {L::APART, L::UNIT_PARTITION},
    {L::EACH, L::UNIT_PARTITION},    {L::ON, L::CONCLUSION},            {L::OTHERWISE, L::CONCLUSION}, {L::GIVEN, L::TEST},
    {L::AS_OF, L::TEST},             {L::EXPECT, L::TEST},              {L::KEY, L::FACTS},            {L::SEPARATED_BY, L::PATTERN}, {L::OTHERS, L::LIST},
    {L::STATES, L::LIFE_CYCLE},      {L::SAME_DAY, L::LIFE_CYCLE},      {L::EVENT, L::LIFE_CYCLE},     {L::LASTS, L::LIFE_CYCLE},
    {L::DUE_WHEN, L::LIFE_CYCLE},    {L::BARRED_WHEN, L::LIFE_CYCLE},
};

Text OwnerOf(std::size_t type, Vocabulary vocabulary) {
  for (const Owner& owner : kOwners) {
    if (owner.line != type) continue;
    const Text line = Quoted(KeywordOf(type)->In(vocabulary));
    const Text block = Quoted(KeywordOf(owner.heading)->In(vocabulary));
    return {line.zh + "行写在" + block.zh + "块中", "a " + line.en + " line belongs to a " + block.en + " block"};
  }
  return {};
}

// What goes on with a line but never begins one.
bool CannotBeginALine(std::size_t type) {
  constexpr std::size_t kTypes[] = {L::PLUS, L::MINUS, L::STAR, L::SLASH, L::THEN, L::ELSE, L::TO, L::WHERE, L::COMMA, L::COLON, L::BY_ROUNDED, L::ROUNDED_TO};
  return std::find(std::begin(kTypes), std::end(kTypes), type) != std::end(kTypes);
}

Text WhereLinesGoOn() {
  return {"一行只在括号内，或下一行以 and、or（且、或）或比较开头时，才接到下一行", "a line goes on only inside brackets, or where the next line begins with and, or, or a comparison"};
}

bool BeginsLines(const Keyword& keyword) { return keyword.role != Keyword::Role::kWord; }

}  // namespace

Mistakes::Mistakes(const DecodedText& text, const Words& words, LineErrors& errors, Of of)
    : text_(text), words_(words), errors_(errors), of_(of), vocabulary_(VocabularyOf(text, words)) {
  std::uint32_t heading = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool begins_line = i == 0 || words[i - 1].line != words[i].line;
    if (begins_line && IsHeading(words[i].type)) heading = words[i].line;
    if (begins_line) heading_lines_[words[i].line] = heading;
  }
}

std::size_t Mistakes::HeadOf(std::size_t index) const {
  std::size_t head = std::min(index, words_.size() - 1);
  while (head > 0 && words_[head - 1].line == words_[head].line) --head;
  return head;
}

std::string_view Mistakes::TextOf(std::size_t index) const {
  return index < words_.size() ? text_.Slice(words_[index].begin, words_[index].end) : std::string_view();
}

Text Mistakes::Seen(std::size_t index) const {
  if (index >= words_.size()) return {"文件结尾", "the end of the file"};
  if (words_[index].type == L::NL && of_ == Of::kExpression) return {"表达式结尾", "the end of the expression"};
  if (words_[index].type == L::NL) return {"行尾", "the end of the line"};
  return Quoted(TextOf(index));
}

// A line end is marked right behind the last word.
source::Span Mistakes::SpanOf(std::size_t index) const {
  if (index < words_.size() && words_[index].type != L::NL) return text_.SpanOf(words_[index].begin, words_[index].end);
  const std::uint32_t end = index == 0 || words_.empty() ? 0 : words_[std::min(index, words_.size()) - 1].end;
  return text_.SpanOf(end, end);
}

void Mistakes::Add(std::size_t index, Diagnostic diagnostic) {
  if (!words_.empty()) errors_.Add(words_[std::min(index, words_.size() - 1)].line, std::move(diagnostic));
}

bool Mistakes::TakeLostHeading() { return std::exchange(lost_heading_, false); }

const Keyword* Mistakes::MeantLineHead(std::size_t head, std::size_t& last) const {
  for (std::size_t count = kLongestPhrase; count > 0; --count) {
    std::string phrase;
    for (std::size_t i = head; i < head + count && i < words_.size(); ++i) phrase += (i > head ? " " : "") + std::string(TextOf(i));
    last = std::min(head + count, words_.size()) - 1;
    if (const Spelling spelling = NearestKeyword(phrase, BeginsLines); spelling.keyword != nullptr) return spelling.keyword;
  }
  last = head;
  if (const Spelling begun = BegunKeyword(TextOf(head), BeginsLines); begun.keyword != nullptr) return begun.keyword;
  return GluedKeyword(TextOf(head), BeginsLines).keyword;
}

void Mistakes::UnknownLineHead(std::size_t head, std::size_t last, const Keyword* meant, const Expected& expected) {
  const source::Span span = source::Join(SpanOf(head), SpanOf(last));
  const std::string_view written = text_.Slice(words_[head].begin, words_[last].end);
  Text help = LineHeadsOf(expected);
  if (const Text instead = InsteadOf(TextOf(head)); !instead.empty()) {
    help = instead;
  } else if (meant != nullptr) {
    lost_heading_ = meant->role == Keyword::Role::kHeading;
    const bool glued = written.starts_with(meant->chinese) && written != meant->chinese;
    help = glued ? PutBlankAfter(meant->chinese, written) : DidYouMean(meant->In(HasHan(written) ? Vocabulary::kChinese : Vocabulary::kEnglish));
  }
  Add(head, Make(Code::kUnknownLineHead, span).With("word", Quoted(written)).Help(help));
}

// Whether the first line of the block is broken: then nobody knows what its lines may be.
bool Mistakes::IsInBrokenBlock(std::size_t index) const {
  const auto heading = heading_lines_.find(words_[index].line);
  return heading != heading_lines_.end() && heading->second != words_[index].line && errors_.Has(heading->second);
}

void Mistakes::LineHead(std::size_t index, const Expected& expected) {
  if (errors_.Has(words_[index].line) || IsInBrokenBlock(index)) return;
  const std::size_t type = words_[index].type;
  const bool known = KeywordOf(type) != nullptr || type == L::BAR || type == L::CLAUSE;
  if (CannotBeginALine(type)) return Add(index, Make(Code::kUnknownLineHead, SpanOf(index)).With("word", Seen(index)).Help(WhereLinesGoOn()));
  std::size_t last = index;
  const Keyword* meant = known ? nullptr : MeantLineHead(index, last);
  if (!known) return UnknownLineHead(index, meant == nullptr ? index : last, meant, expected);
  const Text owner = OwnerOf(type, vocabulary_);
  Add(index, Make(Code::kLineNotHere, SpanOf(index)).With("word", Seen(index)).Help(owner.empty() ? LineHeadsOf(expected) : owner));
}

// A line that began with a name may have begun with a misspelt keyword.
bool Mistakes::MisspeltLineHead(std::size_t index) {
  if (of_ == Of::kExpression) return false;
  const std::size_t head = HeadOf(index);
  if (words_.empty() || words_[head].type != L::ID || index > head + 2) return false;
  std::size_t last = head;
  const Keyword* meant = MeantLineHead(head, last);
  if (meant != nullptr) UnknownLineHead(head, last, meant, {});
  return meant != nullptr;
}

void Mistakes::InLine(std::size_t index, const Expected& expected) {
  if (!words_.empty() && errors_.Has(words_[std::min(index, words_.size() - 1)].line)) return;
  if (MisspeltLineHead(index)) return;
  Add(index, Unexpected(index, expected));
}

// Every heading shares one grammar of what follows it; only a list is open, best first or exclusive.
Mistakes::Expected Mistakes::ForHeading(std::size_t index, const Expected& expected) const {
  Expected fitting = expected;
  if (!Takes(expected, L::BEST_FIRST) || !Takes(expected, L::CLAUSE)) return fitting;
  for (const std::size_t type : {L::OPEN, L::BEST_FIRST, L::EXCLUSIVE, L::EXTENDS, L::REPLACES, L::IN_PRINCIPLE, L::ADVISED}) {
    const bool of_lists = type == L::OPEN || type == L::BEST_FIRST;
    if (!of_lists || words_[HeadOf(index)].type != L::LIST) fitting.remove(type);
  }
  return fitting;
}

Diagnostic Mistakes::Unexpected(std::size_t index, const Expected& expected) const {
  const std::size_t type = index < words_.size() ? words_[index].type : 0;
  const bool goes_on = ExpectsOperator(expected);
  if (IsRelation(type) && goes_on && !Takes(expected, L::EQ)) return Make(Code::kComparisonChain, SpanOf(index)).With("seen", Seen(index));
  if (KeywordOf(type) != nullptr && Takes(expected, L::ID) && !goes_on && !ExpectsValue(expected)) {
    return Make(Code::kKeywordAsName, SpanOf(index)).With("word", Seen(index));
  }
  const std::vector<Text> alternatives = DescribeExpected(ForHeading(index, expected), vocabulary_);
  if (alternatives.empty()) return Make(Code::kCannotStandHere, SpanOf(index)).With("seen", Seen(index)).Help(HelpFor(index, expected));
  return Make(Code::kUnexpectedWord, SpanOf(index)).With("seen", Seen(index)).With("expected", Alternatives(alternatives)).Help(HelpFor(index, expected));
}

Text Mistakes::HelpFor(std::size_t index, const Expected& expected) const {
  if (index == 0 || index >= words_.size()) return {};
  const std::size_t before = words_[index - 1].type;
  const std::size_t type = words_[index].type;
  if (const Text instead = InsteadOf(TextOf(index)); !instead.empty()) return instead;
  if (Takes(expected, L::ELSE)) return {"“如果”要写全三段：如果 … 那么 … 不然 …；只在某种情形下才有的要求，用“当”一行", "an `if` has an `else`; for a requirement that holds in some cases only, write a line `when`"};
  if (type == L::COMMA && before == L::NUMBER) return {"数字里不写逗号，小数点写作 .；行末也不写逗号", "write digits without commas and the decimal point as ."};
  if (type == L::COMMA && index + 1 < words_.size() && words_[index + 1].type == L::NL) return {"行末不写逗号", "no comma stands at the end of a line"};
  if ((before == L::LT || before == L::GT) && type == L::EQ) return {"<= 和 >= 中间不空格", "no blank stands inside <= and >="};
  if (before == L::EQ && type == L::EQ) return {"“等于”只写一个 =", "write a single = for \"equal\""};
  if (before == L::EQ && (type == L::GT || type == L::LT)) return {"写作 >= 或 <=", "write >= or <="};
  const bool unbounded = type == L::IF || type == L::EVERY || type == L::SOME || type == L::NO;
  if (unbounded && ExpectsValue(expected)) {
    return {"if、every、some、no（如果、所有、存在、没有）一直管到表达式末尾，写在中间时加括号", "if, every, some and no reach to the end of their expression; elsewhere put them in brackets"};
  }
  if (type == L::TEXT && Takes(expected, L::ID) && !Takes(expected, L::TEXT)) return {"名称不加引号", "a name stands without quotes"};
  const Text help = type == L::ID || KeywordOf(type) != nullptr ? HelpForWord(index, expected) : Text{};
  if (help.empty() && type == L::ID && Takes(expected, L::TEXT) && !Takes(expected, L::ID)) return {"名称的文字写在引号内", "a label stands in quotes"};
  return help;
}

Text Mistakes::HelpForWord(std::size_t index, const Expected& expected) const {
  const auto admits = [&](const Keyword& keyword) { return Takes(expected, TypeOf(keyword.token)) && !IsName(TypeOf(keyword.token)); };
  const std::string_view written = TextOf(index);
  const auto is_long = [](const Keyword& keyword) { return keyword.joins != Keyword::Joins::kOneWord; };
  for (const std::size_t first : {index - 1, index}) {
    const std::string phrase = std::string(TextOf(first)) + " " + std::string(TextOf(first + 1));
    if (const Spelling near = NearestKeyword(phrase, is_long); near.keyword != nullptr) return DidYouMean(near.text);
  }
  if (const Spelling glued = GluedKeyword(written, admits); glued.keyword != nullptr) return PutBlankAfter(glued.text, written);
  if (const Spelling near = NearestKeyword(written, admits); near.keyword != nullptr) return DidYouMean(near.text);
  return {};
}

// What the lines of this block begin with.
Text Mistakes::LineHeadsOf(const Expected& expected) const {
  std::vector<Text> heads;
  if (Takes(expected, L::ID)) heads.push_back({"名称", "a name"});
  if (Takes(expected, L::CLAUSE)) heads.push_back({"条款（§…）", "a clause (§…)"});
  if (Takes(expected, L::BAR)) heads.push_back(Quoted("|"));
  for (const Keyword& keyword : Keywords()) {
    const std::size_t type = TypeOf(keyword.token);
    if (!IsHeading(type) && Takes(expected, type) && heads.size() < 6) heads.push_back(Quoted(keyword.In(vocabulary_)));
  }
  if (heads.empty()) return WhereLinesGoOn();
  const Text list = Alternatives(heads);
  return {"此处的行以" + list.zh + "开头，或以标题词开始新的一块", "a line here begins with " + list.en + ", or a heading word begins a new block"};
}

void Mistakes::Limit(const LimitExceeded& exceeded, const ParseLimits& limits) {
  const bool nesting = exceeded.kind == LimitExceeded::Kind::kNesting;
  const std::size_t limit = nesting ? limits.nesting : limits.chain;
  Add(exceeded.token_index, Make(nesting ? Code::kTooDeep : Code::kChainTooLong, SpanOf(exceeded.token_index)).With("limit", std::to_string(limit)));
}

}  // namespace footrule::syntax
