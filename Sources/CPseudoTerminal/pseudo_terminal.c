#include "pseudo_terminal.h"

#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

pid_t gz_pty_spawn(char *const arguments[], char *const environment[], int columns, int rows, int *master) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = forkpty(master, 0, 0, &size);
  if (child == 0) {
    execve(arguments[0], arguments, environment);
    _exit(127);
  }
  return child;
}

int gz_pty_resize(int master, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size);
}
