#ifndef NTM_ASSETS_H
#define NTM_ASSETS_H

#include <stddef.h>

/// A file of the folder Assets, compiled into the program.
typedef struct {
  /// The path below Assets: "Units/3cap-2025-03.tsv".
  const char *path;
  const unsigned char *bytes;
  size_t size;
} ntm_asset;

/// How many files are compiled in.
size_t ntm_asset_count(void);

/// The file at a place of the table, from 0 to the count less one.
ntm_asset ntm_asset_at(size_t index);

#endif
