#pragma once
#include <zlib.h>

// A macro with a size that Swift doesn't see.
static inline int gz_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}
