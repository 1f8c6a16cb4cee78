#include "entity_models.h"

// #embed is in C23; clang has it before.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char english[] = {
#embed "english.model"
};

_Alignas(64) static const unsigned char vietnamese[] = {
#embed "vietnamese.model"
};

struct entity_model entity_model_english(void) {
  return (struct entity_model){english, sizeof english};
}

struct entity_model entity_model_vietnamese(void) {
  return (struct entity_model){vietnamese, sizeof vietnamese};
}
