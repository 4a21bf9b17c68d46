package candlewright.backtest.measure;

import java.util.List;

/// The catalogue as a page of documentation, in Markdown.
public final class MetricDocument {
  private static final String PREAMBLE =
      """
      # Metrics

      Every figure that a report, a file or the command line shows of a run, with its formula. This
      page is made from the catalogue of the program; `candlewright metrics --markdown` prints it.

      What all of them have in common:

      - Equity is marked to market: at the close of every bar, open positions are valued at that
        close. Drawdowns of closed trades alone are told apart by their names.
      - A **period** is a trading day: a day of UTC for markets that never close, a session else. Where
        a bar is a week or a month it is the period. Its return is equity at its last close over
        equity at the last close before, less 1; the first period begins with the starting cash.
      - A year has 365 periods for markets that never close and 252 else, 52 of weeks, 12 of months.
        This and the risk-free rate (0) can be set. The annual return by time has a year of 365.25
        days.
      - Standard deviations are those of a sample (n - 1); skewness and kurtosis those of the
        population. The downside deviation counts all periods, with a target of the risk-free rate.
      - Fractions are fractions in files (0.2) and per cent on screen (20 %). Drawdowns, shortfalls of
        an account and adverse excursions are above 0; values at risk are returns, below 0 for a loss.
      - A trade is a round trip from flat to flat. One still open at the end counts, valued at the last
        close. Profit is after fees and funding. Figures marked *by side* exist for all, long and short
        trades, and for the tables by instrument, tag, exit, hour, weekday and month of the entry.
      - A figure that is not defined is `--` in texts and null in files. One beyond 1,000,000 % or, for
        a ratio, beyond 1,000,000 is *implausible* and not printed.
      """;

  private MetricDocument() {}

  /// Returns the whole page, which ends with a line feed.
  public static String text() {
    StringBuilder text = new StringBuilder(PREAMBLE);
    for (MetricGroup group : MetricGroup.values()) {
      text.append("\n## ").append(group.title()).append('\n');
      text.append(of(MetricCatalogue.of(group)));
    }
    return text.toString();
  }

  /// Returns what is known of some metrics.
  public static String of(List<Metric> metrics) {
    StringBuilder text = new StringBuilder();
    for (Metric metric : metrics) {
      text.append("\n### `").append(metric.id()).append("` ").append(metric.title()).append("\n\n");
      text.append(metric.formula().replace("*", "\\*")).append("\n\n");
      text.append("- Unit: ").append(metric.unit().text());
      text.append(metric.bySide() ? ", by side\n" : "\n");
      line(text, "Source", metric.source(), ".");
      line(text, "Not defined", metric.undefined(), ".");
      line(text, "Elsewhere", metric.elsewhere(), "");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value, String end) {
    if (!value.isEmpty()) {
      text.append("- ").append(name).append(": ").append(value.replace("_", "\\_"));
      text.append(end).append('\n');
    }
  }
}
