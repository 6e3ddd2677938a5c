// Dimensions, units, calendars, structured codes, and the words every room uses.
#pragma once

#include <algorithm>
#include <cstdlib>

#include "compiled/archive/archive.h"
#include "values/date.h"

namespace footrule::compiled {

template <class A, Is<foundation::Text> T>
void Visit(A& archive, T& text) {
  auto& [zh, en] = text;
  archive(zh, en);
}

template <class A, Is<source::Span> T>
void Visit(A& archive, T& span) {
  auto& [file, begin, end] = span;
  archive(file, begin);
  std::uint32_t length = end - begin;
  archive(length);
  if constexpr (A::kReads) {
    end = begin + length;
    if (end < begin) archive.Fail();
  }
}

template <class A, Is<values::Date> T>
void Visit(A& archive, T& date) { archive(date.days); }

// ---- dimensions ---------------------------------------------------------------------------------------------------
inline constexpr std::size_t kMostFactors = 64;   // of a product; units as they are written have fewer
inline constexpr int kHighestExponent = 1000;

template <class A, Is<values::Dimension> T>
void Visit(A& archive, T& dimension) {
  if constexpr (A::kReads) {
    std::vector<std::pair<values::BaseId, int>> factors;
    archive(factors);
    if (factors.size() > kMostFactors) return archive.Fail();
    for (const auto& [base, exponent] : factors) {
      if (!base.is_valid() || exponent == 0 || std::abs(exponent) > kHighestExponent) return archive.Fail();
      dimension = dimension * values::Dimension::Base(base).Power(exponent);
    }
  } else {
    archive(dimension.factors());
  }
}
template <class A, Is<values::BaseDimension> T>
void Visit(A& archive, T& base) {
  auto& [name, label, kind_of, open] = base;
  archive(name, label, kind_of, open);
}
template <class A, Is<values::DimensionTable::Named> T>
void Visit(A& archive, T& named) {
  auto& [name, dimension, label] = named;
  archive(name, dimension, label);
}
template <class A, Is<values::DimensionTable> T>
void Visit(A& archive, T& table) {
  if constexpr (A::kReads) {
    std::vector<values::BaseDimension> bases;
    std::vector<values::DimensionTable::Named> named;
    archive(bases, named);
    table = values::DimensionTable(std::move(bases), std::move(named));
  } else {
    archive(table.bases(), table.named());
  }
}

// ---- units --------------------------------------------------------------------------------------------------------
template <class A, Is<values::UnitExpression> T>
void Visit(A& archive, T& unit) {
  auto& [dimension, factor, text] = unit;
  archive(dimension, factor, text);
}
template <class A, Is<values::Unit> T>
void Visit(A& archive, T& unit) {
  auto& [name, aliases, dimension, factor, label, source] = unit;
  archive(name, aliases, dimension, factor, label, source);
}
template <class A, Is<values::UnitTable> T>
void Visit(A& archive, T& table) {
  std::vector<std::pair<std::string, std::string>> refused;
  if constexpr (A::kReads) {
    std::vector<values::Unit> units;
    archive(units, refused);
    for (values::Unit& unit : units)
      if (!table.Add(std::move(unit), nullptr)) return archive.Fail();
    for (auto& [name, advice] : refused) table.Refuse(std::move(name), std::move(advice));
  } else {
    refused.assign(table.refused().begin(), table.refused().end());
    std::sort(refused.begin(), refused.end());   // the table has no order, the bytes must have one
    archive(table.units(), refused);
  }
}

// ---- calendars, codes ---------------------------------------------------------------------------------------------
template <class A, Is<values::Calendar> T>
void Visit(A& archive, T& calendar) {
  std::vector<std::pair<int, std::vector<std::int8_t>>> years;
  if constexpr (A::kReads) {
    archive(years);
    auto read = values::Calendar::FromYears({years.begin(), years.end()});
    if (!read) return archive.Fail();
    calendar = std::move(*read);
  } else {
    years.assign(calendar.years().begin(), calendar.years().end());
    archive(years);
  }
}
template <class A, Is<values::CodeElement> T>
void Visit(A& archive, T& element) {
  auto& [kind, least, most, text] = element;
  archive(kind, least, most, text);
}
template <class A, Is<values::CodePart> T>
void Visit(A& archive, T& part) {
  auto& [name, label, clauses, forms] = part;
  archive(name, label, clauses, forms);
}
template <class A, Is<values::CodePattern> T>
void Visit(A& archive, T& pattern) {
  auto& [name, label, parts, separators] = pattern;
  archive(name, label, parts, separators);
}

}  // namespace footrule::compiled
