package candlewright.datafeed.store;

import candlewright.core.port.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// Turns SQLite's errors into one sentence with a remedy, and knows which of them a connection does
/// not survive.
final class Failures {
  private final Path file;

  Failures(Path file) {
    this.file = file;
  }

  /// Tells whether the connection must be dropped: SQLite has rolled back by itself then, which the
  /// driver does not notice, so its next statement would be committed on its own.
  static boolean dropsConnection(SQLException e) {
    return switch (primary(e)) {
      case SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOMEM, SQLITE_NOTADB -> true;
      default -> false;
    };
  }

  static boolean isCorrupt(SQLException e) {
    return primary(e) == SQLiteErrorCode.SQLITE_CORRUPT;
  }

  StoreException of(String operation, SQLException e) {
    return new StoreException(sentence(operation, e), e);
  }

  private String sentence(String operation, SQLException e) {
    String what = "Could not " + operation + ": ";
    return what
        + switch (primary(e)) {
          case SQLITE_FULL ->
              "the disk that holds "
                  + file
                  + " is full; what was stored before is kept, free some space and try again.";
          case SQLITE_IOERR ->
              "reading or writing "
                  + file
                  + " failed ("
                  + e.getMessage()
                  + "); what was stored before is kept, check the disk and try again.";
          case SQLITE_CORRUPT ->
              file
                  + " is damaged ("
                  + e.getMessage()
                  + "); close the program and put a backup in its place.";
          case SQLITE_NOTADB ->
              file + " is not a database; move it away or put a backup in its place.";
          case SQLITE_NOMEM -> "the memory did not suffice; close other programs and try again.";
          case SQLITE_BUSY, SQLITE_LOCKED ->
              "another program is writing to " + file + "; wait until it is done and try again.";
          case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
              file
                  + " cannot be opened for writing; check the permissions of the file and of its"
                  + " folder.";
          default -> file + " answered: " + e.getMessage();
        };
  }

  /// The driver reports extended codes; their lowest byte is the kind of failure.
  private static SQLiteErrorCode primary(SQLException e) {
    return SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xFF);
  }
}
