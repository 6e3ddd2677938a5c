// Dimensions: products of powers of base dimensions. A kind (CO2e among masses, a normal cubic metre among volumes) is a
// base dimension of its own, which is why kg and kgCO2e do not add. So is the open dimension of a row (`any flow`).
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "foundation/strong_id.h"
#include "foundation/text.h"

namespace footrule::values {

using BaseId = foundation::StrongId<struct BaseDimensionTag>;

// Value type; the empty product is a plain number.
class Dimension {
 public:
  Dimension() = default;
  static Dimension Base(BaseId base);
  Dimension operator*(const Dimension& other) const;
  Dimension operator/(const Dimension& other) const;
  Dimension Power(int exponent) const;
  bool is_number() const { return factors_.empty(); }
  // Sorted by base; exponents are never 0.
  const std::vector<std::pair<BaseId, int>>& factors() const { return factors_; }
  friend bool operator==(const Dimension&, const Dimension&) = default;

 private:
  std::vector<std::pair<BaseId, int>> factors_;
};

struct BaseDimension {
  std::string name;
  foundation::Text label;
  std::string kind_of;  // the dimension it is a kind of, or empty
  bool open = false;    // the row's own dimension (`any NAME`): known only cell by cell
};

// Names of the base dimensions of a program, and of products given a name (energy, power …).
class DimensionTable {
 public:
  struct Named { std::string name; Dimension dimension; foundation::Text label; };

  DimensionTable() = default;
  // A table as it was: its bases, and all names (the bases too) in order of declaration.
  DimensionTable(std::vector<BaseDimension> bases, std::vector<Named> named) : bases_(std::move(bases)), named_(std::move(named)) {}
  BaseId AddBase(BaseDimension base);
  void AddNamed(std::string name, Dimension dimension, foundation::Text label);
  // The base or named dimension of this name; nullptr if unknown. The pointer holds until the next Add….
  const Dimension* Find(const std::string& name) const;
  const BaseDimension& base(BaseId id) const { return bases_[id.index]; }
  std::size_t base_count() const { return bases_.size(); }
  bool IsNamed(const Dimension& dimension) const;
  // A declared name if there is one (`energy`), else the product of bases (`mass * length / time^2`), `number` for none;
  // each name by its label where that language has one.
  foundation::Text Describe(const Dimension& dimension) const;
  std::vector<std::string> Names() const;

  const std::vector<BaseDimension>& bases() const { return bases_; }
  const std::vector<Named>& named() const { return named_; }   // the bases too, in order of declaration

 private:
  std::string DescribeProduct(const Dimension& dimension, foundation::Language language) const;

  std::vector<BaseDimension> bases_;
  std::vector<Named> named_;
};

}  // namespace footrule::values
