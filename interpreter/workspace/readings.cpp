// Readings taken and terms filled otherwise than in the rule: their names are looked up, then the rule is checked and compiled with them.
#include <algorithm>

#include "foundation/suggestion.h"
#include "workspace/workspace.h"

namespace footrule::workspace {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using diagnostics::Make;
using semantics::Reading;

std::string Joined(const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

foundation::Text Listed(const std::vector<std::string>& words) {
  return words.empty() ? foundation::Text{"（没有）", "none"} : foundation::Text{Joined(words, "、"), Joined(words, ", ")};
}

Diagnostic WithNearest(diagnostics::Builder builder, const std::string& word, const std::vector<std::string>& words) {
  const std::string near = foundation::Nearest(word, words);
  if (near.empty()) return Diagnostic(std::move(builder));
  return std::move(builder).Help({"是不是“" + near + "”？", "did you mean `" + near + "`?"});
}

const Reading* Find(const semantics::CheckedProgram& program, const std::string& name) {
  for (const Reading& reading : program.readings) {
    if (reading.name == name || std::find(reading.former.begin(), reading.former.end(), name) != reading.former.end()) return &reading;
  }
  return nullptr;
}

Diagnostic NoReading(const semantics::CheckedProgram& program, const ReadingChoice& wanted) {
  std::vector<std::string> names;
  for (const Reading& reading : program.readings) names.push_back(reading.name);
  return WithNearest(Make(Code::kUnknownReading, wanted.span).With("name", wanted.reading).With("readings", Listed(names)), wanted.reading, names);
}

Diagnostic NoChoice(const Reading& reading, const ReadingChoice& wanted) {
  std::vector<std::string> names;
  for (const Reading::Choice& choice : reading.choices) names.push_back(choice.name);
  auto builder = Make(Code::kUnknownReadingChoice, wanted.span).With("name", reading.name).With("choice", wanted.choice).With("choices", Listed(names));
  return WithNearest(std::move(builder), wanted.choice, names);
}

// Adds the choice to `chosen`; what is wrong with it to `wrong`.
void Take(const semantics::CheckedProgram& program, const ReadingChoice& wanted, semantics::Choices* chosen, std::vector<Diagnostic>* wrong) {
  const Reading* reading = Find(program, wanted.reading);
  if (!reading) return wrong->push_back(NoReading(program, wanted));
  const bool known = std::any_of(reading->choices.begin(), reading->choices.end(), [&](const Reading::Choice& choice) { return choice.name == wanted.choice; });
  if (!known) return wrong->push_back(NoChoice(*reading, wanted));
  const auto [before, fresh] = chosen->readings.emplace(reading->name, wanted.choice);
  if (!fresh && before->second != wanted.choice) wrong->push_back(Make(Code::kReadingChosenTwice, wanted.span).With("name", reading->name));
}

std::vector<std::string> TermsOf(const LoadedRule& rule) {
  std::vector<std::string> names;
  for (const semantics::RuleSource& source : rule.rules)
    for (const syntax::File* file : source.files)
      for (const syntax::Declaration& declaration : file->declarations)
        if (const auto* term = std::get_if<syntax::TermDecl>(&declaration)) names.push_back(term->name.ToString());
  return names;
}

void Take(const std::vector<std::string>& terms, const syntax::TestTerm& wanted, semantics::Choices* chosen, std::vector<Diagnostic>* wrong) {
  const std::string name = wanted.term.ToString();
  if (std::find(terms.begin(), terms.end(), name) == terms.end())
    return wrong->push_back(WithNearest(Make(Code::kUnknownTerm, wanted.term.span()).With("name", name).With("terms", Listed(terms)), name, terms));
  if (!chosen->terms.emplace(name, wanted.value).second) wrong->push_back(Make(Code::kTermChosenTwice, wanted.span).With("name", name));
}

}  // namespace

std::vector<Diagnostic> TakeChoices(LoadedRule& rule, const std::vector<ReadingChoice>& readings, const std::vector<syntax::TestTerm>& terms) {
  std::vector<Diagnostic> wrong = EnsureSyntax(rule, {});
  if (!wrong.empty()) return wrong;
  semantics::Choices chosen;
  for (const ReadingChoice& choice : readings) Take(*rule.program, choice, &chosen, &wrong);
  const std::vector<std::string> known = terms.empty() ? std::vector<std::string>() : TermsOf(rule);
  for (const syntax::TestTerm& term : terms) Take(known, term, &chosen, &wrong);
  if (!wrong.empty()) return wrong;
  diagnostics::Sink sink;
  std::shared_ptr<const semantics::CheckedProgram> program = semantics::Check(rule.rules, sink, chosen);
  if (!program || sink.has_errors()) return sink.Sorted();
  rule.program = program;
  rule.plan = plan::Compile(program);
  return {};
}

}  // namespace footrule::workspace
