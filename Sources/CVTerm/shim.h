// libvterm, a terminal emulator as a library: the tests read the program's screen through it.
#ifndef CVTERM_SHIM_H
#define CVTERM_SHIM_H
#include <vterm.h>
#endif
