#include <sqlite3.h>

/// Asks SQLite not to count the memory it takes: counting takes one lock for all threads at every allocation, and nobody
/// reads the count. It does nothing once SQLite is in use. A function with a list of any length can't be called from Swift.
static inline int sqlite_leave_memory_uncounted(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
