package candlewright.app.cli;

import candlewright.backtest.measure.Metrics;
import candlewright.backtest.review.Run;
import candlewright.core.market.Decimals;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// A finished run for a terminal.
final class RunText {
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
    out.println(
        run.definition().title()
            + " "
            + run.values().asMap().entrySet().stream()
                .map(e -> e.getKey() + "=" + Decimals.text(e.getValue()))
                .toList()
            + " on "
            + run.bars().key());
    out.println(
        String.format(
            Locale.ROOT,
            "%s to %s UTC, %,d bars; filled at the next open, fee %s %%, slippage %d ticks",
            Moments.minute(run.bars().openTime(0)),
            Moments.minute(run.bars().knownAt(last)),
            run.bars().size(),
            run.settings().fee().percentText(),
            run.settings().slippageTicks()));
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
    if (run.outcome().finalState().refused() > 0) {
      line(
          "Orders refused",
          String.format(
              Locale.ROOT,
              "%,d: the cash did not buy the smallest quantity",
              run.outcome().finalState().refused()));
    }
    out.println();
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

  private static String days(long millis) {
    Duration duration = Duration.ofMillis(millis);
    return String.format(
        Locale.ROOT, "%d days %d hours", duration.toDays(), duration.toHoursPart());
  }
}
