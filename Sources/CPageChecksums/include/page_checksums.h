// Databases whose pages carry a checksum each: a page that is not as it was written is an error, never an answer.
#ifndef CPAGECHECKSUMS_H
#define CPAGECHECKSUMS_H

/// The bytes of a page. Rows of one to two kilobytes, such as the profiles of articles, leave a fifth of each page of 4 KiB
/// empty.
enum { gz_page_size = 8192 };

/// Has the pages of a connection's main database written with checksums and verified when they are read, from now
/// on. A page with a wrong checksum gives SQLITE_CORRUPT. Does nothing for a database in memory. An empty database
/// gets the room for the checksums. `connection`: a `sqlite3 *` that has read nothing yet.
/// Returns 0, or SQLite's code of the error.
int gz_checksums_begin(void *connection);

/// Whether a database was made without room for the checksums, or with pages of another size. `header`: its first 21
/// bytes.
int gz_checksums_are_missing(const unsigned char *header);

#endif
