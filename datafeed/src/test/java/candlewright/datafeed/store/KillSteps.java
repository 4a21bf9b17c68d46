package candlewright.datafeed.store;

import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import java.time.Instant;
import java.util.SplittableRandom;

/// Commits for the kill loop: each follows from its number alone, so that the parent can repeat on
/// a store in memory what the child was doing when it was killed.
final class KillSteps {
  private static final long START = Instant.parse("2025-01-20T00:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final int BULK_MINUTES = 30 * 1440;

  private KillSteps() {}

  static void apply(BarStore store, int number) {
    SplittableRandom random = new SplittableRandom(number);
    long from = START + random.nextInt(BULK_MINUTES) * MINUTE;
    switch (random.nextInt(10)) {
      case 0 -> store.write(Minutes.made(from, 3_000, number), new Provenance(Origin.IMPORT, "f"));
      case 1 -> store.write(Minutes.made(from, 300, number), new Provenance(Origin.VENUE, "v"));
      case 2 -> store.delete(Minutes.KEY, new TimeRange(from, from + 900 * MINUTE));
      case 3 -> store.pin(owner(random), Minutes.KEY, new TimeRange(from, from + 9_000 * MINUTE));
      case 4 -> store.unpin(owner(random));
      default ->
          store.write(
              Minutes.made(
                  START + (BULK_MINUTES + 5_000 + number * 2L) * MINUTE,
                  random.nextInt(1, 4),
                  number),
              new Provenance(Origin.STREAM, "s"));
    }
  }

  static String owner(SplittableRandom random) {
    return "run " + random.nextInt(3);
  }
}
