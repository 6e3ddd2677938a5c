// What a dossier may hold.
#pragma once

#include "compiled/visit/values.h"

namespace footrule::compiled {

template <class A, Is<foundation::SymbolTable> T>
void Visit(A& archive, T& symbols) {
  std::vector<std::string> texts;
  if constexpr (A::kReads) {
    archive(texts);
    for (std::size_t i = 0; i < texts.size(); ++i)
      if (symbols.Intern(texts[i]).index != i) return archive.Fail();
  } else {
    for (std::size_t i = 0; i < symbols.size(); ++i) texts.emplace_back(symbols.text(foundation::SymbolId(i)));
    archive(texts);
  }
}

template <class A, Is<schema::Type> T>
void Visit(A& archive, T& type) {
  auto& [kind, dimension, list, table, or_none] = type;
  archive(kind, dimension, list, table, or_none);
}
template <class A, Is<schema::ListMember> T>
void Visit(A& archive, T& member) {
  auto& [name, label, symbol, clauses] = member;
  archive(name, label, symbol, clauses);
}
template <class A, Is<schema::List> T>
void Visit(A& archive, T& list) {
  auto& [id, name, label, members, open, best_first] = list;
  archive(id, name, label, members, open, best_first);
}
template <class A, Is<schema::TakenFromCode> T>
void Visit(A& archive, T& taken) {
  auto& [what, code, part] = taken;
  archive(what, code, part);
}
template <class A, Is<schema::Field> T>
void Visit(A& archive, T& field) {
  auto& [id, table, name, json_path, type, low, high, optional, label, clauses, printed_unit, display_unit, pattern, taken, from_code] = field;
  archive(id, table, name, json_path, type, low, high, optional, label, clauses, printed_unit, display_unit, pattern, taken, from_code);
}
template <class A, Is<schema::Table> T>
void Visit(A& archive, T& table) {
  auto& [id, noun, label, json_path, parent, records, key, fields] = table;
  archive(id, noun, label, json_path, parent, records, key, fields);
}
template <class A, Is<schema::Schema> T>
void Visit(A& archive, T& schema) {
  auto& [lists, tables, fields, patterns, symbols, dimensions, units] = schema;
  archive(lists, tables, fields, patterns, symbols, dimensions, units);
}

}  // namespace footrule::compiled
