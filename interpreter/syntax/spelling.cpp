#include "syntax/spelling.h"

#include <algorithm>
#include <string>
#include <vector>

#include "foundation/suggestion.h"
#include "syntax/phrases.h"

namespace footrule::syntax {
namespace {

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
