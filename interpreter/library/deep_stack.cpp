#include "library/deep_stack.h"

#include <pthread.h>

#include <exception>
#include <new>

namespace footrule::library {
namespace {

// As much as the command takes. Pages that are not touched cost nothing.
constexpr std::size_t kStackBytes = std::size_t{256} << 20;

struct Task {
  const std::function<void()>& work;
  std::exception_ptr thrown;
};

void* Run(void* given) {
  Task& task = *static_cast<Task*>(given);
  try {
    task.work();
  } catch (...) {
    task.thrown = std::current_exception();
  }
  return nullptr;
}

}  // namespace

void OnDeepStack(const std::function<void()>& work) {
  Task task{work, {}};
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) throw std::bad_alloc();
  pthread_t thread{};
  const bool started = pthread_attr_setstacksize(&attributes, kStackBytes) == 0 && pthread_create(&thread, &attributes, Run, &task) == 0;
  pthread_attr_destroy(&attributes);
  if (!started) throw std::bad_alloc();
  pthread_join(thread, nullptr);
  if (task.thrown) std::rethrow_exception(task.thrown);
}

}  // namespace footrule::library
