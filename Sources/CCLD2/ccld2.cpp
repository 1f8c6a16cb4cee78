// The library's header uses these without including them.
#include <cstdio>
#include <string>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "ccld2.h"

gz_cld2_guess gz_cld2_detect(const char *text, int length, const char *likely) {
  CLD2::CLDHints hints = {likely, "", CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int text_bytes = 0;
  bool is_reliable = false;
  CLD2::Language best =
      CLD2::ExtDetectLanguageSummary(text, length, true, &hints, CLD2::kCLDFlagBestEffort, languages, percents, scores, nullptr,
                                     &text_bytes, &is_reliable);
  return {CLD2::LanguageCode(best), percents[0], is_reliable};
}

const char *gz_cld2_version(void) { return CLD2::DetectLanguageVersion(); }
