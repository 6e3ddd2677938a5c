#include "report/words.h"

#include <algorithm>
#include <array>

namespace footrule::report {
namespace {

using values::Effect;
using values::Modality;
using values::Outcome;

std::string WithUnderlines(std::string name) {
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

}  // namespace

const Text& OutcomeText(Outcome outcome) {
  static const std::array<Text, 6> kTexts = {Text{"符合", "met"},   Text{"不符合", "not met"},       Text{"不适用", "not applicable"},
                                             Text{"待定（缺数据）", "undetermined"}, Text{"待判断", "for judgement"}, Text{"规则有误", "defective"}};
  return kTexts[static_cast<std::size_t>(outcome)];
}

const Text& ModalityText(Modality modality) {
  static const std::array<Text, 4> kTexts = {Text{"应", "must"}, Text{"原则上", "in principle"}, Text{"宜", "advised"}, Text{"可", "may"}};
  return kTexts[static_cast<std::size_t>(modality)];
}

const Text& EffectText(Effect effect) {
  static const std::array<Text, 6> kTexts = {Text{"不予受理/拒绝", "refusal"}, Text{"严重", "major"},         Text{"一般", "minor"},
                                             Text{"未分级", "ungraded"},       Text{"数据不可用", "unusable"}, Text{"建议", "advice"}};
  return kTexts[static_cast<std::size_t>(effect)];
}

std::string OutcomeName(Outcome outcome) { return WithUnderlines(values::Name(outcome)); }
std::string ModalityName(Modality modality) { return WithUnderlines(values::Name(modality)); }
std::string EffectName(Effect effect) { return WithUnderlines(values::Name(effect)); }

Paint PaintOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::kMet: return Paint::kGreen;
    case Outcome::kNotMet: return Paint::kRed;
    case Outcome::kNotApplicable: return Paint::kDim;
    case Outcome::kUndetermined: return Paint::kYellow;
    case Outcome::kForJudgement: return Paint::kCyan;
    case Outcome::kDefective: return Paint::kMagenta;
  }
  return Paint::kPlain;
}

const char* SignOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::kMet: return "✓";
    case Outcome::kNotMet: return "✗";
    case Outcome::kNotApplicable: return "-";
    case Outcome::kUndetermined: return "?";
    case Outcome::kForJudgement: return "○";
    case Outcome::kDefective: return "!";
  }
  return " ";
}

int RankOf(Outcome outcome) {
  switch (outcome) {
    case Outcome::kDefective: return 0;
    case Outcome::kNotMet: return 1;
    case Outcome::kUndetermined: return 2;
    case Outcome::kForJudgement: return 3;
    case Outcome::kMet: return 4;
    case Outcome::kNotApplicable: return 5;
  }
  return 6;
}

int RankOf(Effect effect) {
  switch (effect) {
    case Effect::kRefusal: return 0;
    case Effect::kMajor: return 1;
    case Effect::kUnusable: return 2;
    case Effect::kUngraded: return 3;
    case Effect::kMinor: return 4;
    case Effect::kAdvice: return 5;
  }
  return 6;
}

std::string Said(const Style& style, std::string_view zh, std::string_view en, std::initializer_list<std::string> parts) {
  const std::string_view text = style.language == Language::kChinese ? zh : en;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hole = i + 2 < text.size() && text[i] == '{' && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9';
    if (!hole) {
      out += text[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(text[i + 1] - '0');
    if (index < parts.size()) out += *(parts.begin() + index);
    i += 2;
  }
  return out;
}

}  // namespace footrule::report
