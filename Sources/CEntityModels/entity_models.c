#include "entity_models.h"

#include <string.h>

// #embed is in C23; clang has it before.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char english[] = {
#embed "english.model"
};

_Alignas(64) static const unsigned char vietnamese[] = {
#embed "vietnamese.model"
};

_Alignas(64) static const unsigned char english_documents[] = {
#embed "english-documents.model"
};

_Alignas(64) static const unsigned char vietnamese_documents[] = {
#embed "vietnamese-documents.model"
};

struct models {
  const char *code;
  struct entity_model sentences;
  struct entity_model documents;
};

static const struct models languages[] = {
    {"en", {english, sizeof english}, {english_documents, sizeof english_documents}},
    {"vi", {vietnamese, sizeof vietnamese}, {vietnamese_documents, sizeof vietnamese_documents}},
};

static const struct models *models_of_language(const char *code) {
  static const struct models none = {NULL, {NULL, 0}, {NULL, 0}};
  for (size_t index = 0; index < sizeof languages / sizeof languages[0]; index++) {
    if (strcmp(languages[index].code, code) == 0) return &languages[index];
  }
  return &none;
}

struct entity_model entity_model_of_language(const char *code) { return models_of_language(code)->sentences; }

struct entity_model document_model_of_language(const char *code) { return models_of_language(code)->documents; }
