package candlewright.datafeed.csv;

import java.io.IOException;

/// Rows of delimited text, one at a time; used by one thread.
///
/// The bytes of a row stay valid until the next call of {@link #next()}.
sealed interface RowSource extends AutoCloseable permits TextRows, JsonRows {
  /// Goes to the next row, or answers false at the end.
  boolean next() throws IOException;

  byte[] bytes();

  /// Returns the index of the row's first byte.
  int start();

  /// Returns the index after the row's last byte, line end excluded.
  int end();

  /// Returns the row's line in the text, or its number among the rows of a JSON document.
  long line();

  /// Tells whether the row was closed by a line end, so that it cannot be cut.
  boolean closed();

  /// Returns how many blank and comment lines were passed over so far.
  long skipped();

  @Override
  void close() throws IOException;
}
