package candlewright.backtest.review;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentKind;

/// What a reader has to know before believing the figures: the cautions first, then the
/// assumptions.
final class Caveats {
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
    SimulationSettings settings = run.settings();
    note("The rules are judged at a bar's close; the order is filled at the next open.");
    if (settings.fee().billionths() > 0) {
      note(
          "Every fill costs a fee of "
              + settings.fee().percentText()
              + "\u00A0%"
              + " of its value, "
              + MetricFigures.of("fees", run.measurement().value("fees"))
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
              + " up the rules, all of which are known from "
              + UtcText.moment(bars.knownAt(run.warmUp()))
              + " UTC on.");
    }
    if (run.instrument().kind() == InstrumentKind.EQUITY) {
      note("Dividends are not included; splits only as far as the bars are adjusted for them.");
    }
    note("Drawdown is measured at closes. Within a bar it can be deeper.");
  }

  private void doubt(String sentence) {
    // The word is there for readers who cannot see the colour.
    html.raw("<li class=\"doubt\"><b>Caution:</b> ").text(sentence).raw("</li>\n");
  }

  private void note(String sentence) {
    html.raw("<li>").text(sentence).raw("</li>\n");
  }
}
