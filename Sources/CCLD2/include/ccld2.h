// The C face of libcld2, Google's Compact Language Detector 2.
#ifndef CCLD2_H
#define CCLD2_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What the detector says of a text.
typedef struct {
  /// Language code such as `en`, `vi`, `zh-Hant`; `un` where it can't tell. Static storage.
  const char *code;
  /// How much of the text is in that language, 0 to 100.
  int percent;
  /// Whether the detector itself calls the answer reliable.
  bool is_reliable;
} gz_cld2_guess;

/// Detects the language of `length` bytes of valid UTF-8. `likely`: the codes of at most
/// four languages that are likely beforehand, separated by commas, or NULL.
gz_cld2_guess gz_cld2_detect(const char *text, int length, const char *likely);

/// The version of the library and of its tables. Static storage.
const char *gz_cld2_version(void);

#ifdef __cplusplus
}
#endif

#endif
