// Texts, and the members of lists that texts name.
#include <fmt/format.h>

#include "dossier/cells/cell.h"
#include "dossier/json/fault_message.h"
#include "foundation/suggestion.h"

namespace footrule::dossier {
namespace {

using foundation::SymbolId;

void Remember(Reading& reading, const schema::Field& field, std::string_view raw, SymbolId symbol) {
  constexpr std::size_t kLongest = 256;   // worth a copy
  SymbolMemo& memo = reading.caches.symbols[field.id.index];
  if (symbol.index < reading.schema.symbols.size() && raw.size() <= kLongest) memo.lasting.KeepCopy(raw, symbol);
  else memo.passing.Keep(raw, symbol);
}

void SetSymbol(Reading& reading, const Cell& cell, const Token& token, SymbolId symbol) {
  Remember(reading, cell.field, token.raw, symbol);
  auto& column = reading.column<values::SymbolColumn>(cell.field);
  column.value[cell.row] = symbol;
  column.state[cell.row] = values::State::kKnown;
}

std::string NameWithLabel(const schema::ListMember& member, foundation::Language language) {
  const std::string& label = member.label.In(language);
  return label.empty() || label == member.name ? member.name : fmt::format("{} ({})", member.name, label);
}

// The member whose name or label is near `seen`; nullptr if none is.
const schema::ListMember* NearestMember(const schema::List& list, std::string_view seen) {
  std::vector<std::string> words;
  for (const schema::ListMember& member : list.members) words.insert(words.end(), {member.name, member.label.zh, member.label.en});
  const std::string nearest = foundation::Nearest(seen, words);
  if (nearest.empty()) return nullptr;
  for (const schema::ListMember& member : list.members)
    if (member.name == nearest || member.label.zh == nearest || member.label.en == nearest) return &member;
  return nullptr;
}

std::string FirstMembers(const schema::List& list, foundation::Language language) {
  constexpr std::size_t kShown = 8;
  std::string words;
  for (std::size_t i = 0; i < list.members.size() && i < kShown; ++i) words += (i == 0 ? "" : language == foundation::Language::kChinese ? "、" : ", ") + NameWithLabel(list.members[i], language);
  return list.members.size() > kShown ? words + " …" : words;
}

Text HelpWithMember(const schema::List& list, std::string_view seen) {
  using foundation::Language;
  if (const schema::ListMember* meant = NearestMember(list, seen))
    return {fmt::format("是不是“{}”？", NameWithLabel(*meant, Language::kChinese)), fmt::format("did you mean '{}'?", NameWithLabel(*meant, Language::kEnglish))};
  return {"可以填：" + FirstMembers(list, Language::kChinese), "it may be: " + FirstMembers(list, Language::kEnglish)};
}

SymbolId RejectMember(Reading& reading, const Cell& cell, const Token& token, const schema::List& list, std::string_view normal) {
  if (reading.findings.is_full()) return reading.findings.Skip(), SymbolId();
  const Text name = list.label.empty() ? foundation::Same(list.name) : list.label;
  reading.Reject(cell, token, Code::kCellUnknownMember, {{"list", name}, {"seen", foundation::Same(Excerpt(normal))}}, HelpWithMember(list, normal));
  return {};
}

}  // namespace

SymbolId SymbolOf(Reading& reading, const Cell& cell, const Token& token, std::string_view normal) {
  const schema::ListId list_id = cell.field.type.list;
  if (!list_id.is_valid()) return reading.Intern(normal);
  const MemberTexts& texts = reading.layout.lists[list_id.index];
  if (const auto found = texts.find(normal); found != texts.end()) return found->second;
  const schema::List& list = reading.schema.list(list_id);
  return list.open ? reading.Intern(normal) : RejectMember(reading, cell, token, list, normal);
}

bool ReadKnownText(Reading& reading, const Cell& cell, const Token& token) {
  if (cell.field.pattern.is_valid()) return false;
  const SymbolId* known = reading.caches.symbols[cell.field.id.index].Find(token.raw, FingerprintOf(token.raw));
  if (!known) return false;
  auto& column = reading.column<values::SymbolColumn>(cell.field);
  column.value[cell.row] = *known;
  column.state[cell.row] = values::State::kKnown;
  return true;
}

void ReadText(Reading& reading, const Cell& cell, const Token& token) {
  if (token.kind != TokenKind::kText) return RejectKind(reading, cell, token);
  if (cell.field.pattern.is_valid()) TakeCode(reading, cell, reading.words().normal);
  SetSymbol(reading, cell, token, reading.Intern(reading.words().normal));
}

void ReadMember(Reading& reading, const Cell& cell, const Token& token) {
  if (token.kind != TokenKind::kText) return RejectKind(reading, cell, token);
  const SymbolId symbol = SymbolOf(reading, cell, token, reading.words().normal);
  if (symbol.is_valid()) SetSymbol(reading, cell, token, symbol);
}

}  // namespace footrule::dossier
