#include "cli/deep_stack.h"

#include <pthread.h>
#include <sys/resource.h>

namespace footrule::cli {
namespace {

// Eight MiB hold 10,000 terms in a release build, but not 5,000 with the wider frames of the sanitizers. Pages that are not touched cost nothing.
#ifdef __SANITIZE_ADDRESS__
constexpr bool kWideFrames = true;
#else
constexpr bool kWideFrames = false;
#endif
constexpr std::size_t kThreadBytes = std::size_t{256} << 20;
// The system leaves at least 128 MiB of addresses free below the first stack, whatever its limit was when the program began.
constexpr rlim_t kOwnBytes = rlim_t{96} << 20;

// Whether the stack the program began on may grow deep enough. It is preferred: a program of one thread has cheaper memory and references.
bool OwnStackIsDeep() {
  rlimit limit{};
  if (kWideFrames || getrlimit(RLIMIT_STACK, &limit) != 0) return false;
  if (limit.rlim_cur >= kOwnBytes) return true;   // also RLIM_INFINITY, the largest number
  if (limit.rlim_max < kOwnBytes) return false;
  limit.rlim_cur = kOwnBytes;
  return setrlimit(RLIMIT_STACK, &limit) == 0;
}

struct Task {
  const std::function<int()>& work;
  int result = 0;
};

void* Run(void* task) {
  static_cast<Task*>(task)->result = static_cast<Task*>(task)->work();
  return nullptr;
}

int OnThread(const std::function<int()>& work) {
  Task task{work};
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return work();
  pthread_t thread{};
  const bool started = pthread_attr_setstacksize(&attributes, kThreadBytes) == 0 && pthread_create(&thread, &attributes, Run, &task) == 0;
  pthread_attr_destroy(&attributes);
  if (!started) return work();
  pthread_join(thread, nullptr);
  return task.result;
}

}  // namespace

int OnDeepStack(const std::function<int()>& work) { return OwnStackIsDeep() ? work() : OnThread(work); }

}  // namespace footrule::cli
