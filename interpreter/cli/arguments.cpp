#include "cli/arguments.h"

#include <algorithm>

#include "cli/command_line.h"
#include "cli/environment.h"
#include "cli/help.h"
#include "foundation/suggestion.h"

namespace footrule::cli {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;
using diagnostics::Make;
using Words = std::vector<std::string>;

// The language must be known before anything else can go wrong, so it is looked for first and unchecked.
Language LanguageIn(const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string value;
    if (words[i].starts_with("--lang=")) value = words[i].substr(7);
    if (words[i] == "--lang" && i + 1 < words.size()) value = words[i + 1];
    if (value == "zh") return Language::kChinese;
    if (value == "en") return Language::kEnglish;
  }
  return SystemLanguage();
}

// Options may stand before the verb; they are read with it.
std::size_t VerbAt(const Words& words) {
  std::size_t i = 0;
  while (i < words.size() && words[i].starts_with("-")) i += words[i] == "--lang" ? 2 : 1;
  return std::min(i, words.size());
}

bool Holds(const Words& words, const char* word) { return std::find(words.begin(), words.end(), word) != words.end(); }

Text DidYouMean(const std::string& near) { return near.empty() ? Text{} : Text{"是不是“" + near + "”？", "did you mean `" + near + "`?"}; }

Diagnostic UnknownVerb(const std::string& word) {
  Words words;
  for (const VerbInfo& verb : Verbs()) words.insert(words.end(), {verb.word, verb.chinese});
  return Make(Code::kUnknownVerb, {}).With("word", word).Help(DidYouMean(foundation::Nearest(word, words)));
}

Diagnostic UnknownOption(const VerbInfo& verb, const std::string& option) {
  Words words;
  for (const Option known : verb.options) {
    const std::string flags = Info(known).flags;
    words.push_back(flags.substr(flags.find("--")));
  }
  const std::string near = foundation::Nearest(option.substr(0, option.find('=')), words);
  return Make(Code::kUnknownOption, {}).With("verb", verb.word).With("option", option).Help(DidYouMean(near));
}

// What `-o` names is said otherwise for each verb.
Option OutputOption(Verb verb) {
  if (verb == Verb::kBuild) return Option::kFile;
  return verb == Verb::kTranslate ? Option::kOutput : Option::kRecords;
}

// Turns what was read into Arguments; collects everything that is wrong.
class Interpreter {
 public:
  Interpreter(const VerbInfo& verb, const CommandLine& line, Language language) : verb_(verb), line_(line) { arguments_.language = language; }

  Arguments Run(std::vector<Diagnostic>* wrong) {
    wrong_ = wrong;
    arguments_.verb = verb_.verb;
    CheckWords();
    arguments_.json = Choose(Option::kFormat, {"text", "json"}) == "json";
    arguments_.to = Choose(Option::kTo, {"zh", "en"}) == "en" ? syntax::Vocabulary::kEnglish : syntax::Vocabulary::kChinese;
    arguments_.all = line_.options.contains(Option::kAll);
    arguments_.expand = line_.options.contains(Option::kExpand);
    arguments_.refinement = line_.options.contains(Option::kRefinement);
    arguments_.phase = Value(Option::kPhase);
    arguments_.subject = Value(Option::kSubject);
    arguments_.output = Value(OutputOption(verb_.verb));
    arguments_.bulk = ReadBulk(verb_, line_, wrong_);
    arguments_.covered_at_least = Percent(Option::kCovered);
    arguments_.tested_at_least = Percent(Option::kTested);
    Choose(Option::kLanguage, {"zh", "en"});
    ReadReadings();
    ReadDay();
    ReadStyle();
    Distribute();
    return std::move(arguments_);
  }

 private:
  std::string Value(Option option) const {
    const auto found = line_.options.find(option);
    return found == line_.options.end() ? std::string() : found->second;
  }

  std::string Choose(Option option, const Words& allowed) {
    const auto found = line_.options.find(option);
    if (found == line_.options.end() || Holds(allowed, found->second.c_str())) return Value(option);
    std::string list;
    for (const auto& word : allowed) list += (list.empty() ? "" : ", ") + word;
    wrong_->push_back(Make(Code::kBadOptionValue, {}).With("option", Info(option).flags).With("value", found->second).With("allowed", list));
    return {};
  }

  // 0 without the option. A whole number up to 100, with or without its sign.
  std::size_t Percent(Option option) {
    std::string digits = Value(option);
    if (!line_.options.contains(option)) return 0;
    if (digits.ends_with("%")) digits.pop_back();
    const bool fits = !digits.empty() && digits.size() <= 3 && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::size_t value = fits ? std::stoul(digits) : 101;
    if (value <= 100) return value;
    wrong_->push_back(Make(Code::kBadOptionValue, {}).With("option", Info(option).flags).With("value", Value(option)).With("allowed", "0 … 100"));
    return 0;
  }

  void CheckWords() {
    for (const auto& option : line_.unknown) wrong_->push_back(UnknownOption(verb_, option));
    if (!line_.bad_option.empty()) {
      wrong_->push_back(Make(Code::kBadArguments, {}).With("option", line_.bad_option).With("verb", verb_.word));
      return;
    }
    const std::size_t count = line_.arguments.size();
    const bool rule_alone = line_.options.contains(Option::kRefinement);
    const std::size_t least = rule_alone ? 1 : verb_.least, most = rule_alone ? 1 : verb_.most;
    if (count < least) wrong_->push_back(Make(Code::kMissingArgument, {}).With("verb", verb_.word).With("argument", verb_.names[count]));
    for (std::size_t i = most; i < count; ++i) {
      wrong_->push_back(Make(Code::kTooManyArguments, {}).With("verb", verb_.word).With("argument", line_.arguments[i]));
    }
    if (verb_.verb == Verb::kBuild && !line_.options.contains(Option::kFile)) {
      wrong_->push_back(Make(Code::kMissingArgument, {}).With("verb", verb_.word).With("argument", "-o rule.frc"));
    }
    if (verb_.verb == Verb::kTranslate && !line_.options.contains(Option::kTo)) {
      wrong_->push_back(Make(Code::kMissingArgument, {}).With("verb", verb_.word).With("argument", "--to zh|en"));
    }
  }

  void ReadReadings() {
    for (const std::string& written : line_.readings) {
      const std::size_t sign = written.find('=');
      if (sign == std::string::npos || sign == 0 || sign + 1 == written.size()) {
        wrong_->push_back(Make(Code::kReadingNotChosen, {}).With("value", written));
      } else {
        arguments_.readings.push_back({written.substr(0, sign), written.substr(sign + 1), {}});
      }
    }
  }

  void ReadDay() {
    const std::string written = Value(Option::kAsOf);
    const auto day = written.empty() && !line_.options.contains(Option::kAsOf) ? Today() : values::Date::FromIso(written);
    if (day) arguments_.as_of = *day;
    else wrong_->push_back(Make(Code::kBadDay, {}).With("option", "--as-of").With("value", written));
  }

  void ReadStyle() {
    const std::string color = Choose(Option::kColor, {"auto", "always", "never"});
    const auto style = [&](Stream stream) {
      return report::Style{arguments_.language, color == "always" || (color != "never" && ShowsColor(stream)), Width(stream)};
    };
    arguments_.out = style(Stream::kOut);
    arguments_.err = style(Stream::kError);
  }

  void Distribute() {
    auto words = line_.arguments;
    if (verb_.verb == Verb::kTranslate || verb_.verb == Verb::kSummarize) {
      arguments_.files = std::move(words);
      return;
    }
    if (verb_.verb == Verb::kExplain && words.size() == verb_.most) {
      arguments_.target = words.back();
      words.pop_back();
    }
    if (!words.empty()) {
      arguments_.rule = words.front();
      words.erase(words.begin());
    }
    arguments_.files = std::move(words);
  }

  const VerbInfo& verb_;
  const CommandLine& line_;
  Arguments arguments_;
  std::vector<Diagnostic>* wrong_ = nullptr;
};

Stop Wrong(std::vector<Diagnostic> why, Language language) {
  return {report::ExitCode::kUsage, {}, std::move(why), {language, ShowsColor(Stream::kError), Width(Stream::kError)}};
}

Stop Shown(std::string text) { return {report::ExitCode::kMet, std::move(text), {}, {}}; }

std::variant<Arguments, Stop> WithoutVerb(const Words& words, Language language) {
  if (Holds(words, "--help") || Holds(words, "-h")) return Shown(OverallHelp(language));
  if (Holds(words, "--version")) {
    Arguments version;
    version.verb = Verb::kVersion;
    version.language = language;
    return version;
  }
  return Wrong({Make(Code::kNoVerb, {})}, language);
}

}  // namespace

std::variant<Arguments, Stop> ReadArguments(const Words& words) {
  const Language language = LanguageIn(words);
  const std::size_t at = VerbAt(words);
  if (at == words.size()) return WithoutVerb(words, language);
  const VerbInfo* verb = FindVerb(words[at]);
  if (verb == nullptr) return Wrong({UnknownVerb(words[at])}, language);
  Words rest = words;
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
  const CommandLine line = ReadCommandLine(*verb, rest);
  if (line.options.contains(Option::kHelp)) return Shown(VerbHelp(*verb, language));
  std::vector<Diagnostic> wrong;
  Arguments arguments = Interpreter(*verb, line, language).Run(&wrong);
  if (!wrong.empty()) return Wrong(std::move(wrong), language);
  return arguments;
}

}  // namespace footrule::cli
