package candlewright.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredMarketTest {
  private static final long HOUR = Timeframe.ONE_HOUR.millis();
  private static final InstrumentId ID = InstrumentId.parse("ABC.TEST");
  private static final Instrument INSTRUMENT =
      Instrument.of(
          ID,
          InstrumentKind.SPOT,
          "ABC",
          "USDT",
          Increment.parse("0.01"),
          Increment.parse("0.1"),
          ContinuousCalendar.UTC);

  /// Bars whose close is 100 plus their number, low one below, high two above, volume 10.
  private static BarSeries bars(Timeframe timeframe, int count) {
    BarColumns columns = new BarColumns(count);
    for (int i = 0; i < count; i++) {
      double close = 100 + i;
      columns.add(i * timeframe.millis(), close, close + 2, close - 1, close, 10);
    }
    return BarSeries.of(new SeriesKey(ID, timeframe), ContinuousCalendar.UTC, columns);
  }

  @Test
  void theDayIsTheLast24HoursOfClosesAndNotOfOpens() {
    Quote quote = StoredMarket.of(INSTRUMENT, bars(Timeframe.ONE_HOUR, 30));
    // The last of 30 hours closes at 129; 24 hours before it closed number 5, at 105.
    assertEquals(129, quote.last());
    assertEquals(129.0 / 105 - 1, quote.change());
    assertEquals(131, quote.high());
    // Number 6 is the first bar of the 24: its low is 105.
    assertEquals(105, quote.low());
    assertEquals(240, quote.volume());
    assertEquals(30 * HOUR, quote.knownAt());
    assertEquals(24, quote.trend().size());
    assertEquals(106, quote.trend().getFirst());
    assertEquals(129, quote.trend().get(23));
  }

  @Test
  void withoutABarOfTheDayBeforeTheChangeIsUnknown() {
    Quote quote = StoredMarket.of(INSTRUMENT, bars(Timeframe.ONE_HOUR, 24));
    assertTrue(Double.isNaN(quote.change()));
    assertEquals(240, quote.volume());
  }

  @Test
  void daysChangeFromTheDayBeforeAndShowAMonth() {
    Quote quote = StoredMarket.of(INSTRUMENT, bars(Timeframe.ONE_DAY, 40));
    assertEquals(139.0 / 138 - 1, quote.change());
    assertEquals(10, quote.volume());
    assertEquals(30, quote.trend().size());
    assertEquals(110, quote.trend().getFirst());
  }

  @Test
  void manyBarsAreThinnedEvenlyAndTheLastStays() {
    Quote quote = StoredMarket.of(INSTRUMENT, bars(Timeframe.FIFTEEN_MINUTES, 192));
    // 96 bars a day become 48 points: every second one, counted from the end.
    assertEquals(48, quote.trend().size());
    assertEquals(List.of(287.0, 289.0, 291.0), quote.trend().subList(45, 48));
  }
}
