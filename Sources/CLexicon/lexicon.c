#include "lexicon.h"

static const unsigned char vocabulary[] = {
#embed "vocabulary.tsv"
};

const unsigned char *const gz_vocabulary = vocabulary;
const size_t gz_vocabulary_length = sizeof vocabulary;
