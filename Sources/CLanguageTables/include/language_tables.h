// The tables of the languages as they stand in the program's memory: UTF-8 in NFC, one record a line, fields separated
// by tabs, forms within a field by bars; lines that begin with # are comments.

#ifndef LANGUAGE_TABLES_H
#define LANGUAGE_TABLES_H

#include <stddef.h>

typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} gz_language_table;

/// The table of a language, by the language's code and the file's name; its bytes are null where there is none.
gz_language_table gz_find_language_table(const char *code, const char *name);

#endif
