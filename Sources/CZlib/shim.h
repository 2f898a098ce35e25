/* zlib as Swift sees it: the library's header, and the initialiser that the header makes a macro of. */
#ifndef KOMPAS_CZLIB_SHIM_H
#define KOMPAS_CZLIB_SHIM_H

#include <zlib.h>

/* A deflating stream with gzip's frame (RFC 1952): 15 bits of window, and 16 for the frame. Returns a result code. */
static inline int czlib_begin_gzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
