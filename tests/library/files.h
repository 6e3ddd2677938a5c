/* A file as a text. */
#ifndef FILES_H
#define FILES_H

#include <stdio.h>
#include <stdlib.h>

static char *whole_file(const char *path, size_t *bytes) {
  char *text;
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) exit(9);
  *bytes = (size_t)ftell(file);
  rewind(file);
  text = malloc(*bytes + 1);
  if (text == NULL || fread(text, 1, *bytes, file) != *bytes) exit(9);
  text[*bytes] = 0;
  fclose(file);
  return text;
}

#endif
