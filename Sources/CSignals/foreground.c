#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { SIGNALS = 3 };
static const int numbers[SIGNALS] = {SIGINT, SIGQUIT, SIGTSTP};

/// The handlers of the terminal's signals as they should be while another program has the terminal.
static void lend_signals(struct sigaction saved[SIGNALS]) {
  for (int index = 0; index < SIGNALS; index++) {
    struct sigaction action = {0};
    action.sa_handler = numbers[index] == SIGTSTP ? SIG_DFL : SIG_IGN;
    sigemptyset(&action.sa_mask);
    sigaction(numbers[index], &action, &saved[index]);
  }
}

static void take_back_signals(const struct sigaction saved[SIGNALS]) {
  for (int index = 0; index < SIGNALS; index++) sigaction(numbers[index], &saved[index], 0);
}

/// Starts the program with all signals as a login would find them.
static int start(pid_t *child, char *const arguments[], int input) {
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  posix_spawn_file_actions_init(&actions);
  if (input >= 0) posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  else if (!isatty(STDIN_FILENO))
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/tty", O_RDONLY, 0);
  int error = posix_spawnp(child, arguments[0], &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error;
}

int gz_foreground_run(char *const arguments[], int input) {
  struct sigaction saved[SIGNALS];
  lend_signals(saved);
  pid_t child = -1;
  int status = -1;
  int error = start(&child, arguments, input);
  if (error == 0) {
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  }
  take_back_signals(saved);
  errno = error;
  return error == 0 ? status : -1;
}
