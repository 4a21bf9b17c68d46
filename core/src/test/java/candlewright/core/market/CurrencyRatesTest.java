package candlewright.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.testkit.Bars;
import org.junit.jupiter.api.Test;

class CurrencyRatesTest {
  private static final long MINUTE = 60_000L;
  private static final long START = Bars.START;

  @Test
  void aRateIsKnownFromTheCloseOfItsBarOn() {
    BarColumns columns = new BarColumns(3);
    columns.add(START, 1.1, 1.1, 1.1, 1.1, 0);
    columns.add(START + MINUTE, 1.2, 1.2, 1.2, 1.2, 0);
    // A bar is missing.
    columns.add(START + 3 * MINUTE, 1.3, 1.3, 1.3, 1.3, 0);
    CurrencyRates rates = CurrencyRates.of(pair(InstrumentKind.FX), bars(columns), "eur", "usd");
    assertEquals(-1, rates.indexAt(START + MINUTE - 1));
    assertEquals(0, rates.indexAt(START + MINUTE));
    assertEquals(0, rates.indexAt(START + 2 * MINUTE - 1));
    assertEquals(1, rates.indexAt(START + 2 * MINUTE));
    assertEquals(1, rates.indexAt(START + 4 * MINUTE - 1));
    assertEquals(2, rates.indexAt(START + 4 * MINUTE));
    assertEquals(2, rates.indexAt(Long.MAX_VALUE));
    assertEquals(-1, rates.indexAt(Long.MIN_VALUE));
    assertEquals(START + 4 * MINUTE, rates.knownAt(2));
    assertEquals(new CurrencyRate(13, 1, false), rates.rate(2));
    assertEquals("EUR", rates.from());
    assertEquals("USD", rates.to());
    assertEquals(
        new CurrencyRate(13, 1, true),
        CurrencyRates.of(pair(InstrumentKind.FX), rates.bars(), "USD", "EUR").rate(2));
  }

  @Test
  void whatDoesNotSayTheRateIsRefused() {
    Instrument pair = pair(InstrumentKind.FX);
    BarSeries bars = series(1.1);
    assertEquals(
        "EURUSD.FX (fx, EUR in USD) does not say what EUR is worth in CAD; choose a currency pair or"
            + " coin of these two.",
        refusal(pair, bars, "EUR", "CAD"));
    assertEquals(
        "EURUSD.FX (linear-perpetual, EUR in USD) does not say what EUR is worth in USD; choose a"
            + " currency pair or coin of these two.",
        refusal(pair(InstrumentKind.LINEAR_PERPETUAL), bars, "EUR", "USD"));
    assertEquals(
        "EURUSD.FX: the close of the bar of 2024-01-01T00:01:00Z is 0.0, which is no exchange rate;"
            + " delete these bars and import them again.",
        refusal(pair, series(1.1, 0), "EUR", "USD"));
    assertEquals(
        "bars of BTCUSDT.TEST cannot be the rates of EURUSD.FX",
        refusal(pair, Bars.flat(1), "EUR", "USD"));
  }

  private static String refusal(Instrument pair, BarSeries bars, String from, String to) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> CurrencyRates.of(pair, bars, from, to))
            .getMessage());
  }

  private static BarSeries series(double... prices) {
    BarColumns columns = new BarColumns(prices.length);
    for (int i = 0; i < prices.length; i++) {
      columns.add(START + i * MINUTE, prices[i], prices[i], prices[i], prices[i], 0);
    }
    return bars(columns);
  }

  private static BarSeries bars(BarColumns columns) {
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse("EURUSD.FX"), Timeframe.ONE_MINUTE),
        ContinuousCalendar.UTC,
        columns);
  }

  private static Instrument pair(InstrumentKind kind) {
    return Instrument.of(
        InstrumentId.parse("EURUSD.FX"),
        kind,
        "EUR",
        "USD",
        Increment.parse("0.00001"),
        Increment.parse("1"),
        ContinuousCalendar.UTC);
  }
}
