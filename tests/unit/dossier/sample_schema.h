// A small schema with every type a field can have, built by hand: what the tests and the fuzz target read dossiers with.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "schema/schema.h"

namespace footrule::dossier_tests {

using foundation::Number;
using foundation::Text;
using schema::FieldId;
using schema::ListId;
using schema::TableId;
using schema::Type;
using schema::TypeKind;
using values::Dimension;

class SchemaBuilder {
 public:
  SchemaBuilder() { AddTable("dossier", {}, {}); }

  Dimension Base(const std::string& name, const Text& label, bool open = false) {
    return Dimension::Base(schema_->dimensions.AddBase({name, label, "", open}));
  }
  void Unit(const std::string& name, std::vector<std::string> aliases, const Dimension& dimension, Number factor) {
    schema_->units.Add({name, std::move(aliases), dimension, std::move(factor), {}, ""}, nullptr);
  }
  ListId List(const std::string& name, const Text& label, std::vector<std::pair<std::string, Text>> members, bool open = false) {
    schema::List list;
    list.id = ListId{schema_->lists.size()};
    list.name = name;
    list.label = label;
    list.open = open;
    for (auto& [member, words] : members) list.members.push_back({member, words, schema_->symbols.Intern(member), {}});
    schema_->lists.push_back(list);
    return list.id;
  }
  TableId AddTable(const std::string& noun, TableId parent, std::vector<std::string> path, const Text& label = {}) {
    schema::Table table;
    table.id = TableId{schema_->tables.size()};
    table.noun = noun;
    table.label = label;
    table.parent = parent;
    table.json_path = std::move(path);
    schema_->tables.push_back(table);
    return table.id;
  }
  schema::Field& Field(TableId table, std::vector<std::string> path, Type type, const Text& label = {}) {
    schema::Field field;
    field.id = FieldId{schema_->fields.size()};
    field.table = table;
    for (const std::string& part : path) field.name += (field.name.empty() ? "" : ".") + part;
    field.json_path = std::move(path);
    field.type = std::move(type);
    field.label = label;
    schema_->tables[table.index].fields.push_back(field.id);
    schema_->fields.push_back(field);
    return schema_->fields.back();
  }
  void Key(const schema::Field& field) { schema_->tables[field.table.index].key.push_back(field.id); }
  values::UnitExpression UnitText(const std::string& text) const { return std::get<values::UnitExpression>(schema_->units.Read(text)); }
  schema::Schema& schema() { return *schema_; }
  std::unique_ptr<schema::Schema> Take() { return std::move(schema_); }

 private:
  std::unique_ptr<schema::Schema> schema_ = std::make_unique<schema::Schema>();
};

inline Type Of(TypeKind kind, bool or_none = false) {
  Type type;
  type.kind = kind;
  type.or_none = or_none;
  return type;
}
inline Type Quantity(const Dimension& dimension) {
  Type type = Of(TypeKind::kNumber);
  type.dimension = dimension;
  return type;
}
inline Type Member(ListId list, bool or_none = false) {
  Type type = Of(TypeKind::kMember, or_none);
  type.list = list;
  return type;
}
inline Type SetOf(ListId list) {
  Type type = Of(TypeKind::kSet);
  type.list = list;
  return type;
}
inline Type Reference(TableId table, bool or_none = false) {
  Type type = Of(TypeKind::kRow, or_none);
  type.table = table;
  return type;
}

struct Units { Dimension mass, energy, co2e, length, flow; };

inline Units DeclareUnits(SchemaBuilder& b) {
  Units u;
  u.mass = b.Base("mass", {"质量", "mass"});
  u.length = b.Base("length", {"长度", "length"});
  const Dimension time = b.Base("time", {"时间", "time"});
  u.co2e = b.Base("co2e", {"二氧化碳当量质量", "mass of CO2 equivalent"});
  u.flow = b.Base("flow", {"任意流", "any flow"}, true);
  u.energy = u.mass * u.length * u.length / (time * time);
  b.schema().dimensions.AddNamed("energy", u.energy, {"能量", "energy"});
  b.Unit("%", {}, {}, *Number::FromFraction(1, 100));
  b.Unit("kg", {"千克", "公斤"}, u.mass, 1);
  b.Unit("g", {}, u.mass, *Number::FromFraction(1, 1000));
  b.Unit("t", {"吨"}, u.mass, 1000);
  b.Unit("m", {}, u.length, 1);
  b.Unit("km", {"公里"}, u.length, 1000);
  b.Unit("m3", {"立方米"}, u.length.Power(3), 1);
  b.Unit("J", {}, u.energy, 1);
  b.Unit("kWh", {"千瓦时"}, u.energy, 3600000);
  b.Unit("万kWh", {"万千瓦时"}, u.energy, 36000000000);
  b.Unit("kgCO2e", {}, u.co2e, 1);
  b.schema().units.Refuse("ton", "写 t / write t");
  return u;
}

inline void DeclareProduct(SchemaBuilder& b, const Units& u, ListId stage, ListId region) {
  const TableId root = schema::Schema::kRoot;
  b.Field(root, {"product", "name"}, Of(TypeKind::kText), {"产品名称", "product name"});
  auto& energy = b.Field(root, {"product", "rated_energy"}, Quantity(u.energy), {"额定能量", "rated energy"});
  energy.low = Number(0);
  energy.display_unit = b.UnitText("kWh");
  auto& mass = b.Field(root, {"product", "mass"}, Quantity(u.mass), {"质量", "mass"});
  mass.printed_unit = mass.display_unit = b.UnitText("kg");
  auto& share = b.Field(root, {"product", "share"}, Quantity({}), {"占比", "share"});
  share.low = Number(0);
  share.high = Number(1);
  b.Field(root, {"product", "volume"}, Quantity(u.length.Power(3)), {"体积", "volume"}).display_unit = b.UnitText("m3");
  b.Field(root, {"accepted"}, Of(TypeKind::kDate), {"受理日期", "date of acceptance"});
  b.Field(root, {"expires"}, Of(TypeKind::kDate, true), {"到期日", "date of expiry"});
  b.Field(root, {"is_export"}, Of(TypeKind::kTruth), {"是否出口", "exported"});
  b.Field(root, {"remark"}, Of(TypeKind::kText, true), {"备注", "remark"});
  b.Field(root, {"stages"}, SetOf(stage), {"阶段", "stages"});
  b.Field(root, {"tags"}, SetOf({}), {"标签", "tags"});
  for (const schema::ListMember& member : std::vector(b.schema().list(region).members)) {
    auto& field = b.Field(root, {"available", member.name}, Of(TypeKind::kTruth), member.label);
    field.name = "available[" + member.name + "]";
  }
}

inline std::unique_ptr<schema::Schema> SampleSchema() {
  SchemaBuilder b;
  const Units u = DeclareUnits(b);
  const ListId stage = b.List("stage", {"生命周期阶段", "life-cycle stage"},
                              {{"raw", {"原材料获取", "raw materials"}}, {"make", {"生产", "production"}}, {"use", {"使用", "use"}}});
  const ListId process = b.List("process", {"单元过程", "unit process"}, {{"winding", {"卷绕", "winding"}}}, true);
  const ListId region = b.List("region", {"因子地域", "region"}, {{"national", {"国家因子", "national factor"}}, {"regional", {"区域因子", "regional factor"}}});
  const ListId grade = b.List("grade", {"等级", "grade"}, {{"good", {"好", "good"}}, {"fair", {"一般", "fair"}}});
  DeclareProduct(b, u, stage, region);
  const TableId site = b.AddTable("site", schema::Schema::kRoot, {"sites"}, {"场所", "sites"});
  b.Key(b.Field(site, {"id"}, Of(TypeKind::kText), {"场所编号", "site id"}));
  const TableId line = b.AddTable("line", site, {"plant", "lines"}, {"产线", "lines"});
  b.Key(b.Field(line, {"id"}, Of(TypeKind::kText), {"产线编号", "line id"}));
  b.Field(line, {"products"}, SetOf({}), {"产品", "products"});
  const TableId row = b.AddTable("row", schema::Schema::kRoot, {"inventory"}, {"清单", "inventory"});
  b.Key(b.Field(row, {"id"}, Of(TypeKind::kText), {"编号", "id"}));
  b.Field(row, {"stage"}, Member(stage), {"阶段", "stage"});
  b.Field(row, {"process"}, Member(process), {"单元过程", "unit process"});
  b.Field(row, {"grade"}, Member(grade, true), {"等级", "grade"});
  b.Field(row, {"amount"}, Quantity(u.flow), {"活动数据", "amount"}).low = Number(0);
  b.Field(row, {"factor", "value"}, Quantity(u.co2e / u.flow), {"排放因子", "emission factor"});
  b.Field(row, {"intensity"}, Quantity(u.flow / u.energy), {"单位能量用量", "amount per energy"});
  auto& score = b.Field(row, {"dqr", "TeR"}, Quantity({}), {"技术代表性", "TeR"});
  score.low = Number(1);
  score.high = Number(5);
  b.Field(row, {"site"}, Reference(site), {"场所", "site"});
  b.Field(row, {"line"}, Reference(line, true), {"产线", "line"});
  return b.Take();
}

}  // namespace footrule::dossier_tests
