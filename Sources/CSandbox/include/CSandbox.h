#pragma once

/// Takes from the process, for ever, what a reader of files has no need of: new privileges, writing and opening files
/// outside the system's libraries, the network, and other programs. A kernel without Landlock or seccomp leaves out what
/// it can't do. Returns the measures that hold: 1 no new privileges, 2 Landlock, 4 seccomp.
int gz_confine(void);

/// Limits the process for ever: no bytes written to files, no image of its memory after a crash, and at most `memory`
/// bytes of address space (0: any).
void gz_limit(unsigned long memory);

/// Ends the process after so many more seconds of processor time, unless it is called again before.
void gz_renew_time(unsigned long seconds);
