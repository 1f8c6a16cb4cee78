#include "signals.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { FAULTS = 7, FAREWELL_BYTES = 256 };
static const int faults[FAULTS] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS};

/// The terminal that a fault has to give back. All of it is prepared before, because a handler may neither allocate
/// memory nor ask curses.
static struct {
  volatile sig_atomic_t is_held;
  pthread_t owner;
  int fd;
  struct termios modes;
  char farewell[FAREWELL_BYTES];
  size_t count;
} terminal;

/// The actions before ours, which end the process.
static struct sigaction previous[FAULTS];

/// A handler on the stack that overflowed could not run.
static char fault_stack[1 << 16];

/// Gives the terminal back. What is still on its way to the terminal is dropped, so that a terminal that has
/// stopped reading can't keep the process.
static void give_back(void) {
  if (!terminal.is_held) return;
  terminal.is_held = 0;
  tcflush(terminal.fd, TCOFLUSH);
  size_t sent = 0;
  while (sent < terminal.count) {
    ssize_t written = write(terminal.fd, terminal.farewell + sent, terminal.count - sent);
    if (written <= 0) break;
    sent += (size_t)written;
  }
  tcsetattr(terminal.fd, TCSANOW, &terminal.modes);
}

static void handle_fault(int signal) {
  give_back();
  for (int index = 0; index < FAULTS; index++) {
    if (faults[index] == signal) sigaction(signal, &previous[index], 0);
  }
  raise(signal);
}

void gz_fault_use_default_actions(void) {
  // A developer who sets the variable wants the backtraces.
  if (getenv("SWIFT_BACKTRACE")) return;
  struct sigaction action = {0};
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < FAULTS; index++) {
    struct sigaction current = {0};
    if (sigaction(faults[index], 0, &current) != 0 || current.sa_handler == SIG_IGN) continue;
    sigaction(faults[index], &action, 0);
  }
}

void gz_fault_prepare(int fd, const char *farewell, int count) {
  terminal.is_held = 0;
  if (count < 0 || count > FAREWELL_BYTES || tcgetattr(fd, &terminal.modes) != 0) return;
  terminal.fd = fd;
  terminal.owner = pthread_self();
  terminal.count = (size_t)count;
  memcpy(terminal.farewell, farewell, terminal.count);
  stack_t stack = {.ss_sp = fault_stack, .ss_size = sizeof fault_stack};
  sigaltstack(&stack, 0);
  struct sigaction action = {0};
  action.sa_handler = handle_fault;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  sigaddset(&action.sa_mask, SIGTTOU); // a background process may restore the modes too
  for (int index = 0; index < FAULTS; index++) {
    struct sigaction current = {0};
    if (sigaction(faults[index], 0, &current) != 0 || current.sa_handler == handle_fault) continue;
    previous[index] = current;
    sigaction(faults[index], &action, 0);
  }
}

void gz_fault_abandon_terminal(void) {
  if (!terminal.is_held) return;
  // Only the owner's writing may wait, and this handler interrupts it.
  if (!pthread_equal(pthread_self(), terminal.owner)) {
    pthread_kill(terminal.owner, SIGALRM);
    return;
  }
  give_back();
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  dup2(nowhere, terminal.fd);
  close(nowhere);
}

void gz_fault_hold_terminal(int is_held) { terminal.is_held = is_held; }
