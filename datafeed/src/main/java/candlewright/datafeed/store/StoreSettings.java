package candlewright.datafeed.store;

import java.time.Duration;

/// How a database is opened.
///
/// @param busyTimeout how long to wait for another writer, in this process or another
/// @param flushEachCommit whether a commit waits for the disk; if not, the last commits may be lost
///   when the power fails, but not when the process dies
/// @param maxPages largest size of the file in pages; 0 for no limit
record StoreSettings(Duration busyTimeout, boolean flushEachCommit, long maxPages) {
  static final Duration DEFAULT_BUSY_TIMEOUT = Duration.ofSeconds(5);
}
