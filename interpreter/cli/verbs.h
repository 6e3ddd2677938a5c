// The verbs of the command and their options, as one table: the parser reads it, and so does the help, so neither knows more than the other.
#pragma once

#include <string>
#include <vector>

#include "foundation/text.h"

namespace footrule::cli {

using foundation::Language;
using foundation::Text;

enum class Verb { kCheck, kJudge, kSummarize, kExplain, kTest, kCover, kSchema, kBuild, kTranslate, kVersion };
enum class Option { kLanguage, kColor, kFormat, kAsOf, kPhase, kAll, kExpand, kRefinement, kSubject, kReading, kCovered, kTested, kTo, kOutput, kFile,
                    kBatch, kRecords, kResume, kOnly, kSummary, kThreads, kLongest, kName, kFirstLine, kHelp };

struct OptionInfo {
  Option option;
  const char* flags;     // "-o,--output"
  Text value;            // what follows it; empty: nothing
  Text says;
};
struct VerbInfo {
  Verb verb;
  const char* word;      // "judge"
  const char* chinese;   // "判定", understood as well
  Text arguments;        // "RULE DOSSIER…"
  std::size_t least = 0, most = 0;   // how many arguments
  std::vector<Text> names;           // of the compulsory ones, for "still needs …"
  Text says;             // one line
  std::vector<Option> options;
  Text more;             // a few lines for the help of the verb; may be empty
};

const std::vector<VerbInfo>& Verbs();
// nullptr if there is no such verb.
const VerbInfo* FindVerb(const std::string& word);
const VerbInfo& Info(Verb verb);
const OptionInfo& Info(Option option);

}  // namespace footrule::cli
