package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.trading.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
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
/// condition that matters now is true. An instrument that is alone and has no orders but the plain
/// ones is taken through its bars without a book, see {@link DirectWalk}, to the same end. At one
/// moment closes come before rebalancing, that before what is due, and that before opens, those
/// first at which positions are only left; instruments in the order they were given. Used by one
/// thread.
///
/// **Currencies.** The account has one. What an instrument quoted in another one pays and receives
/// is rounded in its own currency and converted when it is paid, by the last rate known then: of a
/// fill at an open or within a bar that at the bar's open. Its positions are valued by the last
/// rate known at the moment. Fees by order or unit, minimums and tiers of margin are in the
/// currency of the price; cash, sizes, risks and tiers of fees by volume in the account's.
public final class Simulation {
  /// How often a run tells how far it is.
  private static final int PARTS = 50;

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
    String currency = settings.currency();
    this.account =
        new Account(
            settings, currency.isEmpty() ? series.getFirst().instrument().quote() : currency);
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

  /// Lets all orders go through the book, for tests of what does without one.
  Simulation throughTheBook() {
    markets.forEach(Market::useBook);
    return this;
  }

  /// Tells someone of every entry of the first instrument that is not made, from now on.
  public Simulation telling(RefusalListener listener) {
    markets.getFirst().tell(listener);
    return this;
  }

  /// Tells whether no order has to go through a book.
  boolean doesWithoutBook() {
    return markets.size() == 1 && rebalancer == null && markets.getFirst().doesWithoutBook();
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
    market.run(end);
  }

  private void together(long time) {
    MarketQueue queue = new MarketQueue(markets);
    while (true) {
      // Closes, then what an allocation makes of them, then what is due, then opens.
      boolean atClose = !queue.isEmpty() && queue.atClose();
      long earliest = queue.isEmpty() ? Long.MAX_VALUE : queue.time();
      long rebalancing = rebalancer == null ? Long.MAX_VALUE : rebalancer.nextTime();
      if (rebalancer != null
          && rebalancing < Long.MAX_VALUE
          && rebalancing <= time
          && (rebalancing < earliest || (rebalancing == earliest && !atClose))) {
        rebalancer.rebalance();
        queue.rebuild();
        continue;
      }
      if (queue.isEmpty() || earliest > time || (earliest == time && !atClose)) {
        return;
      }
      queue.first().event();
      if (account.takeOthersChanged()) {
        queue.rebuild();
      } else {
        queue.advance();
      }
    }
  }

  /// Returns the trades that were closed so far, by time of exit.
  public List<Trade> closedTrades() {
    return List.copyOf(trades);
  }

  /// Runs the remaining bars as {@link #finish()} does and tells how far it is.
  ///
  /// @param progress takes the finished fraction, 0 to 1; what it throws ends the run
  public SimulationOutcome finish(DoubleConsumer progress) {
    BarSeries bars = markets.getFirst().bars;
    for (int part = 1; part < PARTS && bars.size() >= PARTS; part++) {
      process(bars.openTime((int) ((long) bars.size() * part / PARTS)));
      progress.accept((double) part / PARTS);
    }
    return finish();
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
    long end = markets.stream().mapToLong(Market::lastKnown).max().orElseThrow();
    List<Trade> all = new ArrayList<>(trades);
    for (Market market : markets) {
      for (Side side : Side.values()) {
        Leg leg = side == Side.BUY ? market.longs : market.shorts;
        if (!leg.isFlat()) {
          all.add(market.openTrade(leg, end));
        }
      }
    }
    if (markets.size() > 1) {
      all.sort(Comparator.comparingLong(Trade::entryTime));
    }
    return new SimulationOutcome(all, settings.cash(), account, markets, last, end);
  }
}
