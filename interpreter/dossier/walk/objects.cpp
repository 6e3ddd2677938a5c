// Objects: which key is which, unknown and doubled keys.
#include <fmt/format.h>

#include "dossier/cells/usual.h"
#include "dossier/json/fault_message.h"
#include "dossier/json/pointer.h"
#include "dossier/json/scan.h"
#include "dossier/json/string.h"
#include "dossier/walk/walking.h"
#include "foundation/suggestion.h"

namespace footrule::dossier {
namespace {

// What may stand at the top of any dossier for people and editors; nothing is read from it.
bool IsIgnored(const ObjectLayout& object, std::string_view key) {
  return object.table == schema::Schema::kRoot && object.path.empty() && (key == "$schema" || key == "comment");
}

std::vector<std::string> KeysOf(const ObjectLayout& object) {
  std::vector<std::string> keys;
  for (const Slot& slot : object.slots) keys.push_back(slot.key);
  return keys;
}

std::string FirstKeys(const ObjectLayout& object) {
  constexpr std::size_t kShown = 8;
  std::string words;
  for (std::size_t i = 0; i < object.slots.size() && i < kShown; ++i) words += (i == 0 ? "" : ", ") + object.slots[i].key;
  return object.slots.size() > kShown ? words + " …" : words;
}

std::string Dotted(const std::vector<std::string>& path) {
  std::string words;
  for (const std::string& part : path) words += (words.empty() ? "" : ".") + part;
  return words;
}

// Another object of the same row that has this key.
const ObjectLayout* Elsewhere(const Layout& layout, const ObjectLayout& here, const std::string& key) {
  for (const ObjectLayout& object : layout.objects)
    if (object.table == here.table && &object != &here && object.Find(key) != ObjectLayout::kNone) return &object;
  return nullptr;
}

Text HelpWithKey(const Layout& layout, const ObjectLayout& object, const std::string& key) {
  const std::string nearest = foundation::Nearest(key, KeysOf(object));
  if (!nearest.empty()) return {fmt::format("是不是“{}”？", nearest), fmt::format("did you mean '{}'?", nearest)};
  if (const ObjectLayout* other = Elsewhere(layout, object, key)) {
    if (other->path.empty()) return {"它应当放在外面一层", "it belongs one level further out"};
    return {fmt::format("它应当放在“{}”里面", Dotted(other->path)), fmt::format("it belongs inside '{}'", Dotted(other->path))};
  }
  return {"这里可以有：" + FirstKeys(object), "fields here: " + FirstKeys(object)};
}

}  // namespace

bool Walking::UsualMembers(Keys& keys, std::uint32_t row, bool* some) {
  Tokens tokens = tokens_;   // a copy, so that it may stay in registers
  Keys::Step* last = keys.last();
  while (Keys::Step* const step = keys.Expected(last, tokens)) {
    const std::uint32_t key = tokens.begin();
    tokens.Advance(2);
    if (step->usual == Usual::kSymbol) {
      if (!ReadUsualSymbol(*step->sink, row, tokens.raw(), tokens.begin())) break;
      tokens.Advance();
    } else if (step->usual == Usual::kNumber || step->usual == Usual::kQuantity) {
      if (tokens.done() || !ReadUsualNumber(*step->sink, step->usual, row, tokens.raw(), tokens.begin())) break;
      tokens.Advance();
    } else {
      if (step->usual != Usual::kRecord || tokens.first() != '{') break;
      tokens.Advance();
      tokens_.MoveTo(tokens);
      if (!Object({step->index, row})) return false;
      tokens.MoveTo(tokens_);
    }
    keys.NoteExpected(*step, key);
    last = step;
    tokens_.MoveTo(tokens);
    if (tokens.first() != ',') break;
    tokens.Advance();
  }
  *some = last != keys.last();
  keys.NoteLast(last);
  return true;
}

bool Walking::Object(ObjectPlace place) {
  Keys& keys = *keys_[place.object];
  keys.BeginObject();
  return Inside('}', [&] {
    bool some = false;
    return UsualMembers(keys, place.row, &some) && (some || Member(place));
  });
}

bool Walking::FindSlot(const Keys& keys, Key& key) const {
  const std::string_view body = Body(key);
  if (!HasEscapes(body)) {
    key.slot = keys.layout().Find(body);
    return true;
  }
  const auto text = TextOf(key);
  if (text) key.slot = keys.layout().Find(*text);
  return text.has_value();
}

bool Walking::Member(ObjectPlace place) {
  Keys& keys = *keys_[place.object];
  Key key;
  Token token;
  if (const Keys::Step* expected = keys.Expected(keys.last(), tokens_)) {
    key = {{tokens_.begin(), tokens_.begin() + Keys::KeySize(*expected)}, keys.SlotOf(*expected)};
    tokens_.Advance(2);
  } else if (!TakeKey(key) || !FindSlot(keys, key)) {
    return false;
  }
  if (key.slot == ObjectLayout::kNone) {
    ReportUnknown(key, place);
    return Take(token) && Skip(token);
  }
  const Slot& slot = keys.layout().slots[key.slot];
  if (const std::uint32_t* first = keys.Note(key.slot, key.place.begin)) {
    ReportDoubled(key, *first, place);
    Withdraw(slot, place.row);
    return Take(token) && Skip(token);
  }
  if (!Take(token)) return false;
  switch (slot.kind) {
    case SlotKind::kField: return ReadCell(token, schema::FieldId{slot.index}, place.row);
    case SlotKind::kTable: return Table(token, schema::TableId{slot.index}, place.row);
    case SlotKind::kObject: return Record(token, slot, place);
  }
  return false;
}

bool Walking::Record(const Token& token, const Slot& slot, ObjectPlace place) {
  if (token.kind == TokenKind::kObject) return Object({slot.index, place.row});
  if (token.kind != TokenKind::kNull) {
    reading_.findings.Add(diagnostics::Make(Code::kDossierExpectedRecord, reading_.SpanOf(token))
                              .At(PointerTo(place, slot.key))
                              .With("key", slot.key)
                              .With("seen", Describe(token)));
  }
  return Skip(token);
}

// A doubled key: neither value is believed, nor what is nested in it.
void Walking::Withdraw(const Slot& slot, std::uint32_t row) {
  if (slot.kind == SlotKind::kField) return rows_.Withdraw(schema::FieldId{slot.index}, row);
  if (slot.kind == SlotKind::kTable) return rows_.Withdraw(schema::TableId{slot.index}, row);
  for (const Slot& inner : reading_.layout.objects[slot.index].slots) Withdraw(inner, row);
}

std::string Walking::PointerTo(ObjectPlace place, std::string_view key) const {
  const ObjectLayout& object = reading_.layout.objects[place.object];
  std::string pointer = reading_.dossier.Pointer(object.table, place.row, {}) + JoinPointer(object.path);
  AppendSegment(pointer, key);
  return pointer;
}

void Walking::ReportUnknown(const Key& key, ObjectPlace place) {
  const ObjectLayout& object = reading_.layout.objects[place.object];
  const std::string text = TextOf(key).value_or("");
  if (IsIgnored(object, text)) return;
  if (reading_.findings.is_full()) return reading_.findings.Skip();
  reading_.findings.Add(diagnostics::Make(Code::kDossierUnknownKey, {reading_.dossier.file, key.place.begin, key.place.end})
                            .At(PointerTo(place, text))
                            .With("key", Excerpt(text))
                            .Help(HelpWithKey(reading_.layout, object, text)));
}

void Walking::ReportDoubled(const Key& key, std::uint32_t first, ObjectPlace place) {
  if (reading_.findings.is_full()) return reading_.findings.Skip();
  const std::string text = TextOf(key).value_or("");
  const source::FileId file = reading_.dossier.file;
  reading_.findings.Add(diagnostics::Make(Code::kDossierDoubledKey, {file, key.place.begin, key.place.end})
                            .At(PointerTo(place, text))
                            .With("key", Excerpt(text))
                            .Mark({file, first, static_cast<std::uint32_t>(SkipValue(text_, first))}, {"第一次写在这里", "first written here"}));
}

}  // namespace footrule::dossier
