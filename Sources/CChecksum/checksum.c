// A layer between SQLite and the file system that keeps a checksum in the last eight bytes of every page of a database,
// which SQLite leaves free when it is told to (the header's byte 20). SQLite's own write-ahead log has checksums, its
// database file has none: without them a bit that flips on the disk is read as another figure.
//
// Only databases whose header reserves eight bytes are concerned; all other files pass unseen, and so does a store that
// was made before there were checksums, until its next VACUUM leaves room for them.

#include "checksum.h"

#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

enum { RESERVED = 8, RESERVE_POSITION = 20, APPLICATION_POSITION = 68, HEADER = 100 };
enum { LARGEST_PAGE = 65536, SMALLEST_PAGE = 512, BEGIN = 0x4E544D31 };

typedef struct {
  sqlite3_file base;
  int is_checked;
  unsigned char *page;  // room for a page with its checksum
} CheckedFile;

static sqlite3_vfs *system_files;

static sqlite3_file *real(sqlite3_file *file) { return (sqlite3_file *)((CheckedFile *)file + 1); }

// Four running sums of sums, so that the compiler can keep them in one register; a changed bit always changes them.
static uint64_t checksum(const unsigned char *bytes, int count, sqlite3_int64 offset) {
  uint32_t sums[4] = {1, 2, 3, 4}, sums_of_sums[4] = {0};
  int at = 0;
  for (; at + 16 <= count; at += 16) {
    uint32_t words[4];
    memcpy(words, bytes + at, 16);
    for (int lane = 0; lane < 4; lane++) {
      sums[lane] += words[lane];
      sums_of_sums[lane] += sums[lane];
    }
  }
  for (; at < count; at++) sums[at & 3] += (uint32_t)bytes[at] << 8 * (at >> 2 & 3);
  // A page that stands in another's place is damage too.
  uint64_t result = (uint64_t)offset;
  for (int lane = 0; lane < 4; lane++) {
    result = (result ^ sums[lane]) * 0x9E3779B97F4A7C15u;
    result = (result ^ sums_of_sums[lane]) * 0xC2B2AE3D27D4EB4Fu;
  }
  return result ^ result >> 32;
}

static int is_page(int count, sqlite3_int64 offset) {
  return count >= SMALLEST_PAGE && count <= LARGEST_PAGE && (count & (count - 1)) == 0 && offset % count == 0;
}

static int agrees(const unsigned char *page, int count, sqlite3_int64 offset) {
  uint64_t sum = checksum(page, count - RESERVED, offset);
  return memcmp(&sum, page + count - RESERVED, RESERVED) == 0;
}

// A store whose header has lost the mark of its checksums.
static int has_lost_mark(CheckedFile *file, const unsigned char *page, int count) {
  unsigned char mark = page[RESERVE_POSITION];
  if (mark == RESERVED || memcmp(page + APPLICATION_POSITION, "NTM1", 4) != 0) return 0;
  if (mark != 0) return 1;
  if (!is_page(count, 0)) return 0;
  memcpy(file->page, page, count);
  file->page[RESERVE_POSITION] = RESERVED;
  return agrees(file->page, count, 0);
}

static int is_header(const void *bytes, int count, sqlite3_int64 offset) {
  return offset == 0 && count >= HEADER && memcmp(bytes, "SQLite format 3", 16) == 0;
}

static int read_page(sqlite3_file *base, void *bytes, int count, sqlite3_int64 offset) {
  CheckedFile *file = (CheckedFile *)base;
  int code = real(base)->pMethods->xRead(real(base), bytes, count, offset);
  if (code != SQLITE_OK) return code;
  if (is_header(bytes, count, offset)) {
    if (has_lost_mark(file, bytes, count)) return SQLITE_IOERR_DATA;
    file->is_checked = ((unsigned char *)bytes)[RESERVE_POSITION] == RESERVED;
  }
  if (file->is_checked && is_page(count, offset) && !agrees(bytes, count, offset)) return SQLITE_IOERR_DATA;
  return SQLITE_OK;
}

static int write_page(sqlite3_file *base, const void *bytes, int count, sqlite3_int64 offset) {
  CheckedFile *file = (CheckedFile *)base;
  if (is_header(bytes, count, offset)) file->is_checked = ((unsigned char *)bytes)[RESERVE_POSITION] == RESERVED;
  if (file->is_checked && is_page(count, offset)) {
    uint64_t sum = checksum(bytes, count - RESERVED, offset);
    memcpy(file->page, bytes, count - RESERVED);
    memcpy(file->page + count - RESERVED, &sum, RESERVED);
    bytes = file->page;
  }
  return real(base)->pMethods->xWrite(real(base), bytes, count, offset);
}

static int control(sqlite3_file *file, int operation, void *argument) {
  if (operation == BEGIN) {
    if (argument) *(int *)argument = ((CheckedFile *)file)->is_checked;
    else ((CheckedFile *)file)->is_checked = 1;
    return SQLITE_OK;
  }
  return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

static int close_file(sqlite3_file *file) {
  sqlite3_free(((CheckedFile *)file)->page);
  return real(file)->pMethods->xClose(real(file));
}

// What follows hands on to the system's files.
static int truncate_file(sqlite3_file *f, sqlite3_int64 n) { return real(f)->pMethods->xTruncate(real(f), n); }
static int sync_file(sqlite3_file *f, int flags) { return real(f)->pMethods->xSync(real(f), flags); }
static int file_size(sqlite3_file *f, sqlite3_int64 *n) { return real(f)->pMethods->xFileSize(real(f), n); }
static int lock(sqlite3_file *f, int level) { return real(f)->pMethods->xLock(real(f), level); }
static int unlock(sqlite3_file *f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
static int is_reserved(sqlite3_file *f, int *r) { return real(f)->pMethods->xCheckReservedLock(real(f), r); }
static int sector_size(sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); }
static int characteristics(sqlite3_file *f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
static int shm_map(sqlite3_file *f, int region, int size, int extend, void volatile **memory) {
  return real(f)->pMethods->xShmMap(real(f), region, size, extend, memory);
}
static int shm_lock(sqlite3_file *f, int at, int n, int flags) { return real(f)->pMethods->xShmLock(real(f), at, n, flags); }
static void shm_barrier(sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); }
static int shm_unmap(sqlite3_file *f, int removing) { return real(f)->pMethods->xShmUnmap(real(f), removing); }

// The second version of the methods knows no mapping of the file into memory, which would pass by the checksums.
static const sqlite3_io_methods methods = {
    2,           close_file, read_page,     write_page,  truncate_file,   sync_file, file_size, lock,
    unlock,      is_reserved, control,      sector_size, characteristics, shm_map,   shm_lock,  shm_barrier,
    shm_unmap,
};

static int open_file(sqlite3_vfs *files, const char *name, sqlite3_file *file, int flags, int *taken) {
  if (!(flags & SQLITE_OPEN_MAIN_DB)) return system_files->xOpen(system_files, name, file, flags, taken);
  memset(file, 0, sizeof(CheckedFile));
  unsigned char *page = sqlite3_malloc(LARGEST_PAGE);
  if (!page) return SQLITE_NOMEM;
  int code = system_files->xOpen(system_files, name, real(file), flags, taken);
  file->pMethods = real(file)->pMethods ? &methods : 0;
  if (file->pMethods) ((CheckedFile *)file)->page = page;
  else sqlite3_free(page);
  return code;
}

int ntm_checksum_register(void) {
  static sqlite3_vfs files;
  int code = sqlite3_initialize();
  if (code != SQLITE_OK || system_files) return code;
  system_files = sqlite3_vfs_find(0);
  if (!system_files) return SQLITE_ERROR;
  files = *system_files;
  files.zName = "ntm";
  files.pNext = 0;
  files.szOsFile = (int)sizeof(CheckedFile) + system_files->szOsFile;
  files.xOpen = open_file;
  return sqlite3_vfs_register(&files, 1);
}

int ntm_checksum_reserve(sqlite3 *database) {
  int reserved = RESERVED;
  return sqlite3_file_control(database, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
}

int ntm_checksum_begin(sqlite3 *database) { return sqlite3_file_control(database, "main", BEGIN, 0); }

int ntm_checksum_is_used(sqlite3 *database) {
  int is_used = 0;
  return sqlite3_file_control(database, "main", BEGIN, &is_used) == SQLITE_OK && is_used;
}
