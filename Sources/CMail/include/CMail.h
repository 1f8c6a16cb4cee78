#pragma once
#include <stddef.h>
#include <stdint.h>

// Mail read by GMime, behind plain functions. Texts are UTF-8 that ends with NUL.
//
// A `gz_mail` owns its parts. The texts that begin with `const` belong to the mail and end with it; all other texts
// and bytes belong to the caller, who frees them with `gz_mail_free`.

typedef struct gz_mail gz_mail;

enum { GZ_MAIL_LEAF = 0, GZ_MAIL_MULTIPART = 1, GZ_MAIL_MESSAGE = 2 };

// The mail in some bytes, which are copied. NULL if the bytes have no header that can be read.
gz_mail *gz_mail_open(const uint8_t *bytes, size_t count);
void gz_mail_close(gz_mail *mail);
void gz_mail_free(void *pointer);

// The parts in their order, each behind the multipart that contains it. The first part is the body.
size_t gz_mail_part_count(const gz_mail *mail);
// The index of the multipart that contains a part; -1 of the body.
int32_t gz_mail_part_parent(const gz_mail *mail, size_t part);
int32_t gz_mail_part_kind(const gz_mail *mail, size_t part);
// The media type in small letters: `text/plain`.
const char *gz_mail_part_type(const gz_mail *mail, size_t part);
// A parameter of the media type; NULL without it.
const char *gz_mail_part_parameter(const gz_mail *mail, size_t part, const char *name);
// `inline`, `attachment`; NULL without it.
const char *gz_mail_part_disposition(const gz_mail *mail, size_t part);
const char *gz_mail_part_file_name(const gz_mail *mail, size_t part);
const char *gz_mail_part_header(const gz_mail *mail, size_t part, const char *name);
// The bytes of a leaf behind its transfer encoding, of a message within the mail, or of a multipart whose boundary never
// comes, up to a limit. `is_cut` tells if more bytes follow.
uint8_t *gz_mail_part_content(const gz_mail *mail, size_t part, size_t limit, size_t *count, int *is_cut);

// The value of a header of the mail as its bytes, unfolded: the first with this name, or the last. NULL without it.
char *gz_mail_header(const gz_mail *mail, const char *name, int is_last);

// The version of the library: `3.2.7`. The caller frees it.
char *gz_mail_version(void);

// The names of a list of mailboxes, separated by commas; addresses of mailboxes without a name. NULL without any.
char *gz_mail_names(const char *mailboxes);
// The address of the first mailbox. NULL without any.
char *gz_mail_address(const char *mailboxes);
// A date of RFC 5322, also of broken writers, as `2025-09-11T08:00:00+07`. NULL of other text.
char *gz_mail_date(const char *text);
