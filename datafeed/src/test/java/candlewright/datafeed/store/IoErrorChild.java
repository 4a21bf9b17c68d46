package candlewright.datafeed.store;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.StoreException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SplittableRandom;

/// A process whose files must not grow beyond a limit: tells what its store did about it.
final class IoErrorChild {
  private static final Provenance FILE = new Provenance(Origin.IMPORT, "f");

  private IoErrorChild() {}

  public static void main(String[] arguments) {
    PrintStream out = System.out;
    try (SqliteBarStore store =
        SqliteBarStore.open(Path.of(arguments[0]), InstantSource.system())) {
      store.saveInstrument(Minutes.BTC);
      store.write(Minutes.made(0, 1000, 1), FILE);
      try {
        store.write(unpackable(300_000), FILE);
        out.println("stored");
      } catch (StoreException e) {
        out.println(e.getMessage());
      }
      out.println(store.read(Minutes.KEY, TimeRange.ALL).bars().size());
      out.println(store.write(Minutes.made(0, 1001, 1), FILE).added());
      out.println(store.read(Minutes.KEY, TimeRange.ALL).bars().size());
    }
  }

  /// Prices without any pattern take about 30 bytes a bar.
  private static BarSeries unpackable(int count) {
    SplittableRandom random = new SplittableRandom(3);
    BarColumns columns = new BarColumns(count);
    for (int i = 0; i < count; i++) {
      double low = random.nextDouble();
      double open = low + random.nextDouble();
      double close = low + random.nextDouble();
      columns.add(i * 60_000L, open, Math.max(open, close), low, close, random.nextDouble());
    }
    return BarSeries.of(Minutes.KEY, Minutes.BTC.calendar(), columns);
  }
}
