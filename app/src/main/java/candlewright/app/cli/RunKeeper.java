package candlewright.app.cli;

import candlewright.backtest.review.Run;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.RunStore;
import candlewright.core.port.RunSummary;
import candlewright.core.port.SeriesSummary;
import candlewright.core.port.StoredRun;

/// Keeps finished runs, and with each the bars it was made from.
final class RunKeeper {
  private final Session session;
  private final BarStore bars;

  /// Makes a keeper for runs over the bars of `bars`.
  RunKeeper(Session session, BarStore bars) {
    this.session = session;
    this.bars = bars;
  }

  /// Keeps a run; one that is already kept stays as it is.
  ///
  /// @param document the run's JSON
  void keep(Run run, String document) {
    int last = run.bars().size() - 1;
    // Of whatever timeframe its bars were built from.
    TimeRange traded = new TimeRange(run.fedFrom(), run.bars().knownAt(last));
    RunSummary summary =
        new RunSummary(
            run.id(),
            session.clock().instant(),
            run.definition().name(),
            run.bars().key(),
            new TimeRange(run.bars().openTime(0), run.bars().openTime(last) + 1),
            run.measurement().number("net_profit") / run.measurement().number("start_equity"),
            run.outcome().trades().size());
    try (RunStore runs = session.wiring().runs()) {
      // Pinned first: a run without its bars could not be repeated, bars without a run are
      // harmless.
      for (SeriesSummary series : bars.catalogue()) {
        if (series.key().instrument().equals(run.bars().instrument())
            && series.key().timeframe().divides(run.bars().timeframe())) {
          bars.pin(run.id(), series.key(), traded);
        }
      }
      runs.save(new StoredRun(summary, document));
    }
  }
}
