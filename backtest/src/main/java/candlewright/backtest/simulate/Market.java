package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.ParameterValues;
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
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchListener;
import candlewright.core.trading.match.OrderEnd;
import candlewright.core.trading.match.WorkingOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One instrument of a simulation: its bars, its orders, its positions on both sides, and what its
/// strategy decides at each close.
final class Market implements MatchListener, BarContext {
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
  private final ExitRules exits;
  private final Sizer sizer;
  private final Protections protections;

  /// Whether every close must be seen for its equity.
  private final boolean watchesEquity;

  /// Whether bars are visited in which nothing can happen, for tests of what is passed over.
  private boolean everyBar;

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
    this.notional = new Notional(instrument);
    this.tick = instrument.tick();
    this.exits = new ExitRules(series);
    Orders orders = series.plan().definition().orders();
    ParameterValues values = series.plan().values();
    this.longs =
        new Leg(
            Side.BUY,
            signals.entryLong(),
            signals.exitLong(),
            new LimitOrders(orders.entryLong(), Side.BUY, signals.entryLongLimit(), values, tick),
            new LimitOrders(orders.exitLong(), Side.SELL, signals.exitLongLimit(), values, tick),
            exits.size());
    this.shorts =
        new Leg(
            Side.SELL,
            signals.entryShort(),
            signals.exitShort(),
            new LimitOrders(
                orders.entryShort(), Side.SELL, signals.entryShortLimit(), values, tick),
            new LimitOrders(orders.exitShort(), Side.BUY, signals.exitShortLimit(), values, tick),
            exits.size());
    this.legs = new Leg[] {longs, shorts};
    this.settings = settings;
    this.fees = settings.fees();
    this.account = account;
    this.affordable = new Affordable(notional, fees, account);
    this.sizer = new Sizer(series, exits, affordable, notional, settings.cash());
    this.protections =
        new Protections(series.plan().definition().protections(), values, settings.cash());
    this.watchesEquity = protections.watchesEquity() || sizer.watchesEquity();
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

  /// Lets no bar be passed over.
  void visitEveryBar() {
    everyBar = true;
  }

  /// Returns the first bar from `from` to `end` (exclusive) in which anything can happen.
  int nextEvent(int from, int end) {
    if (everyBar || watchesEquity) {
      return Math.min(from, end);
    }
    int decision = nextDecision(from, end);
    if (matcher.isEmpty()) {
      return decision;
    }
    if (matcher.needsEveryBar()) {
      return from;
    }
    int to = Math.min(end, decision + 1);
    double half = tick.size() / 2;
    long below = matcher.highestBelow();
    long above = matcher.lowestAbove();
    double low = below < 0 ? -1 : tick.value(below) + half;
    double high = above == Long.MAX_VALUE ? Double.MAX_VALUE : tick.value(above) - half;
    return Math.min(tile.firstTouch(from, to, low, high), decision);
  }

  private int nextDecision(int from, int end) {
    int due = end;
    boolean hedges = settings.account().mode() == PositionMode.HEDGE;
    for (Leg leg : legs) {
      if (leg.entering != null) {
        due = Math.min(due, leg.entryOrders.follow() ? from : Math.max(from, leg.enteringUntil));
      }
      if (leg.isFlat()) {
        boolean free = leg.entering == null && (hedges || other(leg).isFlat());
        if (free) {
          due = leg.entry.nextTrue(from, due);
        }
        continue;
      }
      due = Math.min(due, exits.agedBar(leg, from));
      if (leg.leaving == null) {
        due = leg.exit.nextTrue(from, due);
      } else if (leg.leavesAtLimit()) {
        due = Math.min(due, leg.exitOrders.follow() ? from : Math.max(from, leg.leavingUntil));
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
    sizer.write(out);
    protections.write(out);
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
    sizer.read(in);
    protections.read(in);
    matcher.read(in);
    for (Leg leg : legs) {
      leg.read(in, matcher);
      exits.follow(leg);
    }
    bar = Math.max(0, next - 1);
    curve.beginAt(next);
    curve.hold(next, flow, quantity());
  }

  // --- the bar

  /// Lets the prices of a bar reach the orders.
  void show(int index) {
    bar = index;
    for (Leg leg : legs) {
      exits.step(leg, matcher, index);
    }
    if (matcher.isEmpty()) {
      return;
    }
    pathIsOver = false;
    matcher.bar(
        tile.openTime(index),
        tile.open(index),
        tile.high(index),
        tile.low(index),
        tile.close(index),
        bars.volume(index));
  }

  /// Decides at the close of a bar.
  void close(int index) {
    bar = index;
    pathIsOver = true;
    if (watchesEquity) {
      long equity = account.equity(this, tick.nearest(tile.close(index)), tile.knownAt(index));
      sizer.seen(equity);
      protections.seen(index, equity);
    }
    boolean decided = false;
    for (Leg leg : legs) {
      decided |= moveEntry(leg, index);
      if (!leg.isFlat()) {
        decided |= leave(leg, index);
      }
    }
    for (Leg leg : legs) {
      if (mayEnter(leg) && leg.entry.isTrue(index)) {
        enter(leg, index);
        decided |= leg.entering != null;
      }
    }
    if (decided && settings.timing().atDecidingClose()) {
      matcher.price(tile.knownAt(index), tile.close(index));
    }
  }

  /// Gives up an entry that has worked long enough, or moves it to the price of this close.
  private boolean moveEntry(Leg leg, int index) {
    WorkingOrder order = leg.entering;
    if (order == null || leg.entryOrders.byMarket()) {
      return false;
    }
    if (index >= leg.enteringUntil) {
      matcher.cancel(order);
      refuse(Refusal.ORDER_LAPSED);
      return false;
    }
    long limit = leg.entryOrders.follow() ? leg.entryOrders.limit(index) : OrderRequest.NONE;
    if (limit == OrderRequest.NONE || limit == order.limit()) {
      return false;
    }
    long lots = order.remaining();
    matcher.cancel(order);
    OrderRequest request = OrderRequest.limit(leg.side, lots, limit, tile.knownAt(index));
    leg.entering = matcher.submit(request, Purpose.ENTRY, arrival(index), false);
    return true;
  }

  /// Decides on an exit, and tells whether one was ordered.
  private boolean leave(Leg leg, int index) {
    boolean overdue = exits.overdue(leg, index);
    WorkingOrder order = leg.leaving;
    if (order != null && leg.leavesAtLimit()) {
      long limit = leg.exitOrders.follow() ? leg.exitOrders.limit(index) : OrderRequest.NONE;
      boolean moves = limit != OrderRequest.NONE && limit != order.limit();
      boolean lapses = index >= leg.leavingUntil;
      if (overdue || lapses || moves) {
        matcher.cancel(order);
      }
      if (moves && !overdue && !lapses) {
        return submitExit(leg, atLimit(leg, limit, index), ExitReason.SIGNAL, index);
      }
    }
    if (leg.leaving != null) {
      return false;
    }
    if (leg.exit.isTrue(index)) {
      if (leg.exitOrders.byMarket()) {
        return submitExit(leg, leg.closing(tile.knownAt(index)), ExitReason.SIGNAL, index);
      }
      long limit = leg.exitOrders.limit(index);
      if (limit != OrderRequest.NONE && !overdue) {
        leg.leavingUntil = leg.exitOrders.worksUntil(index, settings.timing().latencyBars());
        return submitExit(leg, atLimit(leg, limit, index), ExitReason.SIGNAL, index);
      }
    }
    return overdue
        && submitExit(leg, leg.closing(tile.knownAt(index)), ExitReason.TIME_LIMIT, index);
  }

  private OrderRequest atLimit(Leg leg, long limit, int index) {
    return OrderRequest.limit(leg.side.opposite(), 1, limit, tile.knownAt(index))
        .reducing()
        .whole();
  }

  private boolean submitExit(Leg leg, OrderRequest request, ExitReason reason, int index) {
    leg.leaving = matcher.submit(request, Purpose.of(reason), arrival(index), false);
    return true;
  }

  /// Tells whether there is room for an entry: the side is not full and not on its way anywhere,
  /// and the other side is not in the way.
  private boolean mayEnter(Leg leg) {
    if (leg.entering != null || leg.leaving != null) {
      return false;
    }
    if (!leg.isFlat() && leg.entries >= settings.account().maxEntries()) {
      return false;
    }
    Leg other = other(leg);
    return settings.account().mode() == PositionMode.HEDGE
        || (other.entering == null && (other.isFlat() || other.leavesAtMarket()));
  }

  /// Leaves what is held at a price of the last bar; what has not been entered by then never is.
  void leaveAtEnd(AtEnd how) {
    boolean atOpen = how == AtEnd.CLOSE_AT_LAST_OPEN;
    bar = bars.size() - 1;
    pathIsOver = !atOpen;
    long time = atOpen ? bars.openTime(bar) : bars.knownAt(bar);
    for (Leg leg : legs) {
      leg.cancelAll(matcher);
      if (!leg.isFlat()) {
        int purpose = Purpose.of(ExitReason.END_OF_DATA);
        leg.leaving = matcher.submit(leg.closing(time), purpose, time, false);
      }
    }
    matcher.price(time, atOpen ? bars.open(bar) : bars.close(bar));
  }

  private void enter(Leg leg, int index) {
    if (protections.keeps(index)) {
      refuse(Refusal.PROTECTION);
      return;
    }
    if (!exits.known(index)) {
      refuse(Refusal.DISTANCE_UNKNOWN);
      return;
    }
    boolean byMarket = leg.entryOrders.byMarket();
    long limit = byMarket ? OrderRequest.NONE : leg.entryOrders.limit(index);
    if (!byMarket && limit == OrderRequest.NONE) {
      refuse(Refusal.PRICE_UNKNOWN);
      return;
    }
    long close = tick.nearest(tile.close(index));
    long at = tile.knownAt(index);
    boolean sizeAtFill = settings.account().sizeAtFill();
    long lots = 1;
    if (!sizeAtFill) {
      Leg other = other(leg);
      long free = account.free(this, close, at);
      if (other.leaving != null && settings.account().mode() == PositionMode.ONE_WAY) {
        // As if the other side were sold at this close.
        long value = notional.of(close, other.held());
        free = Math.addExact(free, account.margin(value) - fee(other.held(), value, false, false));
      }
      long equity = account.equity(this, close, at);
      lots = sizer.lots(index, byMarket ? close : limit, buffered(free), equity);
      if (lots <= 0) {
        refuse(refusal(lots, Refusal.NO_CASH));
        return;
      }
    }
    leg.decidedBar = index;
    leg.entryBegun = false;
    leg.enteringUntil = leg.entryOrders.worksUntil(index, settings.timing().latencyBars());
    OrderRequest request =
        byMarket
            ? OrderRequest.market(leg.side, lots, at)
            : OrderRequest.limit(leg.side, lots, limit, at);
    leg.entering =
        matcher.submit(
            sizeAtFill ? request.whole() : request, Purpose.ENTRY, arrival(index), false);
  }

  /// @param lots what the sizing said instead of a number of lots
  /// @param tooFew the reason if it said 0
  private static Refusal refusal(long lots, Refusal tooFew) {
    if (lots == Sizer.UNKNOWN) {
      return Refusal.SIZE_UNKNOWN;
    }
    return lots == Sizer.NOTHING ? Refusal.SIZE_ZERO : tooFew;
  }

  private long buffered(long free) {
    double buffer = settings.account().cashBuffer();
    return buffer == 0 ? free : (long) Math.floor(free * (1 - buffer));
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

  private long fee(long lots, long value, boolean maker, boolean opens) {
    return fees.of(instrument, lots, value, maker, opens, 0);
  }

  // --- what the matcher asks and tells

  @Override
  public int held() {
    return (longs.isFlat() ? 0 : 1) - (shorts.isFlat() ? 0 : 1);
  }

  @Override
  public boolean opensDay() {
    return bar == 0 || day(bar) != day(bar - 1);
  }

  @Override
  public boolean closesDay() {
    long next = bars.calendar().nextOpen(bars.openTime(bar), bars.timeframe());
    return day(bar) != bars.calendar().tradingDay(next);
  }

  private long day(int index) {
    return bars.calendar().tradingDay(bars.openTime(index));
  }

  @Override
  public long allow(WorkingOrder order, long ticks, long lots, boolean maker) {
    Leg leg = legOf(order);
    if (order.request().reduceOnly()) {
      return Math.min(lots, leg.held());
    }
    Refusal refusal = againstEntry(leg);
    if (refusal != null) {
      refuse(refusal);
      return 0;
    }
    long now = pathIsOver ? tile.knownAt(bar) : tile.openTime(bar);
    long free = account.free(this, ticks, now);
    long wanted = lots;
    if (settings.account().sizeAtFill()) {
      long equity = account.equity(this, ticks, now);
      wanted = sizer.lots(leg.decidedBar, ticks, buffered(free), equity);
    }
    long allowed = Math.min(wanted, affordable.lots(free, ticks, maker, 0));
    if (allowed < instrument.minimumLots()) {
      refuse(
          wanted < instrument.minimumLots()
              ? refusal(wanted, Refusal.TOO_FEW_LOTS)
              : Refusal.NO_CASH);
      return 0;
    }
    long value = notional.of(ticks, allowed);
    if (value < instrument.minimumNotional() || value == 0) {
      refuse(Refusal.TOO_LITTLE_VALUE);
      return 0;
    }
    return allowed;
  }

  /// Returns what speaks against an entry in the bar that is going on, or null.
  private @Nullable Refusal againstEntry(Leg leg) {
    if (settings.account().mode() == PositionMode.ONE_WAY && !other(leg).isFlat()) {
      return Refusal.OTHER_SIDE_HELD;
    }
    // What has happened since it was decided may keep it back.
    if (protections.keeps(pathIsOver ? bar : bar - 1)) {
      return Refusal.PROTECTION;
    }
    boolean last = bar == bars.size() - 1;
    return last && settings.atEnd() == AtEnd.CLOSE_AT_LAST_OPEN ? Refusal.LAST_BAR : null;
  }

  @Override
  public void filled(
      WorkingOrder order, long ticks, long lots, boolean maker, long reference, boolean atOpen) {
    Leg leg = legOf(order);
    boolean opens = !order.request().reduceOnly();
    long value = notional.of(ticks, lots);
    long fee = fee(lots, value, maker, opens);
    long time = atOpen && !pathIsOver ? tile.openTime(bar) : tile.knownAt(bar);
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
      opened(leg, fill, first, atOpen);
    } else {
      leg.reason = Purpose.reason(order.purpose());
      int rule = Purpose.rule(order.purpose());
      if (rule >= 0 && order.remaining() == 0) {
        leg.done[rule] = true;
      }
      if (leg.isFlat()) {
        closed(leg, fill);
      }
    }
    if (order.remaining() == 0) {
      leg.forget(order);
    }
  }

  private void opened(Leg leg, Fill fill, boolean first, boolean atOpen) {
    leg.entered(fill.ticks(), fill.lots());
    if (first) {
      leg.firstDecidedBar = leg.decidedBar;
      leg.entryBar = bar;
      leg.entryTime = fill.time();
      leg.entryTicks = fill.ticks();
      protections.entered(bar);
    }
    if (!leg.entryBegun) {
      leg.entryBegun = true;
      leg.entries++;
    }
    boolean inBar = !pathIsOver;
    boolean atOnce = atOpen || settings.match().intrabar() == IntrabarRule.RANGE;
    if (first) {
      exits.place(leg, matcher, fill.time(), inBar && atOnce, inBar);
    } else {
      exits.placeAgain(leg, matcher, fill.time(), inBar && atOnce);
    }
  }

  private void closed(Leg leg, Fill fill) {
    Position position = leg.position;
    Trade trade =
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
            false);
    trades.add(trade);
    sizer.closed(trade);
    protections.left(bar, trade.profit());
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
    if (order.purpose() == Purpose.ENTRY
        && (end == OrderEnd.EXPIRED
            || end == OrderEnd.NOT_ALL_AT_ONCE
            || end == OrderEnd.WOULD_TAKE)) {
      refuse(Refusal.ORDER_LAPSED);
    }
    leg.forget(order);
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
