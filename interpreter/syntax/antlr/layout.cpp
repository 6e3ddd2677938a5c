#include "syntax/antlr/layout.h"

#include <algorithm>
#include <initializer_list>
#include <map>

#include "syntax/antlr/stray_characters.h"
#include "syntax/antlr/vocabulary.h"
#include "syntax/phrases.h"

#include "grammar/FootruleLexer.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;
using L = generated::FootruleLexer;

bool IsOneOf(std::size_t type, std::initializer_list<std::size_t> types) { return std::find(types.begin(), types.end(), type) != types.end(); }

bool IsOpening(std::size_t type) { return IsOneOf(type, {L::LPAREN, L::LBRACE, L::LBRACK}); }
bool IsClosing(std::size_t type) { return IsOneOf(type, {L::RPAREN, L::RBRACE, L::RBRACK}); }

// The closing bracket of an opening one.
std::size_t ClosingOf(std::size_t type) { return type == L::LPAREN ? L::RPAREN : type == L::LBRACE ? L::RBRACE : L::RBRACK; }
const char* ClosingText(std::size_t type) { return type == L::LPAREN ? ")" : type == L::LBRACE ? "}" : "]"; }

// What an operand ends with, and what one begins with: two side by side are two lines.
bool EndsOperand(std::size_t type) {
  return IsName(type) || IsOneOf(type, {L::NUMBER, L::TEXT, L::DATE, L::PERCENT, L::RPAREN, L::RBRACE, L::RBRACK});
}
bool BeginsOperand(std::size_t type) { return IsName(type) || IsOneOf(type, {L::NUMBER, L::TEXT, L::DATE, L::CLAUSE, L::LBRACE}); }

bool BeginsLines(std::size_t type) { return KeywordOf(type) != nullptr && KeywordOf(type)->role == Keyword::Role::kLine; }

// Words that begin a line and never stand inside brackets.
bool IsOnlyALineHead(std::size_t type) { return BeginsLines(type) && !IsName(type) && !IsOneOf(type, {L::BY, L::EACH}); }

class Layout {
 public:
  Layout(const DecodedText& text, const Words& words, LineErrors& errors) : text_(text), words_(words), errors_(errors) {}

  Words Run() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].type == L::NL) {
        EndLine(i);
      } else if (words_[i].type == L::STRAY) {
        i = SkipStray(i);
      } else {
        Take(i);
      }
    }
    if (!AtLineHead()) CloseLine(text_.size());
    return std::move(out_);
  }

 private:
  bool AtLineHead() const { return out_.empty() || out_.back().type == L::NL; }

  std::size_t TypeAt(std::size_t i) const { return i < words_.size() ? words_[i].type : static_cast<std::size_t>(L::NL); }

  void Take(std::size_t i) {
    Word word = words_[i];
    word.line = line_;
    if (word.type == L::OPEN_TEXT) word.type = ReportOpenText(word);
    if (AtLineHead()) TakeLineHead(word, TypeAt(i + 1));
    if (IsOpening(word.type)) Open(word.type);
    if (IsClosing(word.type)) Close(word.type);
    out_.push_back(word);
  }

  // In a block of fields a line that begins with a word of the language and a colon declares a field of that name.
  void TakeLineHead(Word& word, std::size_t next) {
    if (InFields() && KeywordOf(word.type) && IsOneOf(next, {L::COLON, L::COMMA, L::DOT})) {
      word.type = L::ID;
    } else if (IsHeading(word.type)) {
      block_ = word.type;
    }
    head_ = word.type;
  }
  bool InFields() const { return IsOneOf(block_, {L::FACTS, L::RECORDS, L::RECORD, L::READING, L::FORM}); }

  void Open(std::size_t type) {
    open_.push_back(out_.size());
    ++open_count_[ClosingOf(type)];
  }

  // A closing bracket ends everything opened since its partner; one without a partner is the parser's to report.
  void Close(std::size_t type) {
    if (open_count_[type] == 0) return;
    for (bool found = false; !found;) {
      const std::size_t closing = ClosingOf(out_[open_.back()].type);
      --open_count_[closing];
      open_.pop_back();
      found = closing == type;
    }
  }

  void EndLine(std::size_t i) {
    if (AtLineHead()) {
      if (errors_.Has(line_)) ++line_;  // a line of strays only
      return;
    }
    std::size_t next = i;
    while (IsOneOf(TypeAt(next), {L::NL, L::STRAY}) && next < words_.size()) ++next;
    const bool goes_on = next < words_.size() && (open_.empty() ? Continues(next) : !EndsBrackets(next));
    if (!goes_on) CloseLine(words_[i].begin);
  }

  // `and`, `or`, a comparison or `±` at the head of a line carries the line before it on; `en "…"` does so with a message.
  bool Continues(std::size_t next) const {
    const std::size_t type = TypeAt(next);
    if (InFields() && TypeAt(next + 1) == L::COLON) return false;
    if (IsOneOf(type, {L::ZH, L::EN})) return head_ == L::MESSAGE && !InFields();
    return IsOneOf(type, {L::AND, L::OR, L::PLUS_MINUS}) || IsRelation(type) || (type == L::NOT && TypeAt(next + 1) == L::IN);
  }

  // Inside a bracket: does the line at `next` begin something that cannot stand there, so that a closing bracket is missing?
  bool EndsBrackets(std::size_t next) const {
    const std::size_t type = TypeAt(next);
    if (type == L::BAR || StartsAnotherSentence(next)) return true;
    if (!IsHeading(type) && !IsOnlyALineHead(type)) return false;
    const std::size_t after = TypeAt(next + 1);
    const bool expects_member = IsOneOf(out_.back().type, {L::COMMA, L::LBRACE});
    if (out_[open_.back()].type == L::LBRACE && expects_member) return !IsOneOf(after, {L::COMMA, L::TEXT, L::CLAUSE, L::RBRACE, L::NL});
    if (!IsName(type)) return true;
    return !IsOneOf(after, {L::DOT, L::COMMA, L::RPAREN, L::RBRACE, L::RBRACK, L::PLUS, L::MINUS, L::STAR, L::SLASH, L::AND, L::OR, L::TO}) && !IsRelation(after);
  }

  // `(x > 1` and on the next line `breach major`. In a set, where labels stand side by side, only before a line of its own.
  bool StartsAnotherSentence(std::size_t next) const {
    if (!EndsOperand(out_.back().type) || !BeginsOperand(TypeAt(next))) return false;
    if (out_[open_.back()].type != L::LBRACE) return true;
    return BeginsLines(TypeAt(next)) && BeginsOperand(TypeAt(next + 1));
  }

  void CloseLine(std::uint32_t at) {
    if (!open_.empty()) ReportOpenBracket(out_[open_.back()]);
    open_.clear();
    open_count_.clear();
    out_.push_back({L::NL, at, at, line_});
    ++line_;
  }

  void ReportOpenBracket(const Word& bracket) {
    const auto closing = ClosingText(bracket.type);
    errors_.Add(line_, Make(Code::kBracketNotClosed, text_.SpanOf(bracket.begin, bracket.end))
                           .With("bracket", Quoted(text_.Slice(bracket.begin, bracket.end)))
                           .With("closing", Quoted(closing)));
  }

  std::size_t ReportOpenText(const Word& word) {
    errors_.Add(line_, OpenText(text_.Slice(word.begin, word.end), text_.SpanOf(word.begin, word.end)));
    return L::TEXT;
  }

  // A run of characters without a gap is one mistake. Returns the last of it.
  std::size_t SkipStray(std::size_t first) {
    std::size_t last = first;
    while (TypeAt(last + 1) == L::STRAY && words_[last + 1].begin == words_[last].end) ++last;
    errors_.Add(line_, StrayCharacters(text_.Slice(words_[first].begin, words_[last].end), text_.SpanOf(words_[first].begin, words_[last].end)));
    return last;
  }

  const DecodedText& text_;
  const Words& words_;
  LineErrors& errors_;
  Words out_;
  std::vector<std::size_t> open_;  // indices in out_
  std::map<std::size_t, std::size_t> open_count_;  // by closing bracket: an unmatched one is known without a search
  std::size_t block_ = 0;          // heading of the block we are in
  std::size_t head_ = 0;           // first word of the line we are in
  std::uint32_t line_ = 0;
};

}  // namespace

Words LayOut(const DecodedText& text, const Words& words, LineErrors& errors) { return Layout(text, words, errors).Run(); }

}  // namespace footrule::syntax
