#include "pseudo_terminal.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utmp.h>

static struct winsize window_size(int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return size;
}

/// In the child: the signals as a login would find them, then the program.
static void become(char *const arguments[], char *const environment[], const char *directory) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, 0);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  if (directory == 0 || chdir(directory) == 0) execve(arguments[0], arguments, environment);
  _exit(127);
}

pid_t gz_pty_spawn(char *const arguments[], char *const environment[], const char *directory, int columns,
                   int rows, int *master, struct termios *modes) {
  struct winsize size = window_size(columns, rows);
  int terminal = -1;
  if (openpty(master, &terminal, 0, 0, &size) != 0) return -1;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(terminal, F_SETFD, FD_CLOEXEC);
  tcgetattr(terminal, modes);
  pid_t child = fork();
  if (child == 0) {
    close(*master);
    if (login_tty(terminal) == 0) become(arguments, environment, directory);
    _exit(127);
  }
  close(terminal);
  if (child < 0) close(*master);
  return child;
}

int gz_pty_resize(int master, int columns, int rows) {
  struct winsize size = window_size(columns, rows);
  return ioctl(master, TIOCSWINSZ, &size);
}
