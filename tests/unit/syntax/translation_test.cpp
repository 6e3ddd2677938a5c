#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "parse_helper.h"
#include "sample_texts.h"
#include "syntax/antlr/vocabulary.h"

using namespace footrule::syntax;

namespace {

std::string ToChinese(std::string_view text) { return TranslateKeywords(text, Vocabulary::kChinese); }
std::string ToEnglish(std::string_view text) { return TranslateKeywords(text, Vocabulary::kEnglish); }

// The words of a text, `is not` and `not in` as the one word they are in Chinese.
std::vector<std::string> Words(std::string_view text) {
  std::vector<std::string> words;
  for (std::string& name : TokenNames(text)) {
    const std::string before = words.empty() ? "" : words.back();
    if (before == "IS" && name == "NOT") {
      words.back() = "IS_NOT";
    } else if (before == "NOT" && name == "IN") {
      words.back() = "NOT_IN";
    } else {
      words.push_back(std::move(name));
    }
  }
  return words;
}

}  // namespace

TEST_CASE("samples parse in both vocabularies and come back", "[syntax]") {
  for (const std::string_view text : SampleTexts()) {
    CHECK(Parse(std::string(text)).messages == std::vector<std::string>{});
    const std::string chinese = ToChinese(text);
    const std::string english = ToEnglish(text);
    CHECK(Parse(chinese).messages == std::vector<std::string>{});
    CHECK(Parse(english).messages == std::vector<std::string>{});
    CHECK(Words(chinese) == Words(text));
    CHECK(Words(english) == Words(text));
    CHECK(ToEnglish(chinese) == english);
    CHECK(ToChinese(english) == chinese);
    CHECK(Parse(chinese).file.declarations.size() == Parse(english).file.declarations.size());
  }
}

TEST_CASE("only keywords are replaced", "[syntax]") {
  CHECK(ToChinese("# must\nrequirement a \"must\" §1\r\n  must  x.must   is  not y # when\n") ==
        "# must\n要求 a \"must\" §1\r\n  应  x.must   不为 y # when\n");
  CHECK(ToChinese("facts x\n source : text\n unit, from : date or none\n") == "事实 x\n source : text\n unit, from : date 或 none\n");
  CHECK(ToChinese("list a { must, for }\n") == "清单 a { must, for }\n");
  CHECK(ToChinese("requirement a\n must count(each b) = unit.source\n") == "要求 a\n 应 count(各 b) = unit.source\n");
  CHECK(ToChinese("unit partition a\ndata quality b\nperson-days c\nfacts d\n e : yes/no\n") == "单元划分 a\n数据质量 b\n人日计算 c\n事实 d\n e : 是否\n");
  CHECK(ToEnglish("要求 a\n 应 b 不属于 c\n") == "requirement a\n must b not in c\n");
}

TEST_CASE("words that are spelt as wanted keep their blanks", "[syntax]") {
  const std::string text = "requirement a\n for   each b\n 应 c is   not d\n";
  CHECK(ToEnglish(text) == "requirement a\n for   each b\n must c is   not d\n");
}

TEST_CASE("a keyword never sticks to a name", "[syntax]") {
  CHECK(ToChinese("define a : date = 2025-01-01to 2025-02-01\n") == "定义 a : date = 2025-01-01 至 2025-02-01\n");
  CHECK(ToEnglish("要求 a\n 应 (b)且(c)\n") == "requirement a\n must (b)and(c)\n");
}

TEST_CASE("broken texts are translated as far as they are known", "[syntax]") {
  CHECK(ToChinese("requirement a\n must (b\n breach minor\nwibble\n") == "要求 a\n 应 (b\n 后果 minor\nwibble\n");
  CHECK(ToChinese("\xFF must") == "\xFF must");
  CHECK(ToChinese("").empty());
  CHECK(ToChinese("\xEF\xBB\xBFrule \"a\"\n") == "\xEF\xBB\xBF规则 \"a\"\n");
}
