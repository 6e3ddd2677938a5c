// The functions of footrule.h that judge: arguments checked, exceptions kept in, one thread at a time.
#include <cstddef>
#include <limits>
#include <new>

#include "batch/input/inputs.h"
#include "library/judging.h"
#include "workspace/phase.h"

namespace footrule::library {
namespace {

using batch::Input;
using diagnostics::Code;
using diagnostics::Make;

// No object is larger, so neither is an honest size.
constexpr std::size_t kMostBytes = std::numeric_limits<std::ptrdiff_t>::max();
constexpr std::uint64_t kMostLines = 1'000'000'000'000;

// Says that the judge is taken, and lets it go again.
class Taken {
 public:
  explicit Taken(footrule_judge& judge) : judge_(judge), is_mine_(!judge.in_use.test_and_set(std::memory_order_acquire)) {}
  ~Taken() {
    if (is_mine_) judge_.in_use.clear(std::memory_order_release);
  }
  Taken(const Taken&) = delete;
  Taken& operator=(const Taken&) = delete;
  bool is_mine() const { return is_mine_; }

 private:
  footrule_judge& judge_;
  bool is_mine_;
};

diagnostics::Diagnostic BadValue(const char* argument, std::uint64_t value, const std::string& allowed) {
  return Make(Code::kBadOptionValue, {}).With("option", argument).With("value", std::to_string(value)).With("allowed", allowed);
}

footrule_status OpenOn(const footrule_rule* rule, const char* as_of, const char* phase, footrule_judge* judge) {
  if (rule == nullptr) return RefuseNull("rule", &judge->messages);
  if (as_of == nullptr) return RefuseNull("as_of", &judge->messages);
  if (!rule->is_usable()) {
    judge->messages = rule->messages;
    return FOOTRULE_RULE_IN_ERROR;
  }
  const auto day = values::Date::FromIso(as_of);
  if (!day) return Refuse(Make(Code::kBadDay, {}).With("option", "as_of").With("value", as_of), &judge->messages);
  batch::Options options;
  options.as_of = *day;
  options.phase = phase == nullptr ? "" : phase;
  options.rule_digest = rule->loaded->digest;
  if (auto wrong = workspace::CheckPhase(*rule->loaded->program, options.phase)) return Refuse(*std::move(wrong), &judge->messages);
  judge->judging = std::make_unique<Judging>(*rule, options);
  return FOOTRULE_OK;
}

// A text that somebody hands in to be judged.
struct Given { Input::Kind kind; const char* name; std::uint64_t first_line; const char* text; std::size_t bytes; };

footrule_status JudgeGiven(footrule_judge& judge, const Given& given) {
  if (!judge.judging) return FOOTRULE_BAD_ARGUMENT;   // its messages say since it was opened why it cannot be used
  judge.records.clear();
  judge.messages = {};
  if (given.text == nullptr && given.bytes > 0) return RefuseNull("text", &judge.messages);
  if (given.bytes > kMostBytes) return Refuse(BadValue("bytes", given.bytes, "0 … " + std::to_string(kMostBytes)), &judge.messages);
  if (given.first_line < 1 || given.first_line > kMostLines) return Refuse(BadValue("first_line", given.first_line, "1 … " + std::to_string(kMostLines)), &judge.messages);
  const std::string_view text = given.bytes == 0 ? std::string_view() : std::string_view(given.text, given.bytes);
  judge.records = judge.judging->Judge(batch::ListText(given.kind, {given.name == nullptr ? "-" : given.name, given.first_line}, text));
  return FOOTRULE_OK;
}

footrule_status JudgeTaken(footrule_judge* judge, const Given& given) {
  if (judge == nullptr) return FOOTRULE_BAD_ARGUMENT;
  const Taken taken(*judge);
  if (!taken.is_mine()) return FOOTRULE_IN_USE;
  return Guarded(&judge->messages, [&] { return JudgeGiven(*judge, given); });
}

}  // namespace
}  // namespace footrule::library

using namespace footrule::library;

extern "C" {

footrule_status footrule_open(const footrule_rule* rule, const char* as_of, const char* phase, footrule_judge** judge) {
  if (judge == nullptr) return FOOTRULE_BAD_ARGUMENT;
  *judge = new (std::nothrow) footrule_judge;
  if (*judge == nullptr) return FOOTRULE_OUT_OF_MEMORY;
  return Guarded(&(*judge)->messages, [&] { return OpenOn(rule, as_of, phase, *judge); });
}

const char* footrule_messages(const footrule_judge* judge, footrule_language language) { return judge == nullptr ? "" : judge->messages.In(language); }

void footrule_close(footrule_judge* judge) { delete judge; }

footrule_status footrule_judge_one(footrule_judge* judge, const char* name, const char* text, size_t bytes) {
  return JudgeTaken(judge, {Input::Kind::kDossier, name, 1, text, bytes});
}

footrule_status footrule_judge_lines(footrule_judge* judge, const char* name, uint64_t first_line, const char* text, size_t bytes) {
  return JudgeTaken(judge, {Input::Kind::kLines, name, first_line, text, bytes});
}

const char* footrule_records(const footrule_judge* judge, size_t* bytes) {
  if (bytes != nullptr) *bytes = judge == nullptr ? 0 : judge->records.size();
  return judge == nullptr ? "" : judge->records.c_str();
}

footrule_status footrule_summary(footrule_judge* judge, const char** json, size_t* bytes) {
  if (bytes != nullptr) *bytes = 0;
  if (json != nullptr) *json = nullptr;
  if (judge == nullptr || json == nullptr || !judge->judging) return FOOTRULE_BAD_ARGUMENT;
  const Taken taken(*judge);
  if (!taken.is_mine()) return FOOTRULE_IN_USE;
  return Guarded(nullptr, [&] {
    judge->summary = judge->judging->Summary();
    *json = judge->summary.c_str();
    if (bytes != nullptr) *bytes = judge->summary.size();
    return FOOTRULE_OK;
  });
}

}  // extern "C"
