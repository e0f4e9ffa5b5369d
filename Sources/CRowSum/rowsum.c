// A sum over the values of a row, kept in the row and compared when it is read. SQLite compares nothing: without it a bit
// that flips on the disk is read as another figure. It stands in the rows rather than in the pages, so that whoever reads
// or writes the pages (another program, a checkpoint, a copy) cannot make a sound store look damaged.

#include "rowsum.h"

#include <sqlite3.h>
#include <string.h>

enum { NULL_MARK = 1, INTEGER_MARK, REAL_MARK, TEXT_MARK, BLOB_MARK };

static const uint64_t mask = (1ull << 48) - 1;

// Each step can be undone, so that two rows that differ in one word never come to the same 64 bits.
static uint64_t add(uint64_t sum, uint64_t word) {
  sum = (sum ^ word) * 0x9E3779B97F4A7C15u;
  return sum ^ sum >> 32;
}

static uint64_t add_bytes(uint64_t sum, uint64_t mark, const unsigned char *bytes, size_t count) {
  sum = add(sum, (uint64_t)count << 8 | mark);
  for (; count >= 8; bytes += 8, count -= 8) {
    uint64_t word;
    memcpy(&word, bytes, 8);
    sum = add(sum, word);
  }
  if (count == 0) return sum;
  uint64_t word = 0;
  memcpy(&word, bytes, count);
  return add(sum, word);
}

ntm_row_sum ntm_row_sum_begin(const char *table) {
  return add_bytes(0, TEXT_MARK, (const unsigned char *)table, strlen(table));
}

ntm_row_sum ntm_row_sum_null(ntm_row_sum sum) { return add(sum, NULL_MARK); }

ntm_row_sum ntm_row_sum_integer(ntm_row_sum sum, int64_t value) {
  return add(add(sum, INTEGER_MARK), (uint64_t)value);
}

ntm_row_sum ntm_row_sum_text(ntm_row_sum sum, const void *bytes, size_t count) {
  return add_bytes(sum, TEXT_MARK, bytes, count);
}

ntm_row_sum ntm_row_sum_blob(ntm_row_sum sum, const void *bytes, size_t count) {
  return add_bytes(sum, BLOB_MARK, bytes, count);
}

int64_t ntm_row_sum_end(ntm_row_sum sum) {
  sum = (sum ^ sum >> 29) * 0xC2B2AE3D27D4EB4Fu;
  return (int64_t)(sum >> 16);
}

int64_t ntm_row_sum_add(int64_t one, int64_t other) { return (int64_t)(((uint64_t)one + (uint64_t)other) & mask); }

int64_t ntm_row_sum_subtract(int64_t one, int64_t other) {
  return (int64_t)(((uint64_t)one - (uint64_t)other) & mask);
}

static uint64_t add_value(uint64_t sum, sqlite3_value *value) {
  switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
      return ntm_row_sum_integer(sum, sqlite3_value_int64(value));
    case SQLITE_FLOAT: {
      double number = sqlite3_value_double(value);
      uint64_t word;
      memcpy(&word, &number, 8);
      return add(add(sum, REAL_MARK), word);
    }
    // Asked for as bytes, a text is not copied.
    case SQLITE_TEXT: {
      const void *bytes = sqlite3_value_blob(value);
      return ntm_row_sum_text(sum, bytes, (size_t)sqlite3_value_bytes(value));
    }
    case SQLITE_BLOB: {
      const void *bytes = sqlite3_value_blob(value);
      return ntm_row_sum_blob(sum, bytes, (size_t)sqlite3_value_bytes(value));
    }
    default:
      return ntm_row_sum_null(sum);
  }
}

static int64_t sum_of(int count, sqlite3_value **values) {
  uint64_t sum = 0;
  for (int index = 0; index < count; index++) sum = add_value(sum, values[index]);
  return ntm_row_sum_end(sum);
}

static void row_sum(sqlite3_context *context, int count, sqlite3_value **values) {
  sqlite3_result_int64(context, sum_of(count, values));
}

static void whole_row(sqlite3_context *context, int count, sqlite3_value **values) {
  int is_whole = count > 1 && sqlite3_value_type(values[0]) == SQLITE_INTEGER &&
                 sqlite3_value_int64(values[0]) == sum_of(count - 1, values + 1);
  if (is_whole) {
    sqlite3_result_int(context, 1);
    return;
  }
  const unsigned char *table = count > 1 ? sqlite3_value_text(values[1]) : 0;
  sqlite3_result_error(context, table ? (const char *)table : "row", -1);
  sqlite3_result_error_code(context, SQLITE_CORRUPT);
}

static void add_to_total(sqlite3_context *context, int count, sqlite3_value **values) {
  int64_t *total = sqlite3_aggregate_context(context, sizeof *total);
  if (!total) return;
  *total = ntm_row_sum_add(*total, count == 1 ? sqlite3_value_int64(values[0]) : sum_of(count, values));
}

static void end_total(sqlite3_context *context) {
  int64_t *total = sqlite3_aggregate_context(context, 0);
  sqlite3_result_int64(context, total ? *total : 0);
}

static uint32_t term(int64_t criterion, int64_t status) {
  return (uint32_t)(add(0, (uint64_t)criterion << 8 ^ (uint64_t)status) >> 32);
}

static uint32_t factor(int64_t session, int64_t set, const void *commune, size_t count) {
  ntm_row_sum sum = ntm_row_sum_integer(ntm_row_sum_integer(ntm_row_sum_begin("statuses"), session), set);
  return (uint32_t)ntm_row_sum_end(ntm_row_sum_text(sum, commune, count)) | 1;
}

uint32_t ntm_status_sum(int64_t session, int64_t set, const void *commune, size_t count, int64_t tally) {
  return factor(session, set, commune, count) * (uint32_t)((uint64_t)tally >> 32);
}

int64_t ntm_status_tally(int64_t criterion, int64_t status) {
  uint64_t counted = status == 1 ? 1 : status == 2 ? 1 << 16 : 0;
  return (int64_t)((uint64_t)term(criterion, status) << 32 | counted);
}

static void add_to_tally(sqlite3_context *context, int count, sqlite3_value **values) {
  uint64_t *tally = sqlite3_aggregate_context(context, sizeof *tally);
  if (!tally || count != 2) return;
  *tally += (uint64_t)ntm_status_tally(sqlite3_value_int64(values[0]), sqlite3_value_int64(values[1]));
}

static void status_sum(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  const void *commune = sqlite3_value_blob(values[2]);
  uint32_t sum = ntm_status_sum(sqlite3_value_int64(values[0]), sqlite3_value_int64(values[1]), commune,
                                (size_t)sqlite3_value_bytes(values[2]), sqlite3_value_int64(values[3]));
  sqlite3_result_int64(context, sum);
}

int ntm_row_sum_register(sqlite3 *database) {
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  int code = sqlite3_create_function_v2(database, "row_sum", -1, flags, 0, row_sum, 0, 0, 0);
  if (code == SQLITE_OK) code = sqlite3_create_function_v2(database, "whole_row", -1, flags, 0, whole_row, 0, 0, 0);
  if (code == SQLITE_OK) {
    code = sqlite3_create_function_v2(database, "total_of", -1, flags, 0, 0, add_to_total, end_total, 0);
  }
  if (code == SQLITE_OK) {
    code = sqlite3_create_function_v2(database, "tally_of", 2, flags, 0, 0, add_to_tally, end_total, 0);
  }
  if (code == SQLITE_OK) code = sqlite3_create_function_v2(database, "status_sum", 4, flags, 0, status_sum, 0, 0, 0);
  return code;
}
