package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.plan.Signals;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.Fill;
import candlewright.core.trading.Notional;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Position;
import candlewright.core.trading.Side;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import candlewright.core.trading.match.BarContext;
import candlewright.core.trading.match.BarMatcher;
import candlewright.core.trading.match.MatchListener;
import candlewright.core.trading.match.OrderEnd;
import candlewright.core.trading.match.WorkingOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One instrument of a simulation: its bars, its orders, its positions on both sides, and what its
/// strategy decides at each close.
final class Market implements MatchListener, BarContext {
  /// What an order was submitted for: this, or the code of an exit reason.
  static final int ENTRY = -1;

  final Instrument instrument;
  final BarSeries bars;
  final BarTile tile;
  final BarMatcher matcher;
  final Leg longs;
  final Leg shorts;
  private final Leg[] legs;
  private final Notional notional;
  private final Increment tick;
  private final SimulationSettings settings;
  private final FeeModel fees;
  private final Account account;
  private final Affordable affordable;
  private final BarsBefore before;
  private final DayEdges days;
  private final ExitRules exits;
  private final Sizer sizer;
  private final EquityCurve curve;
  private final List<Trade> trades;
  final Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);

  /// Everything this instrument has paid and received, in 1e-8 units.
  private long flow;

  /// The bar that is going on.
  private int bar;

  private boolean pathIsOver;
  private int asOfBar = -1;

  /// The first bar that is not processed; processed up to its close while `closing`.
  int next;

  private boolean closing;
  private int event = -1;

  Market(TradedSeries series, SimulationSettings settings, Account account, List<Trade> trades) {
    this.instrument = series.instrument();
    this.bars = series.bars();
    this.tile = new BarTile(bars);
    this.matcher = new BarMatcher(instrument, settings.match(), this, this);
    Signals signals = series.signals();
    this.longs = new Leg(Side.BUY, signals.entryLong(), signals.exitLong());
    this.shorts = new Leg(Side.SELL, signals.entryShort(), signals.exitShort());
    this.legs = new Leg[] {longs, shorts};
    this.notional = new Notional(instrument);
    this.tick = instrument.tick();
    this.settings = settings;
    this.fees = settings.fees();
    this.account = account;
    this.affordable = new Affordable(notional, fees, account);
    this.before = new BarsBefore(series);
    this.days = new DayEdges(bars);
    this.exits = new ExitRules(series);
    this.sizer = new Sizer(series, exits, affordable, notional);
    this.curve = new EquityCurve(bars);
    this.trades = trades;
    account.add(this);
  }

  // --- what the account asks

  /// Returns what the positions are worth at a price, in 1e-8 units; negative for a short one.
  long worth(long ticks) {
    long worth = 0;
    if (!longs.isFlat()) {
      worth = notional.of(ticks, longs.held());
    }
    if (!shorts.isFlat()) {
      worth = Math.subtractExact(worth, notional.of(ticks, shorts.held()));
    }
    return worth;
  }

  /// Returns what the positions add to the free money at a price: their worth less what they tie
  /// up.
  long freed(long ticks, Account by) {
    long freed = 0;
    if (!longs.isFlat()) {
      long value = notional.of(ticks, longs.held());
      freed = value - by.margin(value);
    }
    if (!shorts.isFlat()) {
      long value = notional.of(ticks, shorts.held());
      freed = Math.subtractExact(freed, Math.addExact(value, by.margin(value)));
    }
    return freed;
  }

  /// Returns the last close known at a moment, in ticks; of the first bar's open before any is.
  long lastTicks(long at) {
    if (longs.isFlat() && shorts.isFlat()) {
      return 0;
    }
    int known = Math.max(asOfBar, 0);
    while (known > 0 && bars.knownAt(known) > at) {
      known--;
    }
    while (known + 1 < bars.size() && bars.knownAt(known + 1) <= at) {
      known++;
    }
    asOfBar = known;
    return tick.nearest(bars.close(known));
  }

  // --- where something can happen

  /// Returns the first bar from `from` to `end` (exclusive) in which anything can happen.
  int nextEvent(int from, int end) {
    int due = nextDecision(from, end);
    if (matcher.isEmpty()) {
      return due;
    }
    if (matcher.needsEveryBar()) {
      return from;
    }
    if (matcher.needsOpenings()) {
      due = Math.min(due, days.nextOpening(from));
    }
    long day = matcher.dayThatEnds();
    if (day != OrderRequest.NONE) {
      due = Math.min(due, days.lastOf(day, from));
    }
    due = Math.min(due, end);
    int to = Math.min(end, due + 1);
    double half = tick.size() / 2;
    long below = matcher.highestBelow();
    long above = matcher.lowestAbove();
    double low = below < 0 ? -1 : tick.value(below) + half;
    double high = above == Long.MAX_VALUE ? Double.MAX_VALUE : tick.value(above) - half;
    return Math.min(tile.firstTouch(from, to, low, high), due);
  }

  private int nextDecision(int from, int end) {
    int due = end;
    boolean hedges = settings.account().mode() == PositionMode.HEDGE;
    for (Leg leg : legs) {
      if (leg.isFlat()) {
        boolean free = leg.entering == null && (hedges || other(leg).isFlat());
        if (free) {
          due = leg.entry.nextTrue(from, due);
        }
        continue;
      }
      if (leg.leaving == null) {
        due = leg.exit.nextTrue(from, due);
        due = Math.min(due, exits.lastBar(leg, from));
      }
      if (leg.entering == null && leg.entries < settings.account().maxEntries()) {
        due = leg.entry.nextTrue(from, due);
      }
    }
    return due;
  }

  private Leg other(Leg leg) {
    return leg == longs ? shorts : longs;
  }

  // --- on a clock shared with others

  /// Tells whether anything is still to happen.
  boolean hasEvent() {
    if (closing) {
      return true;
    }
    if (event < next) {
      event = nextEvent(next, bars.size());
    }
    return event < bars.size();
  }

  /// Tells whether the next event is the close of a bar whose prices were shown.
  boolean atClose() {
    return closing;
  }

  /// Returns when the next event happens, epoch milliseconds UTC.
  long eventTime() {
    return closing ? bars.knownAt(next) : bars.openTime(event);
  }

  /// Lets the next event happen.
  void event() {
    if (closing) {
      close(next);
      closing = false;
      next++;
    } else {
      next = event;
      show(next);
      closing = true;
    }
    event = -1;
  }

  // --- state

  void write(StateOutput out) {
    out.writeInt(next);
    out.writeBoolean(closing);
    out.writeLong(flow);
    out.writeInt(refusals.size());
    for (Map.Entry<Refusal, Long> refusal : refusals.entrySet()) {
      out.writeText(refusal.getKey().name());
      out.writeLong(refusal.getValue());
    }
    matcher.write(out);
    for (Leg leg : legs) {
      leg.write(out);
    }
  }

  void read(StateInput in) {
    next = in.readInt();
    closing = in.readBoolean();
    flow = in.readLong();
    refusals.clear();
    for (int i = in.readInt(); i > 0; i--) {
      refusals.put(Refusal.valueOf(in.readText()), in.readLong());
    }
    matcher.read(in);
    for (Leg leg : legs) {
      leg.read(in, matcher);
    }
    bar = Math.max(0, next - 1);
    curve.beginAt(next);
    curve.hold(next, flow, quantity());
  }

  // --- the bar

  /// Lets the prices of a bar reach the orders.
  void show(int index) {
    bar = index;
    if (matcher.isEmpty()) {
      return;
    }
    pathIsOver = false;
    if (matcher.openBar(tile.openTime(index), tile.open(index))) {
      matcher.restOfBar(tile.high(index), tile.low(index), tile.close(index));
    }
    pathIsOver = true;
  }

  /// Decides at the close of a bar.
  void close(int index) {
    bar = index;
    boolean leftNow = false;
    for (Leg leg : legs) {
      if (!leg.isFlat() && leg.leaving == null) {
        ExitReason reason = exits.due(leg, index);
        if (reason != null) {
          leave(leg, index, reason);
          leftNow = true;
        }
      }
    }
    boolean hedges = settings.account().mode() == PositionMode.HEDGE;
    for (Leg leg : legs) {
      Leg other = other(leg);
      boolean room = leg.isFlat() || leg.entries < settings.account().maxEntries();
      boolean otherInTheWay =
          !hedges && (other.entering != null || (!other.isFlat() && other.leaving == null));
      if (leg.entering == null
          && leg.leaving == null
          && room
          && !otherInTheWay
          && leg.entry.isTrue(index)) {
        enter(leg, index);
        leftNow |= leg.entering != null;
      }
    }
    if (leftNow && settings.timing().atDecidingClose()) {
      matcher.price(tile.knownAt(index), tile.close(index));
    }
  }

  private void leave(Leg leg, int index, ExitReason reason) {
    if (leg.entering != null) {
      // What is not entered yet is not wanted any more.
      matcher.cancel(leg.entering);
    }
    OrderRequest request = leg.closing(tile.knownAt(index));
    leg.leaving = matcher.submit(request, reason.code(), arrival(index), arrivesInBar());
  }

  /// Leaves what is held at a price of the last bar.
  void leaveAtEnd(AtEnd how) {
    boolean atOpen = how == AtEnd.CLOSE_AT_LAST_OPEN;
    bar = bars.size() - 1;
    pathIsOver = !atOpen;
    long time = atOpen ? bars.openTime(bar) : bars.knownAt(bar);
    for (Leg leg : legs) {
      if (!leg.isFlat()) {
        leg.cancelAll(matcher);
        leg.leaving = matcher.submit(leg.closing(time), ExitReason.END_OF_DATA.code(), time, false);
      }
    }
    matcher.price(time, atOpen ? bars.open(bar) : bars.close(bar));
  }

  private void enter(Leg leg, int index) {
    if (!exits.known(index)) {
      refuse(Refusal.DISTANCE_UNKNOWN);
      return;
    }
    long ticks = tick.nearest(tile.close(index));
    long at = tile.knownAt(index);
    Leg other = other(leg);
    long free = account.free(this, ticks, at);
    if (other.leaving != null && settings.account().mode() == PositionMode.ONE_WAY) {
      // As if the other side were sold at this close.
      long value = notional.of(ticks, other.held());
      long fee = fees.of(instrument, other.held(), value, false, false, account.before(at, 0, 0));
      free = Math.addExact(free, account.margin(value) - fee);
    }
    Refusal refusal = null;
    long lots = 1;
    if (!settings.account().sizeAtFill()) {
      lots = sizer.lots(index, ticks, buffered(free), account.equity(this, ticks, at));
      refusal = lots < 0 ? Refusal.SIZE_UNKNOWN : lots == 0 ? Refusal.NO_CASH : null;
    }
    if (refusal != null) {
      refuse(refusal);
      return;
    }
    leg.decidedBar = index;
    OrderRequest request = OrderRequest.market(leg.side, lots, at);
    if (settings.account().sizeAtFill()) {
      request = request.whole();
    }
    leg.entering = matcher.submit(request, ENTRY, arrival(index), arrivesInBar());
  }

  private long buffered(long free) {
    double buffer = settings.account().cashBuffer();
    return buffer == 0 ? free : (long) Math.floor(free * (1 - buffer));
  }

  /// Tells whether orders come so late that a bar is going on.
  private boolean arrivesInBar() {
    return settings.timing().latencyMillis() > 0;
  }

  private long arrival(int index) {
    Timing timing = settings.timing();
    long at = tile.knownAt(index);
    if (timing.latencyBars() > 0) {
      int arrives = index + 1 + timing.latencyBars();
      at = arrives < bars.size() ? bars.openTime(arrives) : Long.MAX_VALUE;
    }
    return at == Long.MAX_VALUE ? at : at + timing.latencyMillis();
  }

  private void refuse(Refusal reason) {
    refusals.merge(reason, 1L, Long::sum);
  }

  // --- what the matcher asks and tells

  @Override
  public int held() {
    return (longs.isFlat() ? 0 : 1) - (shorts.isFlat() ? 0 : 1);
  }

  @Override
  public boolean opensDay() {
    return days.opens(bar);
  }

  @Override
  public boolean closesDay() {
    return days.closes(bar);
  }

  @Override
  public long tradingDay() {
    return days.of(bar);
  }

  @Override
  public long closeTime() {
    return tile.knownAt(bar);
  }

  @Override
  public double volume() {
    return bars.volume(bar);
  }

  @Override
  public double trueRange(int length) {
    return before.trueRange(bar, length);
  }

  @Override
  public double deviation(int length) {
    return before.deviation(bar, length);
  }

  @Override
  public double meanVolume(int length) {
    return before.meanVolume(bar, length);
  }

  @Override
  public long allow(WorkingOrder order, long ticks, long lots, boolean maker) {
    Leg leg = legOf(order);
    if (order.request().reduceOnly()) {
      return Math.min(lots, leg.held());
    }
    if (settings.account().mode() == PositionMode.ONE_WAY && !other(leg).isFlat()) {
      refuse(Refusal.OTHER_SIDE_HELD);
      return 0;
    }
    long now = pathIsOver ? tile.knownAt(bar) : tile.openTime(bar);
    long free = account.free(this, ticks, now);
    long wanted = lots;
    if (lots == OrderRequest.ALL) {
      wanted =
          Math.max(
              0,
              sizer.lots(leg.decidedBar, ticks, buffered(free), account.equity(this, ticks, now)));
    }
    long allowed =
        Math.min(
            wanted,
            affordable.lots(
                free, ticks, maker, account.before(now, order.filled(), order.traded())));
    // Minimums are of orders, not of what the market offers of one at a time.
    long ordered = allowed < lots ? order.filled() + allowed : order.filled() + order.remaining();
    if (allowed == 0 || ordered < instrument.minimumLots()) {
      refuse(wanted < instrument.minimumLots() ? Refusal.TOO_FEW_LOTS : Refusal.NO_CASH);
      return 0;
    }
    long value = notional.upToAll(ticks, ordered);
    if (value < instrument.minimumNotional() || value == 0) {
      refuse(Refusal.TOO_LITTLE_VALUE);
      return 0;
    }
    return allowed;
  }

  @Override
  public void filled(
      WorkingOrder order, long ticks, long lots, boolean maker, long reference, boolean atOpen) {
    Leg leg = legOf(order);
    boolean opens = !order.request().reduceOnly();
    long value = notional.of(ticks, lots);
    long time = atOpen && !pathIsOver ? tile.openTime(bar) : tile.knownAt(bar);
    FeeModel.Before before = account.before(time, order.filled() - lots, order.traded());
    long fee = fees.of(instrument, lots, value, maker, opens, before);
    order.addTraded(value);
    account.traded(time, value);
    Fill fill = new Fill(order.request().side(), time, ticks, lots, value, fee);
    long change = fill.cashChange();
    account.cash = Math.addExact(account.cash, change);
    flow = Math.addExact(flow, change);
    boolean first = leg.isFlat();
    leg.position = leg.position.apply(fill);
    if (ticks != reference) {
      leg.slippage = Math.addExact(leg.slippage, notional.of(Math.abs(ticks - reference), lots));
    }
    curve.hold(bar, flow, quantity());
    if (opens) {
      opened(leg, order, fill, first, atOpen);
    } else {
      leg.reason = ExitReason.of(order.purpose());
      if (leg.isFlat()) {
        closed(leg, fill);
      }
    }
    if (order.remaining() == 0) {
      forget(leg, order);
    }
  }

  private void opened(Leg leg, WorkingOrder order, Fill fill, boolean first, boolean atOpen) {
    leg.entryLots += fill.lots();
    if (first) {
      leg.entryBar = bar;
      leg.entryTime = fill.time();
      leg.entryTicks = fill.ticks();
    }
    if (order == leg.entering && order.remaining() == 0) {
      leg.entries++;
    }
    if (first && exits.any()) {
      exits.place(leg, matcher, fill.ticks(), fill.time(), atOpen && !pathIsOver);
    }
  }

  private void closed(Leg leg, Fill fill) {
    Position position = leg.position;
    trades.add(
        new Trade(
            instrument.id(),
            leg.side,
            leg.entryBar,
            leg.entryTime,
            leg.entryTicks,
            bar,
            fill.time(),
            fill.ticks(),
            leg.entryLots,
            leg.sign > 0 ? position.bought() : position.sold(),
            leg.sign > 0 ? position.sold() : position.bought(),
            position.fees(),
            leg.funding,
            leg.slippage,
            position.profit() - leg.funding,
            "",
            leg.reason,
            false));
    leg.clear(matcher);
  }

  /// Returns the trade that is still going on, valued at the last close.
  Trade openTrade(Leg leg) {
    int last = bars.size() - 1;
    long ticks = tick.nearest(bars.close(last));
    long value = notional.of(ticks, leg.held());
    Position position = leg.position;
    long entered = leg.sign > 0 ? position.bought() : position.sold();
    long left = (leg.sign > 0 ? position.sold() : position.bought()) + value;
    return new Trade(
        instrument.id(),
        leg.side,
        leg.entryBar,
        leg.entryTime,
        leg.entryTicks,
        last,
        bars.knownAt(last),
        ticks,
        leg.entryLots,
        entered,
        left,
        position.fees(),
        leg.funding,
        leg.slippage,
        leg.sign * (left - entered) - position.fees() - leg.funding,
        "",
        ExitReason.END_OF_DATA,
        true);
  }

  @Override
  public void ended(WorkingOrder order, OrderEnd end) {
    Leg leg = legOf(order);
    if (order.purpose() == ENTRY
        && (end == OrderEnd.EXPIRED
            || end == OrderEnd.NOT_ALL_AT_ONCE
            || end == OrderEnd.WOULD_TAKE)) {
      refuse(Refusal.ORDER_LAPSED);
    }
    forget(leg, order);
  }

  private static void forget(Leg leg, WorkingOrder order) {
    if (order == leg.entering) {
      leg.entering = null;
    } else if (order == leg.leaving) {
      leg.leaving = null;
    }
  }

  private Leg legOf(WorkingOrder order) {
    return order.request().position() == Side.BUY ? longs : shorts;
  }

  /// Returns what is held in base units or shares, long less short.
  private double quantity() {
    long lots = longs.position.lots() + shorts.position.lots();
    return instrument.lot().value(lots) * instrument.contractSize().size();
  }

  EquityCurve curve() {
    return curve;
  }
}
