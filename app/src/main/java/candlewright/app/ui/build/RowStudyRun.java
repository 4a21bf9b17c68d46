package candlewright.app.ui.build;

import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarSeries;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Editor;
import candlewright.core.strategy.edit.Outcome;
import candlewright.core.strategy.edit.Parts;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.RowMasks;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.strategy.text.Scope;
import candlewright.core.strategy.text.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Works out what a row does: the strategy is run once more with the row disabled. Called on any
/// thread.
final class RowStudyRun {
  /// Parts of the picture of values.
  static final int PARTS = 24;

  private final Strip strip;
  private final Address row;
  private final BooleanSupplier canceled;

  /// @param canceled asked between the parts of the work
  RowStudyRun(Strip strip, Address row, BooleanSupplier canceled) {
    this.strip = strip;
    this.row = row;
    this.canceled = canceled;
  }

  /// Works it out.
  ///
  /// @throws CancellationException if it was canceled
  RowStudy run() {
    Strip.Traded run = strip.run();
    double blocked = Double.NaN;
    double with = Double.NaN;
    double without = Double.NaN;
    if (run != null
        && Editor.apply(strip.definition(), new Edit.Enable(List.of(row), false))
            instanceof Outcome.Done(StrategyDefinition others, var _, var _)) {
      check();
      Strip.Origin origin = strip.origin();
      Plan plan = StrategyCompiler.compile(others, ParameterValues.of(others, Map.of()));
      TradedSeries series = origin.data().series(plan, origin.first());
      check();
      SimulationOutcome outcome = new Simulation(List.of(series), origin.settings()).finish();
      Map<String, Double> figures = Figures.of(series, outcome, origin.settings());
      blocked = (outcome.trades().size() - run.trades().size()) / StripRun.months(strip.bars());
      with = Objects.requireNonNull(run.figures().get("profit_factor"));
      without = Objects.requireNonNull(figures.get("profit_factor"));
    }
    check();
    return new RowStudy(row, blocked, with, without, values());
  }

  private void check() {
    if (canceled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  /// A comparison of something with a number.
  private record Compared(Operand operand, double threshold, boolean above) {}

  private @Nullable Compared compared() {
    Object part = Parts.value(strip.definition(), row);
    if (!(part instanceof Condition.Signal signal) || !isComparison(signal)) {
      return null;
    }
    boolean above = signal.type().endsWith("above");
    ParameterValues values = strip.origin().plan().values();
    Operand left = signal.inputs().get(0);
    Operand right = signal.inputs().get(1);
    if (right instanceof Operand.Constant(var number) && !(left instanceof Operand.Constant)) {
      return new Compared(left, values.resolve(number), above);
    }
    if (left instanceof Operand.Constant(var number) && !(right instanceof Operand.Constant)) {
      return new Compared(right, values.resolve(number), !above);
    }
    return null;
  }

  private static boolean isComparison(Condition.Signal signal) {
    return switch (signal.type()) {
      case "above", "below", "crosses_above", "crosses_below" -> true;
      default -> false;
    };
  }

  private RowStudy.@Nullable Values values() {
    Compared compared = compared();
    if (compared == null) {
      return null;
    }
    Strip.Origin origin = strip.origin();
    RowMasks.Column asked =
        new RowMasks.Column(SeriesColors.source(strip.definition(), row), compared.operand());
    double[] column =
        RowMasks.of(origin.plan(), origin.data().feeds(), List.of(), List.of(asked), canceled)
            .columns()
            .getFirst();
    BarSeries bars = strip.bars();
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < bars.size() && column.length > 0; i++) {
      double value = column[origin.first() + i];
      if (!Double.isNaN(value)) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
    }
    if (!(least < greatest)) {
      return null;
    }
    int[] counts = new int[PARTS];
    for (int i = 0; i < bars.size(); i++) {
      double value = column[origin.first() + i];
      if (!Double.isNaN(value)) {
        int part = (int) ((value - least) / (greatest - least) * PARTS);
        counts[Math.min(PARTS - 1, part)]++;
      }
    }
    Sentences sentences = new Sentences(Scope.of(strip.definition()), origin.plan().values());
    return new RowStudy.Values(
        sentences.of(compared.operand()),
        least,
        greatest,
        compared.threshold(),
        counts,
        compared.above());
  }
}
