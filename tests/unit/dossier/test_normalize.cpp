#include "fixture.h"

#include "dossier/text/normalize.h"

namespace footrule::dossier_tests {

std::string Normal(const std::string& text) {
  std::string buffer;
  return std::string(dossier::Normalize(text, buffer));
}

TEST_CASE("normal form: NFKC, trimmed, blanks folded") {
  CHECK(Normal("").empty());
  CHECK(Normal(" \t\n").empty());
  CHECK(Normal("\xE3\x80\x80").empty());
  CHECK(Normal("a  b") == "a b");
  CHECK(Normal("a\tb") == "a b");
  CHECK(Normal(" 电池 组 ") == "电池 组");
  CHECK(Normal("ＡＢＣ（１）") == "ABC(1)");
  CHECK(Normal("m³") == "m3");
  CHECK(Normal("℃") == "°C");
  CHECK(Normal("e\xCC\x81") == "\xC3\xA9");
  CHECK(Normal("\xC2\xA0x\xC2\xA0") == "x");
  CHECK(Normal("鿿") == "鿿");
  CHECK(Normal("ﬀ") == "ff");
}

TEST_CASE("normal form is its own normal form") {
  for (const char* text : {"Ａ  Ｂ", "㎡ ㌔", "①②", "ｶﾞ", "Å", "a\xCC\x88\xCC\x81", " ﷺ"}) CHECK(Normal(Normal(text)) == Normal(text));
}

TEST_CASE("control characters") {
  CHECK(dossier::HasControl(std::string("a\x1b")));
  CHECK(dossier::HasControl(std::string("\0", 1)));
  CHECK(dossier::HasControl("\x7f"));
  CHECK(dossier::HasControl("\xC2\x85"));
  CHECK_FALSE(dossier::HasControl("a\tb\n\xC2\xA0电"));
}

}  // namespace footrule::dossier_tests
