package candlewright.datafeed.store;

import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.BarWrite;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import java.time.Instant;
import java.util.SplittableRandom;

/// Commits for the kill loop: each follows from its number alone, so that the parent can repeat on
/// a store in memory what the child was doing when it was killed.
final class KillSteps {
  private static final long START = Instant.parse("2025-01-20T00:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final long DAY = 1440 * MINUTE;
  private static final int BULK_MINUTES = 30 * 1440;
  private static final int BULK = 0;

  /// Later than everything else, so that live bars come at the end.
  private static final long TAIL = START + 200 * DAY;

  private KillSteps() {}

  static void apply(BarStore store, int number) {
    SplittableRandom random = new SplittableRandom(number);
    int kind = random.nextInt(10);
    long from = START + random.nextInt(BULK_MINUTES) * MINUTE;
    switch (kind) {
      case BULK -> writeFourMonths(store, from, number);
      case 1 -> store.write(Minutes.made(from, 300, number), new Provenance(Origin.VENUE, "v"));
      case 2 -> store.delete(Minutes.KEY, new TimeRange(from, from + 900 * MINUTE));
      case 3 -> store.pin(owner(random), Minutes.KEY, new TimeRange(from, from + 9_000 * MINUTE));
      case 4 -> store.unpin(owner(random));
      default ->
          store.write(
              Minutes.made(TAIL + number * 2L * MINUTE, random.nextInt(1, 4), number),
              new Provenance(Origin.STREAM, "s"));
    }
  }

  /// Tells whether a step is the long one, which a kill is most likely to tear.
  static boolean isBulk(int number) {
    return new SplittableRandom(number).nextInt(10) == BULK;
  }

  private static void writeFourMonths(BarStore store, long from, int number) {
    try (BarWrite write = store.begin(Minutes.KEY, new Provenance(Origin.IMPORT, "f"))) {
      for (int month = 3; month >= 0; month--) {
        write.add(Minutes.made(from + month * 30L * DAY, 1_500, number));
      }
      write.commit();
    }
  }

  static String owner(SplittableRandom random) {
    return "run " + random.nextInt(3);
  }
}
