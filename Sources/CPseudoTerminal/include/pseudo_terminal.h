// A program behind a pseudo-terminal: forkpty and exec in one step, because Swift may not run between the two.
#ifndef CPSEUDO_TERMINAL_H
#define CPSEUDO_TERMINAL_H

#include <sys/types.h>
#include <termios.h>

/// Starts `arguments[0]` with `environment` (both NULL-terminated) on a new terminal of the given size, in the
/// folder `directory` (NULL: this process's own). The terminal begins in the modes that `*modes` tells
/// afterwards: those of a terminal at a shell's prompt.
/// Returns the child's process id with the terminal's master side in `*master`, or -1 with errno set.
pid_t gz_pty_spawn(char *const arguments[], char *const environment[], const char *directory, int columns,
                   int rows, int *master, struct termios *modes);

/// Changes the size of the terminal behind `master`. Returns 0, or -1 with errno set.
int gz_pty_resize(int master, int columns, int rows);

#endif
