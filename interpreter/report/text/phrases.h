// Phrases that several sections and reports use.
#pragma once

#include <vector>

#include "report/style.h"
#include "verdict/verdict.h"

namespace footrule::report {

// "不符合 3 · 待定 2 · 符合 40": what is not zero, worst first.
std::string CountsText(const std::uint32_t (&counts)[6], const Style& style);
// "§5.5.3.7、CNCA-CFP-00:2025 §7.6.2": clauses of another rule than `own_rule` say whose they are.
std::string ClausesText(const std::vector<verdict::ClauseText>& clauses, const std::string& own_rule, const Style& style);
// "/inventory/2/dqr/TeR = 3.2（第 14 行第 20 列）".
std::string CellText(const verdict::CellRef& cell, const Style& style);
// "缺 /product/energy  额定能量"; what is there and could not be read is to be put right instead.
std::string MissingText(const verdict::CellRef& cell, const Style& style);
// At most `limit` words, then "另有 12 项" / "and 12 more".
std::string ListText(const std::vector<std::string>& words, std::size_t limit, const Style& style);
// A label with the name behind it where both are there: "数据质量（row_quality.primary）".
std::string LabelText(const Text& label, const std::string& name, const Style& style);
// The reading and its choice; and the default, where another choice is taken.
std::string ReadingText(const verdict::ReadingTaken& reading, const Style& style);
std::string OutcomePainted(values::Outcome outcome, const Style& style);
// Outcome, modality and effect, clause, label and name of a requirement.
std::string RequirementLine(const verdict::RequirementVerdict& requirement, const std::string& own_rule, const Style& style);
// The id of the rule that was asked for.
std::string OwnRule(const verdict::Verdict& verdict);
// "footprint = 61.5 kgCO2e/kWh", "footprint ≈ 0.0415" where the value was cut.
std::string EqualsText(const std::string& value, const Style& style);
std::string InBrackets(const std::string& text, const Style& style);

}  // namespace footrule::report
