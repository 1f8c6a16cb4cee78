#include "lexicon.h"

// The package is C17 for its other targets; the compiler knows `#embed` all the same.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char lexicon[] = {
#embed "lexicon.bin"
};

static const unsigned char agreement[] = {
#embed "agreement.bin"
};

static const unsigned char vocabulary[] = {
#embed "vocabulary.tsv"
};

const unsigned char *const gz_lexicon = lexicon;
const size_t gz_lexicon_length = sizeof lexicon;
const unsigned char *const gz_agreement = agreement;
const size_t gz_agreement_length = sizeof agreement;
const unsigned char *const gz_vocabulary = vocabulary;
const size_t gz_vocabulary_length = sizeof vocabulary;
