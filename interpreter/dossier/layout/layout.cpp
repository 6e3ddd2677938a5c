#include "dossier/layout/layout.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "dossier/text/normalize.h"

namespace footrule::dossier {
namespace {

Slot SlotOf(const std::string& key, SlotKind kind, std::uint32_t index) {
  return {key, kind, index, kind == SlotKind::kObject ? Usual::kRecord : Usual::kCareful};
}

using schema::Schema;

std::uint32_t AddObject(Layout& layout, schema::TableId table, std::vector<std::string> path) {
  layout.objects.push_back({table, std::move(path), {}, {}});
  return static_cast<std::uint32_t>(layout.objects.size() - 1);
}

// The object reached from `object` by `key`, made if there is none; kNone where the key already holds something else.
std::uint32_t Descend(Layout& layout, std::uint32_t object, const std::string& key) {
  for (const Slot& slot : layout.objects[object].slots)
    if (slot.key == key) return slot.kind == SlotKind::kObject ? slot.index : ObjectLayout::kNone;
  std::vector<std::string> path = layout.objects[object].path;
  path.push_back(key);
  const std::uint32_t child = AddObject(layout, layout.objects[object].table, std::move(path));
  layout.objects[object].slots.push_back(SlotOf(key, SlotKind::kObject, child));
  return child;
}

// Puts a field or table at the end of `path`. Where two claim one place the first keeps it; the checker has refused that already.
void Place(Layout& layout, schema::TableId table, const std::vector<std::string>& path, SlotKind kind, std::uint32_t index) {
  std::uint32_t object = layout.tables[table.index].object;
  for (std::size_t i = 0; i + 1 < path.size() && object != ObjectLayout::kNone; ++i) object = Descend(layout, object, path[i]);
  if (object == ObjectLayout::kNone || path.empty()) return;
  auto& slots = layout.objects[object].slots;
  if (std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) { return slot.key == path.back(); })) return;
  slots.push_back(SlotOf(path.back(), kind, index));
}

void AddTables(Layout& layout) {
  for (const schema::Table& table : layout.schema.tables) layout.tables.push_back({AddObject(layout, table.id, {}), table.fields.size(), {}, {}, false});
  for (const schema::Table& table : layout.schema.tables) {
    if (!table.parent.is_valid()) continue;
    layout.tables[table.parent.index].children.push_back(table.id);
    Place(layout, table.parent, table.json_path, SlotKind::kTable, table.id.index);
  }
}

Usual UsualOf(const schema::Field& field, bool has_open) {
  using schema::TypeKind;
  const bool is_word = field.type.kind == TypeKind::kText || field.type.kind == TypeKind::kMember;
  if (is_word && !field.pattern.is_valid()) return Usual::kSymbol;
  const bool is_bare = field.type.kind == TypeKind::kNumber && !has_open && (field.printed_unit || field.type.dimension.is_number());
  if (!is_bare) return Usual::kCareful;
  return field.printed_unit && field.printed_unit->factor != foundation::Number(1) ? Usual::kQuantity : Usual::kNumber;
}

void SetSureBounds(const schema::Field& field, FieldLayout& out) {
  using foundation::Number;
  const Number greatest(FieldLayout::kGreatestSure);
  if (field.low && field.low->sign() > 0) out.surely_low = *field.low > greatest ? FieldLayout::kGreatestSure + 1 : *(-(-*field.low).Floor()).ToInteger();
  if (field.high && *field.high < greatest) out.surely_high = field.high->sign() < 0 ? -1 : *field.high->Floor().ToInteger();
}

FieldLayout LayoutOf(const Schema& schema, const schema::Field& field) {
  FieldLayout out;
  for (const auto& [base, exponent] : field.type.dimension.factors()) {
    if (out.has_open || !schema.dimensions.base(base).open || std::abs(exponent) != 1) continue;
    out.has_open = true;
    out.open = base;
    out.open_exponent = exponent;
    out.rest = field.type.dimension / values::Dimension::Base(base).Power(exponent);
  }
  SetSureBounds(field, out);
  return out;
}

void AddFields(Layout& layout) {
  for (const schema::Field& field : layout.schema.fields) {
    if (!field.from_code) Place(layout, field.table, field.json_path, SlotKind::kField, field.id.index);
    layout.fields.push_back(LayoutOf(layout.schema, field));
    TableLayout& table = layout.tables[field.table.index];
    table.has_open |= layout.fields.back().has_open;
    if (field.type.kind == schema::TypeKind::kSet) table.sets.push_back(field.id);
  }
}

void AddText(MemberTexts& texts, std::string_view text, foundation::SymbolId symbol) {
  std::string buffer;
  const std::string_view normal = Normalize(text, buffer);
  if (!normal.empty()) texts.emplace(normal, symbol);
}

// Names first: a label that is another member's name does not take it over.
MemberTexts TextsOf(const schema::List& list) {
  MemberTexts texts;
  for (const schema::ListMember& member : list.members) AddText(texts, member.name, member.symbol);
  for (const schema::ListMember& member : list.members) {
    AddText(texts, member.label.zh, member.symbol);
    AddText(texts, member.label.en, member.symbol);
  }
  return texts;
}

bool IsAnsweredPerMember(const Schema& schema, const ObjectLayout& object) {
  return !object.slots.empty() && std::all_of(object.slots.begin(), object.slots.end(), [&](const Slot& slot) {
    return slot.kind == SlotKind::kField && schema.fields[slot.index].name.ends_with("[" + slot.key + "]");
  });
}

// The list whose members the keys of `object` are; nullptr if none or several have just these names.
const schema::List* ListOf(const Schema& schema, const ObjectLayout& object) {
  std::set<std::string_view> keys;
  for (const Slot& slot : object.slots) keys.insert(slot.key);
  const schema::List* found = nullptr;
  for (const schema::List& list : schema.lists) {
    std::set<std::string_view> names;
    for (const schema::ListMember& member : list.members) names.insert(member.name);
    if (names != keys) continue;
    if (found) return nullptr;
    found = &list;
  }
  return found;
}

void AddAlias(ObjectLayout& object, const std::string& label, std::uint32_t slot) {
  if (label.empty() || object.by_key.contains(label)) return;
  object.by_key.emplace(label, slot);
}

void IndexKeys(Layout& layout, ObjectLayout& object) {
  for (std::uint32_t i = 0; i < object.slots.size(); ++i) object.by_key.emplace(object.slots[i].key, i);
  if (!IsAnsweredPerMember(layout.schema, object)) return;
  const schema::List* list = ListOf(layout.schema, object);
  if (!list) return;
  for (const schema::ListMember& member : list->members) {
    const std::uint32_t slot = object.by_key.at(member.name);
    AddAlias(object, member.label.zh, slot);
    AddAlias(object, member.label.en, slot);
  }
}

// Rules keep their texts as written, and cells come in normal form: where the two differ, the cell must find the rule's symbol.
void AddRuleTexts(Layout& layout) {
  std::string buffer;
  for (std::size_t i = 0; i < layout.schema.symbols.size(); ++i) {
    const foundation::SymbolId symbol(i);
    const std::string_view text = layout.schema.symbols.text(symbol);
    const std::string_view normal = Normalize(text, buffer);
    if (normal != text) layout.rule_texts.emplace(normal, symbol);
  }
}

}  // namespace

std::uint32_t ObjectLayout::Find(std::string_view key) const {
  const auto found = by_key.find(key);
  return found == by_key.end() ? kNone : found->second;
}

Layout::Layout(const Schema& s) : schema(s) {
  AddTables(*this);
  AddFields(*this);
  for (const schema::List& list : schema.lists) lists.push_back(TextsOf(list));
  for (ObjectLayout& object : objects) IndexKeys(*this, object);
  for (ObjectLayout& object : objects)
    for (Slot& slot : object.slots)
      if (slot.kind == SlotKind::kField) slot.usual = UsualOf(schema.fields[slot.index], fields[slot.index].has_open);
  AddRuleTexts(*this);
}

}  // namespace footrule::dossier
