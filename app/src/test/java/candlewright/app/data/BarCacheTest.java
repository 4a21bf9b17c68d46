package candlewright.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import org.junit.jupiter.api.Test;

class BarCacheTest {
  private static final SeriesKey A = key("A");
  private static final SeriesKey B = key("B");
  private static final SeriesKey C = key("C");

  private int reads;
  // Room for ten bars of 48 bytes.
  private final BarCache cache = new BarCache(480);

  private static SeriesKey key(String symbol) {
    return new SeriesKey(new InstrumentId(symbol, "TEST"), Timeframe.ONE_MINUTE);
  }

  private BarSeries bars(SeriesKey key, int count) {
    reads++;
    BarColumns columns = new BarColumns(count);
    for (int i = 0; i < count; i++) {
      columns.add(i * 60_000L, 1, 1, 1, 1, 1);
    }
    return BarSeries.of(key, ContinuousCalendar.UTC, columns);
  }

  private BarSeries get(SeriesKey key, int count) {
    return cache.get(key, () -> bars(key, count));
  }

  @Test
  void whatIsKeptIsReadOnce() {
    BarSeries first = get(A, 4);
    assertSame(first, get(A, 4));
    assertEquals(1, reads);
    assertEquals(4 * 48, cache.bytes());
  }

  @Test
  void whatWasNotAskedForTheLongestGoesFirst() {
    get(A, 4);
    get(B, 4);
    get(A, 4);
    get(C, 4);
    assertEquals(8 * 48, cache.bytes());
    assertEquals(3, reads);
    get(A, 4);
    assertEquals(3, reads);
    get(B, 4);
    assertEquals(4, reads);
  }

  @Test
  void whatIsLargerThanTheWholeIsNotKept() {
    get(A, 11);
    assertEquals(0, cache.bytes());
    get(A, 11);
    assertEquals(2, reads);
  }

  @Test
  void afterTheStoreChangedAllIsReadAnew() {
    get(A, 4);
    cache.clear();
    assertEquals(0, cache.bytes());
    get(A, 4);
    assertEquals(2, reads);
    // What was being read while the store changed is not kept.
    cache.get(
        B,
        () -> {
          cache.clear();
          return bars(B, 4);
        });
    assertEquals(0, cache.bytes());
  }
}
