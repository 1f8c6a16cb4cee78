#include "build_facts.h"

#define VERSION "0.1.0-dev"

#ifdef GAZETTE_COMMIT
const char *gz_version(void) { return VERSION " (commit " GAZETTE_COMMIT ")"; }
#else
const char *gz_version(void) { return VERSION; }
#endif
