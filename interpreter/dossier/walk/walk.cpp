#include "dossier/walk/walk.h"

#include "dossier/json/scan.h"
#include "dossier/json/string.h"
#include "dossier/walk/walking.h"

namespace footrule::dossier {

bool Walking::Take(Token& token) {
  if (tokens_.done()) return false;
  token.begin = tokens_.begin();
  const char first = tokens_.first();
  const bool opens = first == '{' || first == '[';
  token.raw = opens ? text_.substr(token.begin, 1) : tokens_.raw();
  if (opens) token.kind = first == '{' ? TokenKind::kObject : TokenKind::kArray;
  tokens_.Advance();
  if (!opens && !Classify(token)) return false;
  end_ = token.end();
  return true;
}

bool Walking::TakeKey(Key& key) {
  if (tokens_.first() != '"') return false;
  const std::string_view raw = tokens_.raw();
  if (raw.size() < 2 || raw.back() != '"') return false;
  key.place = {tokens_.begin(), tokens_.begin() + static_cast<std::uint32_t>(raw.size())};
  tokens_.Advance();
  const bool has_colon = tokens_.first() == ':';
  tokens_.Advance();
  return has_colon;
}

std::optional<std::string> Walking::TextOf(const Key& key) const {
  std::string text;
  if (Unescape(Body(key), text)) return std::nullopt;
  return text;
}

WalkResult Walking::Run() {
  if (tokens_.first() != '{') return WalkResult::kNotAnObject;
  std::uint32_t row = 0;
  if (!rows_.Begin(schema::Schema::kRoot, 0, tokens_.begin(), &row)) return WalkResult::kTooManyCells;
  tokens_.Advance();
  if (!Object({reading_.layout.tables[0].object, row})) return too_many_ ? WalkResult::kTooManyCells : WalkResult::kBroken;
  if (!tokens_.done()) return WalkResult::kBroken;
  rows_.End(schema::Schema::kRoot, row, end_);
  return WalkResult::kRead;
}

// ---- the door ---------------------------------------------------------------------------------------------------------

struct Walker::Memory {
  Tokenizer tokenizer;
  std::string padded;        // the text, where its own memory ends too early for the tokenizer, which reads beyond the end
  std::vector<std::unique_ptr<Keys>> keys;   // by object of the layout
};

Walker::Walker(const Layout& layout, const Caches& caches) : memory_(std::make_unique<Memory>()) {
  for (const ObjectLayout& object : layout.objects) memory_->keys.push_back(std::make_unique<Keys>(object, caches.sinks));
}

Walker::~Walker() = default;

Walked Walker::Walk(Reading& reading, PaddedText text) {
  if (text.readable < text.text.size() + kPadding) {
    memory_->padded.reserve(text.text.size() + kPadding);
    memory_->padded = text.text;
    text = {memory_->padded, memory_->padded.capacity()};
  }
  const std::size_t first = SkipBlanks(text.text, 0);
  if (first == text.text.size() || text.text[first] != '{') return {WalkResult::kNotAnObject};
  Tokens tokens({}, nullptr, 0);
  if (!memory_->tokenizer.Find(text, &tokens)) return {WalkResult::kBroken};
  Walking walking(reading, text.text, tokens, memory_->keys);
  const WalkResult result = walking.Run();
  if (result == WalkResult::kRead) return {result};
  return {result, walking.WithdrawAll()};
}

}  // namespace footrule::dossier
