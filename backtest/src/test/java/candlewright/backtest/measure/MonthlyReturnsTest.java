package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.trading.FeeRate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthlyReturnsTest {
  private static final InstrumentId ID = InstrumentId.parse("EURUSD.TEST");

  /// Buys 10 units at the open of the second bar with 1,000 in cash, if that opens at 100.
  private static MonthlyReturns hold(BarSeries bars, Calendar calendar) {
    Instrument instrument =
        Instrument.of(
            ID,
            InstrumentKind.FX,
            "EUR",
            "USD",
            Increment.parse("0.01"),
            Increment.parse("1"),
            calendar);
    StrategyDefinition hold = Templates.named("buy-and-hold");
    SimulationSettings settings = SimulationSettings.usual(1_000_0000_0000L, FeeRate.parse("0"), 0);
    var plan = StrategyCompiler.compile(hold, ParameterValues.of(hold, Map.of()));
    var outcome = new Simulation(plan, instrument, bars, settings).finish();
    return Measurement.of(
            SimulationResults.of(
                List.of(new TradedBars(instrument, bars)),
                outcome,
                settings.cash(),
                Conventions.of(calendar, bars.timeframe())))
        .monthlyReturns();
  }

  private static BarColumns columns(Object... timesAndCloses) {
    BarColumns columns = new BarColumns(timesAndCloses.length / 2);
    double previous = 100;
    for (int i = 0; i < timesAndCloses.length; i += 2) {
      double close = ((Number) timesAndCloses[i + 1]).doubleValue();
      columns.add(
          Instant.parse((String) timesAndCloses[i]).toEpochMilli(),
          previous,
          Math.max(previous, close),
          Math.min(previous, close),
          close,
          1);
      previous = close;
    }
    return columns;
  }

  @Test
  void comparesTheLastCloseOfAMonthWithThatOfTheMonthBefore() {
    BarSeries bars =
        BarSeries.of(
            new SeriesKey(ID, Timeframe.ONE_DAY),
            ContinuousCalendar.UTC,
            columns(
                "2023-11-30T00:00:00Z", 100,
                "2023-12-01T00:00:00Z", 105,
                "2023-12-31T00:00:00Z", 110,
                "2024-01-01T00:00:00Z", 120,
                "2024-01-31T00:00:00Z", 99,
                "2024-03-15T00:00:00Z", 132));
    MonthlyReturns returns = hold(bars, ContinuousCalendar.UTC);

    assertEquals(2023, returns.firstYear());
    assertEquals(2024, returns.lastYear());
    // Equity at the ends: November 1,000, December 1,100, January 990, March 1,320.
    assertEquals(0, returns.month(2023, 11), 0);
    assertEquals(0.1, returns.month(2023, 12), 1e-12);
    assertEquals(-0.1, returns.month(2024, 1), 1e-12);
    assertEquals(1_320 / 990.0 - 1, returns.month(2024, 3), 1e-12);
    assertEquals(0.1, returns.year(2023), 1e-12);
    assertEquals(0.2, returns.year(2024), 1e-12);
  }

  @Test
  void aMonthWithoutBarsIsNotDefined() {
    BarSeries bars =
        BarSeries.of(
            new SeriesKey(ID, Timeframe.ONE_DAY),
            ContinuousCalendar.UTC,
            columns("2023-11-30T00:00:00Z", 100, "2025-01-01T00:00:00Z", 105));
    MonthlyReturns returns = hold(bars, ContinuousCalendar.UTC);

    assertTrue(Double.isNaN(returns.month(2023, 12)));
    assertTrue(Double.isNaN(returns.month(2024, 6)));
    assertTrue(Double.isNaN(returns.year(2024)));
    assertEquals(0.05, returns.month(2025, 1), 1e-12);
  }

  @Test
  void aSessionThatOpensOnTheEveningBeforeBelongsToTheNewMonth() {
    // Sunday 31 January 2021 22:00 UTC is 17:00 in New York, where the week of 1 February opens.
    BarSeries bars =
        BarSeries.of(
            new SeriesKey(ID, Timeframe.ONE_HOUR),
            SessionCalendar.FX,
            columns(
                "2021-01-29T20:00:00Z", 100,
                "2021-01-29T21:00:00Z", 110,
                "2021-01-31T22:00:00Z", 121));
    MonthlyReturns returns = hold(bars, SessionCalendar.FX);

    assertEquals(0.1, returns.month(2021, 1), 1e-12);
    assertEquals(0.1, returns.month(2021, 2), 1e-12);
    assertEquals(0.21, returns.year(2021), 1e-12);
  }
}
