// Signals as bytes in a pipe: each caught signal writes its number, so that one poll waits for keys,
// finished work and signals alike.
#ifndef CSIGNALS_H
#define CSIGNALS_H

#include <signal.h>

/// Sends the numbers of `signal` from now on, one byte each, to the file descriptor `fd`, which must not
/// block. Where a signal ends the process and the terminal isn't given back within a second, it is abandoned
/// (`gz_fault_abandon_terminal`). A signal that the parent process chose to ignore (nohup) stays ignored.
/// Returns 0, or -1 with errno set.
int gz_signal_forward(int signal, int fd);

/// The signals that have no meaning of their own and end a process.
static inline int gz_signal_first_realtime(void) { return SIGRTMIN; }
static inline int gz_signal_last_realtime(void) { return SIGRTMAX; }

/// Ignores `signal` from now on. Returns 0, or -1 with errno set.
int gz_signal_ignore(int signal);

/// Stops the process group as the terminal's own suspend key would, and returns when it is continued. Does
/// nothing where the parent process ignores the signal.
void gz_signal_stop_group(void);

/// Ends the process by `signal`, with the signal's own action, so that the parent sees what ended it.
void gz_signal_die(int signal);

/// Gives the signals of faults (a bad access, an abort, a trap) their default action. Swift's runtime has taken them
/// before `main`, to ask the person at the terminal about a backtrace. The runtime keeps them where the environment
/// has SWIFT_BACKTRACE.
void gz_fault_use_default_actions(void);

/// Has faults give the terminal behind `fd` back, from `gz_fault_hold_terminal` on: its present modes are restored, and
/// `count` bytes of `farewell`, at most 256, are sent to it. Then the action that the signal had before follows. To be
/// called before the modes of the terminal are changed, and on the main thread, which gets a stack for the handler; all
/// other threads have one from their beginning (`threads.c`).
void gz_fault_prepare(int fd, const char *farewell, int count);

/// Gives the terminal back and sends nothing to it any more, so that a terminal that has stopped reading can't keep a
/// process that is asked to end. Does nothing where the program doesn't have the terminal. For signal handlers.
void gz_fault_abandon_terminal(void);

/// Says whether the program has the terminal now, so that a fault would have to give it back.
void gz_fault_hold_terminal(int is_held);

/// Runs a program (found by PATH, its name first in `arguments`, which ends with NULL) and waits for its end. The
/// keys that interrupt and quit are its own meanwhile; the key that suspends stops both, and the shell continues
/// both. Its standard input is the file descriptor `input`, or the terminal, whatever ours is, where `input` is negative.
/// Returns its status as `waitpid` gives it, or -1 with errno set where it can't be started.
int gz_foreground_run(char *const arguments[], int input);

#endif
