/* Judges dossiers of a file, one on each line, and prints a record for each:  judge RULE DAY FILE.ndjson */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "footrule.h"

/* The whole file, to be freed; NULL if it cannot be read. */
static char *read_file(const char *path, size_t *bytes) {
  char *text = NULL, *more;
  size_t room = 0, got;
  FILE *file = fopen(path, "rb");
  *bytes = 0;
  if (file == NULL) return NULL;
  do {
    room = room == 0 ? 65536 : room * 2;
    more = realloc(text, room);
    if (more == NULL) break;
    text = more;
    got = fread(text + *bytes, 1, room - *bytes, file);
    *bytes += got;
  } while (*bytes == room);
  if (more == NULL || ferror(file)) {
    free(text);
    text = NULL;
  }
  fclose(file);
  return text;
}

static int judge_text(footrule_judge *judge, const char *name, const char *text, size_t bytes) {
  size_t size;
  const char *records;
  if (footrule_judge_lines(judge, name, 1, text, bytes) != FOOTRULE_OK) return 0;
  records = footrule_records(judge, &size);
  return fwrite(records, 1, size, stdout) == size;
}

static int judge_file(footrule_judge *judge, const char *path) {
  size_t bytes;
  int done;
  char *text = read_file(path, &bytes);
  if (text == NULL) {
    fprintf(stderr, "cannot read %s\n", path);
    return 0;
  }
  done = judge_text(judge, path, text, bytes);
  free(text);
  return done;
}

int main(int argc, char **argv) {
  footrule_rule *rule = NULL;
  footrule_judge *judge = NULL;
  int done = 0;
  if (argc != 4) {
    fprintf(stderr, "judge RULE DAY FILE.ndjson  (footrule %s)\n", footrule_version());
    return 5;
  }
  if (footrule_load(argv[1], &rule) == FOOTRULE_OK && footrule_open(rule, argv[2], NULL, &judge) == FOOTRULE_OK) done = judge_file(judge, argv[3]);
  /* Errors, or only warnings. */
  fputs(footrule_rule_messages(rule, FOOTRULE_ENGLISH), stderr);
  if (judge != NULL) fputs(footrule_messages(judge, FOOTRULE_ENGLISH), stderr);
  footrule_close(judge);
  footrule_free(rule);
  return done ? 0 : 1;
}
