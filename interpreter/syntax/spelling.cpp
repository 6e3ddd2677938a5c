#include "syntax/spelling.h"

#include <algorithm>
#include <string>
#include <vector>

#include "foundation/suggestion.h"
#include "syntax/phrases.h"

namespace footrule::syntax {
namespace {

struct Habit {
  std::string_view written;
  const char* zh;
  const char* en;
};
constexpr Habit kHabits[] = {
    {"应该", "写作 应", "write must"},       {"应当", "写作 应", "write must"},           {"必须", "写作 应", "write must"},      {"shall", "写作 must", "write must"},
    {"should", "必须做到的写作 must，建议做到的写作 advised", "write must for what is required, advised for a recommendation"},
    {"小于", "写作 <", "write <"},           {"大于", "写作 >", "write >"},               {"等于", "写作 =", "write ="},          {"不等于", "写作 <>", "write <>"},
    {"小于等于", "写作 <=", "write <="},     {"大于等于", "写作 >=", "write >="},         {"不大于", "写作 <=", "write <="},      {"不小于", "写作 >=", "write >="},
    {"不多于", "写作 <=", "write <="},       {"不低于", "数写作 >=，等级写作 不劣于", "write >= for numbers, no worse than for grades"},
    {"不高于", "写作 <=", "write <="},       {"是", "写作 为", "write is"},               {"不是", "写作 不为", "write is not"},
    {"并且", "写作 且", "write and"},        {"或者", "写作 或", "write or"},
    {"不超过", "比较写作 <=", "write <= to compare"}, {"不少于", "比较写作 >=", "write >= to compare"},
    {"at most", "比较写作 <=", "write <= to compare"}, {"at least", "比较写作 >=", "write >= to compare"},
    {"less", "写作 <", "write <"},           {"greater", "写作 >", "write >"},            {"more", "写作 >", "write >"},          {"equals", "写作 =", "write ="},
};

auto WordsIn(std::string_view text) { return std::count(text.begin(), text.end(), ' '); }

}  // namespace

Spelling NearestKeyword(std::string_view written, const Admits& admits) {
  std::vector<Spelling> spellings;
  std::vector<std::string> candidates;
  for (const Keyword& keyword : Keywords()) {
    if (!admits(keyword)) continue;
    for (const std::string_view text : {keyword.english, keyword.chinese}) {
      if (WordsIn(text) != WordsIn(written) || text == written) continue;
      spellings.push_back({&keyword, text});
      candidates.emplace_back(text);
    }
  }
  const std::string nearest = foundation::Nearest(written, candidates);
  for (const Spelling& spelling : spellings) {
    if (!nearest.empty() && spelling.text == nearest) return spelling;
  }
  return {};
}

Spelling BegunKeyword(std::string_view written, const Admits& admits) {
  for (const Keyword& keyword : Keywords()) {
    const bool begins = keyword.english.starts_with(written) && keyword.english.substr(written.size()).starts_with(' ');
    if (begins && admits(keyword)) return {&keyword, keyword.english};
  }
  return {};
}

Spelling GluedKeyword(std::string_view written, const Admits& admits) {
  Spelling longest;
  for (const Keyword& keyword : Keywords()) {
    const bool glued = written.size() > keyword.chinese.size() && written.starts_with(keyword.chinese);
    if (glued && keyword.chinese.size() > longest.text.size() && admits(keyword)) longest = {&keyword, keyword.chinese};
  }
  return longest;
}

foundation::Text InsteadOf(std::string_view written) {
  const auto habit = std::find_if(std::begin(kHabits), std::end(kHabits), [&](const Habit& one) { return one.written == written; });
  return habit == std::end(kHabits) ? foundation::Text{} : foundation::Text{habit->zh, habit->en};
}

foundation::Text DidYouMean(std::string_view spelling) {
  const foundation::Text quoted = Quoted(spelling);
  return {"是不是要写" + quoted.zh, "did you mean " + quoted.en + "?"};
}

foundation::Text PutBlankAfter(std::string_view keyword, std::string_view written) {
  const foundation::Text part = Quoted(keyword);
  const foundation::Text whole = Quoted(written);
  return {whole.zh + "连在一起，被读成一个名称；" + part.zh + "后面要空一格", whole.en + " is read as one name; put a blank after " + part.en};
}

}  // namespace footrule::syntax
