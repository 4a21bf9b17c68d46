package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.trading.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakdownTest {
  private static final InstrumentId SHARE = InstrumentId.parse("XYZ.TEST");

  private static Trade trade(InstrumentId id, String tag, String entry, double profit) {
    return TestResults.trade(id, Side.BUY, 0, 0, profit, tag, Instant.parse(entry).toEpochMilli());
  }

  private static Measurement measured() {
    BarColumns columns = new BarColumns(1);
    columns.add(SessionCalendar.US_EQUITIES.dayOpen(LocalDate.of(2024, 1, 2)), 1, 1, 1, 1, 1);
    BarSeries bars =
        BarSeries.of(new SeriesKey(SHARE, Timeframe.ONE_DAY), SessionCalendar.US_EQUITIES, columns);
    return Measurement.of(
        TestResults.results(
            TestResults.curve(
                Timeframe.ONE_DAY, TestResults.DAY, new double[] {1000}, new double[0]),
            List.of(
                new TradedBars(
                    TestResults.instrument(
                        SHARE, InstrumentKind.EQUITY, SessionCalendar.US_EQUITIES),
                    bars)),
            // 14:30 UTC is 9:30 in New York; 2 July is in summer time.
            trade(SHARE, "gap", "2024-01-02T14:30:00Z", 5),
            trade(SHARE, "", "2024-07-02T14:30:00Z", -2),
            trade(TestResults.ID, "gap", "2024-01-06T14:30:00Z", 4)));
  }

  private static void assertRows(Breakdown.Dimension dimension, String... expected) {
    assertEquals(
        List.of(expected),
        measured().breakdown(dimension).rows().stream()
            .map(row -> row.text() + " " + row.value("net_profit").toDouble())
            .toList());
  }

  @Test
  void hoursAreThoseOfTheExchangeForSharesAndUtcElse() {
    assertRows(Breakdown.Dimension.HOUR, "09:00 5.0", "10:00 -2.0", "14:00 4.0");
  }

  @Test
  void partsTradesByWeekdayAndMonthInTheirOrder() {
    assertRows(Breakdown.Dimension.WEEKDAY, "Tuesday 3.0", "Saturday 4.0");
    assertRows(Breakdown.Dimension.MONTH, "January 9.0", "July -2.0");
  }

  @Test
  void partsTradesByInstrumentTagAndExit() {
    assertRows(Breakdown.Dimension.INSTRUMENT, "ABCUSD.TEST 4.0", "XYZ.TEST 3.0");
    assertRows(Breakdown.Dimension.TAG, " -2.0", "gap 9.0");
    assertRows(Breakdown.Dimension.EXIT_REASON, "signal 7.0");
    assertRows(Breakdown.Dimension.TAG_AND_EXIT, "gap, signal 9.0", "signal -2.0");
  }

  @Test
  void tellsTheBestAndTheWorstInstrument() {
    assertEquals(4, measured().number("best_instrument_profit"));
    assertEquals(3, measured().number("worst_instrument_profit"));
  }

  @Test
  void aFigureOfTheAccountIsNoneOfAPart() {
    Breakdown.Row row = measured().breakdown(Breakdown.Dimension.TAG).rows().getFirst();

    assertEquals(
        "sharpe_ratio is a figure of the account and none of trades",
        assertThrows(IllegalArgumentException.class, () -> row.value("sharpe_ratio")).getMessage());
  }
}
