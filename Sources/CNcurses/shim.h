// What Swift needs of ncursesw: the wide-character interface, and accessors for the macros and globals
// that Swift can't import.
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <stdint.h>
#include <stdio.h>
#include <term.h>
#include <wchar.h>

static const attr_t gz_bold = WA_BOLD;
static const attr_t gz_dim = WA_DIM;
static const attr_t gz_underline = WA_UNDERLINE;
static const attr_t gz_reverse = WA_REVERSE;
static const attr_t gz_italic = WA_ITALIC;

/// The code of the function key 0, before those of the others.
static const int gz_function_key_0 = KEY_F0;

static const mmask_t gz_button1_pressed = BUTTON1_PRESSED;
static const mmask_t gz_button1_released = BUTTON1_RELEASED;
/// The mouse moved while a button was down.
static const mmask_t gz_mouse_moved = REPORT_MOUSE_POSITION;
static const mmask_t gz_button4_pressed = BUTTON4_PRESSED;
static const mmask_t gz_button5_pressed = BUTTON5_PRESSED;

/// Every button going down and coming up, and movements. Clicks are left out, which curses would put together by waiting.
static const mmask_t gz_all_buttons = BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON2_PRESSED | BUTTON2_RELEASED |
                                      BUTTON3_PRESSED | BUTTON3_RELEASED | BUTTON4_PRESSED | BUTTON4_RELEASED |
                                      BUTTON5_PRESSED | BUTTON5_RELEASED | REPORT_MOUSE_POSITION;

/// What `tigetstr` says of a name that is no string capability.
#define GZ_NO_SUCH_CAPABILITY ((char *)-1)

/// The window of the whole screen, once `gz_new_terminal` has returned.
static inline WINDOW *gz_whole_screen(void) { return stdscr; }

/// How many colours the terminal has, once `start_color` has returned.
static inline int gz_color_count(void) { return COLORS; }

/// True if the numbers of the terminal's colours are the colours themselves: bytes of red, green and blue.
static inline bool gz_has_direct_colors(void) { return tigetflag("RGB") > 0 || tigetnum("RGB") >= 8; }

/// Whether the terminal of the last `setupterm` can put its cursor anywhere.
static inline bool gz_can_address_cursor(void) {
  const char *capability = tigetstr("cup");
  return capability != 0 && capability != GZ_NO_SUCH_CAPABILITY;
}

/// The sequence of a capability; NULL where the terminal of the last `setupterm` has none.
static inline const char *gz_capability(const char *name) {
  const char *capability = tigetstr(name);
  return capability == GZ_NO_SUCH_CAPABILITY ? 0 : capability;
}

/// The sequence that stops the reports of the mouse; NULL where the terminal has no mouse.
static inline const char *gz_mouse_stop(void) {
  const char *capability = gz_capability("XM");
  if (capability) return tparm((char *)capability, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
  return gz_capability("kmous") ? "\033[?1000l" : 0;
}

/// The columns that the C library gives a character, by which curses goes; -1 for what can't be shown.
static inline int gz_columns(wchar_t character) {
  extern int wcwidth(wchar_t);
  return wcwidth(character);
}

/// Takes over the terminal behind two file descriptors. Returns NULL where curses refuses.
static inline SCREEN *gz_new_terminal(const char *type, int output, int input) {
  FILE *to = fdopen(output, "w");
  FILE *from = fdopen(input, "r");
  return to && from ? newterm(type, to, from) : 0;
}

#endif
