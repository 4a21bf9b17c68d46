package candlewright.app.bench;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.BarFields;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarSeries;
import java.util.List;
import java.util.Locale;

/// Races catalogued indicators over whole columns against TA-Lib for Java and ta4j, and checks that
/// the three agree once the beginning has faded.
final class IndicatorRace {
  /// By then the seeds of all averages weigh less than rounding.
  private static final int FADED = 5000;

  /// TA-Lib's running sums of squares lose digits; ta4j is closer.
  private static final double TOLERANCE = 1e-6;

  /// Both rivals compare moves on cents as doubles, so that equal ones are not equal to them.
  private static final double TIES = 0.1;

  /// A rival and where its column came to lie.
  @FunctionalInterface
  interface Rival {
    /// Computes the column again; returns something that depends on it.
    double run(double[] out);
  }

  /// One indicator in three libraries.
  ///
  /// @param name in our catalogue, with its usual settings
  /// @param output which of its outputs
  /// @param tolerance how far apart the libraries may be, in parts of the value
  private record Match(String name, String output, double tolerance, Rival taLib, Rival ta4j) {}

  private IndicatorRace() {}

  /// Runs all matches and reports rows.
  static void run(BarSeries bars, Ta4jRivals ta4j, int rounds, Rows rows) {
    TaLibRivals taLib = new TaLibRivals(bars);
    List<Match> matches =
        List.of(
            new Match("ema", "ema", TOLERANCE, taLib::ema, ta4j::ema),
            new Match("rsi", "rsi", TOLERANCE, taLib::rsi, ta4j::rsi),
            new Match("macd", "macd", TOLERANCE, taLib::macd, ta4j::macd),
            new Match("bollinger", "upper", TOLERANCE, taLib::bollinger, ta4j::bollinger),
            new Match("atr", "atr", TOLERANCE, taLib::atr, ta4j::atr),
            new Match("adx", "adx", TIES, taLib::adx, ta4j::adx));
    for (Match match : matches) {
      IndicatorType type = IndicatorCatalogue.find(match.name);
      if (type != null) {
        run(bars, type, match, rounds, rows);
      }
    }
  }

  /// Takes one line of the table.
  @FunctionalInterface
  interface Rows {
    void add(String name, double value, String unit, String ratio);
  }

  private static void run(BarSeries bars, IndicatorType type, Match match, int rounds, Rows rows) {
    int size = bars.size();
    double[][] in = new double[type.inputs().size()][size];
    int[] scales = new int[in.length];
    for (int k = 0; k < in.length; k++) {
      BarField field = type.inputs().get(k).usual();
      BarFields.copy(bars, field, 0, size, in[k], 0);
      scales[k] = BarFields.scale(bars, field);
    }
    double[] usual = type.settings().stream().mapToDouble(Setting::defaultValue).toArray();
    double[][] ours = new double[type.outputs().size()][size];
    double[] second = new double[size];
    double[] third = new double[size];
    double[] nanos =
        new Race()
            .add(
                match.name,
                () -> {
                  type.factory().make(usual, scales).run(in, ours, 0, size);
                  return ours[0][size - 1];
                })
            .add("TA-Lib", () -> match.taLib.run(second))
            .add("ta4j", () -> match.ta4j.run(third))
            .run(rounds);
    double[] column = ours[type.outputNames().indexOf(match.output)];
    double fromTaLib = apart(column, second);
    double fromTa4j = apart(column, third);
    if (Math.max(fromTaLib, fromTa4j) > match.tolerance) {
      throw new IllegalStateException(
          match.name + " is not what TA-Lib and ta4j say: " + fromTaLib + ", " + fromTa4j);
    }
    rows.add(
        type.title() + ", usual settings, all outputs, CPU",
        nanos[0] / size,
        "ns/bar",
        String.format(
            Locale.ROOT,
            "%.1f x TA-Lib, %.0f x ta4j; apart by at most %.0e and %.0e",
            nanos[1] / nanos[0],
            nanos[2] / nanos[0],
            fromTaLib,
            fromTa4j));
  }

  /// Returns the greatest difference in parts of the value, or in itself where that is below 1.
  private static double apart(double[] ours, double[] theirs) {
    double most = 0;
    for (int i = FADED; i < ours.length; i++) {
      double difference = Math.abs(ours[i] - theirs[i]) / Math.max(1, Math.abs(theirs[i]));
      // An unknown value is as far away as can be.
      most = Math.max(most, Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference);
    }
    return most;
  }
}
