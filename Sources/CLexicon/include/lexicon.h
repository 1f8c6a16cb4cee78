// The tables of the lexicon, as bytes of the program: nothing is opened, read or parsed to have them.
#ifndef CLEXICON_H
#define CLEXICON_H

#include <stddef.h>

/// `lexicon.bin`, made by `train-lexicon`: its bytes, of static storage, and how many they are.
extern const unsigned char *const gz_lexicon;
extern const size_t gz_lexicon_length;

/// `agreement.bin`, made by `train-lexicon --agreement`: its bytes, of static storage, and how many they are.
extern const unsigned char *const gz_agreement;
extern const size_t gz_agreement_length;

/// `vocabulary.tsv`, written by hand: its bytes, of static storage, and how many they are.
extern const unsigned char *const gz_vocabulary;
extern const size_t gz_vocabulary_length;

#endif
