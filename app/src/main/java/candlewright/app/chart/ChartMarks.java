package candlewright.app.chart;

import java.util.List;

/// What is marked on the bars of a chart beside its studies. Bars count in the series shown.
///
/// @param shades drawn behind the bars, by their first bar and without overlap
/// @param lines drawn over the bars
/// @param trips trades, drawn over all
public record ChartMarks(List<Shade> shades, List<Line> lines, List<Trip> trips) {
  public static final ChartMarks NONE = new ChartMarks(List.of(), List.of(), List.of());

  public ChartMarks {
    shades = List.copyOf(shades);
    lines = List.copyOf(lines);
    trips = List.copyOf(trips);
  }

  /// A stretch of bars behind which the chart is tinted.
  ///
  /// @param from its first bar
  /// @param to behind its last bar
  /// @param color which of the series' colours it has, from 0
  public record Shade(int from, int to, int color) {}

  /// A way from an entry to an exit.
  ///
  /// @param isLong whether it earned when the price rose
  /// @param gain whether it earned
  /// @param open whether it was not left; then the exit is where it stands
  public record Trip(
      int entryBar,
      double entryPrice,
      int exitBar,
      double exitPrice,
      boolean isLong,
      boolean gain,
      boolean open) {}

  /// A column of values on the scale of the prices, one a bar and NaN where it is unknown.
  public static final class Line {
    private final LinePyramid values;
    private final Ink ink;
    private final boolean stepped;

    /// Takes the values over.
    ///
    /// @param stepped whether it stays level until it changes, as what is read of longer bars or a
    ///   price level does
    public Line(double[] values, Ink ink, boolean stepped) {
      this.values = new LinePyramid(values);
      this.ink = ink;
      this.stepped = stepped;
    }

    LinePyramid values() {
      return values;
    }

    Ink ink() {
      return ink;
    }

    boolean isStepped() {
      return stepped;
    }
  }
}
