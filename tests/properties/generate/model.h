// What a generated rule declares, as far as later parts of it and its dossiers need to know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generate/tree.h"

namespace footrule::properties {

enum class Kind { kTruth, kNumber, kDate, kText, kMember, kSet, kRow };

struct Type {
  Kind kind = Kind::kTruth;
  std::string unit;        // kNumber: "", "kg", "kWh", "day", "kg / kWh"
  int list = -1;           // kMember, kSet (of texts: -1)
  int table = -1;          // kRow
  friend bool operator==(const Type&, const Type&) = default;
};
std::string KindName(const Type& type);   // the kind of its trees

struct List { std::string name; std::vector<std::string> members; bool open = false, best_first = false; Tree others; };

struct Field {
  std::string name;                        // dotted
  Type type;
  bool or_none = false;
  int per_list = -1;                       // answered per member
  std::optional<int> low, high;            // in the unit of the type
  bool printed = false;                    // `number in UNIT`
};
struct Table {
  std::string noun, path;
  int parent = -1;                         // -1: the root
  bool records = false, keyed = true;      // key: a text `id`
  std::vector<Field> fields;
};
struct Definition { std::string name; Type type; int table = -1; bool rounded = false; };   // of a row of `table`
struct PerMember { std::string name; Type type; int list = -1; };
struct Function { std::string name; std::vector<Type> parameters; Type type; };
struct Parameter { std::string name; std::vector<Type> keys; Type type; };
struct Requirement { std::string name; int table = -1; bool per_row = false; };

struct Model {
  std::vector<List> lists;
  std::vector<Field> facts;                // of the root
  std::vector<Table> tables;
  std::vector<Definition> definitions;
  std::vector<PerMember> per_member;
  std::vector<Function> functions;
  std::vector<Parameter> parameters;
  std::vector<Requirement> requirements;
};

struct GeneratedRule {
  Model model;
  std::vector<Tree> declarations;          // [0] is fixed; the others may go and change places
  std::string Text() const;
};

// A bound row, group or value that expressions can see.
struct Visible {
  std::string name;
  int table = -1;                          // kRow
  bool group = false;
  std::vector<std::pair<std::string, Type>> keys;   // of a group
  std::optional<Type> value;               // a parameter or `with`
  std::vector<std::string> above;          // names of the rows that hold it
};
struct Scope {
  std::vector<Visible> visible;            // what expressions may read
  std::vector<std::string> taken;          // names bound further out that may not be read here, or must not be bound again
};

}  // namespace footrule::properties
