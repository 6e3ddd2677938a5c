#include <algorithm>

#include "report/text/phrases.h"
#include "report/text/sections.h"
#include "report/words.h"

namespace footrule::report {
namespace {

constexpr std::size_t kShown = 10;

std::string NeededLine(const verdict::NeededCell& cell, const Style& style) {
  const std::string settles = cell.requirements == 1 ? Said(style, "关系 1 项要求", "1 requirement waits for it")
                                                     : Said(style, "关系 {0} 项要求", "{0} requirements wait for it", {std::to_string(cell.requirements)});
  return cell.label.In(style.language) + "  " + CellText(cell, style) + "  " + Painted(settles, Paint::kDim, style);
}

}  // namespace

void NeededSection(const verdict::Verdict& verdict, Page* page) {
  const Style& style = page->style();
  const auto formal = std::find_if(verdict.needed.begin(), verdict.needed.end(), [](const auto& cell) { return cell.requirements == 0; });
  const auto awaited = static_cast<std::size_t>(formal - verdict.needed.begin());
  const std::size_t rest = verdict.needed.size() - awaited;
  if (verdict.needed.empty()) return;
  page->Gap();
  page->Line(0, Painted(Said(style, "还需补充的数据（{0}）", "still needed ({0})", {std::to_string(verdict.needed.size())}), Paint::kBold, style));
  for (std::size_t i = 0; i < awaited && i < kShown; ++i) page->Line(2, NeededLine(verdict.needed[i], style));
  if (awaited > kShown) page->Line(2, Said(style, "另有 {0} 项", "{0} more", {std::to_string(awaited - kShown)}));
  if (rest == 0) return;
  std::vector<std::string> pointers;
  for (std::size_t i = awaited; i < verdict.needed.size() && pointers.size() <= 3; ++i) pointers.push_back(verdict.needed[i].pointer);
  pointers.resize(std::min<std::size_t>(pointers.size(), 3));
  page->Line(2, Said(style, "必填而未填、但不影响本次判定的有 {0} 项：{1}{2}", "required by the form, though no outcome depends on it: {0} ({1}{2})",
                     {std::to_string(rest), ListText(pointers, 3, style), rest > 3 ? " …" : ""}));
}

}  // namespace footrule::report
