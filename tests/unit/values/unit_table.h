// A small declared table for the tests of this folder: some of the units of Chinese inventories, and the pitfalls.
#pragma once

#include <string>
#include <vector>

#include "values/unit.h"

namespace footrule::values {

struct Declared {
  DimensionTable dimensions;
  UnitTable units;

  Declared() {
    const Dimension mass = Base("mass", "质量", "");
    const Dimension co2e = Base("co2e", "二氧化碳当量", "mass");
    const Dimension length = Base("length", "长度", "");
    const Dimension time = Base("time", "时间", "");
    const Dimension normal = Base("normal_volume", "标准状态体积", "length");
    Base("flow", "", "");
    const Dimension energy = mass * length * length / time.Power(2);
    dimensions.AddNamed("energy", energy, {"能量", ""});
    Add("kg", {"千克", "公斤"}, mass, "1");
    Add("g", {"克"}, mass, "0.001");
    Add("mg", {}, mass, "0.000001");
    Add("t", {"吨"}, mass, "1000");
    Add("kgCO2e", {}, co2e, "1");
    Add("tCO2e", {}, co2e, "1000");
    Add("m", {"米"}, length, "1");
    Add("km", {"公里"}, length, "1000");
    Add("m2", {"平方米"}, length.Power(2), "1");
    Add("ha", {}, length.Power(2), "10000");
    Add("L", {"升"}, length.Power(3), "0.001");
    Add("Nm3", {"标方"}, normal, "1");
    Add("s", {}, time, "1");
    Add("h", {}, time, "3600");
    Add("J", {}, energy, "1");
    Add("MJ", {}, energy, "1000000");
    Add("GJ", {}, energy, "1000000000");
    Add("kW", {}, energy / time, "1000");
    Add("kWh", {"千瓦时", "度"}, energy, "3600000");
    Add("MWh", {}, energy, "3600000000");
    Add("万kWh", {"万千瓦时"}, energy, "36000000000");
    Add("kgce", {}, energy, "29307600");
    Add("tkm", {"吨公里"}, mass * length, "1000000");
    Add("%", {}, {}, "0.01");
    units.Refuse("ton", "write t (1000 kg)");
  }

 private:
  Dimension Base(std::string name, std::string zh, std::string kind_of) {
    return Dimension::Base(dimensions.AddBase({std::move(name), {std::move(zh), ""}, std::move(kind_of), false}));
  }
  void Add(std::string name, std::vector<std::string> aliases, Dimension dimension, const char* factor) {
    const auto exact = foundation::Number::FromDecimal(factor).value();
    if (!units.Add({std::move(name), std::move(aliases), std::move(dimension), exact, {}, ""}, nullptr)) std::abort();
  }
};

}  // namespace footrule::values
