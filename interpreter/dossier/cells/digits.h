// The digits of a number, read once: how far they go, their value, their decimals as written.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "foundation/number.h"

namespace footrule::dossier {

struct Digits {
  std::string_view text;             // empty: no number stands there
  std::uint8_t decimals = 0;         // as written: 2 of `12.50`, 1 of `1.25e1`
  std::optional<std::int64_t> all;   // the digits without the point, where they are few and there is no exponent

  // The exact value; nullopt if there are too many digits or the exponent is too large.
  std::optional<foundation::Number> Value() const;
};

// The number that `text` begins with: `12.5` of `12.5 kWh`, `5` of `5eV`.
Digits ReadDigits(std::string_view text);

}  // namespace footrule::dossier
