package candlewright.app.cli;

import candlewright.backtest.measure.Metrics;
import candlewright.backtest.review.Cautions;
import candlewright.backtest.review.Run;
import candlewright.backtest.settings.SettingsText;
import candlewright.core.market.Decimals;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A finished run for a terminal.
final class RunText {
  private static final int WIDTH = 76;

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
    Metrics metrics = run.metrics();
    int last = run.bars().size() - 1;
    out.println(title() + " on " + run.bars().key());
    out.println(
        Moments.minute(run.bars().openTime(0))
            + " to "
            + Moments.minute(run.bars().knownAt(last))
            + " UTC, "
            + CandlewrightCommand.counted(run.bars().size(), "bar"));
    wrapped(
            SettingsText.lines(run.settings()).stream()
                .map(setting -> setting.title() + " " + setting.value())
                .collect(Collectors.joining("; ")))
        .forEach(out::println);
    out.println();
    line("Net profit", money(metrics.netProfit()) + " " + run.instrument().quote());
    line("Total return", percent(metrics.totalReturn()));
    line("Annual return", percent(metrics.annualReturn()));
    line("Volatility, annual", percent(metrics.volatility()));
    line("Sharpe ratio", number(metrics.sharpeRatio()));
    line("Sortino ratio", number(metrics.sortinoRatio()));
    line("Maximum drawdown", percent(metrics.maxDrawdown()));
    line("Longest drawdown", days(metrics.longestDrawdownMillis()));
    line("Calmar ratio", number(metrics.calmarRatio()));
    line("Trades", String.format(Locale.ROOT, "%,d", metrics.trades()));
    line("Win rate", percent(metrics.winRate()));
    line("Profit factor", number(metrics.profitFactor()));
    line("Average trade", percent(metrics.averageTradeReturn()));
    line("Time in the market", percent(metrics.exposure()));
    line("Fees paid", amount(metrics.fees()) + " " + run.instrument().quote());
    line("Buy and hold", percent(metrics.benchmarkReturn()));
    for (String caution : Cautions.of(run)) {
      out.println();
      wrapped("Caution: " + caution).forEach(out::println);
    }
    out.println();
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

  private void line(String name, String value) {
    out.println(String.format(Locale.ROOT, "  %-20s %s", name, value));
  }

  private static String money(long units) {
    return String.format(Locale.ROOT, "%+,.2f", units / 1e8);
  }

  private static String amount(long units) {
    return String.format(Locale.ROOT, "%,.2f", units / 1e8);
  }

  private static String percent(double fraction) {
    return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%.2f %%", fraction * 100) : "-";
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "-";
  }

  /// Returns a length as days and hours, such as `1 day 2 hours`.
  static String days(long millis) {
    Duration duration = Duration.ofMillis(millis);
    return CandlewrightCommand.counted(duration.toDays(), "day")
        + " "
        + CandlewrightCommand.counted(duration.toHoursPart(), "hour");
  }
}
