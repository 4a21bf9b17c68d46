package candlewright.app.data;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.SeriesSummary;
import java.util.ArrayList;
import java.util.List;

/// The stored instruments as a market to look at. Calls read the store and so block; they may come
/// from any thread.
public final class StoredMarket {
  private static final long DAY = Timeframe.ONE_DAY.millis();

  /// Read before the last bar, so that a weekend does not hide the close of the day before.
  private static final long LOOK_BACK_DAYS = 5;

  private static final int TREND_OF_DAYS = 30;

  /// Points of a line that is some 50 pixels wide.
  private static final int TREND_POINTS = 48;

  /// Two series of two years of minutes; charts that show the same bars share them.
  private static final long CACHE_BYTES = 120_000_000;

  private final BarStore store;
  private final BarCache cache = new BarCache(CACHE_BYTES);

  public StoredMarket(BarStore store) {
    this.store = store;
  }

  /// Reads everything anew from now on: the store was written to.
  public void forget() {
    cache.clear();
  }

  /// Returns the quotes of all instruments that have bars, by symbol and venue.
  public List<Quote> quotes() {
    List<SeriesSummary> catalogue = store.catalogue();
    List<Quote> quotes = new ArrayList<>();
    for (Instrument instrument : store.instruments()) {
      catalogue.stream()
          .filter(series -> series.key().instrument().equals(instrument.id()) && series.bars() > 0)
          .findFirst()
          .ifPresent(shortest -> quotes.add(quote(instrument, shortest)));
    }
    return quotes;
  }

  /// Returns the bars of an instrument in a timeframe, read once while there is room to keep them.
  ///
  /// @throws LookupException if none are stored, nor any to build them from
  public BarSeries bars(InstrumentId id, Timeframe timeframe) {
    // Bars outside the sessions are left out silently: the data catalogue tells of them.
    return cache.get(
        new SeriesKey(id, timeframe),
        () -> new BarLookup(store, _ -> {}).bars(id, timeframe, TimeRange.ALL));
  }

  /// Returns the bars of an instrument in a timeframe from a time on; none if there are none.
  public BarSeries barsFrom(InstrumentId id, Timeframe timeframe, long from) {
    return new BarLookup(store, _ -> {})
        .barsIfAny(id, timeframe, new TimeRange(from, Long.MAX_VALUE));
  }

  private Quote quote(Instrument instrument, SeriesSummary shortest) {
    long last = shortest.lastOpenTime();
    boolean intraday = shortest.key().timeframe().isIntraday();
    long lookBack = intraday ? LOOK_BACK_DAYS * DAY : 2 * TREND_OF_DAYS * DAY;
    BarSeries bars =
        new BarLookup(store, _ -> {})
            .bars(
                instrument.id(),
                shortest.key().timeframe(),
                new TimeRange(last - lookBack, last + 1));
    return of(instrument, bars);
  }

  /// Returns the quote at the end of bars that reach back far enough.
  static Quote of(Instrument instrument, BarSeries bars) {
    int end = bars.size() - 1;
    long dayBefore = bars.knownAt(end) - DAY;
    int first = end;
    while (first > 0 && bars.knownAt(first - 1) > dayBefore) {
      first--;
    }
    double high = bars.high(end);
    double low = bars.low(end);
    double volume = 0;
    for (int i = first; i <= end; i++) {
      high = Math.max(high, bars.high(i));
      low = Math.min(low, bars.low(i));
      volume += bars.volume(i);
    }
    double change = first == 0 ? Double.NaN : bars.close(end) / bars.close(first - 1) - 1;
    int trendFrom =
        bars.timeframe().isIntraday() ? first : Math.max(0, bars.size() - TREND_OF_DAYS);
    return new Quote(
        instrument,
        bars.close(end),
        change,
        high,
        low,
        volume,
        bars.knownAt(end),
        trend(bars, trendFrom));
  }

  /// Returns at most {@link #TREND_POINTS} closes at even distances, the last one included.
  private static List<Double> trend(BarSeries bars, int from) {
    int count = bars.size() - from;
    int points = Math.min(count, TREND_POINTS);
    List<Double> trend = new ArrayList<>();
    for (int i = points - 1; i >= 0; i--) {
      trend.add(bars.close(bars.size() - 1 - (int) ((long) i * count / points)));
    }
    return trend;
  }
}
