#include "generate/schema.h"

namespace footrule::properties {

namespace {

std::string ListText(Random& random, const List& list) {
  std::string text = "list " + list.name + (list.open ? " open" : "") + (list.best_first ? " best first" : "") + " { ";
  for (std::size_t i = 0; i < list.members.size(); ++i) {
    text += (i > 0 ? ", " : "") + list.members[i];
    if (random.Chance(50)) text += " \"成员" + list.members[i] + "\" \"Member " + list.members[i] + "\"";
  }
  return text + " }\n";
}

void MakeLists(Random& random, GeneratedRule& rule) {
  const std::size_t count = random.Between(2, 4);
  for (std::size_t i = 0; i < count; ++i) {
    List list;
    list.name = "list" + std::to_string(i);
    const std::size_t members = random.Between(2, 4);
    for (std::size_t m = 0; m < members; ++m) list.members.push_back("m" + std::to_string(i) + std::string(1, static_cast<char>('a' + m)));
    list.open = random.Chance(45);
    list.best_first = random.Chance(50);
    Tree text = Tree::Of("", ListText(random, list));
    if (random.Chance(40)) {
      const std::string others = random.Word({"for judgement", "for judgement when flag0", "for judgement when not flag0", "member"});
      text.Add(Tree("    others : " + others + "\n").Removable());
    }
    rule.model.lists.push_back(list);
    rule.declarations.push_back(std::move(text).Removable());
  }
}

Field RandomField(Random& random, const Model& model, const std::string& name) {
  Field field;
  field.name = name;
  const std::size_t at = random.Below(20);
  Type& type = field.type;
  if (at < 8) {
    type.kind = Kind::kNumber;
    type.unit = random.Word({"", "", "kg", "kg", "kWh", "kg / kWh", "day"});
    if (random.Chance(45)) {
      const bool low = random.Chance(75), high = random.Chance(65);
      if (low) field.low = static_cast<int>(random.Below(2));
      if (high) field.high = random.Chance(50) ? 5 : 10;
    }
    field.printed = (type.unit == "kg" || type.unit == "kWh" || type.unit == "day") && random.Chance(25);
  } else if (at < 11) {
    type.kind = Kind::kDate;
  } else if (at < 14) {
    type.kind = Kind::kTruth;
  } else if (at < 16) {
    type.kind = Kind::kText;
  } else {
    type.kind = at < 19 ? Kind::kMember : Kind::kSet;
    type.list = static_cast<int>(random.Below(model.lists.size()));
    if (type.kind == Kind::kSet && random.Chance(25)) type.list = -1;
  }
  field.or_none = type.kind != Kind::kTruth && random.Chance(10);
  if (!field.or_none && random.Chance(8)) field.per_list = static_cast<int>(random.Below(model.lists.size()));
  return field;
}

std::string FieldText(const Model& model, const Field& field) {
  std::string text = "    " + field.name + " : ";
  if (field.printed) text += "number in " + field.type.unit;
  else text += TypeText(model, field.type);
  if (field.low || field.high) text += " " + (field.low ? std::to_string(*field.low) : "") + ".." + (field.high ? std::to_string(*field.high) : "");
  if (field.or_none) text += " or none";
  if (field.per_list >= 0) text += " for each " + model.lists[static_cast<std::size_t>(field.per_list)].name;
  return text + "\n";
}

void AddFields(Random& random, const Model& model, Tree& text, std::vector<Field>& fields, std::size_t count, int& number) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = "f" + std::to_string(number++);
    fields.push_back(RandomField(random, model, random.Chance(12) ? name + ".part" : name));
    text.Add(Tree(FieldText(model, fields.back())).Removable());
  }
}

void AddReferences(Random& random, const Model& model, Tree& text, std::vector<Field>& fields, std::size_t tables, int& number) {
  for (std::size_t i = 0; i < tables; ++i) {
    if (!model.tables[i].keyed || !random.Chance(30)) continue;
    Field field;
    field.name = "ref" + std::to_string(number++);
    field.type.kind = Kind::kRow;
    field.type.table = static_cast<int>(i);
    field.or_none = random.Chance(15);
    text.Add(Tree("    " + field.name + " : " + model.tables[i].noun + (field.or_none ? " or none\n" : "\n")).Removable());
    fields.push_back(field);
  }
}

struct Plan { const char* noun; const char* path; int parent; std::size_t percent; };

void MakeTables(Random& random, GeneratedRule& rule, int& number) {
  Model& model = rule.model;
  int site = -1, line = -1;
  const auto add = [&](const char* noun, const char* path, int parent, bool records) {
    Table table;
    table.noun = noun;
    table.path = path;
    table.parent = parent;
    table.records = records;
    table.keyed = random.Chance(85);
    model.tables.push_back(std::move(table));
    return static_cast<int>(model.tables.size()) - 1;
  };
  site = add("site", "sites", -1, false);
  if (random.Chance(70)) line = add("line", "lines", site, false);
  if (line >= 0 && random.Chance(45)) add("piece", "pieces", line, random.Chance(20));
  if (random.Chance(60)) add("act", "acts", -1, true);
  if (random.Chance(50)) add("row", "inventory", -1, false);
  for (std::size_t i = 0; i < model.tables.size(); ++i) {
    Table& table = model.tables[i];
    const std::string path = table.parent < 0 ? table.path : model.tables[static_cast<std::size_t>(table.parent)].noun + "." + table.path;
    Tree text = Tree::Of("", std::string(table.records ? "records" : "facts") + " each " + table.noun + " in " + path + "\n");
    if (table.keyed) text.Add(Tree("    key id\n    id : text\n"));
    std::vector<Field> fields;
    AddFields(random, model, text, fields, random.Between(2, 5), number);
    AddReferences(random, model, text, fields, model.tables.size(), number);
    model.tables[i].fields = std::move(fields);
    rule.declarations.push_back(std::move(text).Removable());
  }
}

}  // namespace

std::string TypeText(const Model& model, const Type& type) {
  switch (type.kind) {
    case Kind::kTruth: return "yes/no";
    case Kind::kNumber: return type.unit.empty() ? "number" : type.unit;
    case Kind::kDate: return "date";
    case Kind::kText: return "text";
    case Kind::kMember: return "one of " + model.lists[static_cast<std::size_t>(type.list)].name;
    case Kind::kSet: return type.list < 0 ? "set of text" : "set of " + model.lists[static_cast<std::size_t>(type.list)].name;
    case Kind::kRow: return model.tables[static_cast<std::size_t>(type.table)].noun;
  }
  return "";
}

Tree Prelude(Random& random) {
  std::string text =
      "rule \"GENERATED:2025\" \"生成\" \"Generated\"\n"
      "dimension mass\nunit kg : mass\nunit g = 0.001 kg\ndimension energy\nunit kWh : energy\n"
      "dimension calendar_days\nunit day : calendar_days\ndimension calendar_months\nunit month : calendar_months\nunit year = 12 month\n"
      "dimension working_days\nunit working_day : working_days\n"
      "calendar generated\n    year 2025\n    off 2025-01-01 to 2025-01-04\n    off 2025-05-01 to 2025-05-05\n    work 2025-05-10\n    off 2025-10-01 to 2025-10-08\n";
  if (random.Chance(60)) text += "    year 2026\n    off 2026-01-01\n";
  return Tree(text);
}

void MakeSchema(Random& random, GeneratedRule& rule) {
  Model& model = rule.model;
  int number = 0;
  MakeLists(random, rule);
  // flag0 is what lists ask about others.
  Tree facts = Tree::Of("", "facts\n    flag0 : yes/no\n");
  Field flag;
  flag.name = "flag0";
  model.facts.push_back(flag);
  MakeTables(random, rule, number);
  AddFields(random, model, facts, model.facts, random.Between(3, 7), number);
  AddReferences(random, model, facts, model.facts, model.tables.size(), number);
  rule.declarations.push_back(std::move(facts).Removable());
}

}  // namespace footrule::properties
