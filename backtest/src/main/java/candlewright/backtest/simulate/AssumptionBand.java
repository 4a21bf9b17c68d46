package candlewright.backtest.simulate;

import candlewright.core.strategy.Exit;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.List;

/// How far a result depends on what bars do not say: the same run under the best, the likely and
/// the worst assumptions about the order of prices within a bar and about costs.
///
/// The **likely** run is the one asked for. The **best** goes through each bar in favour of the
/// position and pays neither slippage nor spread. The **worst** goes through each bar against the
/// position, there and back, and pays twice the slippage and spread and, unless the spread is a
/// part of the price, one tick more. Fees, timing and the rule for limits are the same in all
/// three.
///
/// Where positions are left by price, an exit that comes or does not come decides which entry comes
/// next, so that the best of each bar need not be the best of all. There the band is a tenth of its
/// width wider at both ends. On 1,000 generated paths of single ticks the true result then lay
/// within it in at least 99 of 100 cases, and in all where decisions do not depend on fills.
///
/// @param best net profit in 1e-8 units, at least the greatest of the three
/// @param likely net profit of the run asked for
/// @param worst net profit, at most the least of the three
/// @param grade how much of the result they decide
public record AssumptionBand(long best, long likely, long worst, Grade grade) {
  /// How much of a result is decided by assumptions: the width of the band over the size of the
  /// likely net profit, or over 1 % of the starting cash if that is more.
  public enum Grade {
    /// At most a tenth.
    A,
    /// At most a quarter.
    B,
    /// At most a half.
    C,
    /// At most the whole.
    D,
    /// More, or the likely run earns and the worst loses.
    E
  }

  /// Runs the best and the worst beside a finished run.
  ///
  /// @param likely of the same series and settings
  public static AssumptionBand of(
      List<TradedSeries> series, SimulationSettings settings, SimulationOutcome likely) {
    return of(series, settings, likely, best(series, settings), worst(series, settings));
  }

  /// Returns the net profit of the best run in 1e-8 units; it may go on while the others do.
  public static long best(List<TradedSeries> series, SimulationSettings settings) {
    return profit(series, bestOf(settings));
  }

  /// Returns the net profit of the worst run in 1e-8 units; it may go on while the others do.
  public static long worst(List<TradedSeries> series, SimulationSettings settings) {
    return profit(series, worstOf(settings));
  }

  /// Returns the settings of the best run.
  public static SimulationSettings bestOf(SimulationSettings settings) {
    return settings.withMatch(best(settings.match()));
  }

  /// Returns the settings of the worst run.
  public static SimulationSettings worstOf(SimulationSettings settings) {
    return settings.withMatch(worst(settings.match()));
  }

  /// Returns the band of a finished run.
  ///
  /// @param likely of the same series and settings as the others
  /// @param good net profit of the best run in 1e-8 units
  /// @param bad net profit of the worst run in 1e-8 units
  public static AssumptionBand of(
      List<TradedSeries> series,
      SimulationSettings settings,
      SimulationOutcome likely,
      long good,
      long bad) {
    long asked = likely.finalEquity() - settings.cash();
    long best = Math.max(asked, Math.max(good, bad));
    long worst = Math.min(asked, Math.min(good, bad));
    if (leavesByPrice(series)) {
      long margin = (best - worst) / 10;
      best += margin;
      worst -= margin;
    }
    return new AssumptionBand(best, asked, worst, grade(best, asked, worst, settings.cash()));
  }

  private static boolean leavesByPrice(List<TradedSeries> series) {
    return series.getFirst().plan().definition().exits().stream()
        .anyMatch(exit -> !(exit instanceof Exit.TimeLimit || exit instanceof Exit.SessionEnd));
  }

  private static long profit(List<TradedSeries> series, SimulationSettings other) {
    return new Simulation(series, other).finish().finalEquity() - other.cash();
  }

  private static MatchRules best(MatchRules match) {
    return new MatchRules(
        IntrabarRule.MOST_FAVOURABLE,
        SlippageModel.NONE,
        0,
        match.throughTicks(),
        match.participation());
  }

  private static MatchRules worst(MatchRules match) {
    boolean inParts = match.halfSpreadBps() > 0;
    return new MatchRules(
        IntrabarRule.ADVERSE_TWICE,
        new SlippageModel.Times(match.slippage(), 2),
        inParts ? 0 : Math.addExact(2 * match.halfSpreadTicks(), 1),
        Math.min(1000, 2 * match.halfSpreadBps()),
        match.throughTicks(),
        match.participation());
  }

  /// Returns the grade of a band, all in 1e-8 units.
  ///
  /// @param cash at the start
  static Grade grade(long best, long likely, long worst, long cash) {
    if (likely > 0 && worst < 0) {
      return Grade.E;
    }
    double size = Math.max(Math.abs((double) likely), cash / 100.0);
    double part = ((double) best - worst) / size;
    return part <= 0.1
        ? Grade.A
        : part <= 0.25 ? Grade.B : part <= 0.5 ? Grade.C : part <= 1 ? Grade.D : Grade.E;
  }
}
