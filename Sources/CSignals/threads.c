#define _GNU_SOURCE

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>

// A thread whose stack overflows can only run a handler on another stack, and a thread has none unless it asks for one.
// Dispatch and Swift's tasks make their threads themselves, so that no code of ours is the first of each. This
// definition of `pthread_create` comes before that of the C library, gives each thread its stack, and calls the
// library's. The stack is memory that the kernel only provides where a handler writes to it.

enum { FAULT_STACK_BYTES = 1 << 16 };

typedef int create_thread(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

struct beginning {
  void *(*body)(void *);
  void *argument;
};

static void release(void *memory) {
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, 0);
  munmap(memory, FAULT_STACK_BYTES);
}

static void *run(void *argument) {
  struct beginning beginning = *(struct beginning *)argument;
  free(argument);
  void *memory = mmap(0, FAULT_STACK_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return beginning.body(beginning.argument);
  stack_t stack = {.ss_sp = memory, .ss_size = FAULT_STACK_BYTES};
  sigaltstack(&stack, 0);
  void *result;
  // `pthread_exit` doesn't return from the body.
  pthread_cleanup_push(release, memory);
  result = beginning.body(beginning.argument);
  pthread_cleanup_pop(1);
  return result;
}

int pthread_create(
    pthread_t *thread, const pthread_attr_t *attributes, void *(*body)(void *), void *argument) {
  create_thread *create = (create_thread *)dlsym(RTLD_NEXT, "pthread_create");
  if (!create) abort();
  struct beginning *beginning = malloc(sizeof *beginning);
  if (!beginning) return create(thread, attributes, body, argument);
  *beginning = (struct beginning){body, argument};
  int error = create(thread, attributes, run, beginning);
  if (error) free(beginning);
  return error;
}
