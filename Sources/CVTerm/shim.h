// libvterm, a terminal emulator as a library: the tests read the program's screen through it.
#ifndef CVTERM_SHIM_H
#define CVTERM_SHIM_H
#include <stdbool.h>
#include <string.h>
#include <vterm.h>

/// What the properties of a terminal are now, kept by `gz_vterm_watch`.
typedef struct {
  bool is_cursor_visible;
  bool is_alternate_screen;
} gz_vterm_state;

static inline int gz_vterm_set_property(VTermProp property, VTermValue *value, void *user) {
  gz_vterm_state *state = user;
  if (property == VTERM_PROP_CURSORVISIBLE) state->is_cursor_visible = value->boolean;
  if (property == VTERM_PROP_ALTSCREEN) state->is_alternate_screen = value->boolean;
  return 1;
}

static const VTermScreenCallbacks gz_vterm_callbacks = {.settermprop = gz_vterm_set_property};

/// Sets a fresh terminal up and keeps `*state` up to date, which must live as long as the terminal.
static inline void gz_vterm_watch(VTerm *terminal, gz_vterm_state *state) {
  VTermScreen *screen = vterm_obtain_screen(terminal);
  vterm_set_utf8(terminal, 1);
  vterm_screen_set_callbacks(screen, &gz_vterm_callbacks, state);
  vterm_screen_enable_altscreen(screen, 1);
  vterm_screen_reset(screen, 1);
}

/// One cell, flat.
typedef struct {
  /// Its characters, as many as `count`.
  uint32_t characters[VTERM_MAX_CHARS_PER_CELL];
  int count;
  /// 1 or 2; 0 for the second half of a wide character.
  int width;
  bool is_bold, is_underlined, is_italic, is_reversed;
  /// An index of the palette, or -1 for the default.
  int foreground, background;
} gz_vterm_cell;

static inline int gz_vterm_color(const VTermColor *color, bool is_default) {
  return is_default || !VTERM_COLOR_IS_INDEXED(color) ? -1 : color->indexed.idx;
}

/// The cell at a place, which must be within the screen.
static inline gz_vterm_cell gz_vterm_cell_at(VTerm *terminal, int column, int row) {
  VTermScreenCell cell;
  VTermPos position = {.row = row, .col = column};
  gz_vterm_cell flat = {.foreground = -1, .background = -1};
  if (!vterm_screen_get_cell(vterm_obtain_screen(terminal), position, &cell)) return flat;
  // libvterm marks the second half of a wide character with a character that is none.
  flat.width = cell.chars[0] == (uint32_t)-1 ? 0 : cell.width;
  while (flat.width && flat.count < VTERM_MAX_CHARS_PER_CELL && cell.chars[flat.count]) {
    flat.characters[flat.count] = cell.chars[flat.count];
    flat.count++;
  }
  flat.is_bold = cell.attrs.bold;
  flat.is_underlined = cell.attrs.underline != 0;
  flat.is_italic = cell.attrs.italic;
  flat.is_reversed = cell.attrs.reverse;
  flat.foreground = gz_vterm_color(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
  flat.background = gz_vterm_color(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
  return flat;
}
#endif
