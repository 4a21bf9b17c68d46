package candlewright.backtest.sweep;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.BarFields;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Kernel;
import candlewright.core.market.BarSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Average true ranges of the bars of a tile, one column for each length that is asked for, fed
/// from the first bar of the series on.
final class TrueRanges {
  private final BarSeries bars;
  private final int room;
  private final IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find("atr"));
  private final double[][] inputs;
  private final int[] scales;
  private final List<Kernel> kernels = new ArrayList<>();
  private final List<double[]> columns = new ArrayList<>();
  private final Map<Double, double[]> byLength = new HashMap<>();

  TrueRanges(BarSeries bars, int room) {
    this.bars = bars;
    this.room = room;
    inputs = new double[type.inputs().size()][room];
    scales = new int[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      scales[i] = BarFields.scale(bars, field(i));
    }
  }

  private BarField field(int input) {
    return type.inputs().get(input).usual();
  }

  /// Returns the column of a length, which every {@link #load} fills anew; NaN where the average is
  /// not known.
  double[] column(double length) {
    return byLength.computeIfAbsent(
        length,
        bars -> {
          double[] settings =
              type.settings().stream()
                  .mapToDouble(
                      setting -> setting.name().equals("length") ? bars : setting.defaultValue())
                  .toArray();
          kernels.add(type.factory().make(settings, scales));
          double[] column = new double[room];
          columns.add(column);
          return column;
        });
  }

  /// Takes the next bars, which follow those before.
  void load(int from, int count) {
    if (kernels.isEmpty()) {
      return;
    }
    for (int i = 0; i < inputs.length; i++) {
      BarFields.copy(bars, field(i), from, from + count, inputs[i], 0);
    }
    for (int k = 0; k < columns.size(); k++) {
      kernels.get(k).run(inputs, new double[][] {columns.get(k)}, 0, count);
    }
  }
}
