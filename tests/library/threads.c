/* One rule, judged by from several threads at once, all at once and piece by piece: threads RULE DAY DOSSIERS RECORDS SUMMARY */
#include <pthread.h>
#include <string.h>

#include "files.h"
#include "footrule.h"

enum { kThreads = 6, kRounds = 3 };

static const footrule_rule *rule;
static const char *day, *name;
static char *dossiers, *records, *summary;
static size_t dossiers_size, records_size, summary_size;

/* Judges every line by itself, and holds what comes out against the records in order. */
static int line_by_line(footrule_judge *judge) {
  const char *at = dossiers, *end = dossiers + dossiers_size, *next;
  size_t done = 0, size;
  uint64_t line = 1;
  for (; at < end; at = next, ++line) {
    const char *feed = memchr(at, '\n', (size_t)(end - at));
    next = feed == NULL ? end : feed + 1;
    if (footrule_judge_lines(judge, name, line, at, (size_t)(next - at)) != FOOTRULE_OK) return 0;
    if (footrule_records(judge, &size), done + size > records_size) return 0;
    if (memcmp(footrule_records(judge, NULL), records + done, size) != 0) return 0;
    done += size;
  }
  return done == records_size;
}

static int all_at_once(footrule_judge *judge) {
  size_t size;
  const char *made;
  if (footrule_judge_lines(judge, name, 1, dossiers, dossiers_size) != FOOTRULE_OK) return 0;
  made = footrule_records(judge, &size);
  return size == records_size && memcmp(made, records, size) == 0;
}

static int summary_is_right(footrule_judge *judge) {
  const char *json;
  size_t size;
  return footrule_summary(judge, &json, &size) == FOOTRULE_OK && size == summary_size && memcmp(json, summary, size) == 0;
}

static void *work(void *number) {
  int round, right = 1;
  for (round = 0; round < kRounds && right; ++round) {
    footrule_judge *judge = NULL;
    right = footrule_open(rule, day, NULL, &judge) == FOOTRULE_OK;
    right = right && ((round + *(int *)number) % 2 ? line_by_line(judge) : all_at_once(judge)) && summary_is_right(judge);
    footrule_close(judge);
  }
  return right ? number : NULL;
}

int main(int argc, char **argv) {
  pthread_t threads[kThreads];
  int numbers[kThreads], i, right = 0;
  footrule_rule *loaded = NULL;
  if (argc != 6 || footrule_load(argv[1], &loaded) != FOOTRULE_OK) return 8;
  rule = loaded;
  day = argv[2];
  name = argv[3];
  dossiers = whole_file(argv[3], &dossiers_size);
  records = whole_file(argv[4], &records_size);
  summary = whole_file(argv[5], &summary_size);
  for (i = 0; i < kThreads; ++i) {
    numbers[i] = i;
    if (pthread_create(&threads[i], NULL, work, &numbers[i]) != 0) return 8;
  }
  for (i = 0; i < kThreads; ++i) {
    void *result = NULL;
    pthread_join(threads[i], &result);
    right += result != NULL;
  }
  footrule_free(loaded);
  free(dossiers);
  free(records);
  free(summary);
  printf("%d of %d threads agree\n", right, kThreads);
  return right == kThreads ? 0 : 1;
}
