/*
 * footrule: judge dossiers by a rule, from any language that can call C.
 *
 *     footrule_rule *rule;
 *     footrule_judge *judge;
 *     size_t bytes;
 *     if (footrule_load("rules/small-power-li-ion", &rule) != FOOTRULE_OK) puts(footrule_rule_messages(rule, FOOTRULE_ENGLISH));
 *     else if (footrule_open(rule, "2026-03-01", NULL, &judge) != FOOTRULE_OK) puts(footrule_messages(judge, FOOTRULE_ENGLISH));
 *     else if (footrule_judge_one(judge, "a.json", text, strlen(text)) == FOOTRULE_OK) puts(footrule_records(judge, &bytes));
 *     footrule_close(judge);
 *     footrule_free(rule);
 *
 * Texts are UTF-8; those that go in without a size end with a NUL. Sizes are bytes, without the NUL. Lines are counted from 1.
 *
 * Ownership. What footrule_load and footrule_open give belongs to the caller, who gives it back with footrule_free and footrule_close; both take
 * NULL. Texts that come out belong to the rule or the judge they are asked of and are never freed by the caller; each function says how long they
 * stay. Texts that go in are only read, and not needed any more when the function returns.
 *
 * Threads. A rule does not change after it is loaded: any number of threads may use one at the same time. A judge is for one thread at a time;
 * open one for each thread. Rules are loaded one after the other, whichever thread asks.
 *
 * Failure. Every function that can fail returns a status, and what is wrong as a text in two languages, in the words of the command `footrule`.
 * Nothing is thrown, printed or ended. A status other than FOOTRULE_OK means that nothing was judged: there are no records. A dossier that cannot
 * be read is no failure: it has an error record, as in `footrule judge --batch`.
 */
#ifndef FOOTRULE_H
#define FOOTRULE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define FOOTRULE_API __attribute__((visibility("default")))
#else
#define FOOTRULE_API
#endif

typedef enum footrule_status {
  FOOTRULE_OK = 0,
  FOOTRULE_BAD_ARGUMENT = 1,  /* NULL where a text is needed, no day, no such phase, no possible size */
  FOOTRULE_RULE_IN_ERROR = 2, /* the rule cannot be read or has errors */
  FOOTRULE_IN_USE = 3,        /* another thread is judging with this judge; it goes on undisturbed */
  FOOTRULE_OUT_OF_MEMORY = 4,
  FOOTRULE_FAULT = 5          /* the library itself failed */
} footrule_status;

typedef enum footrule_language { FOOTRULE_CHINESE = 0, FOOTRULE_ENGLISH = 1 } footrule_language;

typedef struct footrule_rule footrule_rule;   /* a rule with everything it stands on */
typedef struct footrule_judge footrule_judge; /* a rule, a day and a phase, with memory to work in */

/* "0.1.0". Stays for good. */
FOOTRULE_API const char *footrule_version(void);

/* Loads what `footrule judge` takes as RULE: a .frl file, a folder of them, or a compiled rule (.frc). Reads files and the environment variable FOOTRULE_STDLIB; the path is
 * taken from the current directory. *rule is set whatever the status, must be freed, and unless the status is FOOTRULE_OK has only messages. It is
 * NULL only if there was no memory for it, or `rule` itself was NULL. Takes a thread of its own for the time, with a stack of 256 MiB of addresses. */
FOOTRULE_API footrule_status footrule_load(const char *path, footrule_rule **rule);

/* Errors and warnings of a rule, as `footrule check` prints them; "" for none, and for NULL. Stays until the rule is freed. */
FOOTRULE_API const char *footrule_rule_messages(const footrule_rule *rule, footrule_language language);

/* Judges opened on it stay usable. */
FOOTRULE_API void footrule_free(footrule_rule *rule);

/* `as_of`: the day to judge on, as "2026-03-01"; the clock is never asked. `phase`: of the rule, NULL or "" for all. *judge is set
 * whatever the status, must be closed, and unless the status is FOOTRULE_OK has only messages; NULL as above. */
FOOTRULE_API footrule_status footrule_open(const footrule_rule *rule, const char *as_of, const char *phase, footrule_judge **judge);

/* What was wrong with opening it or with the last call that judged; "" if nothing was, and for NULL. Stays until the next call that judges or
 * closes. */
FOOTRULE_API const char *footrule_messages(const footrule_judge *judge, footrule_language language);

FOOTRULE_API void footrule_close(footrule_judge *judge);

/* Judges one dossier, on however many lines; one record. `name` is what the record calls its input; NULL: "-". `text` may be NULL if `bytes` is 0:
 * that is no dossier, and gets an error record, as one of more than 16 MiB does. */
FOOTRULE_API footrule_status footrule_judge_one(footrule_judge *judge, const char *name, const char *text, size_t bytes);

/* Judges a dossier on each line, the empty lines too; a last line needs no line end. As many records as lines. `first_line` is what the first line
 * is called, 1 unless the text is a part of something longer. The records of a large text take memory; texts may be cut at any line end and the
 * pieces judged one after the other. */
FOOTRULE_API footrule_status footrule_judge_lines(footrule_judge *judge, const char *name, uint64_t first_line, const char *text, size_t bytes);

/* Records of the last call that judged: whole lines, byte for byte those of `footrule judge --batch` (docs/bulk.md, docs/schema). `bytes`, unless
 * NULL, is their size; a NUL follows. "" if the call failed, and for NULL. Stays until the next call that judges or closes. */
FOOTRULE_API const char *footrule_records(const footrule_judge *judge, size_t *bytes);

/* Counts of all that was judged since the judge was opened, as `--summary` writes them; those of several judges add up with `footrule summarize`.
 * *json stays until the next call for a summary, or until the judge is closed; NULL after a failure. `bytes` may be NULL. */
FOOTRULE_API footrule_status footrule_summary(footrule_judge *judge, const char **json, size_t *bytes);

#ifdef __cplusplus
}
#endif

#endif
