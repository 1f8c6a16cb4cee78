#include "language_tables.h"

#include <string.h>

// The package is C17 for its other targets; the compiler knows `#embed` all the same.
#pragma clang diagnostic ignored "-Wc23-extensions"

typedef struct {
  const char *name;
  const char *text;
} table;

typedef struct {
  const char *code;
  const table *tables;
} language;

// The words of the lists `embedded.inc`. A list ends with an empty table, a text with NUL.
#define LANGUAGE(code) {code, (const table[]){
#define TABLE(name) {name, (const char[]){
#define END_OF_TABLE , 0}},
#define END_OF_LANGUAGE {0}}},

static const language languages[] = {
#include "../Languages/English/Tables/embedded.inc"
#include "../Languages/French/Tables/embedded.inc"
#include "../Languages/Vietnamese/Tables/embedded.inc"
};

const char *gz_language_table(const char *code, const char *name) {
  for (size_t index = 0; index < sizeof languages / sizeof languages[0]; index++) {
    if (strcmp(languages[index].code, code) != 0) continue;
    for (const table *table = languages[index].tables; table->name; table++) {
      if (strcmp(table->name, name) == 0) return table->text;
    }
  }
  return NULL;
}
