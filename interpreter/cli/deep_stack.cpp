#include "cli/deep_stack.h"

#include <pthread.h>

namespace footrule::cli {
namespace {

// Eight MiB hold 10,000 terms in a release build, but not 5,000 with the wider frames of the sanitizers. Pages that are not touched cost nothing.
constexpr std::size_t kStackBytes = std::size_t{256} << 20;

struct Task {
  const std::function<int()>& work;
  int result = 0;
};

void* Run(void* task) {
  static_cast<Task*>(task)->result = static_cast<Task*>(task)->work();
  return nullptr;
}

}  // namespace

int OnDeepStack(const std::function<int()>& work) {
  Task task{work};
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return work();
  pthread_t thread{};
  const bool started = pthread_attr_setstacksize(&attributes, kStackBytes) == 0 && pthread_create(&thread, &attributes, Run, &task) == 0;
  pthread_attr_destroy(&attributes);
  if (!started) return work();
  pthread_join(thread, nullptr);
  return task.result;
}

}  // namespace footrule::cli
