// XML, read piece by piece with the place of every piece.
#ifndef NTM_CEXPAT_SHIM_H
#define NTM_CEXPAT_SHIM_H

#include <expat.h>

#endif
