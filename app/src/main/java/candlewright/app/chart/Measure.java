package candlewright.app.chart;

import java.time.Duration;

/// The distance between two points of a chart.
///
/// @param bars from the first to the second, negative backwards
/// @param millis between the opens of these bars
/// @param change of price
/// @param part change as a fraction of the first price
record Measure(int bars, long millis, double change, double part) {
  static Measure between(ChartBars series, int from, double start, int to, double end) {
    return new Measure(
        to - from, series.openTime(to) - series.openTime(from), end - start, (end - start) / start);
  }

  /// Returns it in words: `+24 bars, 1 d, +120.50 (+0.18 %)`.
  String text(int decimals) {
    return PriceText.signed(bars, 0)
        + (Math.abs(bars) == 1 ? " bar, " : " bars, ")
        + duration(Math.abs(millis))
        + ", "
        + PriceText.signed(change, decimals)
        + " ("
        + PriceText.signed(part * 100, 2)
        + " %)";
  }

  private static String duration(long millis) {
    Duration length = Duration.ofMillis(millis);
    StringBuilder text = new StringBuilder();
    part(text, length.toDays(), " d");
    part(text, length.toHoursPart(), " h");
    part(text, length.toMinutesPart(), " min");
    return text.isEmpty() ? "0 min" : text.toString();
  }

  private static void part(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(text.isEmpty() ? "" : " ").append(amount).append(unit);
    }
  }
}
