package candlewright.core.indicator;

import candlewright.core.market.BarSeries;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The first output of one indicator with its usual inputs, read here and there going forward: it
/// is worked out in tiles that stay in the processor's cache, as far as somebody asks, so that no
/// column is ever held whole.
///
/// What was asked for once is kept and can be asked for again. To ask for another bar that lies
/// before the present tile gives the same value, but works everything out anew. Used by one thread.
public final class IndicatorCursor {
  /// Bars in a tile: long enough for averages to be worked out in parts, see {@link
  /// candlewright.core.indicator.trend.Wilder#runInParts}, and short enough for the second-level
  /// cache.
  public static final int TILE = 8192;

  /// Bars that someone else has at hand.
  public interface AtHand {
    /// Returns a field of the bars of the tile that begins at `from`, the first of them at index 0;
    /// null if it has to be copied. Good until it is asked for another tile.
    ///
    /// @param from a multiple of {@link #TILE}
    double @Nullable [] column(BarField field, int from);
  }

  private final IndicatorType type;
  private final double[] values;
  private final int[] scales;
  private final BarSeries bars;
  private final AtHand atHand;

  /// Copies of inputs that nobody has at hand.
  private final double[] @Nullable [] copies;

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
    this(type, values, bars, (_, _) -> null);
  }

  /// @param values one for each setting of the type, checked
  /// @param atHand of the same bars
  /// @throws IllegalArgumentException if the settings do not go together; one sentence
  public IndicatorCursor(IndicatorType type, double[] values, BarSeries bars, AtHand atHand) {
    this.type = type;
    this.values = values.clone();
    this.bars = bars;
    scales = type.inputs().stream().mapToInt(in -> BarFields.scale(bars, in.usual())).toArray();
    this.atHand = atHand;
    int tile = Math.min(TILE, bars.size());
    in = new double[scales.length][];
    copies = new double[scales.length][];
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
      BarField field = type.inputs().get(i).usual();
      double[] known = atHand.column(field, start);
      in[i] = known == null ? copy(i, field) : known;
    }
    kernel.run(in, out, 0, end - start);
  }

  private double[] copy(int input, BarField field) {
    double[] copy = copies[input];
    if (copy == null) {
      copy = new double[Math.min(TILE, bars.size())];
      copies[input] = copy;
    }
    BarFields.copy(bars, field, start, end, copy, 0);
    return copy;
  }

  private void keep(int place, int bar, double value) {
    if (count == asked.length) {
      asked = Arrays.copyOf(asked, 2 * count);
      answers = Arrays.copyOf(answers, 2 * count);
    }
    if (place < count) {
      System.arraycopy(asked, place, asked, place + 1, count - place);
      System.arraycopy(answers, place, answers, place + 1, count - place);
    }
    asked[place] = bar;
    answers[place] = value;
    count++;
  }
}
