// A program behind a pseudo-terminal: forkpty and exec in one step, because Swift may not run between the two.
#ifndef CPSEUDO_TERMINAL_H
#define CPSEUDO_TERMINAL_H

#include <sys/types.h>

/// Starts `arguments[0]` with `environment` (both NULL-terminated) on a new terminal of the given size.
/// Returns the child's process id with the terminal's master side in `*master`, or -1 with errno set.
pid_t gz_pty_spawn(char *const arguments[], char *const environment[], int columns, int rows, int *master);

/// Changes the size of the terminal behind `master`. Returns 0, or -1 with errno set.
int gz_pty_resize(int master, int columns, int rows);

#endif
