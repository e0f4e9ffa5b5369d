// What Swift cannot see of ncursesw by itself: macros, and variables that Swift's concurrency refuses.
#ifndef NTM_CNCURSES_SHIM_H
#define NTM_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

// Both are in the C library, but its headers show them only under feature macros that Swift does not set.
extern int wcwidth(wchar_t character);
extern int memfd_create(const char *name, unsigned int flags);

// From term.h, whose macros are the names of everyday variables and which would bring termios along.
struct term;
extern int setupterm(const char *type, int file, int *status);
extern struct term *set_curterm(struct term *description);
extern int del_curterm(struct term *description);

static const attr_t ntm_bold = WA_BOLD;
static const attr_t ntm_dim = WA_DIM;
static const attr_t ntm_reverse = WA_REVERSE;
static const attr_t ntm_underline = WA_UNDERLINE;

// The window that covers the whole screen.
static inline WINDOW *ntm_screen_window(void) { return stdscr; }

// Frees the description that setupterm read last.
static inline void ntm_forget_description(void) { del_curterm(set_curterm(NULL)); }

// Whether the current locale encodes text in UTF-8.
static inline bool ntm_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

#endif
