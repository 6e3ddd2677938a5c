// A defined value is compared exactly: the literal of the test with the column of the trace.
#include <algorithm>

#include "test_runner/expect.h"
#include "test_runner/found_value.h"
#include "test_runner/literal.h"
#include "test_runner/outcome_word.h"
#include "test_runner/wrong_kind.h"

namespace footrule::test_runner {
namespace {

using diagnostics::Code;
using foundation::Text;
using schema::TypeKind;

diagnostics::Diagnostic NotComparable(const syntax::TestExpectation& line, const semantics::Definition& definition) {
  return diagnostics::Make(Code::kTestValueNotComparable, line.value ? line.value->span : line.span).With("name", definition.name);
}

// Row of the definition's frame that the line speaks of; nullopt if no row has that name.
std::optional<std::size_t> RowOf(const syntax::TestExpectation& line, const plan::Frame& frame, std::size_t rows, const dossier::Dossier& dossier) {
  if (line.subject.empty()) return rows == 1 ? std::optional<std::size_t>(0) : std::nullopt;
  for (std::size_t row = 0; row < rows; ++row) {
    if (dossier.RowName(frame.table, row) == line.subject) return row;
  }
  return std::nullopt;
}

std::string WordOf(const syntax::ExprRef& expr) {
  if (const auto* name = syntax::As<syntax::NameRef>(expr)) return name->name.text;
  if (const auto* text = syntax::As<syntax::TextLiteral>(expr)) return text->text;
  if (const auto* access = syntax::As<syntax::Access>(expr)) return access->member.text;
  return {};
}

// The expected value in the form FoundValue gives; nullopt if the literal does not fit the type.
std::optional<Comparable> Wanted(const syntax::ExprRef& expr, const schema::Type& type, const schema::Schema& schema) {
  if (type.kind == TypeKind::kNumber) {
    const auto quantity = ReadQuantity(expr, schema.units);
    if (!quantity || quantity->dimension != type.dimension) return std::nullopt;
    return Comparable{quantity->value};
  }
  if (type.kind == TypeKind::kDate) {
    const auto* date = syntax::As<syntax::DateLiteral>(expr);
    const auto day = date ? values::Date::FromCivil(date->year, date->month, date->day) : std::nullopt;
    return day ? std::optional<Comparable>(foundation::Number(day->days)) : std::nullopt;
  }
  if (const auto* set = syntax::As<syntax::SetLiteral>(expr)) {
    std::vector<std::string> words;
    for (const auto& element : set->elements) words.push_back(WordOf(element));
    std::sort(words.begin(), words.end());
    return Comparable{words};
  }
  const std::string word = WordOf(expr);
  if (word.empty()) return std::nullopt;
  if (type.kind == TypeKind::kTruth) return Comparable{std::string(word == "真" ? "true" : word == "假" ? "false" : word)};
  return Comparable{word};
}

bool IsNone(const syntax::ExprRef& expr) {
  const std::string word = WordOf(expr);
  return word == "none" || word == "无";
}

ExpectationResult Result(const syntax::TestExpectation& line, bool passed, const Judged& judged, Text found) {
  const std::string written(line.value ? judged.rule.sources.text(line.value->span) : std::string_view(line.outcome));
  return {line.span, passed, foundation::Same(written), std::move(found)};
}

// `expect footprint unknown`: a line without `=` asks for the state. nullopt: the word is none.
std::optional<values::State> StateOf(const std::string& word) {
  using values::State;
  if (word == "known" || word == "已知") return State::kKnown;
  if (word == "none" || word == "无") return State::kNone;
  if (word == "unknown" || word == "未知") return State::kUnknown;
  const auto outcome = ReadOutcome(word);
  if (outcome == values::Outcome::kForJudgement) return State::kJudgement;
  if (outcome == values::Outcome::kUndetermined) return State::kUnknown;
  if (outcome == values::Outcome::kDefective) return State::kDefective;
  return std::nullopt;
}

}  // namespace

Answer ExpectDefinition(const syntax::TestExpectation& line, const semantics::Definition& definition, const Judged& judged) {
  const plan::Plan& plan = *judged.rule.plan;
  const plan::NodeId node = plan.definitions[definition.id.index];
  const plan::FrameId frame = plan.nodes[node.index].frame;
  const auto row = RowOf(line, plan.frames[frame.index], judged.trace.frame_rows[frame.index], *judged.trace.dossier);
  if (!row) return Result(line, false, judged, {"没有名为“" + line.subject + "”的对象", "there is no subject \"" + line.subject + "\""});
  const FoundValue found = ReadFound(definition, judged.trace.columns[node.index], *row, judged);
  if (!line.value) {
    const auto state = StateOf(line.outcome);
    if (!state) return NoSuchState(line, definition.name);
    return Result(line, found.state == *state, judged, found.text);
  }
  if (IsNone(line.value)) return Result(line, found.state == values::State::kNone, judged, found.text);
  const auto wanted = Wanted(line.value, definition.body->type, judged.rule.program->schema);
  if (!wanted) return NotComparable(line, definition);
  return Result(line, found.state == values::State::kKnown && found.Equals(*wanted), judged, found.text);
}

}  // namespace footrule::test_runner
