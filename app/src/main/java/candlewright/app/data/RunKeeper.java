package candlewright.app.data;

import candlewright.backtest.measure.AccountCurve;
import candlewright.backtest.review.Run;
import candlewright.backtest.simulate.MarketData;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.RunStore;
import candlewright.core.port.RunSummary;
import candlewright.core.port.SeriesSummary;
import candlewright.core.port.StoredRun;
import java.time.InstantSource;

/// Keeps finished runs, and with each the bars it was made from.
public final class RunKeeper {
  private final RunStore runs;
  private final BarStore bars;
  private final InstantSource clock;

  /// Makes a keeper for runs over the bars of `bars`.
  ///
  /// @param clock tells when a run is kept
  public RunKeeper(RunStore runs, BarStore bars, InstantSource clock) {
    this.runs = runs;
    this.bars = bars;
    this.clock = clock;
  }

  /// Keeps a run; one that is already kept stays as it is.
  ///
  /// @param document the run's JSON
  public void keep(Run run, String document) {
    AccountCurve curve = run.curve();
    RunSummary summary =
        new RunSummary(
            run.id(),
            clock.instant(),
            run.definition().name(),
            run.bars().key(),
            run.markets().size() - 1,
            new TimeRange(curve.openTime(0), curve.openTime(curve.size() - 1) + 1),
            run.measurement().number("net_profit") / run.measurement().number("start_equity"),
            run.outcome().trades().size());
    // Pinned first: a run without its bars could not be repeated, bars without a run are harmless.
    run.data().forEach(data -> pin(run.id(), data.feeds().traded()));
    for (MarketData data : run.data()) {
      CurrencyRates rates = data.rates();
      if (rates != null) {
        pin(run.id(), rates.bars());
      }
    }
    run.data().getFirst().feeds().roles().values().forEach(role -> pin(run.id(), role));
    runs.save(new StoredRun(summary, document));
  }

  /// Pins the bars that a series was made of, of whatever timeframe they are.
  private void pin(String id, BarSeries fed) {
    TimeRange range = new TimeRange(fed.openTime(0), fed.knownAt(fed.size() - 1));
    for (SeriesSummary series : bars.catalogue()) {
      if (series.key().instrument().equals(fed.instrument())
          && series.key().timeframe().divides(fed.timeframe())) {
        bars.pin(id, series.key(), range);
      }
    }
  }
}
