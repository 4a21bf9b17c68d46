package candlewright.datafeed.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;

/// The process that the kill loop kills: commits step after step and says so on standard output.
final class KillChild {
  private KillChild() {}

  public static void main(String[] arguments) {
    PrintStream acknowledged = System.out;
    try (SqliteBarStore store =
        SqliteBarStore.open(Path.of(arguments[0]), InstantSource.system())) {
      store.saveInstrument(Minutes.BTC);
      for (int step = Integer.parseInt(arguments[1]); ; step++) {
        KillSteps.apply(store, step);
        acknowledged.println(step);
      }
    }
  }
}
