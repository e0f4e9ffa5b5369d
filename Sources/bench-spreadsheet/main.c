// The floor of a workbook: the cells of a table of communes × criteria, written with libxlsxwriter and nothing else.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <xlsxwriter.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static lxw_format *bordered(lxw_workbook *book) {
  lxw_format *format = workbook_add_format(book);
  format_set_font_name(format, "Times New Roman");
  format_set_font_size(format, 12);
  format_set_text_wrap(format);
  format_set_border(format, LXW_BORDER_THIN);
  return format;
}

int main(int count, char **arguments) {
  int rows = count > 1 ? atoi(arguments[1]) : 10035;
  int criteria = count > 2 ? atoi(arguments[2]) : 19;
  double start = now();
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", memfd_create("floor", 0));
  lxw_workbook *book = workbook_new(path);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "floor");
  lxw_format *text = bordered(book), *number = bordered(book);
  for (int row = 0; row < rows; row++) {
    char name[32];
    snprintf(name, sizeof name, "Xã %d", row);
    worksheet_write_number(sheet, row, 0, row + 1, number);
    worksheet_write_string(sheet, row, 1, name, text);
    for (int column = 0; column < criteria; column++)
      worksheet_write_string(sheet, row, 2 + column, (row + column) % 3 ? "Đạt" : "Chưa", text);
    for (int column = 0; column < 3; column++) worksheet_write_number(sheet, row, 2 + criteria + column, column, number);
  }
  int result = workbook_close(book);
  printf("%.3f\n", now() - start);
  return result;
}
