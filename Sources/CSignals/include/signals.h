// Signals as bytes in a pipe: each caught signal writes its number, so that one poll waits for keys,
// finished work and signals alike.
#ifndef CSIGNALS_H
#define CSIGNALS_H

/// Sends the numbers of `signal` from now on, one byte each, to the file descriptor `fd`. Returns 0, or -1 with errno set.
int gz_signal_forward(int signal, int fd);

#endif
