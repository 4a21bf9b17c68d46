package candlewright.backtest.review;

import candlewright.backtest.settings.SettingsText;
import candlewright.backtest.simulate.HoldingCosts;
import candlewright.backtest.simulate.HoldingRules;
import candlewright.backtest.simulate.MarketData;
import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentKind;
import java.util.List;

/// What a reader has to know before believing the figures: the cautions first, then the
/// assumptions.
final class Caveats {
  /// Settings that bear on every fill; the others are in the list of all settings.
  private static final List<String> ASSUMPTIONS =
      List.of("fees", "slippage", "half_spread", "fill");

  private final Markup html;
  private final Run run;

  private Caveats(Markup html, Run run) {
    this.html = html;
    this.run = run;
  }

  static void write(Markup html, Run run) {
    html.raw("<section class=\"card\"><h2>Before you trust it</h2>\n<ul class=\"notes\">\n");
    Caveats caveats = new Caveats(html, run);
    Cautions.of(run).forEach(caveats::doubt);
    caveats.assumptions();
    html.raw("</ul></section>\n");
  }

  private void assumptions() {
    BarSeries bars = run.bars();
    note("The rules are judged at a bar's close.");
    for (SettingsText.Line line : SettingsText.lines(run.settings())) {
      if (ASSUMPTIONS.contains(line.name())) {
        note(line.title() + ": " + line.value() + ". " + line.note());
      }
    }
    if (run.measurement().number("fees") != 0) {
      note(
          "Fees came to "
              + MetricFigures.of("fees", run.measurement().value("fees"))
              + " "
              + run.currency()
              + " in all.");
    }
    held();
    if (!run.hasSeveral() && run.warmUp() > 0 && run.warmUp() < bars.size()) {
      note(
          "The first "
              + (run.warmUp() == 1 ? "bar warms" : Figures.count(run.warmUp()) + " bars warm")
              + " up the rules, all of which are known from "
              + UtcText.moment(bars.knownAt(run.warmUp()))
              + " UTC on.");
    }
    for (MarketData data : run.data()) {
      if (data.instrument().kind() == InstrumentKind.EQUITY) {
        actions(data);
      }
    }
    if (run.outcome().resolvedBars() > 0) {
      note(
          Figures.counted(run.outcome().resolvedBars(), "bar")
              + " in which an order could be filled went by their smaller bars.");
    }
    note("Drawdown is measured at closes. Within a bar it can be deeper.");
  }

  /// Which dividends and splits do not count, and why.
  private void actions(MarketData data) {
    HoldingRules rules = run.settings().holding();
    String left =
        !rules.dividends() && !rules.splits()
            ? "Dividends and splits are left out by the settings"
            : data.actions() == null
                ? "No dividends and splits are stored"
                : !rules.dividends()
                    ? "Dividends are left out by the settings"
                    : !rules.splits() ? "Splits are left out by the settings" : "";
    if (!left.isEmpty()) {
      note(
          (run.hasSeveral() ? data.instrument().id() + ": " : "")
              + left
              + "; they count only as far as the bars are adjusted for them.");
    }
  }

  /// What holding cost and brought.
  private void held() {
    HoldingCosts costs = run.outcome().holdingCosts();
    held("Funding", costs.funding());
    held("Borrowing", costs.borrow());
    held("Dividends", costs.dividends());
  }

  private void held(String what, long cost) {
    if (cost != 0) {
      note(
          what
              + (cost > 0 ? " cost " : " brought ")
              + Figures.money(Math.abs(cost))
              + " "
              + run.currency()
              + " in all.");
    }
  }

  private void doubt(String sentence) {
    // The word is there for readers who cannot see the colour.
    html.raw("<li class=\"doubt\"><b>Caution:</b> ").text(sentence).raw("</li>\n");
  }

  private void note(String sentence) {
    html.raw("<li>").text(sentence).raw("</li>\n");
  }
}
