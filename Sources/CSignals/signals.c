#include "signals.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static volatile sig_atomic_t wake_fd = -1;

static void forward(int signal) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal;
  if (wake_fd >= 0) {
    ssize_t written = write(wake_fd, &byte, 1);
    (void)written; // a full pipe wakes the reader all the same
  }
  errno = saved;
}

int gz_signal_forward(int signal, int fd) {
  struct sigaction action = {0};
  wake_fd = fd;
  action.sa_handler = forward;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  return sigaction(signal, &action, 0);
}
