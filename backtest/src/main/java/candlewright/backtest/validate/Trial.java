package candlewright.backtest.validate;

import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.trading.Notional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// A run that is to be believed or not.
///
/// @param plan what decides
/// @param feeds every bar it was fed, of the first traded instrument
/// @param series what is traded
/// @param settings assumptions of the run
/// @param outcome what came of it
public record Trial(
    Plan plan,
    Feeds feeds,
    List<TradedSeries> series,
    SimulationSettings settings,
    SimulationOutcome outcome) {
  public Trial {
    series = List.copyOf(series);
  }

  /// Runs a plan.
  public static Trial of(
      Plan plan, Feeds feeds, List<TradedSeries> series, SimulationSettings settings) {
    return new Trial(plan, feeds, series, settings, new Simulation(series, settings).finish());
  }

  /// Returns the net profit in 1e-8 units.
  long profit() {
    return outcome.finalEquity() - settings.cash();
  }

  /// Returns the net profit under other settings, in 1e-8 units.
  long profit(SimulationSettings other) {
    return new Simulation(series, other).finish().finalEquity() - other.cash();
  }

  /// Returns an amount for people, with two decimals.
  ///
  /// @param units of 1e-8
  static String money(long units) {
    return BigDecimal.valueOf(units, Notional.CASH_SCALE)
        .setScale(2, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
