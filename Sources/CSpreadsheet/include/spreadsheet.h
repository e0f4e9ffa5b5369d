// libxlsxwriter, loaded when a workbook is first written: linked, it would bring libcrypto into every start.
#ifndef NTM_SPREADSHEET_H
#define NTM_SPREADSHEET_H

#include <xlsxwriter.h>

#define NTM_SPREADSHEET_LIBRARY "libxlsxwriter.so.4"

// The functions used, each under its own name.
#define NTM_SPREADSHEET_FUNCTIONS(each)                                                                               \
  each(workbook_new_opt) each(workbook_add_worksheet) each(workbook_add_format) each(workbook_close)                  \
  each(workbook_set_properties) each(workbook_set_custom_property_string)                                             \
  each(format_set_font_name) each(format_set_font_size) each(format_set_bold) each(format_set_text_wrap)              \
  each(format_set_align) each(format_set_border) each(format_set_bg_color) each(format_set_num_format)                \
  each(worksheet_write_string) each(worksheet_write_number) each(worksheet_write_datetime)                            \
  each(worksheet_write_blank) each(worksheet_merge_range) each(worksheet_set_column) each(worksheet_set_row)          \
  each(worksheet_freeze_panes) each(worksheet_autofilter) each(worksheet_repeat_rows) each(worksheet_set_landscape)   \
  each(worksheet_set_paper) each(worksheet_fit_to_pages) each(worksheet_set_margins) each(worksheet_set_footer)

typedef struct {
#define NTM_DECLARE(name) __typeof__(&name) name;
  NTM_SPREADSHEET_FUNCTIONS(NTM_DECLARE)
#undef NTM_DECLARE
} ntm_spreadsheet;

// The library's functions, or NULL where it is not installed.
const ntm_spreadsheet *ntm_spreadsheet_load(void);

// A file that is only in memory, or -1.
int ntm_memory_file(void);

#endif
