package candlewright.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.testkit.Bars;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeriesHashTest {
  private static final double[][] ROWS = {
    {9, 12, 9, 11.5, 1}, {11, 11.25, 11, 11.25, 0}, {10.5, 10.5, 10, 10, 2.5}
  };

  @Test
  void aFixedSeriesHasAFixedHash() {
    // Python: sha256 of "BTCUSDT.TEST 1m\n24/7\n3\n", then struct.pack(">3q", *times) and
    // struct.pack(">3d", *column) for open, high, low, close and volume.
    assertEquals(
        "e11e8d4d0def89bfcccdddb603c4cee9bb2740a2910635cc2a108a1c03bfbddb",
        SeriesHash.of(series(Bars.MINUTES, ContinuousCalendar.UTC, ROWS)));
  }

  @Test
  void everyValueTheKeyAndTheCalendarMatter() {
    Set<String> hashes = new HashSet<>();
    hashes.add(SeriesHash.of(series(Bars.MINUTES, ContinuousCalendar.UTC, ROWS)));
    for (int column = 0; column < 5; column++) {
      double[][] changed = new double[ROWS.length][];
      for (int i = 0; i < ROWS.length; i++) {
        changed[i] = ROWS[i].clone();
      }
      // Keeps low <= open, close <= high on the first row.
      changed[0][column] += column == 2 ? -0.5 : 0.5;
      hashes.add(SeriesHash.of(series(Bars.MINUTES, ContinuousCalendar.UTC, changed)));
    }
    SeriesKey other = new SeriesKey(InstrumentId.parse("ETHUSDT.TEST"), Timeframe.ONE_MINUTE);
    SeriesKey slower = new SeriesKey(Bars.MINUTES.instrument(), Timeframe.FIVE_MINUTES);
    hashes.add(SeriesHash.of(series(other, ContinuousCalendar.UTC, ROWS)));
    hashes.add(SeriesHash.of(series(slower, ContinuousCalendar.UTC, ROWS)));
    hashes.add(SeriesHash.of(series(Bars.MINUTES, SessionCalendar.FX, ROWS)));
    assertEquals(9, hashes.size());
  }

  @Test
  void aSliceHashesAsTheSameBarsOnTheirOwn() {
    // More than one buffer of 8,192 values, and a last one that is not full.
    BarSeries walk = Bars.walk(new SplittableRandom(3), 20_000);
    BarColumns columns = new BarColumns(10_000);
    columns.addAll(walk, 5_000, 15_000);
    BarSeries alone = BarSeries.of(walk.key(), walk.calendar(), columns);
    BarSeries slice = walk.slice(new TimeRange(walk.openTime(5_000), walk.openTime(15_000)));
    assertEquals(SeriesHash.of(alone), SeriesHash.of(slice));
  }

  private static BarSeries series(SeriesKey key, Calendar calendar, double[][] rows) {
    BarColumns columns = new BarColumns(rows.length);
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      columns.add(Bars.START + i * 60_000L, row[0], row[1], row[2], row[3], row[4]);
    }
    return BarSeries.of(key, calendar, columns);
  }
}
