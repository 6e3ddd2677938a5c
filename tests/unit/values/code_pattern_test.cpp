// Certificate numbers as an annex writes them: CFP, body code, year, product, serial, with hyphens or without.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include "values/code_pattern.h"

using footrule::values::CodeElement;
using footrule::values::CodeExpression;
using footrule::values::CodeFault;
using footrule::values::CodePattern;
using footrule::values::ReadCode;
using Fault = CodeFault::Kind;

namespace {

CodeElement Digits(std::size_t least, std::size_t most) { return {CodeElement::Kind::kDigits, least, most, {}}; }
CodeElement Letters(std::size_t count) { return {CodeElement::Kind::kLetters, count, count, {}}; }
CodeElement Exactly(const std::string& text) { return {CodeElement::Kind::kText, text.size(), text.size(), text}; }

CodePattern Certificate() {
  return {"certificate_number",
          {},
          {{"type", {}, {}, {{Exactly("CFP")}}},
           {"body", {}, {}, {{Digits(4, 4)}, {Exactly("F"), Digits(3, 3)}}},
           {"year", {}, {}, {{Digits(4, 4)}}},
           {"product", {}, {}, {{Digits(3, 3)}}},
           {"serial", {}, {}, {{Digits(4, 4)}}}},
          {"-", ""}};
}

CodePattern Approval() {
  return {"approval", {}, {{"issuer", {}, {}, {{Exactly("CNCA")}}}, {"kind", {}, {}, {{Exactly("R")}, {Exactly("RF")}}}, {"year", {}, {}, {{Digits(4, 4)}}}, {"serial", {}, {}, {{Digits(2, 4)}}}}, {"-"}};
}

std::string Parts(const CodePattern& pattern, const std::string& text) {
  const auto reading = ReadCode(pattern, text);
  if (reading.fault) return "does not fit";
  std::string parts;
  for (const std::string_view part : reading.parts) parts += (parts.empty() ? "" : " ") + std::string(part);
  return parts + " by '" + reading.separator + "'";
}

struct Wrong { Fault kind; std::size_t part, position; std::string seen, part_seen; };

void CheckFault(const CodePattern& pattern, const std::string& text, const Wrong& wrong) {
  INFO(text);
  const auto reading = ReadCode(pattern, text);
  REQUIRE(reading.fault);
  CHECK(reading.fault->kind == wrong.kind);
  CHECK(reading.fault->part == wrong.part);
  CHECK(reading.fault->position == wrong.position);
  CHECK(reading.fault->seen == wrong.seen);
  CHECK(reading.fault->part_seen == wrong.part_seen);
}

}  // namespace

TEST_CASE("18 characters, with hyphens or without") {
  CHECK(Parts(Certificate(), "CFP-0123-2026-015-0001") == "CFP 0123 2026 015 0001 by '-'");
  CHECK(Parts(Certificate(), "CFP012320260150001") == "CFP 0123 2026 015 0001 by ''");
}

TEST_CASE("a foreign-invested body has F and three digits") {
  CHECK(Parts(Certificate(), "CFP-F012-2026-015-0001") == "CFP F012 2026 015 0001 by '-'");
  CHECK(Parts(Certificate(), "CFPF01220260150001") == "CFP F012 2026 015 0001 by ''");
  CheckFault(Certificate(), "CFP-FF12-2026-015-0001", {Fault::kCharacter, 1, 6, "F", "FF12"});
  CheckFault(Certificate(), "CFP-R012-2026-015-0001", {Fault::kCharacter, 1, 5, "R", "R012"});
}

TEST_CASE("17 and 19 characters") {
  CheckFault(Certificate(), "CFP01232026015001", {Fault::kEndsEarly, 4, 18, "", "001"});
  CheckFault(Certificate(), "CFP0123202601500011", {Fault::kTooLong, 4, 19, "1", "0001"});
  CheckFault(Certificate(), "CFP-123-2026-015-0001", {Fault::kCharacter, 1, 8, "-", "123"});
  CheckFault(Certificate(), "CFP-0123-2026-015-00011", {Fault::kTooLong, 4, 23, "1", "00011"});
}

TEST_CASE("a letter among digits") {
  CheckFault(Certificate(), "CFP-0123-2O26-015-0001", {Fault::kCharacter, 2, 11, "O", "2O26"});
  CheckFault(Certificate(), "CFP01232026015000A", {Fault::kCharacter, 4, 18, "A", "000A"});
}

TEST_CASE("the type and the case of its letters") {
  CheckFault(Certificate(), "cfp-0123-2026-015-0001", {Fault::kCharacter, 0, 1, "c", "cfp"});
  CheckFault(Certificate(), "CFC-0123-2026-015-0001", {Fault::kCharacter, 0, 3, "C", "CFC"});
}

TEST_CASE("hyphens at every place or at none") {
  CheckFault(Certificate(), "CFP-01232026-015-0001", {Fault::kSeparator, 1, 9, "2", "2026"});
}

TEST_CASE("other hyphens are not the hyphen") {
  CheckFault(Certificate(), "CFP–0123–2026–015–0001", {Fault::kSeparator, 0, 4, "–", "–0123–2026–015–0001"});
}

TEST_CASE("nothing, and far too much") {
  CheckFault(Certificate(), "", {Fault::kEndsEarly, 0, 1, "", ""});
  std::string text = "CFP-0123-2026-015-0001";
  text.append(100000, '9');
  const auto fault = ReadCode(Certificate(), text).fault;
  REQUIRE(fault);
  CHECK(fault->kind == Fault::kTooLong);
  CHECK(fault->length == 100022);
  CHECK(fault->seen.size() == 43);   // 40 characters and an ellipsis
  CHECK(fault->part_seen.size() == 43);
}

TEST_CASE("a part of several lengths ends at the separator") {
  CHECK(Parts(Approval(), "CNCA-R-2002-012") == "CNCA R 2002 012 by '-'");
  CHECK(Parts(Approval(), "CNCA-RF-2002-12") == "CNCA RF 2002 12 by '-'");
  CheckFault(Approval(), "CNCA-R-2002-1", {Fault::kEndsEarly, 3, 14, "", "1"});
  CheckFault(Approval(), "CNCA-R-2002-12345", {Fault::kTooLong, 3, 17, "5", "12345"});
  CheckFault(Approval(), "CNCA-R/RF-2002-12", {Fault::kCharacter, 1, 7, "/", "R/RF"});
}

TEST_CASE("letters are capitals A to Z") {
  const CodePattern pattern{"p", {}, {{"a", {}, {}, {{Letters(2)}}}}, {""}};
  CHECK(Parts(pattern, "AZ") == "AZ by ''");
  CheckFault(pattern, "Az", {Fault::kCharacter, 0, 2, "z", "Az"});
}

TEST_CASE("the regular expression of a pattern") {
  CHECK(CodeExpression(Approval()) == "^CNCA-(?:R|RF)-[0-9]{4}-[0-9]{2,4}$");
  const CodePattern dots{"p", {}, {{"a", {}, {}, {{Exactly("a.b")}}}, {"b", {}, {}, {{Digits(1, 1)}}}}, {".", ""}};
  CHECK(CodeExpression(dots) == "^(?:a\\.b\\.[0-9]{1}|a\\.b[0-9]{1})$");
}
