/* Files of the repository that are compiled into the program. */
#ifndef KOMPAS_CEMBEDDED_H
#define KOMPAS_CEMBEDDED_H

#include <stddef.h>

struct embedded_file {
    /* The path from the top of the repository. */
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t count;
};

/* How many files there are. */
size_t embedded_file_count(void);

/* The file at an index below the count; the last one for every other index. */
struct embedded_file embedded_file_at(size_t index);

#endif
