package candlewright.app.ui.build.board;

import candlewright.app.ui.build.Strip;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorColumns;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Block;
import candlewright.core.strategy.plan.Mask;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a block of the library would say about the last bars of the current chart.
///
/// @param closes of the bars shown, oldest first
/// @param line of an indicator on these bars, NaN where unknown; null for what draws none
/// @param overlay whether the line is on the scale of prices
/// @param mask where a condition is true on these bars; null for what is none
/// @param warmUp bars needed before the first value
/// @param lag bars ago whose closes the line is nearest to, on average; -1 where that says nothing
@SuppressWarnings("ArrayRecordComponent") // Drawn and never compared.
record Preview(
    double[] closes,
    double @Nullable [] line,
    boolean overlay,
    boolean @Nullable [] mask,
    int warmUp,
    int lag) {
  private static final int SHOWN = 160;
  private static final int LONGEST = 4000;
  private static final int FARTHEST = 60;

  /// Works one out; null for a block that says nothing about bars.
  static @Nullable Preview of(Block block, Strip strip) {
    BarSeries all = strip.bars();
    return switch (block.value()) {
      case Operand.Indicator indicator -> of(indicator, all);
      case Condition condition -> of(condition, all);
      default -> null;
    };
  }

  private static Plan plan(Condition condition) {
    StrategyDefinition definition =
        new StrategyDefinition(
            "preview", "", "", List.of(), condition, StrategyDefinition.NEVER, new Sizing.AllIn());
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
  }

  private static BarSeries last(BarSeries all, int warmUp) {
    int count = Math.min(all.size(), SHOWN + Math.min(warmUp, LONGEST));
    long from = all.openTime(all.size() - count);
    return all.slice(new TimeRange(from, all.openTime(all.size() - 1) + 1));
  }

  private static Preview of(Operand.Indicator indicator, BarSeries all) {
    IndicatorType type = IndicatorCatalogue.find(indicator.type());
    if (type == null) {
      throw new IllegalArgumentException("no indicator is called " + indicator.type());
    }
    Operand zero = new Operand.Constant(new Scalar.Literal(0));
    int warmUp = plan(Condition.above(indicator, zero)).warmUp(all.timeframe());
    BarSeries bars = last(all, warmUp);
    double[] values = type.settings().stream().mapToDouble(Setting::defaultValue).toArray();
    double[] column = IndicatorColumns.of(type, values, bars)[0];
    int from = Math.max(0, bars.size() - SHOWN);
    double[] line = java.util.Arrays.copyOfRange(column, from, bars.size());
    boolean overlay = type.outputs().getFirst().unit().isOverlay();
    return new Preview(
        closes(bars, from), line, overlay, null, warmUp, overlay ? lag(column, bars) : -1);
  }

  private static double[] closes(BarSeries bars, int from) {
    double[] closes = new double[bars.size() - from];
    for (int i = 0; i < closes.length; i++) {
      closes[i] = bars.close(from + i);
    }
    return closes;
  }

  /// Returns by how many bars the closes have to be shifted to lie nearest to the line.
  static int lag(double[] line, BarSeries bars) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int shift = 0; shift <= FARTHEST; shift++) {
      double sum = 0;
      int count = 0;
      for (int i = FARTHEST; i < line.length; i++) {
        if (!Double.isNaN(line[i])) {
          sum += Math.abs(line[i] - bars.close(i - shift));
          count++;
        }
      }
      if (count > 0 && sum / count < least) {
        least = sum / count;
        best = shift;
      }
    }
    return best;
  }

  private static Preview of(Condition condition, BarSeries all) {
    Plan plan = plan(condition);
    int warmUp = plan.warmUp(all.timeframe());
    BarSeries bars = last(all, warmUp);
    Mask mask = plan.evaluate(bars).entryLong();
    int from = Math.max(0, bars.size() - SHOWN);
    boolean[] shown = new boolean[bars.size() - from];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = mask.isTrue(from + i);
    }
    return new Preview(closes(bars, from), null, false, shown, warmUp, -1);
  }
}
