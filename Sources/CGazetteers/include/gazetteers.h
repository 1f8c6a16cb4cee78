// Tables of facts, one a file in Tables/, as they stand in the program's memory: UTF-8 in NFC, a record a line,
// fields parted by tabs, names within a field by bars; lines that begin with # are comments.

#ifndef GAZETTEERS_H
#define GAZETTEERS_H

typedef struct {
  const unsigned char *bytes;
  unsigned long length;
} gazetteer_table;

gazetteer_table gazetteer_regions(void);
gazetteer_table gazetteer_places(void);
gazetteer_table gazetteer_demonyms(void);
gazetteer_table gazetteer_organizations(void);
gazetteer_table gazetteer_name_words(void);
gazetteer_table gazetteer_people(void);
gazetteer_table gazetteer_portfolios(void);
gazetteer_table gazetteer_family_names(void);

#endif
