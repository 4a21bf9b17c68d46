package candlewright.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Decimals;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Bars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewInstrumentTest {
  private static final NewInstrument NOTHING_SAID = NewInstrument.AS_FOUND;

  @ParameterizedTest
  @CsvSource({
    "BTCUSDT.BINANCE, spot, BTC, USDT, 24/7, 0.01, 0.001",
    "ETH-USD.COINBASE, spot, ETH, USD, 24/7, 0.01, 0.001",
    "ETHBTC.BINANCE, spot, ETH, BTC, 24/7, 0.01, 0.001",
    "XBTUSD.KRAKEN, spot, XBT, USD, 24/7, 0.01, 0.001",
    "BTCBUSD.BINANCE, spot, BTC, BUSD, 24/7, 0.01, 0.001",
    "XYZ.TEST, spot, XYZ, USD, 24/7, 0.01, 0.001",
    "AAPL.NASDAQ, equity, AAPL, USD, us-equities, 0.01, 1",
    "EURUSD.FX, fx, EUR, USD, fx, 0.01, 1",
    "USDJPY.OANDA, fx, USD, JPY, fx, 0.01, 1",
    "USD.BINANCE, spot, USD, USD, 24/7, 0.01, 0.001",
  })
  void theNameTheVenueAndTheDecimalsSuggestTheRules(
      String id, String kind, String base, String quote, String calendar, String tick, String lot) {
    Instrument created = NOTHING_SAID.of(InstrumentId.parse(id), bars(100.25, 1.125));
    assertEquals(kind, created.kind().code());
    assertEquals(base, created.base());
    assertEquals(quote, created.quote());
    assertEquals(calendar, created.calendar().code());
    assertEquals(tick, created.tick().toString());
    assertEquals(lot, created.lot().toString());
  }

  @Test
  void whatIsSaidGoesBeforeWhatIsSuggested() {
    NewInstrument said =
        new NewInstrument(
            InstrumentKind.INVERSE_PERPETUAL,
            Increment.parse("0.5"),
            Increment.parse("10"),
            SessionCalendar.FX,
            null);
    Instrument created = said.of(InstrumentId.parse("XBTUSD.NASDAQ"), bars(100.25, 1.125));
    assertEquals(InstrumentKind.INVERSE_PERPETUAL, created.kind());
    assertEquals("XBT", created.settlement());
    assertEquals("0.5", created.tick().toString());
    assertEquals("10", created.lot().toString());
    assertEquals("fx", created.calendar().code());
    assertEquals(created, said.refined(created, 9, 9));
  }

  @Test
  void laterDecimalsMakeTheStepsFinerAndNeverCoarser() {
    Instrument first = NOTHING_SAID.of(InstrumentId.parse("BTCUSDT.TEST"), bars(100.25, 1.125));
    Instrument refined = NOTHING_SAID.refined(first, 4, 5);
    assertEquals("0.0001", refined.tick().toString());
    assertEquals("0.00001", refined.lot().toString());
    assertEquals(first, NOTHING_SAID.refined(first, 1, 0));
    Instrument share = NOTHING_SAID.of(InstrumentId.parse("AAPL.NASDAQ"), bars(100.25, 1.125));
    assertEquals("1", NOTHING_SAID.refined(share, 2, 5).lot().toString());
  }

  @Test
  void thePriceOfACheapCoinNeverRoundsToNothing() {
    // 0.0000000123: ten decimals, of which a tick of 1e-8 would leave 1e-8.
    Instrument coin =
        NOTHING_SAID.of(InstrumentId.parse("PEPEBTC.TEST"), bars(0.0000000123, 0.0000000001));
    assertEquals("0.0000000001", coin.tick().toString());
    assertEquals("0.00000001", coin.lot().toString());
    assertEquals(coin, NOTHING_SAID.refined(coin, 10, 12));
  }

  @Test
  void dataOffEveryGridGetTheStepsOfAVenue() {
    // 9.500000000000002 is 9.5e15 units of 1e-15, more than 2^53.
    double fine = Math.nextUp(9.5);
    assertEquals(Decimals.OFF_GRID, bars(fine, fine).priceScale());
    Instrument adjusted = NOTHING_SAID.of(InstrumentId.parse("BTCUSDT.TEST"), bars(fine, fine));
    assertEquals("0.00000001", adjusted.tick().toString());
    assertEquals("0.00000001", adjusted.lot().toString());
  }

  private static BarSeries bars(double price, double volume) {
    BarColumns columns = new BarColumns(1);
    columns.add(Bars.START, price, price, price, price, volume);
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse("ANY.TEST"), Timeframe.ONE_DAY),
        ContinuousCalendar.UTC,
        columns);
  }
}
