#pragma once
#include <libxml/xmlversion.h>
// The library is built with ICU, and its headers include those of the system's ICU, which contradict the ICU within
// Foundation. Only a structure that the program never touches depends on the macro.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// The number of the library that is loaded: 20914 for 2.9.14. A variable that Swift doesn't trust.
static inline const char *gz_xml_version(void) { return xmlParserVersion; }
