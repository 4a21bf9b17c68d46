package candlewright.backtest.review;

import candlewright.backtest.measure.Metrics;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Gaps;
import candlewright.core.market.InstrumentKind;
import java.util.List;

/// What a reader has to know before believing the figures: doubts first, then the assumptions.
final class Caveats {
  /// Below this many trades a rate over trades says little; a common rule of thumb.
  private static final int ENOUGH_TRADES = 30;

  private static final long HALF_A_YEAR = 182L * 86_400_000;
  private static final double RUIN = 0.9;

  private final Markup html;
  private final Run run;

  private Caveats(Markup html, Run run) {
    this.html = html;
    this.run = run;
  }

  static void write(Markup html, Run run) {
    html.raw("<section class=\"card\"><h2>Before you trust it</h2>\n<ul class=\"notes\">\n");
    Caveats caveats = new Caveats(html, run);
    caveats.doubts();
    caveats.assumptions();
    html.raw("</ul></section>\n");
  }

  private void doubts() {
    BarSeries bars = run.bars();
    Metrics metrics = run.metrics();
    SimulationSettings settings = run.settings();
    List<Trade> trades = run.outcome().trades();
    long refused = run.outcome().finalState().refused();
    int last = bars.size() - 1;
    if (run.warmUp() >= bars.size()) {
      doubt(
          "The rules need "
              + Figures.count(run.warmUp())
              + " bars before their first decision; there are "
              + Figures.count(bars.size())
              + ". Choose a longer span.");
    } else if (trades.isEmpty()) {
      doubt(
          refused > 0
              ? "No trade was made: every order was refused."
              : "No trade was made: the entry rule was never fulfilled in time to be filled.");
    } else if (trades.size() < ENOUGH_TRADES) {
      doubt("Not enough trades to judge: " + trades.size() + " of " + ENOUGH_TRADES + ".");
    }
    if (metrics.maxDrawdown() >= RUIN) {
      doubt(
          "Equity fell by "
              + Figures.percent(metrics.maxDrawdown())
              + " from its high. A real account would have been given up long before; ratios and"
              + " later trades say little.");
    }
    Gaps gaps = Gaps.of(bars);
    if (gaps.missingBars() > 0) {
      doubt(
          Figures.count(gaps.missingBars())
              + (gaps.missingBars() == 1 ? " scheduled bar is" : " scheduled bars are")
              + " missing in "
              + (gaps.list().size() == 1 ? "1 gap" : Figures.count(gaps.list().size()) + " gaps")
              + ". Nothing is decided or filled while they last.");
    }
    if (refused > 0) {
      doubt(
          (refused == 1 ? "1 order was" : Figures.count(refused) + " orders were")
              + " refused: below the smallest quantity or value, or not paid for by the cash. The"
              + " trades they would have opened are missing here.");
    }
    if (!trades.isEmpty() && trades.getLast().open()) {
      doubt(
          "The last trade was still open at the end. It is valued at the last close, "
              + Figures.steps(trades.getLast().exitTicks(), run.instrument().tick())
              + ", without a fee for leaving.");
    }
    if (bars.knownAt(last) - bars.openTime(0) < HALF_A_YEAR) {
      doubt(
          "The run is "
              + UtcText.duration(bars.knownAt(last) - bars.openTime(0))
              + " long. Figures for a whole year are extrapolated from it.");
    }
    if (settings.fee().billionths() == 0) {
      doubt("No fee was charged. Real venues charge one; set it with --fee.");
    }
    if (isPerpetual()) {
      doubt(
          "Funding is not included. On a perpetual contract it is paid or received every few"
              + " hours and can outweigh the profit.");
    }
  }

  private void assumptions() {
    BarSeries bars = run.bars();
    SimulationSettings settings = run.settings();
    note("The rules are judged at a bar's close; the order is filled at the next open.");
    if (settings.fee().billionths() > 0) {
      note(
          "Every fill costs a fee of "
              + settings.fee().percentText()
              + "\u00A0%"
              + " of its value, "
              + Figures.money(run.metrics().fees())
              + " "
              + run.instrument().settlement()
              + " in all.");
    }
    note(
        settings.slippageTicks() == 0
            ? "No slippage: every fill is exactly at the open, whatever its size."
            : "Slippage: every fill is "
                + Figures.steps(settings.slippageTicks(), run.instrument().tick())
                + " "
                + run.instrument().quote()
                + " worse than the open, whatever its size.");
    if (run.warmUp() > 0 && run.warmUp() < bars.size()) {
      note(
          "The first "
              + (run.warmUp() == 1 ? "bar warms" : Figures.count(run.warmUp()) + " bars warm")
              + " up the indicators; no decision can come before "
              + UtcText.moment(bars.knownAt(run.warmUp()))
              + " UTC.");
    }
    if (run.instrument().kind() == InstrumentKind.EQUITY) {
      note("Dividends are not included; splits only as far as the bars are adjusted for them.");
    }
    note("Drawdown is measured at closes. Within a bar it can be deeper.");
  }

  private boolean isPerpetual() {
    return switch (run.instrument().kind()) {
      case LINEAR_PERPETUAL, INVERSE_PERPETUAL -> true;
      case SPOT, EQUITY, FX -> false;
    };
  }

  private void doubt(String sentence) {
    // The word is there for readers who cannot see the colour.
    html.raw("<li class=\"doubt\"><b>Caution:</b> ").text(sentence).raw("</li>\n");
  }

  private void note(String sentence) {
    html.raw("<li>").text(sentence).raw("</li>\n");
  }
}
