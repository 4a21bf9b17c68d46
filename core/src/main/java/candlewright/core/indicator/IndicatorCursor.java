package candlewright.core.indicator;

import candlewright.core.market.BarSeries;
import java.util.Arrays;

/// The first output of one indicator with its usual inputs, read here and there going forward: it
/// is worked out in tiles that stay in the processor's cache, as far as somebody asks, so that no
/// column is ever held whole.
///
/// What was asked for once is kept and can be asked for again. To ask for another bar that lies
/// before the present tile gives the same value, but works everything out anew. Used by one thread.
public final class IndicatorCursor {
  /// Long enough for averages to be worked out in parts, see {@link
  /// candlewright.core.indicator.trend.Wilder#runInParts}, and short enough for the second-level
  /// cache.
  private static final int TILE = 8192;

  private final IndicatorType type;
  private final double[] values;
  private final int[] scales;
  private final BarSeries bars;
  private final double[][] in;
  private final double[][] out;
  private Kernel kernel;

  // The tile that was worked out last.
  private int start;
  private int end;

  // What was asked for, by bar.
  private int[] asked = new int[64];
  private double[] answers = new double[64];
  private int count;

  /// @param values one for each setting of the type, checked
  /// @throws IllegalArgumentException if the settings do not go together; one sentence
  public IndicatorCursor(IndicatorType type, double[] values, BarSeries bars) {
    this.type = type;
    this.values = values.clone();
    this.bars = bars;
    scales = type.inputs().stream().mapToInt(in -> BarFields.scale(bars, in.usual())).toArray();
    int tile = Math.min(TILE, bars.size());
    in = new double[scales.length][tile];
    out = new double[type.outputs().size()][tile];
    kernel = type.factory().make(this.values, scales);
  }

  /// Returns the value at the close of a bar; NaN where it is unknown.
  public double at(int bar) {
    if (count > 0 && asked[count - 1] == bar) {
      return answers[count - 1];
    }
    int place = count;
    if (count > 0 && asked[count - 1] > bar) {
      int found = Arrays.binarySearch(asked, 0, count, bar);
      if (found >= 0) {
        return answers[found];
      }
      place = -found - 1;
    }
    if (bar < start) {
      kernel = type.factory().make(values, scales);
      end = 0;
    }
    while (bar >= end) {
      next();
    }
    double value = out[0][bar - start];
    keep(place, bar, value);
    return value;
  }

  private void next() {
    start = end;
    end = Math.min(bars.size(), start + TILE);
    for (int i = 0; i < in.length; i++) {
      BarFields.copy(bars, type.inputs().get(i).usual(), start, end, in[i], 0);
    }
    kernel.run(in, out, 0, end - start);
  }

  private void keep(int place, int bar, double value) {
    if (count == asked.length) {
      asked = Arrays.copyOf(asked, 2 * count);
      answers = Arrays.copyOf(answers, 2 * count);
    }
    System.arraycopy(asked, place, asked, place + 1, count - place);
    System.arraycopy(answers, place, answers, place + 1, count - place);
    asked[place] = bar;
    answers[place] = value;
    count++;
  }
}
