package candlewright.backtest.simulate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The document that tells which published trades and signals our engine was compared with.
final class EngineOracleDocument {
  private static final String PREAMBLE =
      """
      # Published trades and signals

      Our engine compared with trades and signals that others publish, one line a case. The files lie
      in a folder beside the checkout and are not part of it; without them the tests skip. A test
      writes this page and fails when it is out of date; to write it anew:

      ```
      ./mvnw -pl backtest -am test -Dtest=EngineOracleDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
      ```

      ## freqtrade

      Cases of some hourly candles each from freqtrade's own tests of exits. Every one is run as a
      definition with settings that anyone can choose; nothing is made for a single case:

      - Bars are taken as ranges (intrabar rule `RANGE`), as freqtrade documents it: what rests is
        filled at its own price, or at the nearest price of the bar where all of the bar lies beyond
        it; a stop comes before a target and a target before a trailing stop; a trailing stop is
        moved by the best price and tried again by the worst; on the bar of its entry it is filled
        as if the price had only just set it off.
      - The table of minimal returns is a target by age, the trailing stops are ours with and without
        activation, entries and exits at a price are limit orders, the exit by force is the setting
        for the end of the data. The stop that their tests set by code follows at the distance of
        the stop loss.
      - `trades` says side, bar of the order, bar of the exit and reason. Profits are sums of the
        trades' profits over what was put up for each, to three decimals as published.

      """;

  private static final String ACTIONS =
      """

      ## cinar/indicator

      What its strategies do on each of 251 days of one share: 1 to buy, -1 to sell, 0 for neither.
      Ours is the entry and the exit of a long position by a definition in our own language, row by
      row and without tolerance; where what decides is unknown it is neither. The definitions follow
      the rules as that program carries them out, its peculiarities among them.

      """;

  private EngineOracleDocument() {}

  static String of(List<FreqtradeCase> cases, List<CinarStrategy> strategies) {
    return (PREAMBLE + trades(cases) + ACTIONS + actions(strategies)).replace("\r\n", "\n");
  }

  private static String actions(List<CinarStrategy> strategies) {
    StringBuilder lines = new StringBuilder();
    int agree = 0;
    int differ = 0;
    for (CinarStrategy each : strategies) {
      boolean compared = each.expressible();
      int found = compared ? each.found().size() : 0;
      agree += compared && found == 0 ? 1 : 0;
      differ += found > 0 ? 1 : 0;
      lines.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s | %s |%n",
              each.name(),
              compared ? "`" + each.buys() + "`" : "",
              compared ? "`" + each.sells() + "`" : "",
              compared ? each.compared() : 0,
              compared ? verdict(each.found()) : "not expressible",
              each.remark()));
    }
    return "Of "
        + strategies.size()
        + " strategies "
        + agree
        + " agree on every row, "
        + differ
        + " on some, and "
        + (strategies.size() - agree - differ)
        + " cannot be expressed.\n\n"
        + "| strategy | ours buys | ours sells | rows compared | result | remark |\n"
        + "|---|---|---|---|---|---|\n"
        + lines;
  }

  private static String verdict(List<Integer> differing) {
    if (differing.isEmpty()) {
      return "agrees";
    }
    return differing.size() == 1
        ? "differs on row " + differing.getFirst()
        : "differs on "
            + differing.size()
            + " rows from "
            + differing.getFirst()
            + " to "
            + differing.getLast();
  }

  private static String trades(List<FreqtradeCase> cases) {
    StringBuilder lines = new StringBuilder();
    int agree = 0;
    for (FreqtradeCase each : cases) {
      boolean agrees =
          each.expected().equals(each.ours())
              && Math.abs(each.expectedProfit() - each.profit()) < 1e-9;
      agree += agrees ? 1 : 0;
      lines.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %.3f | %.3f | %s |%n",
              each.name(),
              text(each.expected()),
              text(each.ours()),
              each.expectedProfit(),
              each.profit(),
              agrees ? "agrees" : "differs"));
    }
    return "Of "
        + cases.size()
        + " cases "
        + agree
        + " agree.\n\n"
        + "| case | expected trades | ours | expected profit | ours | verdict |\n"
        + "|---|---|---|---|---|---|\n"
        + lines;
  }

  private static String text(List<FreqtradeCase.Told> trades) {
    return trades.isEmpty()
        ? "none"
        : trades.stream().map(FreqtradeCase.Told::toString).collect(Collectors.joining(", "));
  }
}
