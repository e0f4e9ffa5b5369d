#pragma once

typedef struct sqlite3 sqlite3;

/// Puts a checksum at the end of every page of a store's file, and checks it whenever a page is read; to be called
/// before the first database is opened. SQLite's result code.
int ntm_checksum_register(void);

/// Has a database without a page, or its next VACUUM, leave room for checksums. SQLite's result code.
int ntm_checksum_reserve(sqlite3 *database);

/// Has every page written from now on carry its checksum, also before the first one, whose header says so. SQLite's
/// result code.
int ntm_checksum_begin(sqlite3 *database);

/// Whether the pages of a database carry checksums.
int ntm_checksum_is_used(sqlite3 *database);
