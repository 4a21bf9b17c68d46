package candlewright.app.cli;

import candlewright.app.data.Counts;
import candlewright.backtest.measure.AccountCurve;
import candlewright.backtest.measure.Metric;
import candlewright.backtest.measure.MetricCatalogue;
import candlewright.backtest.measure.MetricUnit;
import candlewright.backtest.measure.MetricValue;
import candlewright.backtest.review.BandLine;
import candlewright.backtest.review.Cautions;
import candlewright.backtest.review.Run;
import candlewright.backtest.settings.SettingsText;
import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.Decimals;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A finished run for a terminal.
final class RunText {
  private static final int WIDTH = 76;

  private static final List<String> SHOWN =
      List.of(
          "net_profit",
          "total_return",
          "cagr",
          "volatility",
          "sharpe_ratio",
          "sortino_ratio",
          "max_drawdown",
          "longest_drawdown",
          "calmar_ratio",
          "trade_count",
          "win_rate",
          "profit_factor",
          "average_trade_return",
          "time_in_market",
          "fees",
          "funding",
          "slippage",
          "benchmark_return");

  private final Run run;
  private final PrintWriter out;

  private RunText(Run run, PrintWriter out) {
    this.run = run;
    this.out = out;
  }

  static void print(Run run, PrintWriter out) {
    new RunText(run, out).print();
  }

  private void print() {
    AccountCurve curve = run.curve();
    out.println(BandLine.of(run).replace('\u2212', '-'));
    out.println(BandLine.MEANING);
    out.println(title() + " on " + run.marketsText());
    out.println(
        Moments.minute(curve.openTime(0))
            + " to "
            + Moments.minute(curve.closeTime(curve.size() - 1))
            + " UTC, "
            + Counts.counted(run.barCount(), "bar")
            + (run.hasSeveral() ? " of " + run.markets().size() + " instruments" : ""));
    DetailBars detail = run.data().getFirst().detail();
    if (detail != null) {
      out.println(
          "  Within a bar its "
              + detail.timeframe().code()
              + " bars say what came first: in "
              + Counts.counted(run.outcome().resolvedBars(), "bar")
              + " with an order in the way, of which "
              + Counts.number(run.outcome().unresolvedBars())
              + " lack them.");
    }
    settings(run.settings()).forEach(out::println);
    out.println();
    SHOWN.forEach(this::line);
    for (String caution : Cautions.of(run)) {
      out.println();
      wrapped("Caution: " + caution).forEach(out::println);
    }
    out.println();
  }

  /// Returns what a run assumes, in lines that fit a terminal.
  static List<String> settings(SimulationSettings settings) {
    return settings(settings, Set.of());
  }

  /// Returns the same without some settings.
  static List<String> settings(SimulationSettings settings, Set<String> without) {
    return wrapped(
        SettingsText.lines(settings).stream()
            .filter(setting -> !without.contains(setting.name()))
            .map(setting -> setting.title() + " " + setting.value())
            .collect(Collectors.joining("; ")));
  }

  /// Breaks a sentence between words into lines that fit a terminal.
  private static List<String> wrapped(String sentence) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    // Numbers and their units hold together by a space that does not break.
    for (String word : sentence.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.stream().map(text -> "  " + text.replace('\u00A0', ' ')).toList();
  }

  private String title() {
    Map<String, Double> values = run.values().asMap();
    return values.isEmpty()
        ? run.definition().title()
        : run.definition().title()
            + " ("
            + values.entrySet().stream()
                .map(value -> value.getKey() + " " + Decimals.text(value.getValue()))
                .collect(Collectors.joining(", "))
            + ")";
  }

  private void line(String id) {
    Metric metric = Objects.requireNonNull(MetricCatalogue.find(id), id);
    out.println(
        String.format(
            Locale.ROOT, "  %-20s %s", metric.title(), text(metric, run.measurement().value(id))));
  }

  private String text(Metric metric, MetricValue value) {
    return switch (value) {
      case MetricValue.Decimal(double decimal) ->
          metric.unit() == MetricUnit.FRACTION || metric.unit() == MetricUnit.CHANGE
              ? String.format(Locale.ROOT, "%.2f %%", decimal * 100)
              : String.format(Locale.ROOT, "%.2f", decimal);
      case MetricValue.Money(long units) ->
          String.format(
              Locale.ROOT,
              metric.unit() == MetricUnit.PROFIT ? "%+,.2f %s" : "%,.2f %s",
              units / 1e8,
              run.currency());
      case MetricValue.Count(long count) -> String.format(Locale.ROOT, "%,d", count);
      case MetricValue.Duration(long millis) -> days(millis);
      case MetricValue.Moment(long millis) -> Moments.minute(millis);
      case MetricValue.Undefined() -> "--";
      case MetricValue.Implausible() -> "implausible";
    };
  }

  /// Returns a length as days and hours, such as `1 day 2 hours`.
  static String days(long millis) {
    Duration duration = Duration.ofMillis(millis);
    return Counts.counted(duration.toDays(), "day")
        + " "
        + Counts.counted(duration.toHoursPart(), "hour");
  }
}
