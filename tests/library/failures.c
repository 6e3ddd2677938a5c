/* What goes wrong comes back as a status and a message, and what follows is judged as if nothing had happened: failures FOLDER, which it writes to */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "footrule.h"

static int failures = 0;

static void expect(int holds, const char *what) {
  if (holds) return;
  ++failures;
  printf("does not hold: %s\n", what);
}
#define EXPECT(condition) expect((condition), #condition)

static int says(const char *text, const char *part) { return strstr(text, part) != NULL; }

static const char *write_rule(const char *folder, const char *name, const char *text) {
  static char path[4096];
  FILE *file;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  file = fopen(path, "wb");
  if (file != NULL) {
    fputs(text, file);
    fclose(file);
  }
  return path;
}

static void null_everywhere(void) {
  const char *json = "";
  size_t bytes = 7;
  footrule_free(NULL);
  footrule_close(NULL);
  EXPECT(footrule_load("rule.frl", NULL) == FOOTRULE_BAD_ARGUMENT);
  EXPECT(footrule_open(NULL, "2026-03-01", NULL, NULL) == FOOTRULE_BAD_ARGUMENT);
  EXPECT(footrule_judge_one(NULL, "a", "{}", 2) == FOOTRULE_BAD_ARGUMENT);
  EXPECT(footrule_judge_lines(NULL, "a", 1, "{}", 2) == FOOTRULE_BAD_ARGUMENT);
  EXPECT(footrule_summary(NULL, &json, &bytes) == FOOTRULE_BAD_ARGUMENT && json == NULL && bytes == 0);
  bytes = 7;
  EXPECT(*footrule_records(NULL, &bytes) == 0 && bytes == 0);
  EXPECT(*footrule_messages(NULL, FOOTRULE_ENGLISH) == 0 && *footrule_rule_messages(NULL, FOOTRULE_CHINESE) == 0);
}

static void rules_in_error(const char *folder) {
  footrule_rule *rule;
  footrule_judge *judge;
  EXPECT(footrule_load(NULL, &rule) == FOOTRULE_BAD_ARGUMENT && says(footrule_rule_messages(rule, FOOTRULE_ENGLISH), "FR6401"));
  EXPECT(says(footrule_rule_messages(rule, FOOTRULE_CHINESE), "不能为 NULL"));
  footrule_free(rule);
  EXPECT(footrule_load("/nowhere/at all", &rule) == FOOTRULE_RULE_IN_ERROR && says(footrule_rule_messages(rule, FOOTRULE_ENGLISH), "/nowhere/at all"));
  EXPECT(footrule_open(rule, "2026-03-01", NULL, &judge) == FOOTRULE_RULE_IN_ERROR && says(footrule_messages(judge, FOOTRULE_ENGLISH), "/nowhere"));
  EXPECT(footrule_judge_one(judge, "a", "{}", 2) == FOOTRULE_BAD_ARGUMENT && *footrule_records(judge, NULL) == 0);
  footrule_close(judge);
  footrule_free(rule);
  EXPECT(footrule_load(write_rule(folder, "bad.frl", "rule \"bad\"\nrequirement light\n    must masss <= 2\n"), &rule) == FOOTRULE_RULE_IN_ERROR);
  EXPECT(says(footrule_rule_messages(rule, FOOTRULE_ENGLISH), "error[FR") && says(footrule_rule_messages(rule, FOOTRULE_CHINESE), "错误[FR"));
  EXPECT(says(footrule_rule_messages(rule, FOOTRULE_ENGLISH), "bad.frl:3"));
  footrule_free(rule);
}

static void bad_arguments_of_open(const footrule_rule *rule) {
  footrule_judge *judge;
  EXPECT(footrule_open(rule, NULL, NULL, &judge) == FOOTRULE_BAD_ARGUMENT && says(footrule_messages(judge, FOOTRULE_ENGLISH), "as_of"));
  footrule_close(judge);
  EXPECT(footrule_open(rule, "2026-02-30", NULL, &judge) == FOOTRULE_BAD_ARGUMENT && says(footrule_messages(judge, FOOTRULE_ENGLISH), "FR6108"));
  footrule_close(judge);
  EXPECT(footrule_open(rule, "2026-03-01", "review", &judge) == FOOTRULE_BAD_ARGUMENT && says(footrule_messages(judge, FOOTRULE_CHINESE), "review"));
  footrule_close(judge);
  EXPECT(footrule_open(NULL, "2026-03-01", NULL, &judge) == FOOTRULE_BAD_ARGUMENT && says(footrule_messages(judge, FOOTRULE_ENGLISH), "FR6401"));
  footrule_close(judge);
}

static int outcome_is(const footrule_judge *judge, const char *outcome) {
  char wanted[64];
  snprintf(wanted, sizeof wanted, "\"outcome\":\"%s\"", outcome);
  return says(footrule_records(judge, NULL), wanted);
}

static void texts(footrule_judge *judge) {
  const char *good = "{\n \"size\": 10\n}";
  const char *json;
  size_t bytes;
  EXPECT(footrule_judge_one(judge, "a.json", good, strlen(good)) == FOOTRULE_OK && outcome_is(judge, "met") && says(footrule_records(judge, &bytes), "a.json"));
  EXPECT(footrule_records(judge, NULL)[bytes - 1] == '\n' && footrule_records(judge, NULL)[bytes] == 0);
  /* No dossier is an error record, never a failure and never met. */
  EXPECT(footrule_judge_one(judge, NULL, NULL, 0) == FOOTRULE_OK && outcome_is(judge, "error") && says(footrule_records(judge, NULL), "\"input\":\"-\""));
  EXPECT(footrule_judge_one(judge, "a", "{\"size\": 10", 11) == FOOTRULE_OK && outcome_is(judge, "error"));
  EXPECT(footrule_judge_one(judge, "a", "{\"size\": 9}", 11) == FOOTRULE_OK && outcome_is(judge, "not_met"));
  EXPECT(footrule_judge_one(judge, "a", "{}", 2) == FOOTRULE_OK && outcome_is(judge, "undetermined"));
  EXPECT(footrule_judge_lines(judge, "a", 1, NULL, 0) == FOOTRULE_OK && *footrule_records(judge, &bytes) == 0 && bytes == 0);
  EXPECT(footrule_judge_lines(judge, "a", 1, "\n", 1) == FOOTRULE_OK && outcome_is(judge, "error"));
  EXPECT(footrule_judge_lines(judge, "a\xff\"", 7, "{\"size\": 10}", 12) == FOOTRULE_OK && says(footrule_records(judge, NULL), "\"line\":7"));
  EXPECT(footrule_summary(judge, &json, &bytes) == FOOTRULE_OK && says(json, "\"dossiers\": 7") && strlen(json) == bytes);
  EXPECT(footrule_summary(judge, NULL, NULL) == FOOTRULE_BAD_ARGUMENT);
}

static void bad_arguments_of_judging(footrule_judge *judge) {
  EXPECT(footrule_judge_one(judge, "a", NULL, 1) == FOOTRULE_BAD_ARGUMENT && says(footrule_messages(judge, FOOTRULE_ENGLISH), "text must not be NULL"));
  EXPECT(*footrule_records(judge, NULL) == 0);
  EXPECT(footrule_judge_one(judge, "a", "{}", SIZE_MAX) == FOOTRULE_BAD_ARGUMENT && says(footrule_messages(judge, FOOTRULE_ENGLISH), "FR6106"));
  EXPECT(footrule_judge_lines(judge, "a", 0, "{}", 2) == FOOTRULE_BAD_ARGUMENT && says(footrule_messages(judge, FOOTRULE_ENGLISH), "first_line"));
  EXPECT(footrule_judge_lines(judge, "a", UINT64_MAX, "{}", 2) == FOOTRULE_BAD_ARGUMENT);
  EXPECT(footrule_judge_one(judge, "a", "{\"size\": 10}", 12) == FOOTRULE_OK && outcome_is(judge, "met") && *footrule_messages(judge, FOOTRULE_ENGLISH) == 0);
}

int main(int argc, char **argv) {
  footrule_rule *rule = NULL;
  footrule_judge *judge = NULL;
  if (argc != 2) return 9;
  null_everywhere();
  rules_in_error(argv[1]);
  EXPECT(footrule_load(write_rule(argv[1], "tiny.frl", "rule \"tiny\" \"小\" \"Tiny\"\nfacts\n    size : number \"大小\" \"Size\"\nrequirement big §3.1 \"够大\" \"Big\"\n    must size >= 10\n"), &rule) == FOOTRULE_OK);
  EXPECT(*footrule_rule_messages(rule, FOOTRULE_ENGLISH) == 0);
  bad_arguments_of_open(rule);
  EXPECT(footrule_open(rule, "2026-03-01", "", &judge) == FOOTRULE_OK && *footrule_messages(judge, FOOTRULE_ENGLISH) == 0);
  footrule_free(rule); /* the judge stays usable */
  texts(judge);
  bad_arguments_of_judging(judge);
  footrule_close(judge);
  printf("%d failures\n", failures);
  return failures == 0 ? 0 : 1;
}
