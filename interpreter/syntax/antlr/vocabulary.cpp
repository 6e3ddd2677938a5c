#include "syntax/antlr/vocabulary.h"

#include <algorithm>

#include "grammar/FootruleLexer.h"

namespace footrule::syntax {
namespace {

using generated::FootruleLexer;

const std::vector<std::string>& SymbolicNames() {
  static const std::vector<std::string> names = [] {
    antlr4::ANTLRInputStream nothing("");
    const FootruleLexer lexer(&nothing);
    std::vector<std::string> found;
    for (size_t type = 0; type <= lexer.getVocabulary().getMaxTokenType(); ++type) found.push_back(lexer.getVocabulary().getSymbolicName(type));
    return found;
  }();
  return names;
}

const std::vector<const Keyword*>& KeywordsByType() {
  static const std::vector<const Keyword*> table = [] {
    std::vector<const Keyword*> by_type(SymbolicNames().size(), nullptr);
    for (const Keyword& keyword : Keywords()) by_type[TypeOf(keyword.token)] = &keyword;
    return by_type;
  }();
  return table;
}

// The list in rule `name` of the grammar.
constexpr std::size_t kNames[] = {
    FootruleLexer::ID, FootruleLexer::RULE, FootruleLexer::CLAUSES, FootruleLexer::DIMENSION, FootruleLexer::UNIT, FootruleLexer::CALENDAR,
    FootruleLexer::LIST, FootruleLexer::RECORD, FootruleLexer::PATTERN, FootruleLexer::FACTS, FootruleLexer::RECORDS, FootruleLexer::PARAMETER, FootruleLexer::TERM,
    FootruleLexer::READING, FootruleLexer::RESULT, FootruleLexer::REQUIREMENT, FootruleLexer::SCOPE, FootruleLexer::BOUNDARY,
    FootruleLexer::PROCESSES, FootruleLexer::DOCUMENTS, FootruleLexer::CHECKLIST, FootruleLexer::DEADLINE, FootruleLexer::FORM, FootruleLexer::PHASE,
    FootruleLexer::CONCLUSION, FootruleLexer::TEST, FootruleLexer::SECTION, FootruleLexer::GROUP, FootruleLexer::KEY, FootruleLexer::SOURCE, FootruleLexer::STAGE, FootruleLexer::SCORES,
    FootruleLexer::STATES, FootruleLexer::START, FootruleLexer::FINAL, FootruleLexer::EVENT, FootruleLexer::LASTS,
    FootruleLexer::NOTE, FootruleLexer::MESSAGE, FootruleLexer::BREACH, FootruleLexer::PRINTED, FootruleLexer::INFORMATIVE, FootruleLexer::ZH, FootruleLexer::EN};

constexpr std::size_t kRelations[] = {
    FootruleLexer::EQ, FootruleLexer::NE, FootruleLexer::LT, FootruleLexer::LE, FootruleLexer::GT, FootruleLexer::GE,
    FootruleLexer::IS, FootruleLexer::IS_NOT, FootruleLexer::IN, FootruleLexer::NOT_IN, FootruleLexer::INSIDE, FootruleLexer::COVERS,
    FootruleLexer::BETTER_THAN, FootruleLexer::NO_WORSE_THAN};

}  // namespace

const Keyword* KeywordOf(std::size_t type) { return type < KeywordsByType().size() ? KeywordsByType()[type] : nullptr; }

std::size_t TypeOf(std::string_view symbolic_name) {
  const auto& names = SymbolicNames();
  const auto found = std::find(names.begin() + 1, names.end(), symbolic_name);
  return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
}

bool IsHeading(std::size_t type) {
  const Keyword* keyword = KeywordOf(type);
  return keyword != nullptr && keyword->role == Keyword::Role::kHeading;
}

bool IsName(std::size_t type) { return std::find(std::begin(kNames), std::end(kNames), type) != std::end(kNames); }
bool IsRelation(std::size_t type) { return std::find(std::begin(kRelations), std::end(kRelations), type) != std::end(kRelations); }

std::vector<std::string> AllTokenNames() { return {SymbolicNames().begin() + 1, SymbolicNames().end()}; }

}  // namespace footrule::syntax
