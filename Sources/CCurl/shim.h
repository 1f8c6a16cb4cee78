#pragma once
// The checks of types are macros, which Swift doesn't see.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

/// The ways in which a name and a password are sent: in the clear, and as a digest.
static const long gz_logins = (long)(CURLAUTH_BASIC | CURLAUTH_DIGEST);

// Functions with a variable number of arguments, which Swift doesn't call.

static inline CURLcode gz_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode gz_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

/// `value`: copied by the library; null for none.
static inline CURLcode gz_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

/// `value`: a buffer, a list or the argument of a callback, which must live as long as the transfer.
static inline CURLcode gz_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode gz_set_reader(CURL *handle, CURLoption option, curl_write_callback value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode gz_set_opener(CURL *handle, curl_opensocket_callback value) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

/// The value of an information; 0 if there is none.
static inline long gz_number(CURL *handle, CURLINFO information) {
  long value = 0;
  curl_easy_getinfo(handle, information, &value);
  return value;
}

/// The list of all cookies, which the caller frees; null if there is none.
static inline struct curl_slist *gz_cookies(CURL *handle) {
  struct curl_slist *list = NULL;
  curl_easy_getinfo(handle, CURLINFO_COOKIELIST, &list);
  return list;
}

static inline CURLMcode gz_set_multi_number(CURLM *handle, CURLMoption option, long value) {
  return curl_multi_setopt(handle, option, value);
}

/// The value of an information in microseconds or bytes; 0 if there is none.
static inline curl_off_t gz_size(CURL *handle, CURLINFO information) {
  curl_off_t value = 0;
  curl_easy_getinfo(handle, information, &value);
  return value;
}

/// The text of an information, which lives as long as the handle; null if there is none.
static inline const char *gz_text(CURL *handle, CURLINFO information) {
  char *value = NULL;
  curl_easy_getinfo(handle, information, &value);
  return value;
}
