#pragma once
#include <stddef.h>

// The part of libpq that gazette uses, as PostgreSQL's documentation declares it. The library is loaded when the first
// connection is made: a program that needs no server doesn't wait for it, and the program is built without its headers.

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;
typedef struct pg_cancel PGcancel;

/// One setting of a connection, as PQconninfoParse lists it.
typedef struct {
  char *_Nullable keyword;
  char *_Nullable envvar;
  char *_Nullable compiled;
  char *_Nullable val;
  char *_Nullable label;
  char *_Nullable dispchar;
  int dispsize;
} PQconninfoOption;

#pragma clang assume_nonnull begin

/// The functions of the library, all of them found.
typedef struct {
  int (*_Nonnull libVersion)(void);
  PQconninfoOption *_Nullable (*_Nonnull conninfoParse)(const char *text, char *_Nullable *_Nullable error);
  void (*_Nonnull conninfoFree)(PQconninfoOption *_Nullable options);
  void (*_Nonnull freemem)(void *_Nullable memory);

  PGconn *_Nullable (*_Nonnull connectStartParams)(
      const char *_Nullable const *_Nonnull names, const char *_Nullable const *_Nonnull values, int expandsName);
  int (*_Nonnull connectPoll)(PGconn *connection);
  int (*_Nonnull status)(const PGconn *connection);
  int (*_Nonnull transactionStatus)(const PGconn *connection);
  int (*_Nonnull serverVersion)(const PGconn *connection);
  int (*_Nonnull socket)(const PGconn *connection);
  int (*_Nonnull sslInUse)(PGconn *connection);
  int (*_Nonnull setErrorVerbosity)(PGconn *connection, int verbosity);
  void (*_Nullable (*_Nonnull setNoticeProcessor)(
      PGconn *connection, void (*_Nullable processor)(void *_Nullable context, const char *notice),
      void *_Nullable context))(void *_Nullable context, const char *notice);
  char *_Nullable (*_Nonnull errorMessage)(const PGconn *connection);
  int (*_Nonnull setnonblocking)(PGconn *connection, int isNonblocking);
  void (*_Nonnull finish)(PGconn *connection);

  int (*_Nonnull sendQueryParams)(
      PGconn *connection, const char *sql, int count, const unsigned *_Nullable types,
      const char *_Nullable const *_Nullable values, const int *_Nullable lengths, const int *_Nullable formats,
      int resultFormat);
  int (*_Nonnull sendPrepare)(
      PGconn *connection, const char *name, const char *sql, int count, const unsigned *_Nullable types);
  int (*_Nonnull sendQueryPrepared)(
      PGconn *connection, const char *name, int count, const char *_Nullable const *_Nullable values,
      const int *_Nullable lengths, const int *_Nullable formats, int resultFormat);
  int (*_Nonnull enterPipelineMode)(PGconn *connection);
  int (*_Nonnull exitPipelineMode)(PGconn *connection);
  int (*_Nonnull pipelineStatus)(const PGconn *connection);
  int (*_Nonnull pipelineSync)(PGconn *connection);
  int (*_Nonnull setSingleRowMode)(PGconn *connection);
  int (*_Nonnull flush)(PGconn *connection);
  int (*_Nonnull consumeInput)(PGconn *connection);
  int (*_Nonnull isBusy)(PGconn *connection);
  PGresult *_Nullable (*_Nonnull getResult)(PGconn *connection);
  int (*_Nonnull putCopyData)(PGconn *connection, const char *bytes, int count);
  int (*_Nonnull putCopyEnd)(PGconn *connection, const char *_Nullable error);
  PGcancel *_Nullable (*_Nonnull getCancel)(PGconn *connection);
  int (*_Nonnull cancel)(PGcancel *cancel, char *error, int capacity);
  void (*_Nonnull freeCancel)(PGcancel *cancel);

  int (*_Nonnull resultStatus)(const PGresult *result);
  char *_Nullable (*_Nonnull resultErrorField)(const PGresult *result, int field);
  void (*_Nonnull clear)(PGresult *result);
  int (*_Nonnull ntuples)(const PGresult *result);
  int (*_Nonnull nfields)(const PGresult *result);
  int (*_Nonnull getisnull)(const PGresult *result, int row, int column);
  int (*_Nonnull getlength)(const PGresult *result, int row, int column);
  char *_Nullable (*_Nonnull getvalue)(const PGresult *result, int row, int column);
  char *_Nullable (*_Nonnull cmdTuples)(PGresult *result);
} gz_libpq;

/// Loads libpq and finds its functions. Returns 0, or -1 where the library or one of the functions is missing; `missing`
/// then names it.
int gz_load_libpq(gz_libpq *library, char *missing, size_t capacity);

/// Has the library keep what the server remarks to itself; it would write that to standard error.
void gz_ignore_notices(const gz_libpq *library, PGconn *connection);

/// An event that wakes a thread that polls: its descriptor, or -1.
int gz_make_event(void);

/// Raises an event.
void gz_raise_event(int descriptor);

#pragma clang assume_nonnull end
