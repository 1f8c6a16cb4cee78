// What Swift needs of ncursesw: the wide-character interface, and accessors for the macros and globals
// that Swift can't import.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <term.h>

#endif
