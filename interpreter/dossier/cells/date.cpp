// Dates: "2025-09-03". The column holds days since 1970-01-01.
#include <algorithm>

#include <fmt/format.h>

#include "dossier/cells/cell.h"
#include "values/date.h"

namespace footrule::dossier {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool LooksIso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return std::count_if(text.begin(), text.end(), IsDigit) == 8;
}

// Three numbers in a text with at most three other characters between them: 2025/9/3, 2025.9.3, 2025年9月3日.
std::optional<values::Date> OtherSpelling(std::string_view text) {
  int parts[3] = {0, 0, 0};
  int part = -1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!IsDigit(text[i])) continue;
    if (i == 0 || !IsDigit(text[i - 1])) ++part;
    if (part > 2 || parts[part] > 9999) return std::nullopt;
    parts[part] = parts[part] * 10 + (text[i] - '0');
  }
  return part == 2 && parts[0] > 1900 ? values::Date::FromCivil(parts[0], parts[1], parts[2]) : std::nullopt;
}

}  // namespace

void ReadDate(Reading& reading, const Cell& cell, const Token& token) {
  if (token.kind != TokenKind::kText) return RejectKind(reading, cell, token);
  const std::string_view text = reading.words().normal;
  if (const auto date = values::Date::FromIso(text)) {
    auto& column = reading.column<values::NumberColumn>(cell.field);
    column.value[cell.row] = foundation::Number(date->days);
    column.state[cell.row] = values::State::kKnown;
    return;
  }
  if (LooksIso(text)) return reading.Reject(cell, token, Code::kCellNoSuchDay, {{"seen", foundation::Same(std::string(text))}});
  const auto meant = OtherSpelling(text);
  if (!meant) return RejectKind(reading, cell, token);
  const Text seen{fmt::format("“{}”", text), fmt::format("'{}'", text)};
  reading.Reject(cell, token, Code::kCellNotDate, {{"seen", seen}}, {fmt::format("写成 \"{}\"", meant->ToIso()), fmt::format("write \"{}\"", meant->ToIso())});
}

}  // namespace footrule::dossier
