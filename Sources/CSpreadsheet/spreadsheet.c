#define _GNU_SOURCE
#include "spreadsheet.h"

#include <dlfcn.h>
#include <sys/mman.h>

static ntm_spreadsheet functions;

const ntm_spreadsheet *ntm_spreadsheet_load(void) {
  static void *library;
  if (library) return &functions;
  void *opened = dlopen(NTM_SPREADSHEET_LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (!opened) return NULL;
#define NTM_RESOLVE(name) \
  if (!(functions.name = (__typeof__(&name))dlsym(opened, #name))) return NULL;
  NTM_SPREADSHEET_FUNCTIONS(NTM_RESOLVE)
#undef NTM_RESOLVE
  library = opened;
  return &functions;
}

int ntm_memory_file(void) { return memfd_create("workbook", MFD_CLOEXEC); }
