/* SQLite as Swift sees it: the library's header, and what the importer leaves out (casts in macros, variadic functions). */
#ifndef KOMPAS_CSQLITE_SHIM_H
#define KOMPAS_CSQLITE_SHIM_H

#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast of -1, which Swift does not import: SQLite copies the bytes before the call returns. */
static inline int csqlite_bind_text_copy(sqlite3_stmt *statement, int index, const char *text, int count) {
    return sqlite3_bind_text(statement, index, text, count, SQLITE_TRANSIENT);
}

static inline int csqlite_bind_blob_copy(sqlite3_stmt *statement, int index, const void *bytes, int count) {
    return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/* sqlite3_db_config is variadic. Returns a result code; *now tells the setting afterwards. */
static inline int csqlite_configure(sqlite3 *connection, int option, int wanted, int *now) {
    return sqlite3_db_config(connection, option, wanted, now);
}

/* sqlite3_config is variadic too. Without the count of its memory SQLite takes no lock for each allocation. Before its first use. */
static inline int csqlite_count_no_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
