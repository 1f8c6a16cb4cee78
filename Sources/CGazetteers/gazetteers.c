#include "gazetteers.h"

// #embed is in C23; clang has it before.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define TABLE(name)                                                \
  gazetteer_table gazetteer_##name(void) {                         \
    return (gazetteer_table){name##_bytes, sizeof name##_bytes};   \
  }

static const unsigned char regions_bytes[] = {
#embed "Tables/regions.tsv"
};
TABLE(regions)

static const unsigned char places_bytes[] = {
#embed "Tables/places.tsv"
};
TABLE(places)

static const unsigned char demonyms_bytes[] = {
#embed "Tables/demonyms.tsv"
};
TABLE(demonyms)

static const unsigned char organizations_bytes[] = {
#embed "Tables/organizations.tsv"
};
TABLE(organizations)

static const unsigned char name_words_bytes[] = {
#embed "Tables/name-words.tsv"
};
TABLE(name_words)

static const unsigned char people_bytes[] = {
#embed "Tables/people.tsv"
};
TABLE(people)

static const unsigned char portfolios_bytes[] = {
#embed "Tables/portfolios.tsv"
};
TABLE(portfolios)

static const unsigned char family_names_bytes[] = {
#embed "Tables/family-names.tsv"
};
TABLE(family_names)
