package candlewright.core.golden;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.BarFields;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarSeries;
import candlewright.core.testkit.Digests;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// What indicators compute, a line for each case: how many values are known, and a hash of the bits
/// of all values.
final class IndicatorDigest {
  private final BarSeries onGrid;
  private final BarSeries offGrid;
  private final BarSeries moving;

  IndicatorDigest(int size) {
    onGrid = CatalogueBars.onGrid(size);
    offGrid = CatalogueBars.offGrid(size);
    moving = CatalogueBars.moving(size);
  }

  /// Returns one of our own: with all cases of settings on a decimal grid, with the default ones
  /// off it, and with a column in the place of each setting that may be one.
  String ofOwn(IndicatorType type) {
    double[] usual = SettingCases.usual(type.settings());
    StringBuilder text = new StringBuilder(withSettings(type, onGrid));
    text.append(line(type, " off grid", type.factory(), usual, Columns.of(type, offGrid)));
    Columns columns = Columns.of(type, onGrid).withLengths();
    for (Setting setting : type.settings()) {
      IndicatorType.Adaptive adaptive = type.adaptive().get(setting.name());
      if (adaptive != null) {
        String how = " " + setting.name() + " by column";
        text.append(line(type, how, adaptive.factory(), usual, columns));
      }
    }
    return text.toString();
  }

  /// Returns one of another library, with all cases of settings.
  String ofAdapted(IndicatorType type) {
    return withSettings(type, moving);
  }

  private static String withSettings(IndicatorType type, BarSeries bars) {
    Columns columns = Columns.of(type, bars);
    StringBuilder text = new StringBuilder();
    for (double[] values : SettingCases.of(type.settings())) {
      text.append(
          line(type, SettingCases.text(type.settings(), values), type.factory(), values, columns));
    }
    return text.toString();
  }

  private static String line(
      IndicatorType type,
      String how,
      IndicatorType.Factory factory,
      double[] values,
      Columns columns) {
    int size = columns.values[0].length;
    double[][] out = new double[type.outputs().size()][size];
    try {
      factory.make(values, columns.scales).run(columns.values, out, 0, size);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          type.name() + how + " is refused: SettingCases must change it in another way", e);
    }
    ByteBuffer bits = ByteBuffer.allocate(out.length * size * Double.BYTES);
    int known = 0;
    for (double[] column : out) {
      for (double value : column) {
        known += Double.isNaN(value) ? 0 : 1;
        // Which of its bit patterns a NaN has says nothing.
        bits.putLong(Double.doubleToLongBits(value));
      }
    }
    String hash = Digests.sha256(bits.array());
    return "indicator " + type.name() + how + ": " + known + " known, " + hash + "\n";
  }

  /// What an indicator is fed: one column for each input, and the decimals of each.
  private static final class Columns {
    final double[][] values;
    final int[] scales;

    private Columns(double[][] values, int[] scales) {
      this.values = values;
      this.scales = scales;
    }

    static Columns of(IndicatorType type, BarSeries bars) {
      int inputs = type.inputs().size();
      double[][] values = new double[inputs][bars.size()];
      int[] scales = new int[inputs];
      for (int k = 0; k < inputs; k++) {
        BarField field = type.inputs().get(k).usual();
        BarFields.copy(bars, field, 0, bars.size(), values[k], 0);
        scales[k] = BarFields.scale(bars, field);
      }
      return new Columns(values, scales);
    }

    /// Returns these columns and one of lengths from 1 to 40.9, in tenths and in no order.
    Columns withLengths() {
      double[][] more = Arrays.copyOf(values, values.length + 1);
      double[] lengths = new double[values[0].length];
      Arrays.setAll(lengths, i -> (10 + i * 37 % 400) / 10.0);
      more[values.length] = lengths;
      int[] moreScales = Arrays.copyOf(scales, more.length);
      moreScales[scales.length] = 1;
      return new Columns(more, moreScales);
    }
  }
}
