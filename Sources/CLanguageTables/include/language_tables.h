#ifndef LANGUAGE_TABLES_H
#define LANGUAGE_TABLES_H

/// The text of a table by the language's code and the file's name; null where there is none. The text is UTF-8 in NFC and
/// a constant of the program. `LanguageTable` describes its format.
const char *gz_language_table(const char *code, const char *name);

#endif
