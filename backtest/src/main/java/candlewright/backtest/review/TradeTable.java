package candlewright.backtest.review;

import candlewright.backtest.simulate.Trade;
import candlewright.core.market.Instrument;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Every trade, folded by the month or, when they are few and far between, the year in which it
/// ended, each with its totals.
final class TradeTable {
  /// Up to this many trades all groups are open: it is what one still scrolls through.
  private static final int ALL_OPEN = 200;

  /// With fewer trades a month than this, groups are years.
  private static final int FEW_A_MONTH = 4;

  private final Markup html;
  private final StringBuilder out;
  private final Run run;
  private final List<Trade> trades;
  private final boolean byMonth;

  private TradeTable(Markup html, Run run) {
    this.html = html;
    this.out = html.buffer();
    this.run = run;
    this.trades =
        run.outcome().trades().stream().sorted(Comparator.comparingLong(Trade::exitTime)).toList();
    this.byMonth = trades.size() >= FEW_A_MONTH * months();
  }

  static void write(Markup html, Run run) {
    html.raw("<section class=\"card trades\"><h2>Trades</h2>\n");
    new TradeTable(html, run).groups();
    html.raw("</section>\n");
  }

  private int months() {
    return trades.isEmpty()
        ? 0
        : monthOf(ending(trades.getLast())) - monthOf(ending(trades.getFirst())) + 1;
  }

  private void groups() {
    if (trades.isEmpty()) {
      html.raw("<p>No trade was made.</p>\n");
      return;
    }
    html.raw("<p class=\"note\">Times are UTC, ");
    if (run.hasSeveral()) {
      html.raw("amounts in ").text(run.currency());
    } else {
      html.raw("prices and amounts in ").text(run.instrument().quote());
      html.raw(", quantity in ").text(run.instrument().base());
    }
    html.raw(". Profit is after fees; return is profit over value at entry. ");
    html.raw(byMonth ? "Grouped by the month" : "Grouped by the year");
    html.raw(" in which the trade ended.</p>\n");
    int from = 0;
    while (from < trades.size()) {
      int group = groupOf(trades.get(from));
      int to = from + 1;
      while (to < trades.size() && groupOf(trades.get(to)) == group) {
        to++;
      }
      group(from, to);
      from = to;
    }
  }

  private int groupOf(Trade trade) {
    return byMonth ? monthOf(ending(trade)) : UtcText.date(ending(trade)).getYear();
  }

  /// Returns when the bar opened in which a trade ended. For an open one the exit time is the end
  /// of the data, which may be the first moment of a month that the data do not reach.
  private long ending(Trade trade) {
    return run.market(trade.instrument()).bars().openTime(trade.exitBar());
  }

  private static int monthOf(long time) {
    LocalDate date = UtcText.date(time);
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }

  private void group(int from, int to) {
    html.raw(trades.size() <= ALL_OPEN ? "<details open=\"open\">" : "<details>");
    summary(from, to);
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Trades of ");
    html.raw(title(trades.get(from)));
    html.raw("\"><table>");
    head();
    html.raw("<tbody>\n");
    for (int i = from; i < to; i++) {
      row(i + 1, trades.get(i));
    }
    html.raw("</tbody></table></div></details>\n");
  }

  private void head() {
    html.raw("<thead><tr><th scope=\"col\" class=\"number\">#</th>");
    html.raw(run.hasSeveral() ? "<th scope=\"col\" class=\"instrument\">Instrument</th>" : "");
    html.raw(
        """
        <th scope="col" class="few">Side</th><th scope="col" class="time">Entered</th>\
        <th scope="col">Entry price</th><th scope="col" class="time">Left</th>\
        <th scope="col">Exit price</th><th scope="col" class="why">Why</th>\
        <th scope="col" class="few">Bars</th><th scope="col">Quantity</th><th scope="col">Fees</th>\
        <th scope="col">Profit</th><th scope="col">Return, %</th></tr></thead>
        """);
  }

  private String title(Trade trade) {
    LocalDate date = UtcText.date(ending(trade));
    return byMonth
        ? UtcText.month(date.getMonthValue()) + " " + date.getYear()
        : "" + date.getYear();
  }

  private void summary(int from, int to) {
    long profit = 0;
    long fees = 0;
    int wins = 0;
    for (Trade trade : trades.subList(from, to)) {
      profit += trade.profit();
      fees += trade.fees();
      wins += trade.profit() > 0 ? 1 : 0;
    }
    int count = to - from;
    html.raw("<summary><b>").raw(title(trades.get(from))).raw("</b><span>");
    html.text(Figures.counted(count, "trade")).raw("</span><span>");
    html.text("won " + Figures.percent(wins / (double) count)).raw("</span><span>");
    html.text("fees " + Figures.money(fees)).raw("</span><span class=\"");
    String total = Figures.signedMoney(profit);
    html.raw(Figures.tone(total)).raw("\">").text(total).raw("</span></summary>\n");
  }

  private void row(int number, Trade trade) {
    Instrument instrument = run.market(trade.instrument()).instrument();
    double change = 100 * trade.returned();
    out.append("<tr><td>").append(number).append("</td>");
    if (run.hasSeveral()) {
      html.raw("<td>").text(instrument.id().toString()).raw("</td>");
    }
    out.append("<td>").append(trade.isLong() ? "long" : "short").append("</td><td>");
    UtcText.appendMoment(out, trade.entryTime());
    out.append("</td><td>");
    Figures.appendSteps(out, trade.entryTicks(), instrument.tick());
    out.append("</td><td>");
    if (trade.open()) {
      out.append("open");
    } else {
      UtcText.appendMoment(out, trade.exitTime());
    }
    out.append("</td><td>");
    Figures.appendSteps(out, trade.exitTicks(), instrument.tick());
    html.raw("</td><td>").text(trade.open() ? "" : trade.exitReason().text());
    out.append("</td><td>").append(trade.exitBar() - trade.entryBar()).append("</td><td>");
    Figures.appendSteps(out, trade.lots(), instrument.lot());
    out.append("</td><td>").append(Figures.money(trade.fees())).append("</td>");
    cell(Figures.signedMoney(trade.profit()));
    cell(Figures.number(change, 2, true));
    out.append("</tr>\n");
  }

  private void cell(String figure) {
    String tone = Figures.tone(figure);
    out.append("<td");
    if (!tone.isEmpty()) {
      out.append(" class=\"").append(tone).append('"');
    }
    out.append('>').append(figure).append("</td>");
  }
}
