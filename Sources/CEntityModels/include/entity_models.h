#ifndef ENTITY_MODELS_H
#define ENTITY_MODELS_H

#include <stddef.h>

/// The models that find names, as `train-entities` wrote them. They are constants of the program: nothing is
/// read or copied when it starts, and only the pages that are used come into memory.
struct entity_model {
  const unsigned char *bytes;
  size_t count;
};

struct entity_model entity_model_english(void);
struct entity_model entity_model_vietnamese(void);

#endif
