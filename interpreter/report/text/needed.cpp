#include <algorithm>
#include <map>
#include <tuple>

#include "report/text/phrases.h"
#include "report/text/sections.h"
#include "report/words.h"

namespace footrule::report {
namespace {

constexpr std::size_t kShown = 10;

// A pointer without the places of rows: "/inventory/#/dqr/TeR".
std::string FieldOf(const std::string& pointer) {
  std::string out;
  for (const char c : pointer) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !out.empty() && (out.back() == '/' || out.back() == '#')) {
      if (out.back() == '/') out += '#';
    } else {
      out += c;
    }
  }
  return out;
}

// Cells of one field that as many requirements wait for, told once.
struct NeededGroup { const verdict::NeededCell* first = nullptr; std::size_t cells = 0; };

std::vector<NeededGroup> GroupsOf(const std::vector<verdict::NeededCell>& needed, std::size_t count) {
  std::vector<NeededGroup> groups;
  std::map<std::tuple<std::string, std::string, std::uint32_t>, std::size_t> known;
  for (std::size_t i = 0; i < count; ++i) {
    const auto [at, is_new] = known.try_emplace({FieldOf(needed[i].pointer), needed[i].label.en, needed[i].requirements}, groups.size());
    if (is_new) groups.push_back({&needed[i], 0});
    ++groups[at->second].cells;
  }
  return groups;
}

std::string NeededLine(const NeededGroup& group, const Style& style) {
  const verdict::NeededCell& cell = *group.first;
  const std::string settles = cell.requirements == 1 ? Said(style, "关系 1 项要求", "1 requirement waits for it")
                                                     : Said(style, "关系 {0} 项要求", "{0} requirements wait for it", {std::to_string(cell.requirements)});
  const std::string more = group.cells == 1 ? std::string() : Said(style, " 等 {0} 处", " and {1} more like it", {std::to_string(group.cells), std::to_string(group.cells - 1)});
  return cell.label.In(style.language) + "  " + CellText(cell, style) + more + "  " + Painted(settles, Paint::kDim, style);
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
  const std::vector<NeededGroup> groups = GroupsOf(verdict.needed, awaited);
  for (std::size_t i = 0; i < groups.size() && i < kShown; ++i) page->Line(2, NeededLine(groups[i], style));
  if (groups.size() > kShown) page->Line(2, Said(style, "另有 {0} 项", "{0} more", {std::to_string(groups.size() - kShown)}));
  if (rest == 0) return;
  std::vector<std::string> pointers;
  for (std::size_t i = awaited; i < verdict.needed.size() && pointers.size() <= 3; ++i) pointers.push_back(verdict.needed[i].pointer);
  pointers.resize(std::min<std::size_t>(pointers.size(), 3));
  page->Line(2, Said(style, "必填而未填、但不影响本次判定的有 {0} 项：{1}{2}", "required by the form, though no outcome depends on it: {0} ({1}{2})",
                     {std::to_string(rest), ListText(pointers, 3, style), rest > 3 ? " …" : ""}));
}

}  // namespace footrule::report
