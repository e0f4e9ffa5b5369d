#include "postgres.h"

#include <dlfcn.h>

static ntm_postgres functions;

const ntm_postgres *ntm_postgres_load(const char *library) {
  void *opened = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!opened) return 0;
#define NTM_RESOLVE(name) \
  if (!(functions.name = (__typeof__(&name))dlsym(opened, #name))) return 0;
  NTM_POSTGRES_FUNCTIONS(NTM_RESOLVE)
#undef NTM_RESOLVE
  return &functions;
}

static void say_nothing(void *with, const char *remark) {
  (void)with;
  (void)remark;
}

void ntm_postgres_silence(const ntm_postgres *functions, PGconn *connection) {
  functions->PQsetNoticeProcessor(connection, say_nothing, 0);
}
