#include "dossier/json/scan.h"

#include <vector>

#include "dossier/json/string.h"
#include "dossier/json/token.h"

namespace footrule::dossier {
namespace {

bool IsPunctuation(char c) { return c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':' || c == '"'; }
bool IsTail(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

class Scan {
 public:
  Scan(std::string_view text, std::size_t depth) : text_(text), depth_(depth) {}
  std::optional<Fault> Run();

 private:
  bool at_end() const { return at_ == text_.size(); }
  bool inside_object() const { return !open_.empty() && text_[open_.back()] == '{'; }
  void Blanks() { at_ = SkipBlanks(text_, at_); }
  Fault Wrong(Fault::Kind kind, std::size_t begin, std::size_t end) const;
  Fault Unexpected() const;
  std::optional<Fault> Step();
  std::optional<Fault> Value();
  std::optional<Fault> Key();
  std::optional<Fault> Open();
  std::optional<Fault> Close();
  std::optional<Fault> Text();
  std::optional<Fault> Bare();
  std::optional<Fault> After();

  std::string_view text_;
  std::size_t depth_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;         // brackets not yet closed
  Expected next_ = Expected::kValue;
  bool done_ = false;
};

Fault Scan::Wrong(Fault::Kind kind, std::size_t begin, std::size_t end) const {
  while (end < text_.size() && IsTail(text_[end])) ++end;
  Fault fault{kind, begin, end, next_, std::nullopt};
  if (!open_.empty()) fault.opened = open_.back();
  return fault;
}

Fault Scan::Unexpected() const {
  if (at_end()) return Wrong(open_.empty() && next_ == Expected::kValue ? Fault::Kind::kEmpty : Fault::Kind::kCutOff, at_, at_);
  std::size_t end = at_ + 1;
  if (!IsPunctuation(text_[at_])) while (end < text_.size() && !IsJsonBlank(text_[end]) && !IsPunctuation(text_[end])) ++end;
  return Wrong(Fault::Kind::kUnexpected, at_, end);
}

// A text: its place is known from the first quote on, so an unclosed one is told where it began.
std::optional<Fault> Scan::Text() {
  const std::size_t begin = at_++;
  for (; !at_end() && text_[at_] != '"'; ++at_) {
    if (static_cast<unsigned char>(text_[at_]) < 0x20) return Wrong(Fault::Kind::kControlCharacter, at_, at_ + 1);
    if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
  }
  if (at_end()) return Wrong(Fault::Kind::kUnclosedText, begin, text_.size());
  std::string unused;
  const auto bad = Unescape(text_.substr(begin + 1, at_ - begin - 1), unused);
  ++at_;
  if (!bad) return std::nullopt;
  return Wrong(bad->lone_surrogate ? Fault::Kind::kLoneSurrogate : Fault::Kind::kBadEscape, begin + 1 + bad->begin, begin + 1 + bad->end);
}

// A number or a word without quotes.
std::optional<Fault> Scan::Bare() {
  const std::size_t begin = at_;
  while (!at_end() && !IsJsonBlank(text_[at_]) && !IsPunctuation(text_[at_])) ++at_;
  Token token;
  token.raw = text_.substr(begin, at_ - begin);
  if (Classify(token)) return std::nullopt;
  const char first = token.raw[0];
  const bool number = (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
  return Wrong(number ? Fault::Kind::kBadNumber : Fault::Kind::kBadWord, begin, at_);
}

std::optional<Fault> Scan::Open() {
  if (open_.size() == depth_) return Wrong(Fault::Kind::kTooDeep, at_, at_ + 1);
  open_.push_back(at_);
  next_ = text_[at_++] == '{' ? Expected::kKeyOrBrace : Expected::kValueOrBracket;
  return std::nullopt;
}

std::optional<Fault> Scan::Close() {
  ++at_;
  open_.pop_back();
  return After();
}

std::optional<Fault> Scan::After() {
  done_ = open_.empty();
  next_ = inside_object() ? Expected::kCommaOrBrace : Expected::kCommaOrBracket;
  return std::nullopt;
}

std::optional<Fault> Scan::Value() {
  const char c = text_[at_];
  if (c == ']' && next_ == Expected::kValueOrBracket) return Close();
  if (c == '{' || c == '[') return Open();
  if (c != '"' && IsPunctuation(c)) return Unexpected();
  if (auto fault = c == '"' ? Text() : Bare()) return fault;
  return After();
}

std::optional<Fault> Scan::Key() {
  if (text_[at_] == '}' && next_ == Expected::kKeyOrBrace) return Close();
  if (text_[at_] != '"') return Unexpected();
  if (auto fault = Text()) return fault;
  next_ = Expected::kColon;
  return std::nullopt;
}

std::optional<Fault> Scan::Step() {
  const char c = text_[at_];
  switch (next_) {
    case Expected::kKey: case Expected::kKeyOrBrace: return Key();
    case Expected::kColon:
      if (c != ':') return Unexpected();
      next_ = Expected::kValue;
      return ++at_, std::nullopt;
    case Expected::kCommaOrBrace: case Expected::kCommaOrBracket:
      if (c == (inside_object() ? '}' : ']')) return Close();
      if (c != ',') return Unexpected();
      next_ = inside_object() ? Expected::kKey : Expected::kValue;
      return ++at_, std::nullopt;
    default: return Value();
  }
}

std::optional<Fault> Scan::Run() {
  for (Blanks(); !done_; Blanks()) {
    if (at_end()) return Unexpected();
    if (auto fault = Step()) return fault;
  }
  if (!at_end()) return Wrong(Fault::Kind::kTrailing, at_, text_.size());
  return std::nullopt;
}

std::size_t SkipText(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) if (text[at] == '\\') ++at;
  return at + 1;
}

}  // namespace

std::optional<Fault> FindFault(std::string_view text, std::size_t depth) { return Scan(text, depth).Run(); }

std::size_t SkipBlanks(std::string_view text, std::size_t at) {
  while (at < text.size() && IsJsonBlank(text[at])) ++at;
  return at;
}

std::size_t SkipValue(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  do {
    at = SkipBlanks(text, at);
    if (at >= text.size()) return text.size();
    const char c = text[at];
    if (c == '"') at = SkipText(text, at);
    else if (IsPunctuation(c)) ++at;
    else while (at < text.size() && !IsJsonBlank(text[at]) && !IsPunctuation(text[at])) ++at;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
  } while (depth > 0);
  return at;
}

}  // namespace footrule::dossier
