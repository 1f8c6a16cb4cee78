#include "CPostgreSQL.h"

#include <dlfcn.h>
#include <stdio.h>
#include <sys/eventfd.h>

static const char file[] = "libpq.so.5";

int gz_load_libpq(gz_libpq *library, char *missing, size_t capacity) {
  void *handle = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    snprintf(missing, capacity, "%s", file);
    return -1;
  }
  const struct {
    const char *name;
    void **place;
  } functions[] = {
      {"PQlibVersion", (void **)&library->libVersion},
      {"PQconninfoParse", (void **)&library->conninfoParse},
      {"PQconninfoFree", (void **)&library->conninfoFree},
      {"PQfreemem", (void **)&library->freemem},
      {"PQconnectStartParams", (void **)&library->connectStartParams},
      {"PQconnectPoll", (void **)&library->connectPoll},
      {"PQstatus", (void **)&library->status},
      {"PQtransactionStatus", (void **)&library->transactionStatus},
      {"PQserverVersion", (void **)&library->serverVersion},
      {"PQsocket", (void **)&library->socket},
      {"PQsslInUse", (void **)&library->sslInUse},
      {"PQsetErrorVerbosity", (void **)&library->setErrorVerbosity},
      {"PQsetNoticeProcessor", (void **)&library->setNoticeProcessor},
      {"PQerrorMessage", (void **)&library->errorMessage},
      {"PQsetnonblocking", (void **)&library->setnonblocking},
      {"PQfinish", (void **)&library->finish},
      {"PQsendQueryParams", (void **)&library->sendQueryParams},
      {"PQsendPrepare", (void **)&library->sendPrepare},
      {"PQsendQueryPrepared", (void **)&library->sendQueryPrepared},
      {"PQenterPipelineMode", (void **)&library->enterPipelineMode},
      {"PQexitPipelineMode", (void **)&library->exitPipelineMode},
      {"PQpipelineStatus", (void **)&library->pipelineStatus},
      {"PQpipelineSync", (void **)&library->pipelineSync},
      {"PQsetSingleRowMode", (void **)&library->setSingleRowMode},
      {"PQflush", (void **)&library->flush},
      {"PQconsumeInput", (void **)&library->consumeInput},
      {"PQisBusy", (void **)&library->isBusy},
      {"PQgetResult", (void **)&library->getResult},
      {"PQputCopyData", (void **)&library->putCopyData},
      {"PQputCopyEnd", (void **)&library->putCopyEnd},
      {"PQgetCancel", (void **)&library->getCancel},
      {"PQcancel", (void **)&library->cancel},
      {"PQfreeCancel", (void **)&library->freeCancel},
      {"PQresultStatus", (void **)&library->resultStatus},
      {"PQresultErrorField", (void **)&library->resultErrorField},
      {"PQclear", (void **)&library->clear},
      {"PQntuples", (void **)&library->ntuples},
      {"PQnfields", (void **)&library->nfields},
      {"PQgetisnull", (void **)&library->getisnull},
      {"PQgetlength", (void **)&library->getlength},
      {"PQgetvalue", (void **)&library->getvalue},
      {"PQcmdTuples", (void **)&library->cmdTuples},
  };
  for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
    *functions[index].place = dlsym(handle, functions[index].name);
    if (!*functions[index].place) {
      snprintf(missing, capacity, "%s (%s)", file, functions[index].name);
      dlclose(handle);
      return -1;
    }
  }
  return 0;
}

int gz_make_event(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void gz_raise_event(int descriptor) {
  // An event that is raised already stays raised.
  (void)!eventfd_write(descriptor, 1);
}

static void ignore(void *context, const char *notice) {
  (void)context;
  (void)notice;
}

void gz_ignore_notices(const gz_libpq *library, PGconn *connection) {
  library->setNoticeProcessor(connection, ignore, NULL);
}
