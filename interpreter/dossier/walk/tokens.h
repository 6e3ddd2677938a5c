// The tokens of a JSON text one after the other: where each begins comes from simdjson's first stage, which also checks UTF-8, quotes and
// control characters. What the tokens say, and whether they stand in a good order, is for the walk to see.
#pragma once

#include <memory>
#include <string_view>

#include "dossier/json/token.h"
#include "dossier/read.h"
#include "dossier/text/bytes.h"

namespace footrule::dossier {

class Tokens {
 public:
  // `begins`: where the tokens begin, `count` of them, then the length of the text.
  Tokens(std::string_view text, const std::uint32_t* begins, std::size_t count) : text_(text.data()), at_(begins), end_(begins + count) {}

  // First byte of the token at hand; NUL behind the last.
  char first() const { return at_ == end_ ? '\0' : text_[*at_]; }
  std::uint32_t begin() const { return *at_; }
  // Its bytes, without the blanks behind it; not behind the last.
  std::string_view raw() const {
    std::uint32_t end = at_[1];
    while (static_cast<unsigned char>(text_[end - 1]) <= ' ' && IsBlank(text_[end - 1])) --end;
    return {text_ + *at_, end - *at_};
  }
  // Whether `key`, a text in its quotes without escapes and a colon right behind it, stands here: the token at hand and the next. What lies
  // behind the text may look like it, so there must be two.
  [[gnu::always_inline]] bool Stands(const Sought& key) const { return at_ + 1 < end_ && key.StandsAt(text_ + *at_, at_[1] + 1 - *at_); }
  void Advance() { ++at_; }
  void Advance(std::size_t tokens) { at_ += tokens; }
  void MoveTo(const Tokens& other) { at_ = other.at_; }
  bool done() const { return at_ == end_; }

 private:
  static bool IsBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

  const char* text_;
  const std::uint32_t* at_;
  const std::uint32_t* end_;
};

// Finds tokens. Keeps its memory from text to text.
class Tokenizer {
 public:
  Tokenizer();
  ~Tokenizer();
  // False: no JSON (a text that does not end, a control character in one, bytes that are no UTF-8). The tokens are good until the next call.
  bool Find(PaddedText text, Tokens* tokens);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace footrule::dossier
