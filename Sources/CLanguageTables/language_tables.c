#include "language_tables.h"

#include <string.h>

// The package is C17 for its other targets; the compiler knows `#embed` all the same.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define TABLE(file, array) {file, array, sizeof array}

#include "../Languages/English/Tables/embedded.inc"
#include "../Languages/French/Tables/embedded.inc"
#include "../Languages/Vietnamese/Tables/embedded.inc"

typedef struct {
  const char *code;
  const gz_language_table *tables;
  size_t count;
} table_list;

#define LANGUAGE(code, tables) {code, tables, sizeof tables / sizeof tables[0]}

static const table_list languages[] = {
    LANGUAGE("en", english_tables),
    LANGUAGE("vi", vietnamese_tables),
    LANGUAGE("fr", french_tables),
};

gz_language_table gz_find_language_table(const char *code, const char *name) {
  for (size_t language = 0; language < sizeof languages / sizeof languages[0]; language++) {
    const table_list list = languages[language];
    if (strcmp(list.code, code) != 0) continue;
    for (size_t index = 0; index < list.count; index++) {
      if (strcmp(list.tables[index].name, name) == 0) return list.tables[index];
    }
  }
  return (gz_language_table){NULL, NULL, 0};
}
