package candlewright.backtest.review;

import candlewright.backtest.measure.TradedBars;
import candlewright.backtest.settings.SettingsText;
import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.MarketData;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.Decimals;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.text.StrategyText;
import java.util.Map;

/// What the run was given, and how to run it again.
final class Settings {
  private final Markup html;
  private final Run run;

  private Settings(Markup html, Run run) {
    this.html = html;
    this.run = run;
  }

  static void write(Markup html, Run run) {
    Settings settings = new Settings(html, run);
    html.raw("<section class=\"pair\">\n");
    settings.strategy();
    run.markets().forEach(settings::market);
    html.raw("</section>\n");
    settings.again();
  }

  private void strategy() {
    html.raw("<div class=\"card\"><h2>Rules</h2>\n");
    if (!run.definition().notes().isBlank()) {
      html.raw("<p>").text(run.definition().notes()).raw("</p>\n");
    }
    html.raw("<pre>").text(StrategyText.rules(run.definition()).stripTrailing()).raw("</pre>\n");
    html.raw("<table class=\"figures\">\n");
    for (Map.Entry<String, Double> value : run.values().asMap().entrySet()) {
      html.row(value.getKey(), note(value.getKey()), Decimals.text(value.getValue()), "");
    }
    for (SettingsText.Line line : SettingsText.lines(run.settings())) {
      html.row(line.title(), line.note(), line.value(), "");
    }
    html.row("Warm-up, bars", "Bars before all rules are known.", Figures.count(run.warmUp()), "");
    html.raw("</table></div>\n");
  }

  private String note(String name) {
    for (Parameter parameter : run.definition().parameters()) {
      if (parameter.name().equals(name)) {
        return parameter.note()
            + " Default "
            + Decimals.text(parameter.setting().defaultValue())
            + ".";
      }
    }
    return "";
  }

  private void market(TradedBars market) {
    Instrument instrument = market.instrument();
    BarSeries bars = market.bars();
    html.raw("<div class=\"card\"><h2>Market</h2>\n<table class=\"figures\">\n");
    html.row("Instrument", "", instrument.id().toString(), "");
    html.row("Kind", "", instrument.kind().code(), "");
    html.row("Tick, " + instrument.quote(), "Price step.", instrument.tick().toString(), "");
    html.row("Lot, " + instrument.base(), "Quantity step.", instrument.lot().toString(), "");
    html.row("Timeframe", "", bars.timeframe().code(), "");
    html.row("Calendar", "", bars.calendar().code(), "");
    html.row("Bars", "", Figures.count(bars.size()), "");
    html.row("First bar opens", "", UtcText.moment(bars.openTime(0)) + " UTC", "");
    html.row("Last bar closes", "", UtcText.moment(bars.knownAt(bars.size() - 1)) + " UTC", "");
    events(run.data().get(run.markets().indexOf(market)));
    html.raw("</table></div>\n");
  }

  private void events(MarketData data) {
    DetailBars detail = data.detail();
    if (detail != null) {
      html.row("Smaller bars", "Say what happened within one.", detail.timeframe().code(), "");
    }
    FundingRates funding = data.funding();
    if (funding != null) {
      html.row(
          "Funding settlements", "Known while the bars last.", Figures.count(funding.size()), "");
    }
    CurrencyRates rates = data.rates();
    if (rates != null) {
      String note = "Convert " + rates.from() + " into " + rates.to() + ".";
      html.row("Rates", note, rates.bars().key().toString(), "");
    }
    CorporateActions actions = data.actions();
    if (actions != null) {
      html.row("Dividends", "", Figures.count(actions.dividends().size()), "");
      html.row("Splits", "", Figures.count(actions.splits().size()), "");
    }
  }

  private void again() {
    html.raw("<section class=\"card\"><h2>Run it again</h2>\n<pre>");
    html.text(CommandLine.of(run)).raw("</pre>\n");
    if (CommandLine.needsFile(run.settings())) {
      html.raw("<p>with the settings of the file <code>").text(CommandLine.FILE);
      html.raw("</code>:</p>\n<pre>").text(CommandLine.file(run.settings())).raw("</pre>\n");
    }
    html.raw(
        "<p class=\"note\">The same bars, rules and settings give the same result hash.</p>\n");
    html.raw("<table class=\"hashes\">\n");
    html.raw("<tr><th scope=\"row\">Data</th><td>").text(run.dataHash()).raw("</td></tr>\n");
    html.raw("<tr><th scope=\"row\">Result</th><td>").text(run.resultHash()).raw("</td></tr>\n");
    html.raw("</table></section>\n");
  }
}
