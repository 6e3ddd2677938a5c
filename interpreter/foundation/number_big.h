// The big side of Number: what stands behind the address of a value that does not fit 64 bits.
//
// Included by number*.cpp only, so that no other room compiles Boost. Holds the invariant that makes equality cheap:
// a big value is in lowest terms and does not fit the small form.
#pragma once

#include <atomic>
#include <boost/multiprecision/cpp_int.hpp>

#include "foundation/number.h"

namespace footrule::foundation {

using BigInteger = boost::multiprecision::cpp_int;

struct BigRational {
  BigInteger numerator;
  BigInteger denominator;                     // > 0
  std::atomic<std::uint32_t> references = 1;  // values may be shared between threads
};

// Both parts of any Number, big or small, not necessarily in lowest terms.
struct Fraction {
  BigInteger numerator;
  BigInteger denominator;
};

// The door from the .cpp files to the inside of a Number.
struct NumberAccess {
  struct Small { std::int64_t numerator, denominator; };

  static bool IsSmall(const Number& n) { return n.is_small(); }
  static Small Parts(const Number& n) { return {n.numerator_, n.denominator_}; }
  static BigRational& Big(const Number& n) { return *reinterpret_cast<BigRational*>(n.numerator_); }
  // Needs denominator > 0.
  static Number FromParts(std::int64_t numerator, std::int64_t denominator) { return Number(numerator, denominator); }
  // Brings into lowest terms and chooses the form. Needs denominator <> 0.
  static Number FromBig(BigInteger numerator, BigInteger denominator);
  static Fraction ToFraction(const Number& n);
  // The same value in lowest terms.
  static Small Reduced(const Number& small);
  static Fraction ReducedFraction(const Number& n);
};

}  // namespace footrule::foundation
