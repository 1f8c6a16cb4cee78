#include "page_checksums.h"

#include <sqlite3.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// SQLite checks the shape of a page, but not the values in it, so that a flipped bit in a row is an answer like any
// other. Here the last eight bytes of each page, which SQLite leaves alone, hold a checksum of the page and of its
// place in the file. The checksum is made when a page is written to the database file, and verified when a page is
// read from it. The write-ahead log has checksums of its own.
//
// In memory and in the log the eight bytes are zero. Another program that knows nothing of the checksums may copy the
// log of a process that was killed into the database file; such pages are sound, and their eight bytes are zero.
// Each transaction of ours writes the first page too (IndexDatabase), so that the first page then shows it. From then
// on the first page has the complement of its checksum, and pages whose eight bytes are zero are accepted.

enum { page_size = gz_page_size, checksum_size = 8, content_size = page_size - checksum_size };
// The size of the pages of older databases, which are made anew.
enum { former_page_size = 4096 };
// SQLite never reads or writes pages of fewer bytes; what is shorter is a header.
enum { smallest_page = 512 };

// The methods of an open file: those of SQLite, some replaced by ours. The methods of a file lead to the rest.
typedef struct {
  sqlite3_io_methods methods;
  const sqlite3_io_methods *original;
  int has_copied_pages;
} CheckedFile;

static CheckedFile *checked(sqlite3_file *file) { return (CheckedFile *)file->pMethods; }

// Each step is a bijection of the sum and of the word, so that a change of one word always changes the result.
static uint64_t add(uint64_t sum, uint64_t word) {
  sum = (sum ^ word) * 0x9e3779b97f4a7c15u;
  return sum ^ sum >> 29;
}

static uint64_t word_at(const unsigned char *page, int offset) {
  uint64_t word;
  memcpy(&word, page + offset, sizeof word);
  return word;
}

// Four sums side by side, because one multiplication would wait for the other.
static uint64_t checksum(const unsigned char *page, sqlite3_int64 offset) {
  enum { lanes = 4, step = lanes * 8 };
  uint64_t sums[lanes] = {(uint64_t)offset, 1, 2, 3};
  int at = 0;
  for (; at + step <= content_size; at += step)
    for (int lane = 0; lane < lanes; lane++) sums[lane] = add(sums[lane], word_at(page, at + 8 * lane));
  for (; at < content_size; at += 8) sums[0] = add(sums[0], word_at(page, at));
  for (int lane = 1; lane < lanes; lane++) sums[0] = add(sums[0], sums[lane]);
  // Zero means that the page was copied by another program.
  return sums[0] == 0 || sums[0] == UINT64_MAX ? 1 : sums[0];
}

static int is_blank(const unsigned char *page) {
  for (int at = 0; at < page_size; at++)
    if (page[at] != 0) return 0;
  return 1;
}

static int is_sound(const CheckedFile *file, const unsigned char *page, sqlite3_int64 offset) {
  const uint64_t found = word_at(page, content_size), expected = checksum(page, offset);
  if (found == expected || (offset == 0 && found == ~expected)) return 1;
  return file->has_copied_pages && found == 0;
}

static int read_page(sqlite3_file *file, void *buffer, int count, sqlite3_int64 offset) {
  CheckedFile *own = checked(file);
  const int result = own->original->xRead(file, buffer, count, offset);
  if (count < smallest_page) return result;
  // A page behind the end of the file was never written. A page with some bytes was cut off.
  if (result == SQLITE_IOERR_SHORT_READ) return count == page_size && is_blank(buffer) ? result : SQLITE_CORRUPT;
  if (result != SQLITE_OK) return result;
  if (count != page_size || !is_sound(own, buffer, offset)) return SQLITE_CORRUPT;
  memset((unsigned char *)buffer + content_size, 0, checksum_size);
  return SQLITE_OK;
}

static int write_page(sqlite3_file *file, const void *buffer, int count, sqlite3_int64 offset) {
  CheckedFile *own = checked(file);
  if (count != page_size) return own->original->xWrite(file, buffer, count, offset);
  unsigned char page[page_size];
  memcpy(page, buffer, content_size);
  uint64_t made = checksum(page, offset);
  if (offset == 0 && own->has_copied_pages) made = ~made;
  memcpy(page + content_size, &made, checksum_size);
  return own->original->xWrite(file, page, page_size, offset);
}

// No page is read past the checksums from mapped memory.
static int map_nothing(sqlite3_file *file, sqlite3_int64 offset, int count, void **page) {
  (void)file, (void)offset, (void)count;
  *page = NULL;
  return SQLITE_OK;
}

static int close_file(sqlite3_file *file) {
  CheckedFile *own = checked(file);
  file->pMethods = own->original;
  free(own);
  return file->pMethods->xClose(file);
}

// Whether the first page says that another program has copied pages into the file.
static int has_copied_pages(sqlite3_file *file) {
  unsigned char page[page_size];
  if (file->pMethods->xRead(file, page, page_size, 0) != SQLITE_OK) return 0;
  const uint64_t found = word_at(page, content_size);
  return found == ~checksum(page, 0) || (found == 0 && !is_blank(page));
}

int gz_checksums_begin(void *connection) {
  int room = checksum_size;
  sqlite3_file_control(connection, "main", SQLITE_FCNTL_RESERVE_BYTES, &room);
  sqlite3_file *file = NULL;
  const int result = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (result != SQLITE_OK || file == NULL || file->pMethods == NULL) return result;
  CheckedFile *own = malloc(sizeof *own);
  if (own == NULL) return SQLITE_NOMEM;
  own->original = file->pMethods;
  own->methods = *file->pMethods;
  own->has_copied_pages = has_copied_pages(file);
  own->methods.xClose = close_file;
  own->methods.xRead = read_page;
  own->methods.xWrite = write_page;
  if (own->methods.iVersion >= 3) own->methods.xFetch = map_nothing;
  file->pMethods = &own->methods;
  return SQLITE_OK;
}

int gz_checksums_are_missing(const unsigned char *header) {
  const int size = header[16] << 8 | header[17];
  return memcmp(header, "SQLite format 3", 16) == 0 && (header[20] == 0 || size == former_page_size);
}
