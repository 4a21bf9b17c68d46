package candlewright.backtest.testkit;

import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;

/// Shares and exchange rates in several currencies.
///
/// The volume of a bar says what the strategy wants at its close: 1 enters long, 2 leaves long, 3
/// enters short, 4 leaves short.
public final class Currencies {
  private static final String SIGNALS =
      """
      format: 1
      name: by-hand
      entry_long: volume > 0.5 and volume < 1.5
      exit_long: volume > 1.5 and volume < 2.5
      entry_short: volume > 2.5 and volume < 3.5
      exit_short: volume > 3.5
      """;

  private Currencies() {}

  /// Returns a plan of these further lines of YAML.
  public static Plan plan(String rules) {
    return Strategies.plan(SIGNALS + rules);
  }

  /// Returns rates by bars of a pair, such as `EURUSD`, from one bar before {@link Bars#START} on:
  /// the first is known at the start.
  ///
  /// @param from the currency that is converted
  /// @param prices of the pair at each close; NaN where the bar is missing
  public static CurrencyRates rates(
      String pair, String from, Timeframe timeframe, double... prices) {
    BarColumns columns = new BarColumns(prices.length);
    for (int i = 0; i < prices.length; i++) {
      if (!Double.isNaN(prices[i])) {
        long time = Bars.START + (i - 1) * timeframe.millis();
        columns.add(time, prices[i], prices[i], prices[i], prices[i], 0);
      }
    }
    return rates(pair, from, timeframe, columns);
  }

  /// Returns rates by any bars of a pair.
  public static CurrencyRates rates(
      String pair, String from, Timeframe timeframe, BarColumns columns) {
    Instrument instrument = pair(pair);
    BarSeries bars =
        BarSeries.of(new SeriesKey(instrument.id(), timeframe), ContinuousCalendar.UTC, columns);
    String to = instrument.base().equals(from) ? instrument.quote() : instrument.base();
    return CurrencyRates.of(instrument, bars, from, to);
  }

  /// Returns the instrument of a pair of six letters.
  public static Instrument pair(String pair) {
    return Instrument.of(
        InstrumentId.parse(pair + ".FX"),
        InstrumentKind.FX,
        pair.substring(0, 3),
        pair.substring(3),
        Increment.parse("0.00001"),
        Increment.parse("1"),
        ContinuousCalendar.UTC);
  }

  /// Returns bars of one price each from {@link Bars#START} on.
  ///
  /// @param rows price and what is wanted, one after the other
  public static BarSeries flat(String id, Timeframe timeframe, double... rows) {
    BarColumns columns = new BarColumns(rows.length / 2);
    for (int i = 0; i < rows.length / 2; i++) {
      double price = rows[2 * i];
      long time = Bars.START + i * timeframe.millis();
      columns.add(time, price, price, price, price, rows[2 * i + 1]);
    }
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse(id), timeframe), ContinuousCalendar.UTC, columns);
  }

  /// Returns a share with prices in cents.
  public static Instrument share(InstrumentId id, String currency) {
    return share(id, currency, 0);
  }

  /// Returns a share whose orders have a least value, in 1e-8 units.
  public static Instrument share(InstrumentId id, String currency, long minimumNotional) {
    return new Instrument(
        id,
        InstrumentKind.EQUITY,
        id.symbol(),
        currency,
        currency,
        Increment.parse("0.01"),
        Increment.parse("1"),
        1,
        minimumNotional,
        Increment.parse("1"),
        ContinuousCalendar.UTC,
        1);
  }

  /// Returns a share that a plan trades.
  public static TradedSeries series(BarSeries bars, String currency, Plan plan) {
    return TradedSeries.of(share(bars.instrument(), currency), plan, bars, 0, plan.evaluate(bars));
  }
}
