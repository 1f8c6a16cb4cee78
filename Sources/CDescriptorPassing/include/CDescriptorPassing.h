#pragma once
#include <stddef.h>

/// Sends bytes with an open file through a socket. Returns the number of bytes sent, or -1 with `errno`.
/// `descriptor`: the file; -1 for bytes alone.
long gz_send(int socket, int descriptor, const void *bytes, size_t count);

/// Receives bytes, and the file that came with them. Returns the number of bytes, 0 at the end, or -1 with `errno`.
/// `descriptor`: receives the file, which the caller closes, or -1 without a file.
long gz_receive(int socket, int *descriptor, void *bytes, size_t capacity);

/// A file in memory with these bytes, read from its beginning; -1 with `errno` if there is none.
int gz_memory_file(const void *bytes, size_t count);
