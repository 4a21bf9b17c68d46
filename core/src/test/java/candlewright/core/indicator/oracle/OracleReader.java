package candlewright.core.indicator.oracle;

import java.io.IOException;
import java.util.List;

/// Reads the published tables of one source.
interface OracleReader {
  /// Returns the names of its tables, sorted. Skips the test when the source is absent.
  List<String> files() throws IOException;

  /// Reads a table.
  OracleTable read(String file) throws IOException;
}
