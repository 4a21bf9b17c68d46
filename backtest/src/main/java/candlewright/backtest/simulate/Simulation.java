package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.trading.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The event loop over one or many instruments on one clock: the prices of each bar reach the
/// orders that are in the market, and at its close the plan decides.
///
/// A decision at a close reaches the market at the next open at the earliest: the first bar that
/// opens when the deciding bar is known, which off the calendar's grid need not be its neighbour.
/// Bars in which nothing can happen are passed over: no order can be touched, no condition that
/// matters now is true. Closes come before opens of the same moment, instruments in the order they
/// were given. Used by one thread.
public final class Simulation {
  private final SimulationSettings settings;
  private final Account account;
  private final List<Market> markets = new ArrayList<>();
  private final List<Trade> trades = new ArrayList<>();

  /// Prepares a simulation at its first bar.
  ///
  /// @param series at least one; all of the same timeframe
  /// @throws IllegalArgumentException if what the strategy wants cannot be simulated; one sentence
  public Simulation(List<TradedSeries> series, SimulationSettings settings) {
    if (series.isEmpty()) {
      throw new IllegalArgumentException("a simulation needs at least one instrument");
    }
    this.settings = settings;
    this.account = new Account(settings);
    for (TradedSeries each : series) {
      Simulatable.require(each.plan().definition());
      markets.add(new Market(each, settings, account, trades));
    }
  }

  /// Prepares a simulation that goes on from `state`, which was taken over the same series and
  /// settings. Its equity and trades are those from there on.
  ///
  /// @throws IllegalArgumentException if the state is of other series or another version
  public Simulation(List<TradedSeries> series, SimulationSettings settings, SimulationState state) {
    this(series, settings);
    state.restore(account, markets);
  }

  /// Prepares a simulation of one instrument over all of its bars.
  public Simulation(Plan plan, Instrument instrument, BarSeries bars, SimulationSettings settings) {
    this(List.of(TradedSeries.of(instrument, plan, bars, 0, plan.evaluate(bars))), settings);
  }

  /// Processes everything that happens before `time`, epoch milliseconds UTC: bars opened before
  /// it, and closes up to it. Returns the state after that.
  public SimulationState runTo(long time) {
    if (markets.size() == 1) {
      alone(markets.getFirst(), time);
    } else {
      together(time);
    }
    return SimulationState.of(account, markets);
  }

  private static void alone(Market market, long time) {
    int end = time == Long.MAX_VALUE ? market.bars.size() : market.bars.indexAtOrAfter(time);
    int bar = market.next;
    while (true) {
      bar = market.nextEvent(bar, end);
      if (bar >= end) {
        break;
      }
      market.show(bar);
      market.close(bar);
      bar++;
    }
    market.next = Math.max(market.next, end);
  }

  private void together(long time) {
    while (true) {
      Market first = null;
      long earliest = 0;
      for (int i = 0; i < markets.size(); i++) {
        Market market = markets.get(i);
        if (!market.hasEvent()) {
          continue;
        }
        long at = market.eventTime();
        boolean earlier =
            first == null
                || at < earliest
                || (at == earliest && market.atClose() && !first.atClose());
        if (earlier) {
          first = market;
          earliest = at;
        }
      }
      if (first == null || earliest > time || (earliest == time && !first.atClose())) {
        return;
      }
      first.event();
    }
  }

  /// Runs the remaining bars and returns the outcome; a position that is still open is valued at
  /// the last close and reported as an open trade, unless the settings say otherwise.
  public SimulationOutcome finish() {
    SimulationState last = runTo(Long.MAX_VALUE);
    if (settings.atEnd() != AtEnd.KEEP) {
      markets.forEach(market -> market.leaveAtEnd(settings.atEnd()));
    }
    List<Trade> all = new ArrayList<>(trades);
    for (Market market : markets) {
      for (Side side : Side.values()) {
        Leg leg = side == Side.BUY ? market.longs : market.shorts;
        if (!leg.isFlat()) {
          all.add(market.openTrade(leg));
        }
      }
    }
    if (markets.size() > 1) {
      all.sort(Comparator.comparingLong(Trade::entryTime));
    }
    return new SimulationOutcome(all, settings.cash(), account.cash, markets, last);
  }
}
