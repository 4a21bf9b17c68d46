package candlewright.core.golden;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.BarFields;
import candlewright.core.market.BarSeries;
import candlewright.core.signal.SignalType;
import candlewright.core.signal.Socket;
import java.util.Arrays;

/// What signals answer, a line for each case of settings.
final class SignalDigest {
  /// Each column is unknown once in so many bars, on bars of its own.
  private static final int HOLES = 97;

  private final BarSeries bars;

  SignalDigest(int size) {
    bars = CatalogueBars.onGrid(size);
  }

  String of(SignalType type) {
    double[][] columns = new double[type.sockets().size()][];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = column(type.sockets().get(k));
      for (int i = 20 + 10 * k; i < bars.size(); i += HOLES) {
        columns[k][i] = Double.NaN;
      }
    }
    StringBuilder text = new StringBuilder();
    for (double[] values : SettingCases.of(type.settings())) {
      long[] value = new long[(bars.size() + 63) >> 6];
      long[] known = new long[value.length];
      type.factory().make(values).run(columns, bars.size(), value, known);
      text.append("signal ").append(type.name());
      text.append(SettingCases.text(type.settings(), values)).append(": ");
      text.append(Answers.line(value, known));
    }
    return text.toString();
  }

  private double[] column(Socket socket) {
    BarField usual = socket.usual();
    if (usual != null) {
      return field(usual, 0);
    }
    return switch (socket.name()) {
      case "value" -> field(BarField.CLOSE, 0);
      case "other", "level" -> field(BarField.CLOSE, 3);
      case "lower" -> field(BarField.LOW, 2);
      case "upper" -> field(BarField.HIGH, 2);
      case "oscillator" -> {
        double[] close = field(BarField.CLOSE, 0);
        double[] before = field(BarField.CLOSE, 10);
        Arrays.setAll(close, i -> close[i] - before[i]);
        yield close;
      }
      default ->
          throw new IllegalArgumentException(
              "no column for the socket '" + socket.name() + "': add one here");
    };
  }

  /// Returns a field of the bar so many bars before; NaN where there is none.
  private double[] field(BarField field, int lag) {
    double[] column = new double[bars.size()];
    Arrays.fill(column, 0, lag, Double.NaN);
    BarFields.copy(bars, field, 0, bars.size() - lag, column, lag);
    return column;
  }
}
