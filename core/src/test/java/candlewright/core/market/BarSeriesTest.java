package candlewright.core.market;

import static candlewright.core.market.MarketFixtures.HOUR;
import static candlewright.core.market.MarketFixtures.flat;
import static candlewright.core.market.MarketFixtures.key;
import static candlewright.core.market.MarketFixtures.newYork;
import static candlewright.core.market.MarketFixtures.refusal;
import static candlewright.core.market.MarketFixtures.utc;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarSeriesTest {
  private static final ContinuousCalendar UTC = ContinuousCalendar.UTC;

  private static BarColumns columns(int good) {
    BarColumns columns = new BarColumns(0);
    for (int i = 0; i < good; i++) {
      columns.add(i * HOUR, 10 + i, 12 + i, 9 + i, 11 + i, 1.5);
    }
    return columns;
  }

  @ParameterizedTest
  @CsvSource({
    "10, 9, 11, 10, 1, low 11 is above high 9",
    "13, 12, 9, 11, 1, open 13 is outside low 9 to high 12",
    "10, 12, 9, 8, 1, close 8 is outside low 9 to high 12",
    "10, 12, -1, 11, 1, price -1 is negative",
    "10, 12, 9, 11, -1, volume -1 is negative",
    "NaN, 12, 9, 11, 1, price NaN is not a number",
    "10, Infinity, 9, 11, 1, price Infinity is not a number",
    "10, 12, 9, 11, NaN, volume NaN is not a number",
  })
  void aMalformedBarIsRefusedWithItsIndexAndReason(
      double open, double high, double low, double close, double volume, String reason) {
    BarColumns columns = columns(3);
    columns.add(3 * HOUR, open, high, low, close, volume);
    String refusal = refusal(() -> BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns));
    assertEquals("TEST.VENUE 1h: bar 3 at 1970-01-01T03:00:00Z: " + reason, refusal);
    assertNotNull(BarSeries.defectOf(open, high, low, close, volume));
  }

  @Test
  void aFlatBarWithoutVolumeAtZeroIsWellFormed() {
    assertNull(BarSeries.defectOf(0, 0, 0, 0, 0));
  }

  @Test
  void timesMustIncrease() {
    for (long time : new long[] {2 * HOUR, HOUR}) {
      BarColumns columns = columns(3);
      columns.add(time, 10, 10, 10, 10, 1);
      String refusal = refusal(() -> BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns));
      assertTrue(refusal.contains("bar 3 at"), refusal);
      assertTrue(refusal.endsWith("it does not follow 1970-01-01T02:00:00Z"), refusal);
    }
  }

  /// Hours 0, 1, 2, 5 and 6: from hour 5 on a bar is not as many bars from the first as hours.
  @Test
  void findsTheFirstBarAtOrAfterATimeWhateverIsMissing() {
    BarColumns columns = columns(3);
    columns.add(5 * HOUR, 10, 10, 10, 10, 1);
    columns.add(6 * HOUR, 10, 10, 10, 10, 1);
    BarSeries series = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns);
    assertEquals(0, series.indexAtOrAfter(Long.MIN_VALUE));
    assertEquals(0, series.indexAtOrAfter(-1));
    assertEquals(0, series.indexAtOrAfter(0));
    assertEquals(1, series.indexAtOrAfter(1));
    assertEquals(2, series.indexAtOrAfter(2 * HOUR));
    assertEquals(3, series.indexAtOrAfter(3 * HOUR));
    assertEquals(3, series.indexAtOrAfter(4 * HOUR));
    assertEquals(3, series.indexAtOrAfter(5 * HOUR));
    assertEquals(4, series.indexAtOrAfter(6 * HOUR));
    assertEquals(5, series.indexAtOrAfter(6 * HOUR + 1));
    assertEquals(5, series.indexAtOrAfter(Long.MAX_VALUE));
    assertEquals(0, flat(UTC, Timeframe.ONE_HOUR).indexAtOrAfter(0));
    assertEquals(3, series.nextBreak(0));
    assertEquals(3, series.nextBreak(2));
    assertEquals(5, series.nextBreak(3));
    assertEquals(5, series.nextBreak(4));
    assertEquals(2 * HOUR, series.openTime(2));
    assertEquals(6 * HOUR, series.openTime(4));
  }

  /// Two hours apart each, and then one: too many breaks to be worth counting.
  @Test
  void findsTheFirstBarAtOrAfterATimeWhereBarsAreMissingEverywhere() {
    BarColumns columns = new BarColumns(0);
    for (int i = 0; i < 40; i++) {
      columns.add(2L * i * HOUR, 10, 10, 10, 10, 1);
    }
    columns.add(79 * HOUR, 10, 10, 10, 10, 1);
    BarSeries series = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns);
    for (int i = 0; i < 40; i++) {
      assertEquals(i, series.indexAtOrAfter(2L * i * HOUR - 1));
      assertEquals(i, series.indexAtOrAfter(2L * i * HOUR));
      assertEquals(2L * i * HOUR, series.openTime(i));
      assertEquals(i + 1, series.nextBreak(i));
    }
    assertEquals(40, series.indexAtOrAfter(79 * HOUR));
    assertEquals(41, series.indexAtOrAfter(79 * HOUR + 1));
  }

  /// Seven days of ten hours each with a night of 14: one break in ten bars is counted.
  @Test
  void findsTheFirstBarAtOrAfterATimeInSessions() {
    BarColumns columns = new BarColumns(0);
    for (int i = 0; i < 70; i++) {
      columns.add(i / 10 * 24L * HOUR + i % 10 * HOUR, 10, 10, 10, 10, 1);
    }
    BarSeries series = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns);
    for (int i = 0; i < 70; i++) {
      long open = i / 10 * 24L * HOUR + i % 10 * HOUR;
      assertEquals(i, series.indexAtOrAfter(open - 1));
      assertEquals(i, series.indexAtOrAfter(open));
      assertEquals(i + 1, series.indexAtOrAfter(open + 1));
      assertEquals(i - i % 10 + 10, series.nextBreak(i));
    }
  }

  @Test
  void seriesOpenWithEachOtherWhereAllTimesAreTheSame() {
    BarSeries hours = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns(3));
    assertTrue(hours.opensWith(BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns(3))));
    assertFalse(hours.opensWith(BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns(4))));
    BarColumns later = new BarColumns(0);
    BarColumns holed = new BarColumns(0);
    BarColumns minutes = new BarColumns(0);
    for (int i = 0; i < 3; i++) {
      later.add((i + 1) * HOUR, 10, 10, 10, 10, 1);
      holed.add((i == 2 ? 3 : i) * HOUR, 10, 10, 10, 10, 1);
      minutes.add(i * HOUR / 60, 10, 10, 10, 10, 1);
    }
    assertFalse(hours.opensWith(BarSeries.of(key(Timeframe.ONE_HOUR), UTC, later)));
    BarSeries broken = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, holed);
    assertFalse(hours.opensWith(broken));
    assertTrue(broken.opensWith(broken));
    assertFalse(hours.opensWith(BarSeries.of(key(Timeframe.ONE_MINUTE), UTC, minutes)));
  }

  @Test
  void aCopyOfAColumnHasAsManyValuesAsThereAreBars() {
    BarSeries series = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns(3));
    double[] copy = series.copy(Column.CLOSE);
    assertArrayEquals(new double[] {11, 12, 13}, copy);
    copy[0] = 0;
    assertEquals(11, series.close(0));
  }

  @Test
  void theColumnsAreTakenOver() {
    BarColumns columns = columns(3);
    BarSeries series = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns);
    columns.add(0, 1, 1, 1, 1, 1);
    assertEquals(3, series.size());
    assertEquals(10, series.open(0));
    assertEquals(1, columns.size());
  }

  @Test
  void aBarIsKnownAtItsScheduledClose() {
    BarSeries months = flat(UTC, Timeframe.ONE_MONTH, utc("2024-02-01T00:00:00"));
    assertEquals(utc("2024-03-01T00:00:00"), months.knownAt(0));
    // Day after Thanksgiving: open until 13:00.
    BarSeries days =
        flat(SessionCalendar.US_EQUITIES, Timeframe.ONE_DAY, newYork("2024-11-29T09:30"));
    assertEquals(newYork("2024-11-29T13:00"), days.knownAt(0));
  }

  @Test
  void theScalesAreTheDecimalsOfThePricesAndOfTheVolumes() {
    BarColumns columns = columns(2);
    columns.add(2 * HOUR, 10.25, 10.5, 10, 10.125, 0.00001);
    BarSeries series = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns);
    assertEquals(3, series.priceScale());
    assertEquals(5, series.volumeScale());
  }

  @Test
  void pricesThatShareNoGridHaveNoScale() {
    // The high is on no grid of 8 decimals with the low: 10^12 needs 10^20 units.
    BarColumns columns = new BarColumns(1);
    columns.add(0, 1, 1e12, 0.00000001, 1, 1);
    assertEquals(
        Decimals.OFF_GRID, BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns).priceScale());
  }

  @Test
  void aSliceHoldsTheBarsOpenedInTheRange() {
    BarSeries series = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns(10));
    BarSeries slice = series.slice(new TimeRange(2 * HOUR + 1, 5 * HOUR));
    assertEquals(2, slice.size());
    assertEquals(series.bar(3), slice.bar(0));
    assertEquals(series.bar(4), slice.bar(1));
    assertEquals(series.volumeScale(), slice.volumeScale());
    assertSame(series, series.slice(TimeRange.ALL));
    assertTrue(series.slice(new TimeRange(20 * HOUR, 30 * HOUR)).isEmpty());
  }

  @Test
  void copyWritesOneColumnFromAnOffset() {
    BarSeries series = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns(4));
    double[] target = new double[4];
    series.copy(Column.CLOSE, 1, 3, target, 1);
    assertArrayEquals(new double[] {0, 12, 13, 0}, target);
    long[] times = new long[2];
    series.copyOpenTimes(2, 4, times, 0);
    assertArrayEquals(new long[] {2 * HOUR, 3 * HOUR}, times);
    assertThrows(IndexOutOfBoundsException.class, () -> series.copy(Column.OPEN, 2, 5, target, 0));
  }

  @Test
  void roomLeftInTheColumnsIsNoBar() {
    BarColumns columns = new BarColumns(100);
    columns.add(0, 1, 1, 1, 1, 1);
    BarSeries series = BarSeries.of(key(Timeframe.ONE_HOUR), UTC, columns);
    assertThrows(IndexOutOfBoundsException.class, () -> series.close(1));
    assertThrows(IndexOutOfBoundsException.class, () -> series.knownAt(1));
    assertThrows(IndexOutOfBoundsException.class, () -> series.bar(-1));
  }
}
