#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct sqlite3 sqlite3;

/// Gives a connection the functions of the sums that rows carry. SQLite's result code.
///
/// - row_sum(table, value...): the sum of a row's values, by their types, their order and the table's name.
/// - whole_row(sum, table, value...): 1 where the values have this sum; else the query fails with SQLITE_CORRUPT.
/// - total_of(sum), total_of(table, value...): the sums of several rows together, whatever their order.
/// - tally_of(criterion, status): how many statuses are met (16 bits) and not met (16 bits), below a sum over them, so
///   that what is counted is compared in the same pass.
/// - status_sum(session, set, commune, tally): what a commune's statuses add to the session's sum of statuses.
int ntm_row_sum_register(sqlite3 *database);

/// The sum of a row's values, taken in one after the other.
typedef uint64_t ntm_row_sum;

/// The sum of a row of a table before its first value.
ntm_row_sum ntm_row_sum_begin(const char *table);

/// NULL taken in.
ntm_row_sum ntm_row_sum_null(ntm_row_sum sum);

/// An integer taken in.
ntm_row_sum ntm_row_sum_integer(ntm_row_sum sum, int64_t value);

/// A text taken in, in UTF-8.
ntm_row_sum ntm_row_sum_text(ntm_row_sum sum, const void *bytes, size_t count);

/// Bytes taken in.
ntm_row_sum ntm_row_sum_blob(ntm_row_sum sum, const void *bytes, size_t count);

/// The sum as a row keeps it: 48 bits, so that two may be added, and that it takes six bytes.
int64_t ntm_row_sum_end(ntm_row_sum sum);

/// Two totals together.
int64_t ntm_row_sum_add(int64_t one, int64_t other);

/// A total without what is in another.
int64_t ntm_row_sum_subtract(int64_t one, int64_t other);

/// What one status adds to `tally_of`.
int64_t ntm_status_tally(int64_t criterion, int64_t status);

/// What the statuses of a commune add to the session's sum of statuses, which is kept in 32 bits.
uint32_t ntm_status_sum(int64_t session, int64_t set, const void *commune, size_t count, int64_t tally);
