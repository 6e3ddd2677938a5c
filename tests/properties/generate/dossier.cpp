#include "generate/rule.h"

namespace footrule::properties {

namespace {

class DossierMaker {
 public:
  DossierMaker(Random& random, const Model& model) : random_(random), model_(model), quality_(random.Below(3)) {}

  Json Make() {
    NameRows();
    Json root = Json::Object();
    AddFields(root, model_.facts);
    for (std::size_t i = 0; i < model_.tables.size(); ++i)
      if (model_.tables[i].parent < 0) AddTable(root, static_cast<int>(i), "");
    return root;
  }

 private:
  // Keys are chosen first, so that references can name rows that come later.
  void NameRows() {
    names_.resize(model_.tables.size());
    for (std::size_t i = 0; i < model_.tables.size(); ++i)
      for (int row = 1; row <= 3; ++row) names_[i].push_back(model_.tables[i].noun.substr(0, 1) + std::to_string(row));
  }

  static std::vector<std::string> PathOf(const std::string& name) {
    std::vector<std::string> path(1);
    for (const char c : name) {
      if (c == '.') path.emplace_back();
      else path.back() += c;
    }
    return path;
  }

  // In some dossiers nothing is missing, in some much is.
  bool IsMissing() { return random_.Chance(quality_ == 0 ? 2 : quality_ == 1 ? 12 : 30); }

  std::string Digits(const Field& field) {
    if (field.high && random_.Chance(3)) return std::to_string(*field.high + 7);
    if (random_.Chance(6)) return "-" + std::to_string(random_.Below(4));
    return random_.Word({"0", "1", "1.0", "2", "2.0", "3", "5", "0.5", "2.5", "1.10", "0.25", "3.15", "10", "2.45", "4"});
  }

  Json Number(const Field& field) {
    const std::string& unit = field.type.unit;
    std::string digits = Digits(field);
    if (unit == "day") digits = random_.Word({"0", "1", "2", "3", "10", "30"});
    if (unit.empty() || (field.printed && random_.Chance(60))) return Json::Raw(digits);
    if (random_.Chance(2)) return Json::Quoted(digits + " furlong");
    if (unit == "kg / kWh") return Json::Quoted(digits + random_.Word({" kg/kWh", " kg/kWh", " g/kWh"}));
    if (unit == "kg" && random_.Chance(25)) return Json::Quoted(digits + " g");
    return Json::Quoted(digits + " " + unit);
  }

  Json Member(const Type& type) {
    const List& list = model_.lists[static_cast<std::size_t>(type.list)];
    if (random_.Chance(list.open ? 15 : 2)) return Json::Quoted("unlisted");
    return Json::Quoted(random_.Pick(list.members));
  }

  Json Set(const Type& type) {
    Json set = Json::Array();
    const std::size_t count = random_.Below(4);
    for (std::size_t i = 0; i < count; ++i) set.items.push_back(type.list < 0 ? Json::Quoted(random_.Word({"a", "b", "c"})) : Member(type));
    return set;
  }

  Json Reference(const Type& type) {
    if (random_.Chance(4)) return Json::Quoted("nobody");
    std::string name = random_.Pick(names_[static_cast<std::size_t>(type.table)]);
    for (int above = model_.tables[static_cast<std::size_t>(type.table)].parent; above >= 0 && random_.Chance(85); above = model_.tables[static_cast<std::size_t>(above)].parent)
      name = random_.Pick(names_[static_cast<std::size_t>(above)]) + "/" + name;
    return Json::Quoted(name);
  }

  Json Value(const Field& field) {
    if (field.or_none && random_.Chance(35)) return Json::Quoted(random_.Chance(50) ? "none" : "无");
    switch (field.type.kind) {
      case Kind::kTruth: return Json::Raw(random_.Chance(55) ? "true" : "false");
      case Kind::kNumber: return Number(field);
      case Kind::kDate:
        return Json::Quoted(random_.Word({"2024-12-30", "2025-01-01", "2025-01-31", "2025-02-28", "2025-03-03", "2025-05-04", "2025-08-31", "2025-12-31", "2026-02-28", "2026-06-01"}));
      case Kind::kText: return Json::Quoted(random_.Word({"a", "b", "c", "s1", "l2"}));
      case Kind::kMember: return Member(field.type);
      case Kind::kSet: return Set(field.type);
      case Kind::kRow: return Reference(field.type);
    }
    return {};
  }

  void AddFields(Json& object, const std::vector<Field>& fields) {
    for (const Field& field : fields) {
      if (field.per_list >= 0) {
        for (const std::string& member : model_.lists[static_cast<std::size_t>(field.per_list)].members) {
          std::vector<std::string> path = PathOf(field.name);
          path.push_back(member);
          if (!IsMissing()) object.Set(path, Value(field));
        }
        continue;
      }
      if (!IsMissing()) object.Set(PathOf(field.name), Value(field));
      else if (random_.Chance(30)) object.Set(PathOf(field.name), Json());
    }
  }

  void AddTable(Json& object, int index, const std::string& above) {
    const Table& table = model_.tables[static_cast<std::size_t>(index)];
    if (random_.Chance(quality_ == 2 ? 18 : quality_ == 1 ? 6 : 1)) return;   // not supplied
    Json rows = Json::Array();
    const std::size_t count = random_.Chance(12) ? 0 : random_.Between(1, table.parent < 0 ? 3 : 2);
    for (std::size_t i = 0; i < count; ++i) {
      Json row = Json::Object();
      std::string key = names_[static_cast<std::size_t>(index)][i];
      if (random_.Chance(3)) key = names_[static_cast<std::size_t>(index)][0];
      if (table.keyed && !random_.Chance(3)) row.Set({"id"}, Json::Quoted(key));
      AddFields(row, table.fields);
      for (std::size_t child = 0; child < model_.tables.size(); ++child)
        if (model_.tables[child].parent == index) AddTable(row, static_cast<int>(child), above + key + "/");
      rows.items.push_back(std::move(row));
    }
    object.Set({table.path}, std::move(rows));
  }

  Random& random_;
  const Model& model_;
  std::size_t quality_;
  std::vector<std::vector<std::string>> names_;
};

}  // namespace

Json MakeDossier(Random& random, const Model& model) { return DossierMaker(random, model).Make(); }

}  // namespace footrule::properties
