#include "signals.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t wake_fd = -1;
static volatile sig_atomic_t is_ending;

/// The seconds that the program has to end by itself.
enum { PATIENCE = 1 };

/// True for a signal that ends the program in any case. An interrupt may be meant for an editor in the foreground.
static int is_end(int signal) {
  switch (signal) {
  case SIGWINCH:
  case SIGCONT:
  case SIGTSTP:
  case SIGINT:
  case SIGQUIT: return 0;
  default: return 1;
  }
}

static void forward(int signal) {
  int saved = errno;
  if (signal == SIGALRM && is_ending) {
    gz_fault_abandon_terminal();
    errno = saved;
    return;
  }
  if (is_end(signal)) {
    is_ending = 1;
    alarm(PATIENCE);
  }
  unsigned char byte = (unsigned char)signal;
  if (wake_fd >= 0) {
    ssize_t written = write(wake_fd, &byte, 1);
    (void)written; // a full pipe wakes the reader all the same
  }
  errno = saved;
}

static int set_handler(int signal, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  return sigaction(signal, &action, 0);
}

static int is_ignored(int signal) {
  struct sigaction current = {0};
  return sigaction(signal, 0, &current) == 0 && current.sa_handler == SIG_IGN;
}

int gz_signal_forward(int signal, int fd) {
  wake_fd = fd;
  return is_ignored(signal) ? 0 : set_handler(signal, forward);
}

int gz_signal_ignore(int signal) { return set_handler(signal, SIG_IGN); }

void gz_signal_stop_group(void) {
  struct sigaction ours = {0};
  if (is_ignored(SIGTSTP) || sigaction(SIGTSTP, 0, &ours) != 0) return;
  set_handler(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, 0);
}

void gz_signal_die(int signal) {
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  set_handler(signal, SIG_DFL);
  sigprocmask(SIG_UNBLOCK, &only, 0);
  raise(signal);
  _exit(128 + signal); // the signal's own action was not to end the process
}
