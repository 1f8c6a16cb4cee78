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

static const struct {
  const char *code;
  struct entity_model model;
} models[] = {
    {"en", {english, sizeof english}},
    {"vi", {vietnamese, sizeof vietnamese}},
};

struct entity_model entity_model_of_language(const char *code) {
  for (size_t index = 0; index < sizeof models / sizeof models[0]; index++) {
    if (strcmp(models[index].code, code) == 0) return models[index].model;
  }
  return (struct entity_model){NULL, 0};
}
