#pragma once

/// Takes from the process, for ever, what its work has no need of: new privileges, writing files, opening other files than
/// those of the system, and other programs. A kernel without Landlock or seccomp leaves out what it can't do. Returns the
/// measures that hold: 1 no new privileges, 2 Landlock, 4 seccomp.
/// `paths`: more folders and files that can be read, with a null at the end; null for none.
/// `allows_network`: 0 if the network is taken too.
int gz_confine(const char *const *paths, int allows_network);

/// Limits the process for ever: at most `largest_file` bytes written to a file, no image of its memory after a crash, and
/// at most `memory` bytes of address space (0: any).
void gz_limit(unsigned long memory, unsigned long largest_file);

/// Ends the process after so many more seconds of processor time, unless it is called again before.
void gz_renew_time(unsigned long seconds);
