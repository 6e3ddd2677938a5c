// Loading a rule, and what it says of itself.
#include "library/rule.h"

#include <mutex>
#include <new>

#include "library/deep_stack.h"

namespace footrule::library {
namespace {

void Load(const char* path, footrule_rule* rule) {
  auto loaded = workspace::LoadRule(path, {});
  rule->messages = MessagesOf(loaded->diagnostics, loaded->sources);
  rule->loaded = std::move(loaded);
}

footrule_status LoadInto(const char* path, footrule_rule* rule) {
  if (path == nullptr) return RefuseNull("path", &rule->messages);
  // The parser's tables are for one thread at a time.
  static std::mutex one_at_a_time;
  const std::lock_guard hold(one_at_a_time);
  OnDeepStack([&] { Load(path, rule); });
  return rule->is_usable() ? FOOTRULE_OK : FOOTRULE_RULE_IN_ERROR;
}

}  // namespace
}  // namespace footrule::library

using namespace footrule::library;

extern "C" {

const char* footrule_version(void) { return FOOTRULE_VERSION; }

footrule_status footrule_load(const char* path, footrule_rule** rule) {
  if (rule == nullptr) return FOOTRULE_BAD_ARGUMENT;
  *rule = new (std::nothrow) footrule_rule;
  if (*rule == nullptr) return FOOTRULE_OUT_OF_MEMORY;
  return Guarded(&(*rule)->messages, [&] { return LoadInto(path, *rule); });
}

const char* footrule_rule_messages(const footrule_rule* rule, footrule_language language) { return rule == nullptr ? "" : rule->messages.In(language); }

void footrule_free(footrule_rule* rule) { delete rule; }

}  // extern "C"
