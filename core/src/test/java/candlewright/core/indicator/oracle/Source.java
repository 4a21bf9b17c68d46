package candlewright.core.indicator.oracle;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who published a result.
enum Source {
  LEAN("LEAN"),
  STOCK_INDICATORS("Stock.Indicators"),
  BACKTRADER("backtrader"),
  TULIP("Tulip Indicators"),
  CINAR("cinar/indicator");

  private static final Map<String, OracleTable> READ = new ConcurrentHashMap<>();

  private final String title;

  Source(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /// Returns the names of its tables, sorted. Skips the test when the source is absent.
  List<String> files() throws IOException {
    return reader().files();
  }

  /// Returns a table, read once.
  OracleTable table(String file) throws IOException {
    String key = name() + "/" + file;
    OracleTable table = READ.get(key);
    if (table == null) {
      table = reader().read(file);
      READ.put(key, table);
    }
    return table;
  }

  private OracleReader reader() {
    return switch (this) {
      case LEAN -> new LeanTables();
      case STOCK_INDICATORS -> new StockIndicatorsTables();
      case BACKTRADER -> new BacktraderPoints();
      case TULIP -> new TulipBlocks();
      case CINAR -> new CinarTables();
    };
  }
}
