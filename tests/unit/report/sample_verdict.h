// A verdict built by hand with one of everything.
#pragma once

#include "verdict/verdict.h"

namespace footrule::report_tests {

using foundation::Text;
using values::Outcome;
using verdict::CellRef;
using verdict::RequirementVerdict;
using verdict::SubjectFinding;

inline CellRef Cell(std::string pointer, Text label, std::string value = {}, std::uint32_t line = 0) {
  return {std::move(pointer), std::move(label), std::move(value), line, line == 0 ? 0u : 7u};
}

inline SubjectFinding Finding(std::string subject, Outcome outcome, Text message) {
  SubjectFinding finding;
  finding.subject_label = foundation::Same(subject);
  finding.subject = std::move(subject);
  finding.outcome = outcome;
  finding.message = std::move(message);
  return finding;
}

inline RequirementVerdict Requirement(std::string name, std::string clause, Text label, Outcome outcome, values::Effect effect) {
  RequirementVerdict requirement;
  requirement.name = std::move(name);
  requirement.rule = "R-1";
  requirement.clauses.push_back({"R-1", std::move(clause)});
  requirement.label = std::move(label);
  requirement.outcome = outcome;
  requirement.effect = effect;
  requirement.file = "rule.frl";
  requirement.line = 12;
  return requirement;
}

inline RequirementVerdict Quality() {
  RequirementVerdict quality = Requirement("quality", "5.5.3.7", {"数据质量", "data quality"}, Outcome::kNotMet, values::Effect::kUnusable);
  for (int i = 1; i <= 7; ++i) {
    const std::string value = i < 4 ? "2.5" : std::to_string(i);
    SubjectFinding finding = Finding("R-0" + std::to_string(i), Outcome::kNotMet, {"DQR = " + value + "，要求 ≤ 2", "DQR = " + value + ", required ≤ 2"});
    finding.inputs.push_back(Cell("/inventory/" + std::to_string(i) + "/dqr/TeR", {"技术代表性", "TeR"}, "3.2", static_cast<std::uint32_t>(10 + i)));
    quality.findings.push_back(std::move(finding));
    ++quality.counts[static_cast<std::size_t>(Outcome::kNotMet)];
  }
  return quality;
}

inline RequirementVerdict Energy() {
  RequirementVerdict energy = Requirement("energy", "1.2", {"额定能量", "rated energy"}, Outcome::kUndetermined, values::Effect::kRefusal);
  SubjectFinding finding = Finding("", Outcome::kUndetermined, {"无法判定：缺 额定能量", "cannot be decided: rated energy is missing"});
  finding.missing.push_back(Cell("/product/energy", {"额定能量", "rated energy"}));
  finding.missing_terms.push_back({"“评分表”尚无规定", "\"scoring table\" is left open by the rule"});
  energy.findings.push_back(std::move(finding));
  ++energy.counts[static_cast<std::size_t>(Outcome::kUndetermined)];
  return energy;
}

inline RequirementVerdict Judged() {
  RequirementVerdict judged = Requirement("method", "6.1", {"方法适当", "method is suitable"}, Outcome::kNotMet, values::Effect::kRefusal);
  SubjectFinding finding = Finding("", Outcome::kNotMet, {"张三判断为不符合：方法不当", "judged not met by 张三: 方法不当"});
  finding.judgement = {"not_met", "方法不当", "张三", "2026-02-01"};
  judged.findings.push_back(std::move(finding));
  ++judged.counts[static_cast<std::size_t>(Outcome::kNotMet)];
  return judged;
}

inline verdict::Verdict Sample() {
  verdict::Verdict verdict;
  verdict.dossier = "dossier.json";
  verdict.as_of = "2026-03-01";
  verdict.rules.push_back({"R-1", "rule.frl", {"示例规则", "Sample rule"}});
  verdict.outcome = Outcome::kNotMet;
  verdict.requirements = {Energy(), Quality(), Judged(), Requirement("unit", "4", {"单元", "unit"}, Outcome::kMet, values::Effect::kMajor)};
  for (const auto& requirement : verdict.requirements) ++verdict.counts[static_cast<std::size_t>(requirement.outcome)];
  verdict.conclusions.push_back({"review", {{"R-1", "5.3.4"}}, {"文件评审", "document review"}, "", {"conforms", "supplement"}, {{"符合", "conforms"}, {"补正", "supplement"}}, Outcome::kUndetermined});
  verdict::ResultValue footprint;
  footprint.name = "footprint";
  footprint.label = {"碳足迹", "footprint"};
  footprint.value = foundation::Same("61.5 kgCO2e/kWh");
  footprint.number = "61.5";
  footprint.unit = "kgCO2e/kWh";
  footprint.known = true;
  verdict.results.push_back(footprint);
  verdict::NeededCell needed;
  static_cast<CellRef&>(needed) = Cell("/product/energy", {"额定能量", "rated energy"});
  needed.requirements = 2;
  verdict.needed.push_back(needed);
  needed.pointer = "/product/name";
  needed.requirements = 0;
  verdict.needed.push_back(needed);
  verdict.notes.push_back({"说明一", "note one"});
  return verdict;
}

}  // namespace footrule::report_tests
