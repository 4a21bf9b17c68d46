package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.backtest.testkit.Currencies;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.trading.FeeRate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A share in euros on an account in dollars, by hand: 10 from the open of bar 1 to that of bar 4.
class CurrencyResultsTest {
  private static final double ROUNDING = 1e-9;

  private static Results results(int entry) {
    BarSeries bars =
        Currencies.flat(
            "AIR.PARIS", Timeframe.ONE_HOUR, 100, entry, 100, 0, 110, 0, 110, entry + 1, 120, 0);
    // Known at the opens of bars 0, 1, 2, ...: a close is worth what the next one says.
    CurrencyRates rates =
        Currencies.rates("EURUSD", "EUR", Timeframe.ONE_HOUR, 1.10, 1.12, 1.05, 1.20, 1.25, 1.30);
    Plan plan = Currencies.plan("sizing: {fixed_quantity: 10}\n");
    TradedSeries series = Currencies.series(bars, "EUR", plan).withRates(rates);
    SimulationSettings settings =
        SimulationSettings.usual(10_000_00000000L, new FeeRate(0), 0).withCurrency("USD");
    SimulationOutcome outcome = new Simulation(List.of(series), settings).finish();
    return SimulationResults.of(
        List.of(new TradedBars(series.instrument(), bars)),
        outcome,
        settings.cash(),
        Conventions.of(bars.calendar(), bars.timeframe()));
  }

  @Test
  void exposureAndBenchmarkAreInTheCurrencyOfTheAccount() {
    AccountCurve curve = results(1).curve();
    double[] exposure = {0, 1_050, 1_320, 1_375, 0};
    for (int i = 0; i < exposure.length; i++) {
      assertEquals(exposure[i], curve.grossExposure(i), ROUNDING);
      assertEquals(exposure[i], curve.netExposure(i), ROUNDING);
    }
    assertArrayEquals(new double[] {112, 105, 132, 137.5, 156}, curve.benchmarkPrices(), ROUNDING);
    AccountCurve other = results(3).curve();
    assertEquals(1_375, other.grossExposure(3), ROUNDING);
    assertEquals(-1_375, other.netExposure(3), ROUNDING);
  }

  /// From 100 to 120 euros: what the rate did is in the profit, 380 of 1,120, and not in this.
  @Test
  void excursionsAreThoseOfThePrice() {
    Results results = results(1);
    Excursion excursion = Excursion.of(results.trades().getFirst(), results);
    assertEquals(0.2, excursion.gross(), ROUNDING);
    assertEquals(0.2, excursion.favourable(), ROUNDING);
    assertEquals(0, excursion.adverse(), ROUNDING);
    assertEquals(380 / 1_120.0, results.trades().getFirst().returned(), ROUNDING);
  }
}
