#include "report/coverage.h"
#include "report/layout/page.h"
#include "report/words.h"

namespace footrule::report {
namespace {

using coverage::Act;
using coverage::ActKind;
using coverage::Inheritance;

const Text& KindText(ActKind kind) {
  static const Text kTexts[coverage::kActKinds] = {{"填写的待定项", "terms filled"}, {"替换的", "replaced"}, {"扩充的", "extended"}, {"免除的", "waived"}};
  return kTexts[static_cast<std::size_t>(kind)];
}

std::string ClauseList(const std::vector<verdict::ClauseText>& clauses) {
  std::string text;
  for (const auto& clause : clauses) text += (text.empty() ? "§" : " §") + clause.id;
  return text;
}

std::string PlaceText(source::Span span, const source::SourceMap& sources) {
  if (!span.is_valid()) return {};
  const source::SourceFile& file = sources.file(span.file);
  return file.path() + ":" + std::to_string(file.At(span.begin).line);
}

void ActLines(const Act& act, const source::SourceMap& sources, Page* page) {
  const Style& style = page->style();
  const std::string clauses = ClauseList(act.clauses);
  page->Line(2, Painted(act.target, Paint::kBold, style) + (clauses.empty() ? "" : "  " + clauses));
  if (!act.written.empty()) page->Line(6, act.written);
  if (!act.because.empty()) page->Line(6, Said(style, "理由：{0}", "because: {0}", {act.because.In(style.language)}));
  page->Line(6, Painted(PlaceText(act.at, sources) + " → " + PlaceText(act.target_at, sources), Paint::kDim, style));
}

void ActSection(ActKind kind, const Inheritance& inheritance, const source::SourceMap& sources, Page* page) {
  const Style& style = page->style();
  std::vector<const Act*> acts;
  for (const Act& act : inheritance.acts) {
    if (act.kind == kind) acts.push_back(&act);
  }
  page->Gap();
  page->Line(0, Painted(KindText(kind).In(style.language), Paint::kBold, style) + Said(style, "：{0}", ": {0}", {std::to_string(acts.size())}));
  for (const Act* act : acts) ActLines(*act, sources, page);
}

void InheritedSection(const Inheritance& inheritance, Page* page) {
  const Style& style = page->style();
  page->Gap();
  page->Line(0, Painted(Said(style, "照原样沿用的要求", "requirements taken as they are"), Paint::kBold, style) + Said(style, "：{0}", ": {0}", {std::to_string(inheritance.inherited.size())}));
  for (const auto& one : inheritance.inherited) page->Line(2, ClauseList(one.clauses) + "  " + one.label.In(style.language) + "  " + Painted(one.name, Paint::kDim, style));
}

}  // namespace

std::string InheritanceText(const Inheritance& inheritance, const source::SourceMap& sources, const Style& style) {
  Page page(style);
  std::string refined;
  for (const auto& id : inheritance.refined) refined += (refined.empty() ? "" : Said(style, "、", ", ")) + id;
  const std::string& label = inheritance.label.In(style.language);
  page.Line(0, refined.empty() ? Said(style, "{0}不细化别的规则", "{0} refines no other rule", {label}) : Said(style, "{0}细化 {1}", "{0} refines {1}", {label, refined}));
  if (refined.empty()) return page.Take();
  for (std::size_t i = 0; i < coverage::kActKinds; ++i) ActSection(ActKind(i), inheritance, sources, &page);
  InheritedSection(inheritance, &page);
  return page.Take();
}

}  // namespace footrule::report
