package candlewright.backtest.review;

import candlewright.backtest.measure.AccountCurve;
import candlewright.backtest.measure.TradedBars;
import candlewright.backtest.settings.SettingsText;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.Refusal;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Gaps;
import candlewright.core.market.OffGrid;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.StrategyWarnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What makes the figures of a run doubtful, one plain sentence or two each, the gravest first.
///
/// The text is ASCII, so that every terminal can show it.
public final class Cautions {
  /// Below this many trades a rate over trades says little; a common rule of thumb.
  private static final int ENOUGH_TRADES = 30;

  private static final long HALF_A_YEAR = 182L * 86_400_000;
  private static final double RUIN = 0.9;

  /// So many bars earlier than the last of all an instrument may end: a weekend of daily bars.
  private static final int LATE_BARS = 4;

  private final Run run;
  private final List<Trade> trades;
  private final long refused;
  private final List<String> found = new ArrayList<>();

  private Cautions(Run run) {
    this.run = run;
    trades = run.outcome().trades();
    refused = run.outcome().refused();
  }

  /// Returns what speaks against believing the figures of a run; empty if nothing does.
  public static List<String> of(Run run) {
    Cautions cautions = new Cautions(run);
    cautions.number();
    cautions.ruin();
    cautions.gaps();
    cautions.ends();
    cautions.offGrid();
    cautions.refused();
    cautions.open();
    cautions.length();
    cautions.costs();
    cautions.holding();
    return List.copyOf(cautions.found);
  }

  private void number() {
    int fewest =
        run.markets().stream().mapToInt(market -> market.bars().size()).min().orElseThrow();
    if (run.warmUp() >= fewest) {
      found.add(
          "The rules need "
              + Figures.counted(run.warmUp(), "bar")
              + " to warm up and got "
              + Figures.count(fewest)
              + ". Choose a longer span.");
    } else if (trades.isEmpty()) {
      found.add(
          refused > 0
              ? "No trade was made: every order was refused."
              : "No trade was made: the entry rule was never fulfilled in time to be filled.");
    } else if (trades.size() < ENOUGH_TRADES) {
      found.add("Not enough trades to judge: " + trades.size() + " of " + ENOUGH_TRADES + ".");
    } else {
      for (Problem problem : StrategyWarnings.ofTrades(run.definition(), trades.size())) {
        found.add(problem.message() + ".");
      }
    }
  }

  private void ruin() {
    double fall = run.measurement().number("max_drawdown");
    if (fall >= RUIN) {
      found.add(
          "Equity fell by "
              + Figures.number(fall * 100, 2)
              + " % from its high. A real account would have been given up long before; ratios and"
              + " later trades say little.");
    }
  }

  private void gaps() {
    for (TradedBars market : run.markets()) {
      gaps(market, Gaps.of(market.bars()));
    }
  }

  private void gaps(TradedBars market, Gaps gaps) {
    if (gaps.missingBars() > 0) {
      found.add(
          (run.hasSeveral() ? market.instrument().id() + ": " : "")
              + Figures.counted(gaps.missingBars(), "scheduled bar")
              + (gaps.missingBars() == 1 ? " is" : " are")
              + " missing in "
              + Figures.counted(gaps.list().size(), "gap")
              + ". Nothing is decided or filled while "
              + (gaps.list().size() == 1 ? "it lasts." : "they last."));
    }
  }

  /// Instruments of a run need not have bars all the time.
  private void ends() {
    AccountCurve curve = run.curve();
    long end = curve.closeTime(curve.size() - 1);
    for (TradedBars market : run.markets()) {
      BarSeries bars = market.bars();
      long last = bars.knownAt(bars.size() - 1);
      if (end - last > LATE_BARS * bars.timeframe().millis()) {
        found.add(
            market.instrument().id()
                + " has no bars after "
                + UtcText.moment(last)
                + " UTC. What is held of it then cannot be left, and counts at its last close; begin"
                + " and end where all instruments have bars.");
      }
    }
  }

  private void offGrid() {
    for (TradedBars market : run.markets()) {
      BarSeries bars = market.bars();
      OffGrid.of(bars)
          .ifPresent(off ->
              found.add(
                  (run.hasSeveral() ? market.instrument().id() + ": " : "")
                      + off.text(bars.calendar(), bars.timeframe())));
    }
  }

  private void refused() {
    if (refused > 0) {
      Map<Refusal, Long> refusals = run.outcome().refusals();
      String reasons =
          refusals.entrySet().stream()
              .map(each ->
                  each.getKey().text()
                      + (refusals.size() > 1 ? " (" + Figures.count(each.getValue()) + ")" : ""))
              .collect(Collectors.joining(", "));
      found.add(
          Figures.counted(refused, "order")
              + (refused == 1 ? " was" : " were")
              + " refused: "
              + reasons
              + ". "
              + (refused == 1
                  ? "The trade it would have opened is missing here."
                  : "The trades they would have opened are missing here."));
    }
  }

  private void open() {
    long open = trades.stream().filter(Trade::open).count();
    if (open == 1 && !run.hasSeveral()) {
      found.add(
          "The last trade was still open at the end. It is valued at the last close, "
              + Figures.steps(trades.getLast().exitTicks(), run.instrument().tick())
              + ", without a fee for leaving.");
    } else if (open > 0) {
      found.add(
          Figures.counted(open, "trade")
              + (open == 1 ? " was" : " were")
              + " still open at the end, valued at the last close without a fee for leaving.");
    }
  }

  private void length() {
    AccountCurve curve = run.curve();
    long length = curve.closeTime(curve.size() - 1) - curve.openTime(0);
    if (length < HALF_A_YEAR) {
      found.add(
          "The run is "
              + UtcText.duration(length)
              + " long. Figures for a whole year are extrapolated from it.");
    }
  }

  private void costs() {
    found.addAll(SettingsText.warnings(run.settings()));
    long undetailed = run.outcome().unresolvedBars();
    if (undetailed > 0) {
      found.add(
          "In "
              + Figures.counted(undetailed, "bar")
              + " the smaller bars are missing or do not add up to it; there the setting"
              + " 'intrabar' decides what came first.");
    }
  }

  private void holding() {
    for (MarketData data : run.data()) {
      switch (data.instrument().kind()) {
        case LINEAR_PERPETUAL, INVERSE_PERPETUAL -> {
          if (!run.settings().holding().funding()) {
            found.add(funding(data, "the settings leave it out"));
          } else if (data.funding() == null) {
            found.add(funding(data, "no rates are stored; import them with 'import --funding'"));
          }
        }
        case SPOT, EQUITY, FX -> {}
      }
    }
    run.outcome().missingFunding().forEach(missing -> found.add(missing.text()));
    run.outcome().missingRates().forEach(missing -> found.add(missing.text()));
    long liquidations = run.outcome().liquidations();
    if (liquidations > 0) {
      long shortfall = run.outcome().shortfall();
      found.add(
          Figures.counted(liquidations, "position")
              + (liquidations == 1 ? " was" : " were")
              + " liquidated for want of margin"
              + (shortfall > 0
                  ? ", and lost "
                      + Figures.money(shortfall)
                      + " "
                      + run.currency()
                      + " more than it."
                  : "."));
    }
  }

  private String funding(MarketData data, String why) {
    return (run.hasSeveral() ? data.instrument().id() + ": " : "")
        + "Funding is not included: "
        + why
        + ". On a perpetual contract it is paid or received every few hours and can outweigh the"
        + " profit.";
  }
}
