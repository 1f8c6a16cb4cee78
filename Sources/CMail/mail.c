#include "CMail.h"
#include <gmime/gmime.h>
#include <pthread.h>
#include <string.h>

// The most parts of a mail, as for the entries of an archive.
enum { MOST_PARTS = 10000 };

struct part {
  GMimeObject *object; // owned by the message
  int32_t parent;
  int32_t kind;
  char *type;
};

struct gz_mail {
  GMimeMessage *message;
  GArray *parts;
};

static GMimeParserOptions *options;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void ignore(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {}

static void start(void) {
  static const char *charsets[] = {"utf-8", "windows-1252", NULL};
  g_log_set_default_handler(ignore, NULL);
  g_mime_init();
  options = g_mime_parser_options_new();
  g_mime_parser_options_set_fallback_charsets(options, charsets);
  g_mime_parser_options_set_allow_addresses_without_domain(options, TRUE);
}

static void free_part(void *pointer) { g_free(((struct part *)pointer)->type); }

static int32_t kind(GMimeObject *object) {
  if (GMIME_IS_MULTIPART(object)) return GZ_MAIL_MULTIPART;
  return GMIME_IS_MESSAGE_PART(object) ? GZ_MAIL_MESSAGE : GZ_MAIL_LEAF;
}

static char *media_type(GMimeObject *object) {
  GMimeContentType *type = g_mime_object_get_content_type(object);
  char *text = type ? g_mime_content_type_get_mime_type(type) : g_strdup("text/plain");
  char *small = g_ascii_strdown(text, -1);
  g_free(text);
  return small;
}

// A place in the walk over the parts: the next child of a multipart.
struct place {
  int32_t part;
  int next;
};

static void add(gz_mail *mail, GMimeObject *object, int32_t parent, GArray *places) {
  struct part part = {object, parent, kind(object), media_type(object)};
  struct place place = {(int32_t)mail->parts->len, 0};
  g_array_append_val(mail->parts, part);
  if (part.kind == GZ_MAIL_MULTIPART) g_array_append_val(places, place);
}

static void list_parts(gz_mail *mail, GMimeObject *body) {
  GArray *places = g_array_new(FALSE, FALSE, sizeof(struct place));
  add(mail, body, -1, places);
  while (places->len > 0 && mail->parts->len < MOST_PARTS) {
    struct place *place = &g_array_index(places, struct place, places->len - 1);
    int32_t parent = place->part;
    GMimeMultipart *multipart = GMIME_MULTIPART(g_array_index(mail->parts, struct part, parent).object);
    if (place->next < g_mime_multipart_get_count(multipart)) {
      add(mail, g_mime_multipart_get_part(multipart, place->next++), parent, places);
    } else {
      g_array_set_size(places, places->len - 1);
    }
  }
  g_array_free(places, TRUE);
}

gz_mail *gz_mail_open(const uint8_t *bytes, size_t count) {
  pthread_once(&once, start);
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer((const char *)bytes, count);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  g_mime_parser_set_persist_stream(parser, TRUE);
  GMimeMessage *message = g_mime_parser_construct_message(parser, options);
  g_object_unref(parser);
  g_object_unref(stream);
  if (!message) return NULL;
  gz_mail *mail = g_new0(gz_mail, 1);
  mail->message = message;
  mail->parts = g_array_new(FALSE, FALSE, sizeof(struct part));
  g_array_set_clear_func(mail->parts, free_part);
  GMimeObject *body = g_mime_message_get_mime_part(message);
  if (body) list_parts(mail, body);
  return mail;
}

void gz_mail_close(gz_mail *mail) {
  g_array_free(mail->parts, TRUE);
  g_object_unref(mail->message);
  g_free(mail);
}

void gz_mail_free(void *pointer) { g_free(pointer); }

size_t gz_mail_part_count(const gz_mail *mail) { return mail->parts->len; }

static struct part *at(const gz_mail *mail, size_t part) { return &g_array_index(mail->parts, struct part, part); }

int32_t gz_mail_part_parent(const gz_mail *mail, size_t part) { return at(mail, part)->parent; }
int32_t gz_mail_part_kind(const gz_mail *mail, size_t part) { return at(mail, part)->kind; }
const char *gz_mail_part_type(const gz_mail *mail, size_t part) { return at(mail, part)->type; }

const char *gz_mail_part_parameter(const gz_mail *mail, size_t part, const char *name) {
  return g_mime_object_get_content_type_parameter(at(mail, part)->object, name);
}

const char *gz_mail_part_disposition(const gz_mail *mail, size_t part) {
  return g_mime_object_get_disposition(at(mail, part)->object);
}

const char *gz_mail_part_file_name(const gz_mail *mail, size_t part) {
  GMimeObject *object = at(mail, part)->object;
  const char *name = g_mime_object_get_content_disposition_parameter(object, "filename");
  return name ? name : g_mime_object_get_content_type_parameter(object, "name");
}

const char *gz_mail_part_header(const gz_mail *mail, size_t part, const char *name) {
  return g_mime_object_get_header(at(mail, part)->object, name);
}

// Copies the bytes of a memory stream up to a limit.
static uint8_t *copied(GMimeStream *stream, size_t limit, size_t *count, int *is_cut) {
  GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
  *is_cut = array->len > limit;
  *count = *is_cut ? limit : array->len;
  uint8_t *bytes = g_malloc(*count + 1);
  if (*count > 0) memcpy(bytes, array->data, *count);
  return bytes;
}

// A multipart without its boundary has all of its text in the prologue. A multipart that ends is really empty.
static void write_prologue(GMimeMultipart *multipart, GMimeStream *stream) {
  const char *prologue = g_mime_multipart_get_prologue(multipart);
  if (g_mime_multipart_get_count(multipart) > 0 || g_mime_multipart_get_epilogue(multipart)) return;
  if (prologue) g_mime_stream_write_string(stream, prologue);
}

// GMime drops the last characters of base64 without its padding.
static void write_padded_base64(GMimeStream *encoded, GMimeStream *stream) {
  GMimeStream *copy = g_mime_stream_mem_new();
  g_mime_stream_reset(encoded);
  g_mime_stream_write_to_stream(encoded, copy);
  GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(copy));
  size_t count = 0;
  for (size_t index = 0; index < bytes->len; index++) {
    guint8 byte = bytes->data[index];
    count += g_ascii_isalnum(byte) || byte == '+' || byte == '/' || byte == '=';
  }
  if (count % 4 > 1) g_byte_array_append(bytes, (const guint8 *)"==", 4 - count % 4);
  GMimeEncoding decoder;
  g_mime_encoding_init_decode(&decoder, GMIME_CONTENT_ENCODING_BASE64);
  char *decoded = g_malloc(g_mime_encoding_outlen(&decoder, bytes->len) + 8);
  size_t length = g_mime_encoding_flush(&decoder, (const char *)bytes->data, bytes->len, decoded);
  g_mime_stream_write(stream, decoded, length);
  g_free(decoded);
  g_object_unref(copy);
}

static void write_decoded(GMimeDataWrapper *content, GMimeStream *stream) {
  if (g_mime_data_wrapper_get_encoding(content) == GMIME_CONTENT_ENCODING_BASE64) {
    write_padded_base64(g_mime_data_wrapper_get_stream(content), stream);
  } else {
    g_mime_data_wrapper_write_to_stream(content, stream);
  }
}

uint8_t *gz_mail_part_content(const gz_mail *mail, size_t part, size_t limit, size_t *count, int *is_cut) {
  GMimeObject *object = at(mail, part)->object;
  GMimeStream *stream = g_mime_stream_mem_new();
  if (GMIME_IS_MESSAGE_PART(object)) {
    GMimeMessage *message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
    if (message) g_mime_object_write_to_stream(GMIME_OBJECT(message), NULL, stream);
  } else if (GMIME_IS_MULTIPART(object)) {
    write_prologue(GMIME_MULTIPART(object), stream);
  } else if (GMIME_IS_PART(object)) {
    GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(object));
    if (content) write_decoded(content, stream);
  }
  uint8_t *bytes = copied(stream, limit, count, is_cut);
  g_object_unref(stream);
  return bytes;
}

static GMimeHeader *find_header(GMimeHeaderList *headers, const char *name, int is_last) {
  GMimeHeader *found = NULL;
  int count = g_mime_header_list_get_count(headers);
  for (int index = 0; index < count && (is_last || !found); index++) {
    GMimeHeader *header = g_mime_header_list_get_header_at(headers, index);
    if (g_ascii_strcasecmp(g_mime_header_get_name(header), name) == 0) found = header;
  }
  return found;
}

char *gz_mail_header(const gz_mail *mail, const char *name, int is_last) {
  GMimeHeader *found = find_header(g_mime_object_get_header_list(GMIME_OBJECT(mail->message)), name, is_last);
  // The headers `Content-…` belong to the body.
  GMimeObject *body = g_mime_message_get_mime_part(mail->message);
  if (!found && body) found = find_header(g_mime_object_get_header_list(body), name, is_last);
  const char *raw = found ? g_mime_header_get_raw_value(found) : NULL;
  return raw ? g_mime_utils_header_unfold(raw) : NULL;
}
