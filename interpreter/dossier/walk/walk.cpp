#include "dossier/walk/walk.h"

#include "dossier/json/scan.h"
#include "dossier/json/string.h"
#include "dossier/walk/walking.h"

namespace footrule::dossier {

bool Walking::Look(od::value& value, Token& token) const {
  token.raw = value.raw_json_token();
  while (!token.raw.empty() && IsJsonBlank(token.raw.back())) token.raw.remove_suffix(1);
  token.begin = static_cast<std::uint32_t>(token.raw.data() - text_.data());
  return Classify(token);
}

std::string_view Walking::From(const od::field& field) const {
  return text_.substr(static_cast<std::size_t>(field.key().raw() - text_.data()));
}

Key Walking::RawKey(od::field& field, std::size_t length) const {
  const std::string_view rest = From(field);
  if (length == 0) while (rest[length] != '"') length += rest[length] == '\\' ? 2 : 1;
  return {rest.substr(0, length), static_cast<std::uint32_t>(rest.data() - text_.data()) - 1, ObjectLayout::kNone};
}

std::optional<std::string> Walking::TextOf(const Key& key) const {
  std::string text;
  if (Unescape(key.raw, text)) return std::nullopt;
  return text;
}

bool Walking::Open(const Token& token) {
  end_ = token.end();
  return ++depth_ <= reading_.limits.depth;
}

// Whatever stood inside was read to its end: only blanks are between it and the bracket.
void Walking::Close() {
  --depth_;
  end_ = static_cast<std::uint32_t>(SkipBlanks(text_, end_)) + 1;
}

WalkResult Walking::Run(od::parser& parser, std::size_t allocated) {
  const std::size_t first = SkipBlanks(text_, 0);
  if (first == text_.size() || text_[first] != '{') return WalkResult::kNotAnObject;
  od::document document;
  od::object object;
  if (parser.iterate(text_.data(), text_.size(), allocated).get(document) || document.get_object().get(object)) return WalkResult::kBroken;
  std::uint32_t row = 0;
  if (!rows_.Begin(schema::Schema::kRoot, 0, static_cast<std::uint32_t>(first), &row)) return WalkResult::kTooManyCells;
  end_ = static_cast<std::uint32_t>(first) + 1;
  ++depth_;
  if (!Object(object, {reading_.layout.tables[0].object, row})) return too_many_ ? WalkResult::kTooManyCells : WalkResult::kBroken;
  const char* beyond = nullptr;
  if (document.current_location().get(beyond) != simdjson::OUT_OF_BOUNDS) return WalkResult::kBroken;
  rows_.End(schema::Schema::kRoot, row, end_);
  return WalkResult::kRead;
}

// ---- the door ---------------------------------------------------------------------------------------------------------

struct Walker::Memory {
  od::parser parser;
  std::string padded;        // the text, where its own memory ends too early for the parser, which reads beyond the end
  std::vector<Keys> keys;    // by object of the layout
};

Walker::Walker(const Layout& layout) : memory_(std::make_unique<Memory>()) {
  for (const ObjectLayout& object : layout.objects) memory_->keys.emplace_back(object);
}

Walker::~Walker() = default;

Walked Walker::Walk(Reading& reading, PaddedText padded_text) {
  auto [text, readable] = padded_text;
  static_assert(kPadding >= simdjson::SIMDJSON_PADDING);
  const std::size_t wanted = text.size() + kPadding;
  if (readable < wanted) {
    std::string& padded = memory_->padded;
    padded.reserve(wanted);
    padded = text;
    text = padded;
    readable = padded.capacity();
  }
  Walking walking(reading, text, memory_->keys);
  const WalkResult result = walking.Run(memory_->parser, readable);
  if (result == WalkResult::kRead) return {result};
  return {result, walking.WithdrawAll()};
}

}  // namespace footrule::dossier
