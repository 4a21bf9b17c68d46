package candlewright.core.strategy.plan;

import candlewright.core.indicator.Kernel;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import candlewright.core.market.Decimals;
import java.util.Arrays;
import java.util.List;

/// A compiled strategy: columns to compute, masks to derive from them, and what to do where they
/// are known-true. Simulation, explanation and live trading all run from the same plan.
public final class Plan {
  private final List<ColumnStep> columns;
  private final List<MaskStep> masks;
  private final int entryLong;
  private final int exitLong;
  private final OrderSize orderSize;

  Plan(
      List<ColumnStep> columns,
      List<MaskStep> masks,
      int entryLong,
      int exitLong,
      OrderSize orderSize) {
    this.columns = List.copyOf(columns);
    this.masks = List.copyOf(masks);
    this.entryLong = entryLong;
    this.exitLong = exitLong;
    this.orderSize = orderSize;
  }

  public OrderSize orderSize() {
    return orderSize;
  }

  /// Returns the number of leading bars on which some column is not known yet.
  public int warmUp() {
    int[] byStep = new int[columns.size()];
    int longest = 0;
    for (int i = 0; i < byStep.length; i++) {
      if (columns.get(i) instanceof ColumnStep.Indicator step) {
        byStep[i] = step.type().factory().make(step.settingValues(), Decimals.OFF_GRID).warmUp();
        int deepest = 0;
        for (ColumnStep.Reference input : step.inputs()) {
          deepest = Math.max(deepest, byStep[input.step()]);
        }
        byStep[i] += deepest;
      }
      longest = Math.max(longest, byStep[i]);
    }
    return longest;
  }

  /// Computes all masks over a series, feeding every kernel from its first bar.
  public Signals evaluate(BarSeries bars) {
    double[][][] values = new double[columns.size()][][];
    int[] scales = new int[columns.size()];
    for (int i = 0; i < values.length; i++) {
      scales[i] = scale(columns.get(i), bars);
      values[i] = compute(columns.get(i), values, scales, bars);
    }
    Mask[] results = new Mask[masks.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = derive(masks.get(i), results, values, bars.size());
    }
    return new Signals(results[entryLong], results[exitLong]);
  }

  /// The decimals of a step's own column; what an indicator gives lies on no grid.
  private static int scale(ColumnStep step, BarSeries bars) {
    return switch (step) {
      case ColumnStep.Price(Column column) ->
          column == Column.VOLUME ? bars.volumeScale() : bars.priceScale();
      case ColumnStep.Constant(double value) -> Decimals.scaleOf(value, 0, Decimals.MAX_SCALE);
      case ColumnStep.Indicator _ -> Decimals.OFF_GRID;
    };
  }

  /// The decimals common to all inputs of an indicator.
  private static int inputScale(ColumnStep.Indicator indicator, int[] scales) {
    int common = 0;
    for (ColumnStep.Reference input : indicator.inputs()) {
      int scale = scales[input.step()];
      if (scale == Decimals.OFF_GRID) {
        return Decimals.OFF_GRID;
      }
      common = Math.max(common, scale);
    }
    return common;
  }

  private static double[][] compute(
      ColumnStep step, double[][][] values, int[] scales, BarSeries bars) {
    return switch (step) {
      case ColumnStep.Price(Column column) -> {
        double[] result = new double[bars.size()];
        bars.copy(column, 0, bars.size(), result, 0);
        yield new double[][] {result};
      }
      case ColumnStep.Constant(double value) -> {
        double[] result = new double[bars.size()];
        Arrays.fill(result, value);
        yield new double[][] {result};
      }
      case ColumnStep.Indicator indicator -> {
        double[][] in = new double[indicator.inputs().size()][];
        for (int i = 0; i < in.length; i++) {
          ColumnStep.Reference input = indicator.inputs().get(i);
          in[i] = values[input.step()][input.output()];
        }
        double[][] out = new double[indicator.type().outputs().size()][bars.size()];
        Kernel kernel =
            indicator
                .type()
                .factory()
                .make(indicator.settingValues(), inputScale(indicator, scales));
        kernel.run(in, out, 0, bars.size());
        yield out;
      }
    };
  }

  private static Mask derive(MaskStep step, Mask[] done, double[][][] values, int size) {
    return switch (step) {
      case MaskStep.Constantly(boolean value) -> Mask.constantly(size, value);
      case MaskStep.Above(ColumnStep.Reference left, ColumnStep.Reference right) ->
          Mask.above(column(values, left), column(values, right), size);
      case MaskStep.CrossesAbove(ColumnStep.Reference left, ColumnStep.Reference right) ->
          Mask.crossesAbove(column(values, left), column(values, right), size);
      case MaskStep.Not(int part) -> done[part].not();
      case MaskStep.All(List<Integer> parts) ->
          parts.stream().map(part -> done[part]).reduce(Mask::and).orElseThrow();
      case MaskStep.AnyOf(List<Integer> parts) ->
          parts.stream().map(part -> done[part]).reduce(Mask::or).orElseThrow();
    };
  }

  private static double[] column(double[][][] values, ColumnStep.Reference reference) {
    return values[reference.step()][reference.output()];
  }
}
