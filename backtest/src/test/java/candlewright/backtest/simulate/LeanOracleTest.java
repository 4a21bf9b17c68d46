package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.settings.RunSettingsText;
import candlewright.backtest.testkit.LeanShares;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.text.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Published results of LEAN's own regression algorithms, with the settings of the profile `lean`.
class LeanOracleTest {
  /// DividendRegressionAlgorithm: half of the cash into SPY at raw prices in 1998, less the share
  /// of 0.25 % that LEAN keeps free, held to the end of 2005. Published: one order, fees of 2.56,
  /// end equity 120,462.08.
  @Test
  void dividendsArePaidIntoTheAccountToTheCent() {
    Plan plan = Strategies.plan(hold("49.875"));
    BarSeries bars = LeanShares.between(LeanShares.raw("spy"), 1998, 2006);
    SimulationOutcome outcome =
        new Simulation(
                List.of(
                    TradedSeries.of(share("SPY.TEST", "0.0001"), plan, bars, 0, plan.evaluate(bars))
                        .withActions(LeanShares.actions("spy"))),
                lean(""))
            .finish();
    Trade trade = outcome.trades().getFirst();
    assertEquals(1, outcome.trades().size());
    assertEquals(512, trade.lots());
    assertEquals(256_000_000L, trade.fees());
    assertEquals(12_046_208L, outcome.finalEquity() / 1_000_000);
    assertEquals(0, outcome.finalEquity() % 1_000_000);
  }

  /// MACDTrendAlgorithm: SPY at adjusted prices from 2004 to 2014, all in while the histogram is
  /// above 0.25 % of the fast average, until it is below the same on the other side. Published: 85
  /// orders, fees of 468.54, end equity 137,751.04; a separate reckoning by the same rules came to
  /// 84 orders, 468.56 and 137,745.81. LEAN lends up to the value of what is owned, so that a
  /// higher open does not cut an order.
  @Test
  void aTrendByMovingAveragesEndsWithinAHundredthOfAPercent() {
    Plan plan =
        Strategies.plan(
            """
            format: 1
            name: macd-trend
            entry_long: macd(close, 12, 26, 9).histogram / ema(close, 12) > 0.0025
            exit_long: macd(close, 12, 26, 9).histogram / ema(close, 12) < -0.0025
            sizing: {percent_of_equity: 99.75}
            """);
    BarSeries bars = LeanShares.between(LeanShares.adjusted("spy"), 2004, 2015);
    SimulationOutcome outcome =
        new Simulation(plan, share("SPY.TEST", "0.000001"), bars, lean("leverage: 2")).finish();
    int fills = 0;
    long fees = 0;
    for (Trade trade : outcome.trades()) {
      fills += trade.open() ? 1 : 2;
      fees += trade.fees();
    }
    assertEquals(84, fills);
    assertEquals(468_56000000L, fees);
    assertEquals(137_745.81, outcome.finalEquity() / 1e8, 0.01);
    assertEquals(137_751.04, outcome.finalEquity() / 1e8, 13.77);
  }

  /// MarginRemainingRegressionAlgorithm: 70 % SPY from 2007 on, in 2009 30 % AAPL beside it, both
  /// at adjusted prices on one account. Published: 2 orders, end equity 119,303.75; the separate
  /// reckoning 119,318.21.
  @Test
  void twoSharesOnOneAccountEndWithinAFiftiethOfAPercent() {
    BarSeries spy = LeanShares.between(LeanShares.adjusted("spy"), 2007, 2010);
    BarSeries aapl = LeanShares.between(LeanShares.adjusted("aapl"), 2009, 2010);
    Plan most = Strategies.plan(hold("69.825"));
    Plan rest = Strategies.plan(hold("29.925"));
    SimulationOutcome outcome =
        new Simulation(
                List.of(
                    TradedSeries.of(
                        share("SPY.TEST", "0.000001"), most, spy, 0, most.evaluate(spy)),
                    TradedSeries.of(
                        share("AAPL.TEST", "0.000001"), rest, aapl, 0, rest.evaluate(aapl))),
                lean(""))
            .finish();
    assertEquals(2, outcome.trades().size());
    assertEquals(119_318.21, outcome.finalEquity() / 1e8, 0.01);
    assertEquals(119_303.75, outcome.finalEquity() / 1e8, 23.86);
  }

  private static String hold(String percent) {
    return """
    format: 1
    name: hold
    entry_long: always
    exit_long: never
    sizing: {percent_of_equity: %s}
    """
        .formatted(percent);
  }

  private static SimulationSettings lean(String more) {
    return switch (RunSettingsText.read("format: 1\nprofile: lean\n" + more, null)) {
      case Reading.Read<RunSettings>(RunSettings settings, _) -> settings.engine();
      case Reading.Refused<RunSettings> refused ->
          throw new AssertionError(refused.problems().toString());
    };
  }

  private static Instrument share(String id, String tick) {
    return Instrument.of(
        InstrumentId.parse(id),
        InstrumentKind.EQUITY,
        "SPY",
        "USD",
        Increment.parse(tick),
        Increment.parse("1"),
        LeanShares.NEW_YORK);
  }
}
