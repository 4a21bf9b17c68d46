package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.trading.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The event loop over one or many instruments on one clock: the prices of each bar reach the
/// orders that are in the market, and at its close the plan decides.
///
/// **The order of events in a bar.** (1) What fell due since the close before and up to the open,
/// in order of time: funding, borrowing, dividends, splits, on what is held before the fills of the
/// open. (2) The open: orders that reduce, then orders that open. (3) The way through the extremes
/// to the close, by the intrabar rule, which stops, targets and liquidations meet as it goes. (4)
/// Orders for the close of a trading day. (5) What fell due within the bar, on what is held after
/// its way, at the last close known then. (6) The decision at the close: exits, then entries.
///
/// A decision at a close reaches the market at the next open at the earliest: the first bar that
/// opens when the deciding bar is known, which off the calendar's grid need not be its neighbour.
/// Bars in which nothing can happen are passed over: no order can be touched, nothing is due, no
/// condition that matters now is true. At one moment closes come before rebalancing, that before
/// what is due, and that before opens, those first at which positions are only left; instruments in
/// the order they were given. Used by one thread.
public final class Simulation {
  private final SimulationSettings settings;
  private final Account account;
  private final List<Market> markets = new ArrayList<>();
  private final List<Trade> trades = new ArrayList<>();
  private final @Nullable Rebalancer rebalancer;

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
      markets.add(new Market(each, settings, account, trades));
    }
    this.rebalancer =
        series.getFirst().ranking() == null ? null : new Rebalancer(series, markets, account);
  }

  /// Prepares a simulation that goes on from `state`, which was taken over the same series and
  /// settings. Its equity and trades are those from there on.
  ///
  /// @throws IllegalArgumentException if the state is of other series or another version
  public Simulation(List<TradedSeries> series, SimulationSettings settings, SimulationState state) {
    this(series, settings);
    long reached = state.restore(account, markets);
    if (rebalancer != null) {
      rebalancer.skipTo(reached);
    }
  }

  /// Prepares a simulation of one instrument over all of its bars.
  public Simulation(Plan plan, Instrument instrument, BarSeries bars, SimulationSettings settings) {
    this(List.of(TradedSeries.of(instrument, plan, bars, 0, plan.evaluate(bars))), settings);
  }

  /// Visits bars too in which nothing can happen, for tests of what is passed over.
  Simulation visitingEveryBar() {
    markets.forEach(Market::visitEveryBar);
    return this;
  }

  /// Processes everything that happens before `time`, epoch milliseconds UTC: bars opened before
  /// it, and closes up to it. Returns the state after that.
  public SimulationState runTo(long time) {
    process(time);
    return SimulationState.of(time, account, markets);
  }

  private void process(long time) {
    if (markets.size() == 1 && rebalancer == null) {
      alone(markets.getFirst(), time);
    } else {
      together(time);
    }
  }

  private static void alone(Market market, long time) {
    int end = time == Long.MAX_VALUE ? market.bars.size() : market.bars.indexAtOrAfter(time);
    int bar = market.next;
    while (true) {
      bar = market.nextEvent(bar, end, true);
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
            first == null || at < earliest || (at == earliest && precedes(market, first));
        if (earlier) {
          first = market;
          earliest = at;
        }
      }
      // Closes, then what an allocation makes of them, then what is due, then opens.
      boolean atClose = first != null && first.atClose();
      long rebalancing = rebalancer == null ? Long.MAX_VALUE : rebalancer.nextTime();
      if (rebalancer != null
          && rebalancing < Long.MAX_VALUE
          && rebalancing <= time
          && (first == null || rebalancing < earliest || (rebalancing == earliest && !atClose))) {
        rebalancer.rebalance();
        continue;
      }
      if (first == null || earliest > time || (earliest == time && !atClose)) {
        return;
      }
      first.event();
    }
  }

  /// Which of two events at the same moment comes first: closes, then what falls due, then opens
  /// that only free cash.
  private static boolean precedes(Market one, Market other) {
    if (one.atClose() || other.atClose()) {
      return one.atClose() && !other.atClose();
    }
    if (one.isDue() || other.isDue()) {
      return one.isDue() && !other.isDue();
    }
    return one.onlyFrees() && !other.onlyFrees();
  }

  /// Returns the trades that were closed so far, by time of exit.
  public List<Trade> closedTrades() {
    return List.copyOf(trades);
  }

  /// Runs the remaining bars and returns the outcome; a position that is still open is valued at
  /// the last close and reported as an open trade, unless the settings say otherwise.
  public SimulationOutcome finish() {
    process(Long.MAX_VALUE);
    markets.forEach(Market::settleToEnd);
    SimulationState last = SimulationState.of(Long.MAX_VALUE, account, markets);
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
    return new SimulationOutcome(all, settings.cash(), account, markets, last);
  }
}
