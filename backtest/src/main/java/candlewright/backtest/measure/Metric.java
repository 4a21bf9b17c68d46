package candlewright.backtest.measure;

/// What a figure of a report means. The texts are plain sentences without markup.
///
/// @param id stable name for files and code, such as `sharpe_ratio`
/// @param title for people, such as `Sharpe ratio`
/// @param bySide whether it exists for long and short trades alone
/// @param formula in words and plain mathematics, with its conventions
/// @param source author and year, or empty where the formula is common knowledge
/// @param undefined when there is no value; empty if there always is one
/// @param elsewhere where other programs mean something else by the name; empty if they do not
public record Metric(
    String id,
    String title,
    MetricGroup group,
    MetricUnit unit,
    boolean bySide,
    String formula,
    String source,
    String undefined,
    String elsewhere) {
  public Metric {
    if (!id.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException("the id of a metric is words_with_underscores: " + id);
    }
    if (title.isBlank() || formula.isBlank()) {
      throw new IllegalArgumentException("the metric " + id + " needs a title and a formula");
    }
  }
}
