// Signals as bytes in a pipe: each caught signal writes its number, so that one poll waits for keys,
// finished work and signals alike.
#ifndef CSIGNALS_H
#define CSIGNALS_H

/// Sends the numbers of `signal` from now on, one byte each, to the file descriptor `fd`, which must not
/// block. A signal that the parent process chose to ignore (nohup) stays ignored.
/// Returns 0, or -1 with errno set.
int gz_signal_forward(int signal, int fd);

/// Ignores `signal` from now on. Returns 0, or -1 with errno set.
int gz_signal_ignore(int signal);

/// Stops the process group as the terminal's own suspend key would, and returns when it is continued. Does
/// nothing where the parent process ignores the signal.
void gz_signal_stop_group(void);

/// Ends the process by `signal`, with the signal's own action, so that the parent sees what ended it.
void gz_signal_die(int signal);

/// Runs a program (found by PATH, its name first in `arguments`, which ends with NULL) and waits for its end. The
/// keys that interrupt and quit are its own meanwhile; the key that suspends stops both, and the shell continues
/// both. Its input is the terminal, whatever ours is.
/// Returns its status as `waitpid` gives it, or -1 with errno set where it can't be started.
int gz_foreground_run(char *const arguments[]);

#endif
