#include "CMail.h"
#include <gmime/gmime.h>

static InternetAddressList *members(InternetAddress *address) {
  return INTERNET_ADDRESS_IS_GROUP(address)
    ? internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)) : NULL;
}

static const char *mailbox(InternetAddress *address) {
  return INTERNET_ADDRESS_IS_MAILBOX(address)
    ? internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)) : NULL;
}

char *gz_mail_names(const char *mailboxes) {
  InternetAddressList *list = internet_address_list_parse(NULL, mailboxes);
  if (!list) return NULL;
  GString *names = g_string_new(NULL);
  int count = internet_address_list_length(list);
  for (int index = 0; index < count; index++) {
    InternetAddress *address = internet_address_list_get_address(list, index);
    const char *name = internet_address_get_name(address);
    if (!name || !*name) name = mailbox(address);
    if (name && *name) g_string_append_printf(names, "%s%s", names->len ? ", " : "", name);
  }
  g_object_unref(list);
  return g_string_free(names, names->len == 0);
}

char *gz_mail_address(const char *mailboxes) {
  InternetAddressList *list = internet_address_list_parse(NULL, mailboxes);
  if (!list) return NULL;
  char *found = NULL;
  int count = internet_address_list_length(list);
  for (int index = 0; index < count && !found; index++) {
    InternetAddress *address = internet_address_list_get_address(list, index);
    InternetAddressList *group = members(address);
    if (group && internet_address_list_length(group) > 0) address = internet_address_list_get_address(group, 0);
    found = g_strdup(mailbox(address));
  }
  g_object_unref(list);
  return found;
}

char *gz_mail_date(const char *text) {
  GDateTime *date = g_mime_utils_header_decode_date(text);
  if (!date) return NULL;
  char *written = g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z");
  g_date_time_unref(date);
  return written;
}

char *gz_mail_version(void) {
  return g_strdup_printf("%u.%u.%u", gmime_major_version, gmime_minor_version, gmime_micro_version);
}
