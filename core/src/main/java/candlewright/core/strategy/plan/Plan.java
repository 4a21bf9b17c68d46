package candlewright.core.strategy.plan;

import candlewright.core.indicator.Kernel;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import candlewright.core.market.Decimals;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A compiled strategy: columns to compute, masks to derive from them, and what to do where they
/// are known-true. Simulation, explanation and live trading all run from the same plan.
public final class Plan {
  /// Bars in a tile: a multiple of 64, small enough that some ten columns stay in the second cache.
  private static final int TILE = 2048;

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
        byStep[i] = step.type().factory().make(step.settingValues(), offGrid(step)).warmUp();
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

  /// Computes all masks over a series, feeding every kernel from its first bar. The series is
  /// worked through in tiles that stay in the processor's cache, so columns are never held whole.
  public Signals evaluate(BarSeries bars) {
    int size = bars.size();
    double[][][] tiles = new double[columns.size()][][];
    int[] scales = new int[columns.size()];
    Kernel[] kernels = new Kernel[columns.size()];
    double[][][] inputs = new double[columns.size()][][];
    for (int i = 0; i < tiles.length; i++) {
      ColumnStep step = columns.get(i);
      scales[i] = scale(step, bars);
      tiles[i] = new double[outputs(step)][Math.min(size, TILE)];
      if (step instanceof ColumnStep.Constant(double value)) {
        Arrays.fill(tiles[i][0], value);
      } else if (step instanceof ColumnStep.Indicator indicator) {
        inputs[i] = inputs(indicator, tiles);
        kernels[i] =
            indicator
                .type()
                .factory()
                .make(indicator.settingValues(), inputScales(indicator, scales));
      }
    }
    Map<Pair, Comparison> comparisons = new LinkedHashMap<>();
    MaskKernel[] results = new MaskKernel[masks.size()];
    for (int i = 0; i < results.length; i++) {
      results[i] = kernel(masks.get(i), results, tiles, comparisons, size);
    }
    for (int from = 0; from < size; from += TILE) {
      int to = Math.min(size, from + TILE);
      for (int i = 0; i < tiles.length; i++) {
        if (columns.get(i) instanceof ColumnStep.Price(Column column)) {
          bars.copy(column, from, to, tiles[i][0], 0);
        } else if (kernels[i] != null) {
          kernels[i].run(inputs[i], tiles[i], 0, to - from);
        }
      }
      for (Comparison comparison : comparisons.values()) {
        comparison.run(to - from);
      }
      for (MaskKernel result : results) {
        result.run(from, to);
      }
    }
    return new Signals(mask(results[entryLong], size), mask(results[exitLong], size));
  }

  private static Mask mask(MaskKernel kernel, int size) {
    return new Mask(size, kernel.value, kernel.known);
  }

  private static int outputs(ColumnStep step) {
    return step instanceof ColumnStep.Indicator indicator ? indicator.type().outputs().size() : 1;
  }

  private static double[][] inputs(ColumnStep.Indicator indicator, double[][][] tiles) {
    double[][] inputs = new double[indicator.inputs().size()][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = column(tiles, indicator.inputs().get(i));
    }
    return inputs;
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

  /// The decimals of each input of an indicator.
  private static int[] inputScales(ColumnStep.Indicator indicator, int[] scales) {
    return indicator.inputs().stream().mapToInt(input -> scales[input.step()]).toArray();
  }

  private static int[] offGrid(ColumnStep.Indicator indicator) {
    return indicator.inputs().stream().mapToInt(_ -> Decimals.OFF_GRID).toArray();
  }

  private static MaskKernel kernel(
      MaskStep step,
      MaskKernel[] done,
      double[][][] tiles,
      Map<Pair, Comparison> comparisons,
      int size) {
    return switch (step) {
      case MaskStep.Constantly(boolean value) -> new MaskKernel.Constantly(size, value);
      case MaskStep.Above(ColumnStep.Reference left, ColumnStep.Reference right) ->
          new MaskKernel.Above(size, compared(new Pair(left, right), comparisons, tiles));
      case MaskStep.CrossesAbove(ColumnStep.Reference left, ColumnStep.Reference right) -> {
        Pair turned = new Pair(right, left);
        // What crosses above from the other side reads the same comparison backwards.
        yield comparisons.containsKey(turned)
            ? new MaskKernel.Crosses(size, compared(turned, comparisons, tiles), false)
            : new MaskKernel.Crosses(
                size, compared(new Pair(left, right), comparisons, tiles), true);
      }
      case MaskStep.Not(int part) -> new MaskKernel.Not(size, done[part]);
      case MaskStep.All(List<Integer> parts) ->
          new MaskKernel.All(size, parts.stream().map(part -> done[part]).toList());
      case MaskStep.AnyOf(List<Integer> parts) ->
          new MaskKernel.AnyOf(size, parts.stream().map(part -> done[part]).toList());
    };
  }

  private static Comparison compared(
      Pair pair, Map<Pair, Comparison> comparisons, double[][][] tiles) {
    return comparisons.computeIfAbsent(
        pair, key -> new Comparison(column(tiles, key.left), column(tiles, key.right)));
  }

  private record Pair(ColumnStep.Reference left, ColumnStep.Reference right) {}

  private static double[] column(double[][][] tiles, ColumnStep.Reference reference) {
    return tiles[reference.step()][reference.output()];
  }
}
