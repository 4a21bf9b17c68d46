package candlewright.app.ui.build.strip;

import candlewright.backtest.measure.Metric;
import candlewright.backtest.measure.MetricCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The six figures of a run as a person reads them.
final class FigureText {
  /// In the order they are shown, by their names in the catalogue of metrics.
  static final List<String> IDS =
      List.of(
          "net_profit", "trade_count", "profit_factor", "win_rate", "max_drawdown", "sharpe_ratio");

  private static final String MISSING = "\u2013";
  private static final String MINUS = "\u2212";

  /// What a figure says.
  enum Tone {
    PLAIN,
    GOOD,
    BAD
  }

  private FigureText() {}

  /// Returns a figure.
  ///
  /// @param value as measured; NaN where it is undefined
  /// @param cash at the start, which net profit is shown as a part of
  static String of(String id, double value, double cash) {
    if (!Double.isFinite(value)) {
      return MISSING;
    }
    return switch (id) {
      case "net_profit" -> signedPercent(value / cash);
      case "max_drawdown" -> signedPercent(-value);
      case "win_rate" -> number(value * 100, 1) + " %";
      case "trade_count" -> number(value, 0);
      default -> number(value, 2);
    };
  }

  /// Returns whether a figure is a gain or a loss.
  static Tone tone(String id, double value) {
    if (id.equals("net_profit") && value != 0) {
      return value > 0 ? Tone.GOOD : value < 0 ? Tone.BAD : Tone.PLAIN;
    }
    return id.equals("max_drawdown") && value > 0 ? Tone.BAD : Tone.PLAIN;
  }

  /// Returns what the catalogue knows of a figure.
  static Metric metric(String id) {
    return Objects.requireNonNull(MetricCatalogue.find(id));
  }

  /// Returns a fraction as percent with its sign; zero has none.
  static String signedPercent(double fraction) {
    if (!Double.isFinite(fraction)) {
      return MISSING;
    }
    String digits = number(Math.abs(fraction) * 100, 1);
    boolean zero = digits.equals("0.0");
    return (zero ? "" : fraction < 0 ? MINUS : "+") + digits + " %";
  }

  /// Returns a plain number.
  static String number(double value, int decimals) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%,." + decimals + "f", value).replace("-", MINUS)
        : MISSING;
  }
}
