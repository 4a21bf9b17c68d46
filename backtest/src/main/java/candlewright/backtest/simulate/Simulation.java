package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.plan.Mask;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.Signals;
import candlewright.core.trading.Fill;
import candlewright.core.trading.Notional;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Position;
import candlewright.core.trading.Side;
import candlewright.core.trading.match.BarMatcher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The event loop over one series: at each bar's open the pending order is filled, at its close the
/// plan decides.
///
/// A decision at a close can be filled at the next open at the earliest: the first bar that opens
/// when the deciding bar is known, which off the calendar's grid need not be its neighbour. Used by
/// one thread.
public final class Simulation {
  private final Instrument instrument;
  private final BarSeries bars;
  private final Sizing sizing;
  private final ParameterValues values;
  private final BarMatcher matcher;
  private final Notional notional;
  private final Mask entry;
  private final Mask exit;
  private final BarTile tile;
  private final EquityCurve equity;
  private final List<Trade> trades = new ArrayList<>();

  private int next;
  private long cash;
  private Position position;
  private @Nullable OrderRequest pending;
  private long entryTime;
  private long entryTicks;
  private int entryBar;
  private long barsHeld;
  private long refused;

  /// Prepares a simulation at its first bar.
  public Simulation(Plan plan, Instrument instrument, BarSeries bars, SimulationSettings settings) {
    this(plan, instrument, bars, settings, SimulationState.initial(settings.cash()));
  }

  /// Prepares a simulation that goes on from `state`, which was taken over the same plan, bars and
  /// settings. Its equity and trades are those from there on.
  public Simulation(
      Plan plan,
      Instrument instrument,
      BarSeries bars,
      SimulationSettings settings,
      SimulationState state) {
    this(plan, plan.evaluate(bars), instrument, bars, settings, state);
  }

  /// Prepares a simulation from signals that the plan gave for these bars, fed from earlier ones
  /// too.
  public Simulation(
      Plan plan,
      Signals signals,
      Instrument instrument,
      BarSeries bars,
      SimulationSettings settings,
      SimulationState state) {
    this.instrument = instrument;
    this.bars = bars;
    Simulatable.require(plan.definition());
    this.sizing = plan.definition().sizing();
    this.values = plan.values();
    this.notional = new Notional(instrument);
    this.matcher = new BarMatcher(notional, settings.fee(), settings.slippageTicks());
    this.entry = signals.entryLong();
    this.exit = signals.exitLong();
    this.tile = new BarTile(bars);
    this.equity = new EquityCurve(bars, state.nextBar());
    this.next = state.nextBar();
    this.cash = state.cash();
    this.position = state.position();
    this.pending = state.pending();
    this.entryTime = state.entryTime();
    this.entryTicks = state.entryTicks();
    this.entryBar = state.entryBar();
    this.barsHeld = state.barsHeld();
    this.refused = state.refused();
    equity.hold(next, cash / 1e8, held());
  }

  /// Processes bars up to `end` (exclusive) and returns the state after them.
  public SimulationState runTo(int end) {
    int i = next;
    while (i < end) {
      if (pending != null && tile.openTime(i) < pending.decidedAt()) {
        barsHeld += position.isFlat() ? 0 : 1;
        i++;
        continue;
      }
      if (pending != null) {
        fill(pending, i);
        pending = null;
      }
      // Nothing happens until the mask that matters now is true again.
      boolean flat = position.isFlat();
      Mask mask = flat ? entry : exit;
      int deciding = mask.nextTrue(i, end);
      int after = Math.min(end, deciding + 1);
      if (!flat) {
        barsHeld += after - i;
      }
      if (deciding < end) {
        pending = flat ? entryOrder(deciding) : exitOrder(deciding);
      }
      i = after;
    }
    next = i;
    return state();
  }

  /// Runs the remaining bars and returns the outcome; a position that is still open is valued at
  /// the last close and reported as an open trade.
  public SimulationOutcome finish() {
    SimulationState last = runTo(bars.size());
    List<Trade> all = new ArrayList<>(trades);
    if (!position.isFlat()) {
      all.add(openTrade());
    }
    return new SimulationOutcome(all, equity, bars.size(), last);
  }

  /// The quantity held in base units or shares.
  private double held() {
    return instrument.lot().value(position.lots()) * instrument.contractSize().size();
  }

  private @Nullable OrderRequest entryOrder(int bar) {
    long lots =
        switch (sizing) {
          case Sizing.AllIn() -> matcher.affordableLots(cash, tile.close(bar));
          case Sizing.FixedQuantity(Scalar quantity) -> matcher.wholeLots(values.resolve(quantity));
          default -> throw new IllegalStateException("unexpected " + sizing);
        };
    if (lots <= 0) {
      refused++;
      return null;
    }
    return new OrderRequest(Side.BUY, lots, tile.knownAt(bar));
  }

  private OrderRequest exitOrder(int bar) {
    return new OrderRequest(Side.SELL, position.lots(), tile.knownAt(bar));
  }

  private void fill(OrderRequest order, int bar) {
    Fill fill = matcher.atOpen(order, tile.openTime(bar), tile.open(bar), cash);
    if (fill == null) {
      refused++;
      return;
    }
    cash = Math.addExact(cash, fill.cashChange());
    boolean entering = position.isFlat();
    position = position.apply(fill);
    equity.hold(bar, cash / 1e8, held());
    if (entering) {
      entryTime = fill.time();
      entryTicks = fill.ticks();
      entryBar = bar;
    } else if (position.isFlat()) {
      trades.add(
          new Trade(
              instrument.id(),
              Side.BUY,
              entryBar,
              entryTime,
              entryTicks,
              bar,
              fill.time(),
              fill.ticks(),
              fill.lots(),
              position.bought(),
              position.sold(),
              position.fees(),
              0,
              0,
              position.profit(),
              "",
              ExitReason.SIGNAL,
              false));
      position = Position.FLAT;
      entryTime = 0;
      entryTicks = 0;
      entryBar = 0;
    }
  }

  private Trade openTrade() {
    int last = bars.size() - 1;
    long ticks = instrument.tick().nearest(bars.close(last));
    long value = notional.of(ticks, position.lots());
    return new Trade(
        instrument.id(),
        Side.BUY,
        entryBar,
        entryTime,
        entryTicks,
        last,
        bars.knownAt(last),
        ticks,
        position.lots(),
        position.bought(),
        value + position.sold(),
        position.fees(),
        0,
        0,
        value + position.sold() - position.bought() - position.fees(),
        "",
        ExitReason.END_OF_DATA,
        true);
  }

  private SimulationState state() {
    return new SimulationState(
        next, cash, position, pending, entryTime, entryTicks, entryBar, barsHeld, refused);
  }
}
