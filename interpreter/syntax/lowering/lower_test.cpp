// Tests: a dossier, what is changed in it, what is expected.
#include <limits>

#include "syntax/lowering/lower_declarations.h"
#include "syntax/lowering/lower_expr.h"
#include "syntax/lowering/lower_parts.h"

namespace footrule::syntax {
namespace {

using diagnostics::Code;
using diagnostics::Make;

std::optional<std::uint32_t> IndexOf(const Reader& reader, Node* node) {
  const auto number = LowerNumber(reader, node).ToInteger();
  if (number && *number >= 0 && *number < std::numeric_limits<std::uint32_t>::max()) return static_cast<std::uint32_t>(*number);
  reader.Report(Make(Code::kPathIndex, reader.SpanOf(node)));
  return std::nullopt;
}

// `inventory[0].dqr`: the steps inventory, 0, dqr.
std::vector<JsonStep> LowerJsonPath(const Reader& reader, Parser::JsonPathContext* context) {
  std::vector<JsonStep> steps;
  for (antlr4::tree::ParseTree* child : context->children) {
    if (auto* key = dynamic_cast<Parser::AnyNameContext*>(child)) {
      steps.push_back({LowerName(reader, key).text, std::nullopt});
    } else if (auto* node = dynamic_cast<Node*>(child); node && node->getSymbol()->getType() == Parser::NUMBER) {
      if (const auto index = IndexOf(reader, node)) steps.push_back({{}, index});
    }
  }
  return steps;
}

std::string OutcomeOf(const Reader& reader, Parser::ExpectedContext* context) {
  if (context->FOR_JUDGEMENT()) return "for judgement";
  return (context->NOT() ? "not " : "") + LowerName(reader, context->name()).text;
}

void Add(const Reader& reader, Parser::GivenLineContext* line, TestDecl& test) {
  if (IsRepeated(reader, test.given_span.is_valid(), test.given_span, reader.SpanOf(line))) return;
  test.given = LowerText(reader, line->TEXT());
  test.given_span = reader.SpanOf(line->TEXT());
}

void Add(const Reader& reader, Parser::ChangeLineContext* line, TestDecl& test) {
  for (auto* change : line->change()) {
    if (Failed(change) || Failed(change->jsonPath())) continue;
    ExprRef value = change->ABSENT() ? nullptr : LowerExpr(reader, change->expr());
    test.changes.push_back({LowerJsonPath(reader, change->jsonPath()), std::move(value), reader.SpanOf(change)});
  }
}

void Add(const Reader& reader, Parser::AsOfLineContext* line, TestDecl& test) { test.as_of = LowerDate(reader, line->DATE()); }

void Add(const Reader& reader, Parser::TestPhaseLineContext* line, TestDecl& test) { test.phase = LowerName(reader, line->name()); }

void Add(const Reader& reader, Parser::TestReadingLineContext* line, TestDecl& test) {
  test.readings.push_back({LowerName(reader, line->name()), LowerName(reader, line->anyName())});
}

void Add(const Reader& reader, Parser::TestTermLineContext* line, TestDecl& test) {
  test.terms.push_back({LowerPath(reader, line->path()), LowerExpr(reader, line->expr()), reader.SpanOf(line)});
}

void Add(const Reader& reader, Parser::ExpectLineContext* line, TestDecl& test) {
  auto* expected = line->expected();
  if (Failed(expected)) return;
  TestExpectation expectation;
  expectation.span = reader.SpanOf(line);
  if (line->CLAUSE()) expectation.clause = LowerClause(reader, line->CLAUSE());
  expectation.path = LowerPath(reader, line->path());
  if (line->TEXT()) expectation.subject = LowerText(reader, line->TEXT());
  if (expected->EQ()) {
    expectation.value = LowerExpr(reader, expected->expr());
  } else {
    expectation.outcome = OutcomeOf(reader, expected);
  }
  test.expectations.push_back(std::move(expectation));
}

template <class Line>
void AddIf(const Reader& reader, Parser::TestLineContext* context, TestDecl& test) {
  if (auto* line = dynamic_cast<Line*>(context)) Add(reader, line, test);
}

}  // namespace

MaybeDeclaration Lower(const Reader& reader, Parser::TestContext* context) {
  TestDecl test;
  test.span = reader.SpanOf(context);
  if (auto* head = context->testHead()) {
    test.title = LowerLabel(reader, head->TEXT());
    if (head->TEXT().empty()) reader.Report(Make(Code::kTestNeedsTitle, reader.SpanOf(head)));
  }
  for (auto* line : context->testLine()) {
    if (Failed(line)) continue;
    AddIf<Parser::GivenLineContext>(reader, line, test);
    AddIf<Parser::ChangeLineContext>(reader, line, test);
    AddIf<Parser::AsOfLineContext>(reader, line, test);
    AddIf<Parser::TestPhaseLineContext>(reader, line, test);
    AddIf<Parser::TestReadingLineContext>(reader, line, test);
    AddIf<Parser::TestTermLineContext>(reader, line, test);
    AddIf<Parser::ExpectLineContext>(reader, line, test);
  }
  return test;
}

}  // namespace footrule::syntax
