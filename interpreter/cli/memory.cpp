#include "cli/memory.h"

#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace footrule::cli {
namespace {

// The addresses of a run with a dossier of 100,000 rows; what is not touched costs nothing. Where addresses are limited, those of one with a large rule.
constexpr int kHeapBytes = 256 << 20;
constexpr int kPieceBytes = 32 << 20, kKeptBytes = 512 << 20;

bool AreAddressesLimited() {
  rlimit all{}, data{};
  return getrlimit(RLIMIT_AS, &all) != 0 || all.rlim_cur != RLIM_INFINITY || getrlimit(RLIMIT_DATA, &data) != 0 || data.rlim_cur != RLIM_INFINITY;
}

// Memory comes in pages of two megabytes where the system has them: a fault each instead of one for every four kilobytes.
void AskForLargePages(char* begin, char* end) {
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  begin += (page - reinterpret_cast<std::uintptr_t>(begin) % page) % page;
  if (begin < end) madvise(begin, static_cast<std::size_t>(end - begin), MADV_HUGEPAGE);
}

}  // namespace

void PrepareMemory() {
  // In large pieces, and given back only at the end: the program runs briefly, or needs again what it has freed.
  mallopt(M_TOP_PAD, AreAddressesLimited() ? kPieceBytes : kHeapBytes);
  mallopt(M_MMAP_THRESHOLD, kPieceBytes);
  mallopt(M_TRIM_THRESHOLD, kKeptBytes);
  char* const begin = static_cast<char*>(sbrk(0));
  void* volatile piece = std::malloc(1 << 20);   // more than is there, so that the heap grows; volatile, for an optimiser takes such pairs away
  std::free(piece);
  char* const end = static_cast<char*>(sbrk(0));
  if (begin < end) AskForLargePages(begin, end);
  mallopt(M_TOP_PAD, kPieceBytes);
}

}  // namespace footrule::cli
