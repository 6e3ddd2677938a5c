// A mistake as data: a registered code, the place, what was seen, what was expected and why, what to do.
//
// In: spans and bilingual arguments. Out: Diagnostic. Colours, terminals and layout are report/'s.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "foundation/text.h"
#include "source/source_file.h"

namespace footrule::diagnostics {

enum class Severity { kError, kWarning, kNote };

// One registered kind of message; the list is codes.def, one file of codes per room.
enum class Code {
#define DIAGNOSTIC(name, id, severity, zh, en, help_zh, help_en) k##name,
#include "diagnostics/codes.def"
#undef DIAGNOSTIC
};

// What is registered of a code. Templates hold `{name}` where an argument goes.
struct CodeInfo {
  const char* name;  // "UnknownName"
  const char* id;    // "FR3001"; first digit = room: 1 source, 2 syntax, 3 semantics, 4 dossier, 5 evaluation, 6 command, 7 compiled
  Severity severity;
  const char* zh;
  const char* en;
  const char* help_zh;  // may be empty
  const char* help_en;
};
const CodeInfo& Info(Code code);
std::size_t code_count();
// The code registered under an id such as "FR3001"; nullopt if there is none.
std::optional<Code> FindCode(std::string_view id);

// A further place that belongs to the mistake, with a few words ("declared here").
struct Label {
  source::Span span;
  foundation::Text text;
};

struct Diagnostic {
  Code code{};
  source::Span span;     // narrowest range that is wrong; invalid when the mistake has no place in a text
  std::string pointer;   // JSON pointer of a mistake in a dossier, else empty
  std::vector<std::pair<std::string, foundation::Text>> arguments;
  std::vector<Label> labels;
  foundation::Text help;  // instead of the registered help when not empty ("did you mean …")

  Severity severity() const { return Info(code).severity; }
  // The message with its arguments put in: lower case, no full stop. Unknown placeholders stay visible.
  std::string Message(foundation::Language language) const;
  std::string Help(foundation::Language language) const;
};

// Builds one diagnostic: Make(Code::kUnknownName, span).With("name", Same(name)).Mark(span, text).
class Builder {
 public:
  Builder(Code code, source::Span span) { diagnostic_.code = code; diagnostic_.span = span; }
  Builder&& With(std::string name, foundation::Text value) &&;
  Builder&& With(std::string name, std::string same_in_both) &&;
  Builder&& Mark(source::Span span, foundation::Text text) &&;
  Builder&& Help(foundation::Text text) &&;
  Builder&& At(std::string pointer) &&;
  operator Diagnostic() && { return std::move(diagnostic_); }

 private:
  Diagnostic diagnostic_;
};
inline Builder Make(Code code, source::Span span) { return Builder(code, span); }

// Collects. The same code at the same place is kept once; beyond `limit` errors it only counts.
class Sink {
 public:
  explicit Sink(std::size_t limit = 200) : limit_(limit) {}
  void Add(Diagnostic diagnostic);
  bool has_errors() const { return errors_ > 0; }
  std::size_t error_count() const { return errors_; }
  // In order of file, then place, then code: stable from run to run.
  std::vector<Diagnostic> Sorted() const;
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::size_t limit_;
  std::size_t errors_ = 0;
  std::vector<Diagnostic> all_;
  std::unordered_set<std::string> seen_;
};

}  // namespace footrule::diagnostics
