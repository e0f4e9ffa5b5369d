// ZIP files, written and read.
#ifndef NTM_CMINIZIP_SHIM_H
#define NTM_CMINIZIP_SHIM_H

#include <minizip/unzip.h>
#include <minizip/zip.h>

#endif
