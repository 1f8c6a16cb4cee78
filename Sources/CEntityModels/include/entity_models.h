#ifndef ENTITY_MODELS_H
#define ENTITY_MODELS_H

#include <stddef.h>

/// A model that finds names, as `train-entities` writes it. Models are constants of the program: nothing is read or
/// copied when the program starts, and only pages that are used come into memory.
struct entity_model {
  const unsigned char *bytes;
  size_t count;
};

/// The model of a language, by the language's code; its bytes are null where there is none.
struct entity_model entity_model_of_language(const char *code);

/// The model for the second pass over a document in a language; its bytes are null where there is none.
struct entity_model document_model_of_language(const char *code);

#endif
