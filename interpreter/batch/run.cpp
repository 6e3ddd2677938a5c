#include "batch/run.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

#include "batch/input/chunk_source.h"

namespace footrule::batch {
namespace {

// What the threads share. Two locks, never held together: one for taking, which may wait for the input, one for what was judged. Judging happens
// outside of both.
class Works {
 public:
  Works(const RecordForm& form, const InputList& list, Begin begin, const Receive& receive)
      : form_(form), list_(list), limits_(form.options.limits), source_(list, limits_), counts_(std::move(begin.counts)), receive_(receive) {
    failure_ = source_.SkipTo(begin.from);
    stopped_ = failure_.has_value();
  }

  End Finish(std::size_t threads) {
    Start(threads);
    if (thrown_) std::rethrow_exception(thrown_);
    if (!failure_) failure_ = source_.failure();
    return {!stopped_ && !failure_, std::move(failure_)};
  }

 private:
  void Start(std::size_t threads) {
    std::vector<std::jthread> crew;
    try {
      for (std::size_t i = 1; i < threads && !stopped_; ++i) crew.emplace_back([this] { Work(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: those there are do it all.
    }
    Work();
  }

  void Work() try {
    ChunkJudge judge(form_, list_);
    Chunk chunk;
    while (Take(&chunk)) Deliver(judge.Judge(chunk));
  } catch (...) {
    const std::lock_guard hold(lock_);
    if (!thrown_) thrown_ = std::current_exception();
    stopped_ = true;
    room_.notify_all();
  }

  // Whoever would run too far ahead waits for the records before his own. The next in turn never waits, so there is always one at work.
  bool IsTooFar() const {
    return taken_ - delivered_ >= limits_.waiting_chunks * form_.options.threads || (taken_ > delivered_ && waiting_bytes_ > limits_.waiting_bytes);
  }

  bool WaitForRoom() {
    std::unique_lock hold(lock_);
    room_.wait(hold, [this] { return stopped_ || !IsTooFar(); });
    return !stopped_;
  }

  bool Take(Chunk* chunk) {
    if (!WaitForRoom()) return false;
    const std::lock_guard hold(source_lock_);
    ended_ = ended_ || !source_.Next(chunk);
    taken_ += !ended_;
    return !ended_;
  }

  void Deliver(JudgedChunk made) {
    const std::lock_guard hold(lock_);
    waiting_bytes_ += made.records.size();
    waiting_.emplace(made.number, std::move(made));
    while (!stopped_ && !waiting_.empty() && waiting_.begin()->first == delivered_) HandOn();
    room_.notify_all();
  }

  void HandOn() {
    const JudgedChunk made = std::move(waiting_.extract(waiting_.begin()).mapped());
    waiting_bytes_ -= made.records.size();
    ++delivered_;
    counts_.Add(made.counts);
    stopped_ = !receive_(made.records, made.after, counts_);
  }

  const RecordForm& form_;
  const InputList& list_;
  const Limits limits_;
  std::mutex source_lock_;
  ChunkSource source_;
  bool ended_ = false;
  std::mutex lock_;                                // of all that follows
  std::condition_variable room_;
  Counts counts_;                                  // of what was handed on
  const Receive& receive_;
  std::map<std::uint64_t, JudgedChunk> waiting_;   // judged before their turn
  std::size_t waiting_bytes_ = 0;
  std::uint64_t delivered_ = 0;                    // chunks
  std::atomic<std::uint64_t> taken_ = 0;           // likewise; counted under the other lock
  std::atomic<bool> stopped_ = false;
  std::optional<diagnostics::Diagnostic> failure_;
  std::exception_ptr thrown_;
};

}  // namespace

End Run(const RecordForm& form, const InputList& list, Begin begin, const Receive& receive) {
  return Works(form, list, std::move(begin), receive).Finish(form.options.threads);
}

}  // namespace footrule::batch
