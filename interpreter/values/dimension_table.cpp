#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "values/dimension.h"

namespace footrule::values {

namespace {

using foundation::Language;
using foundation::Text;

std::string NameIn(const std::string& name, const Text& label, Language language) {
  const std::string& word = language == Language::kChinese ? label.zh : label.en;
  return word.empty() ? name : word;
}

void AppendFactor(std::string* product, const std::string& name, int exponent) {
  if (!product->empty()) *product += " * ";
  *product += name;
  if (exponent != 1) *product += fmt::format("^{}", exponent);
}

std::string Quotient(const std::string& above, const std::string& below, bool several_below) {
  if (below.empty()) return above;
  const std::string_view numerator = above.empty() ? std::string_view("1") : above;
  return several_below ? fmt::format("{} / ({})", numerator, below) : fmt::format("{} / {}", numerator, below);
}

}  // namespace

BaseId DimensionTable::AddBase(BaseDimension base) {
  const BaseId id(bases_.size());
  AddNamed(base.name, Dimension::Base(id), base.label);
  bases_.push_back(std::move(base));
  return id;
}

void DimensionTable::AddNamed(std::string name, Dimension dimension, Text label) {
  named_.push_back({std::move(name), std::move(dimension), std::move(label)});
}

const Dimension* DimensionTable::Find(const std::string& name) const {
  const auto found = std::find_if(named_.begin(), named_.end(), [&](const Named& n) { return n.name == name; });
  return found == named_.end() ? nullptr : &found->dimension;
}

bool DimensionTable::IsNamed(const Dimension& dimension) const {
  return std::any_of(named_.begin(), named_.end(), [&](const Named& n) { return n.dimension == dimension; });
}

Text DimensionTable::Describe(const Dimension& dimension) const {
  if (dimension.is_number()) return {"数", "number"};
  const auto named =
      std::find_if(named_.begin(), named_.end(), [&](const Named& n) { return n.dimension == dimension; });
  if (named != named_.end()) {
    return {NameIn(named->name, named->label, Language::kChinese), NameIn(named->name, named->label, Language::kEnglish)};
  }
  return {DescribeProduct(dimension, Language::kChinese), DescribeProduct(dimension, Language::kEnglish)};
}

std::string DimensionTable::DescribeProduct(const Dimension& dimension, Language language) const {
  std::string above, below;
  int factors_below = 0;
  for (const auto& [id, exponent] : dimension.factors()) {
    const std::string name = NameIn(base(id).name, base(id).label, language);
    AppendFactor(exponent > 0 ? &above : &below, name, std::abs(exponent));
    factors_below += exponent < 0;
  }
  return Quotient(above, below, factors_below > 1);
}

std::vector<std::string> DimensionTable::Names() const {
  std::vector<std::string> names;
  for (const Named& named : named_) names.push_back(named.name);
  return names;
}

}  // namespace footrule::values
