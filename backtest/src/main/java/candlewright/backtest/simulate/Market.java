package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CurrencyRate;
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
final class Market implements MatchListener {
  final Instrument instrument;
  final BarSeries bars;
  final BarTile tile;
  final BarMatcher matcher;
  private final ShownBar shown;
  private final @Nullable Detail detail;
  final Leg longs;
  final Leg shorts;
  private final Leg[] legs;
  private final Notional notional;
  private final Increment tick;
  private final double contractSize;
  private final SimulationSettings settings;
  private final boolean hedges;
  private final FeeModel fees;
  private final Account account;
  private final int number;
  private final Affordable affordable;
  private final DayEdges days;
  private final ExitRules exits;
  private final Sizer sizer;
  private final Protections protections;

  /// Whether every close must be seen for its equity.
  private final boolean watchesEquity;

  /// Whether bars are visited in which nothing can happen, for tests of what is passed over.
  private boolean everyBar;

  private final @Nullable Carry carry;
  private final @Nullable Liquidation liquidation;
  private final boolean isolated;

  /// Null for an instrument quoted in the account's currency.
  private final @Nullable Conversion conversion;

  /// Null where more can happen than it knows of.
  private @Nullable DirectWalk direct;

  private final EquityCurve curve;
  private final List<Trade> trades;

  /// Is told of every entry that is not made; null if nobody asks.
  private @Nullable RefusalListener told;

  final Map<Refusal, Long> refusals = new EnumMap<>(Refusal.class);

  /// Everything this instrument has paid and received, in 1e-8 units of the account's currency.
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
    this.conversion = Conversion.of(series, account.currency);
    this.bars = series.bars();
    this.tile = new BarTile(bars);
    this.shown = new ShownBar(this, bars, tile, new BarsBefore(series));
    this.matcher = new BarMatcher(instrument, settings.match(), this, shown);
    Signals signals = series.signals();
    this.notional = new Notional(instrument);
    this.tick = instrument.tick();
    this.contractSize = instrument.contractSize().size();
    this.exits = new ExitRules(series, tile);
    Orders orders = series.plan().definition().orders();
    ParameterValues values = series.plan().values();
    this.longs =
        new Leg(
            Side.BUY,
            signals.entryLong(),
            signals.exitLong(),
            new LimitOrders(orders.entryLong(), Side.BUY, signals.entryLongLimit(), values, tick),
            new LimitOrders(orders.exitLong(), Side.SELL, signals.exitLongLimit(), values, tick),
            exits.size(),
            conversion == null ? null : new QuoteSums(instrument.quote()));
    this.shorts =
        new Leg(
            Side.SELL,
            signals.entryShort(),
            signals.exitShort(),
            new LimitOrders(
                orders.entryShort(), Side.SELL, signals.entryShortLimit(), values, tick),
            new LimitOrders(orders.exitShort(), Side.BUY, signals.exitShortLimit(), values, tick),
            exits.size(),
            conversion == null ? null : new QuoteSums(instrument.quote()));
    this.legs = new Leg[] {longs, shorts};
    this.settings = settings;
    this.hedges = settings.account().mode() == PositionMode.HEDGE;
    this.fees = settings.fees();
    this.account = account;
    this.affordable = new Affordable(notional, fees, account);
    this.detail =
        series.detail() == null ? null : new Detail(series.detail(), bars, instrument.tick());
    this.days = new DayEdges(bars);
    this.sizer = new Sizer(series, exits, affordable, notional, settings.cash());
    this.protections =
        new Protections(series.plan().definition().protections(), values, settings.cash());
    this.watchesEquity = protections.watchesEquity() || sizer.watchesEquity();
    this.curve = new EquityCurve(bars);
    this.trades = trades;
    MarginRules margin = account.marginRules();
    this.carry = Carry.of(series, settings.holding(), this, legs);
    this.liquidation =
        margin.mode() == MarginMode.NONE ? null : new Liquidation(this, notional, margin, account);
    this.isolated = margin.mode() == MarginMode.ISOLATED;
    number = account.add(this);
    this.direct = DirectWalk.of(this, series, settings, exits);
  }

  // --- what the account asks

  /// Returns what the positions are worth at a price, in 1e-8 units of its currency; negative for a
  /// short one.
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

  /// Returns what the positions are worth in the account's currency.
  ///
  /// @param at moment up to which rates are known, epoch milliseconds UTC
  long value(long ticks, long at) {
    long worth = worth(ticks);
    return conversion == null || worth == 0 ? worth : conversion.at(at).convert(worth);
  }

  /// Returns what the positions are worth above their maintenance margin, as {@link #value} does.
  long aboveMaintenance(long ticks, long at) {
    return Conversion.convert(rate(at), worth(ticks) - maintenance(ticks));
  }

  /// Returns what the positions add to the free money at a price: their worth less what they tie
  /// up.
  ///
  /// @param at moment up to which rates are known, epoch milliseconds UTC
  long freed(long ticks, long at, Account by) {
    if (isolated) {
      // Unrealised profit cannot be used.
      return longs.cost - longs.margin - shorts.cost - shorts.margin;
    }
    long freed = freed(ticks, by);
    return conversion == null || freed == 0 ? freed : conversion.at(at).convert(freed);
  }

  private long freed(long ticks, Account by) {
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

  /// Returns what leaving a side at a value would add to the free money, before fees.
  ///
  /// @param value in the currency of the price
  private long tiedUp(Leg leg, long value, @Nullable CurrencyRate rate) {
    return isolated
        ? leg.margin + leg.sign * (Conversion.convert(rate, value) - leg.cost)
        : Conversion.convert(rate, account.margin(value));
  }

  /// Returns what the currency of the price is worth in the account's at a moment; null if it is
  /// the same.
  @Nullable CurrencyRate rate(long at) {
    return conversion == null ? null : conversion.at(at);
  }

  /// Returns what a payment for holding comes to in the account's currency.
  long converted(long paid, long time) {
    return conversion == null ? paid : conversion.ofPayment(time).convert(paid);
  }

  boolean isConverted() {
    return conversion != null;
  }

  /// Returns what the currency of the price was worth in the account's at each close.
  double[] rates() {
    double[] rates = new double[bars.size()];
    for (int i = 0; i < rates.length; i++) {
      CurrencyRate rate = rate(bars.knownAt(i));
      rates[i] = rate == null ? 1 : rate.value();
    }
    return rates;
  }

  /// Returns what was converted by rates that were too old, or null if nothing was.
  @Nullable MissingRates missingRates() {
    return conversion == null ? null : conversion.missing(curve, bars.size());
  }

  /// Returns when the last close was known, epoch milliseconds UTC; long ago without bars.
  long lastKnown() {
    return bars.isEmpty() ? Long.MIN_VALUE : bars.knownAt(bars.size() - 1);
  }

  /// Returns the maintenance margin at a price, in 1e-8 units of its currency.
  long maintenance(long ticks) {
    return liquidation == null ? 0 : liquidation.maintenance(ticks);
  }

  boolean isHeld() {
    return !longs.isFlat() || !shorts.isFlat();
  }

  /// Returns the last close known at a moment, in ticks; of the first bar's open before any is.
  long lastTicks(long at) {
    if (!isHeld()) {
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
    long ticks = tick.nearest(bars.close(known));
    return carry == null ? ticks : carry.sinceSplits(ticks, bars.knownAt(known));
  }

  // --- where something can happen

  /// Lets no bar be passed over.
  void visitEveryBar() {
    everyBar = true;
  }

  /// Tells someone of every entry that is not made.
  void tell(RefusalListener listener) {
    told = listener;
  }

  /// Lets all orders go through the book.
  void useBook() {
    direct = null;
  }

  /// Tells whether orders need not go through the book while it is alone.
  boolean doesWithoutBook() {
    return direct != null;
  }

  /// Returns the first bar from `from` to `end` (exclusive) in which anything can happen.
  ///
  /// @param passing whether the bars before it are over for good, so that trailing stops may follow
  ///   them now
  int nextEvent(int from, int end, boolean passing) {
    if (everyBar || watchesEquity) {
      return Math.min(from, end);
    }
    boolean quiet = matcher.isEmpty();
    if ((!quiet && matcher.needsEveryBar()) || followsOthers() || followsRates()) {
      return from;
    }
    int due = Math.min(nextDecision(from, end), dueBar(from));
    if (quiet) {
      return due;
    }
    if (matcher.needsOpenings()) {
      due = Math.min(due, days.nextOpening(from));
    }
    long day = matcher.dayThatEnds();
    if (day != OrderRequest.NONE) {
      due = Math.min(due, days.lastOf(day, from));
    }
    due = Math.min(due, end);
    int bar = from;
    while (true) {
      bar = tile.firstTouch(bar, due, low(), high());
      // Trailing stops are touched wherever the price moves them on, which needs no event.
      if (bar == due
          || !passing
          || detail != null
          || !matcher.pass(tile.high(bar), tile.low(bar))) {
        return bar;
      }
      bar++;
    }
  }

  /// Returns the first bar from `from` on in which something falls due beside the prices; the
  /// greatest number if nothing does.
  int dueBar(int from) {
    long time = carry == null ? Long.MAX_VALUE : carry.nextTime();
    return carry == null || time == Long.MAX_VALUE
        ? Integer.MAX_VALUE
        : Math.max(from, carry.barOf(time));
  }

  /// Tells whether the prices of other markets decide what is done with these positions.
  private boolean followsOthers() {
    return liquidation != null && liquidation.isCross() && account.hasSeveral() && isHeld();
  }

  /// Tells whether a rate decides what is done with these positions.
  private boolean followsRates() {
    return liquidation != null && conversion != null && isHeld();
  }

  private int nextDecision(int from, int end) {
    int due = end;
    for (Leg leg : legs) {
      if (leg.entering != null) {
        due = Math.min(due, leg.entryOrders.follow() ? from : Math.max(from, leg.enteringUntil));
      }
      if (leg.isFlat()) {
        Leg other = other(leg);
        if (leg.entering == null && (hedges || (other.isFlat() && other.entering == null))) {
          due = Math.min(due, leg.entry.next(from));
        }
        continue;
      }
      due = Math.min(due, exits.agedBar(leg, from));
      if (leg.leaving == null) {
        due = Math.min(due, leg.exit.next(from));
      } else if (leg.leavesAtLimit()) {
        due = Math.min(due, leg.exitOrders.follow() ? from : Math.max(from, leg.leavingUntil));
      }
      if (leg.entering == null && leg.entries < settings.account().maxEntries()) {
        due = Math.min(due, leg.entry.next(from));
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
      event = nextEvent(next, bars.size(), false);
    }
    return event < bars.size();
  }

  /// Tells whether the next event is the close of a bar whose prices were shown.
  boolean atClose() {
    return closing && !isDue();
  }

  /// Tells whether the next event is that something falls due beside the prices.
  boolean isDue() {
    if (carry == null) {
      return false;
    }
    long time = carry.nextTime();
    return closing ? time < bars.knownAt(next) : time <= bars.openTime(event);
  }

  /// Returns when the next event happens, epoch milliseconds UTC.
  long eventTime() {
    if (carry != null && isDue()) {
      return carry.nextTime();
    }
    return closing ? bars.knownAt(next) : bars.openTime(event);
  }

  /// Lets the next event happen.
  void event() {
    if (carry != null && isDue()) {
      if (!closing) {
        // The bars before it are over.
        next = event;
      }
      bar = next;
      settle(carry, carry.nextTime());
    } else if (closing) {
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
    out.writeLong(resolvedBars());
    out.writeLong(unresolvedBars());
    out.writeInt(refusals.size());
    for (Map.Entry<Refusal, Long> refusal : refusals.entrySet()) {
      out.writeText(refusal.getKey().name());
      out.writeLong(refusal.getValue());
    }
    sizer.write(out);
    protections.write(out);
    if (carry != null) {
      carry.write(out);
    }
    matcher.write(out);
    for (Leg leg : legs) {
      leg.write(out);
    }
    if (conversion != null) {
      conversion.write(out, curve, next);
    }
  }

  void read(StateInput in) {
    next = in.readInt();
    closing = in.readBoolean();
    flow = in.readLong();
    long resolved = in.readLong();
    long unresolved = in.readLong();
    if (detail != null) {
      detail.resolved = resolved;
      detail.unresolved = unresolved;
    }
    refusals.clear();
    for (int i = in.readInt(); i > 0; i--) {
      refusals.put(Refusal.valueOf(in.readText()), in.readLong());
    }
    sizer.read(in);
    protections.read(in);
    if (carry != null) {
      carry.read(in);
    }
    matcher.read(in);
    for (Leg leg : legs) {
      leg.read(in, matcher);
      exits.follow(leg);
    }
    if (conversion != null) {
      conversion.read(in);
    }
    account.holds(number, isHeld());
    bar = Math.max(0, next - 1);
    curve.beginAt(next);
    hold(next);
  }

  // --- alone on its clock

  /// Processes the bars up to `end` (exclusive).
  void run(int end) {
    boolean done = direct != null && !everyBar && !watchesEquity && direct.run(next, end);
    int bar = done ? end : nextEvent(next, end, true);
    while (bar < end) {
      show(bar);
      close(bar);
      bar = nextEvent(bar + 1, end, true);
    }
    next = Math.max(next, end);
  }

  // --- the bar

  /// Begins a bar that is not shown to the book.
  void begin(int index) {
    bar = index;
    pathIsOver = false;
    if (carry != null) {
      settle(carry, tile.openTime(index));
    }
    shown.show(index);
  }

  /// Ends a bar that was not shown to the book.
  void end(int index) {
    pathIsOver = true;
    if (carry != null) {
      settle(carry, tile.knownAt(index) - 1);
    }
  }

  /// Lets the prices of a bar reach the orders.
  void show(int index) {
    bar = index;
    if (carry != null) {
      settle(carry, tile.openTime(index));
    }
    if (conversion != null
        && followsRates()
        && !conversion.at(tile.openTime(index)).equals(conversion.called())) {
      // The first price at the new rate.
      long now = tile.openTime(index);
      call(tick.nearest(tile.open(index)), now, now, false, rate(now));
    } else if (followsOthers()) {
      long now = tile.openTime(index);
      call(lastTicks(now), now, now, false, rate(now));
    }
    for (Leg leg : legs) {
      exits.step(leg, matcher, index);
    }
    if (matcher.isEmpty()) {
      return;
    }
    pathIsOver = false;
    // Smaller bars tell nothing about orders that are filled at the open.
    boolean byPath = rests() || liquidation != null;
    if (detail != null && byPath && detail.find(index)) {
      showSmaller(detail, index);
    } else {
      shown.show(index);
      shown.to(matcher);
    }
    pathIsOver = true;
  }

  /// Lets the smaller bars of a bar reach the orders, but for those in which nothing can happen.
  private void showSmaller(Detail smaller, int index) {
    BarSeries parts = smaller.parts();
    int i = 0;
    while (i < parts.size() && !matcher.isEmpty()) {
      shown.show(index, parts, i);
      shown.to(matcher);
      i++;
      if (!everyBar
          && !matcher.needsEveryBar()
          && !matcher.needsOpenings()
          && matcher.dayThatEnds() == OrderRequest.NONE) {
        double low = low();
        double high = high();
        while (i < parts.size() && parts.low(i) > low && parts.high(i) < high) {
          i++;
        }
      }
    }
  }

  private double low() {
    return touchBelow(matcher.highestBelow());
  }

  private double high() {
    return touchAbove(matcher.lowestAbove());
  }

  /// Returns the price that touches an order below, half a tick above it; below all prices if there
  /// is none.
  ///
  /// @param below in ticks; negative if there is none
  double touchBelow(long below) {
    return below < 0 ? -1 : tick.value(below) + tick.size() / 2;
  }

  /// Returns the price that touches an order above, half a tick below it; above all prices if there
  /// is none.
  ///
  /// @param above in ticks; the greatest number if there is none
  double touchAbove(long above) {
    return above == Long.MAX_VALUE ? Double.MAX_VALUE : tick.value(above) - tick.size() / 2;
  }

  /// Tells whether this strategy ever has orders that rest.
  private boolean rests() {
    return exits.size() > 0 || !longs.byMarket() || !shorts.byMarket();
  }

  /// Decides at the close of a bar.
  void close(int index) {
    bar = index;
    pathIsOver = true;
    if (carry != null) {
      settle(carry, tile.knownAt(index) - 1);
    }
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

  /// Settles what falls due before the data end.
  void settleToEnd() {
    if (carry != null && !bars.isEmpty()) {
      bar = bars.size() - 1;
      settle(carry, bars.knownAt(bar) - 1);
    }
  }

  private void settle(Carry due, long until) {
    if (!due.settle(until)) {
      return;
    }
    hold(bar);
    if (liquidation != null) {
      call(due.mark(until), until, until, false, rate(until));
    }
  }

  /// Works out anew where the margin no longer suffices, as {@link Liquidation#place} does.
  private void call(long ticks, long at, long now, boolean restOfBar, @Nullable CurrencyRate rate) {
    if (conversion != null && rate != null) {
      conversion.called(rate);
    }
    if (liquidation != null) {
      liquidation.place(ticks, at, now, restOfBar, rate);
    }
  }

  /// Takes a payment out of the account, or puts it in if it is negative.
  void pay(Leg leg, long paid, long time) {
    leg.funding = Math.addExact(leg.funding, paid);
    account.cash = Math.subtractExact(account.cash, paid);
    flow = Math.subtractExact(flow, paid);
    if (isolated && paid > 0) {
      // What the free balance cannot pay is taken from the margin of the position.
      long free = account.free(this, 0, time);
      leg.margin -= Math.min(paid, Math.max(0, -free));
    }
  }

  /// Exchanges the shares held and ordered for others. Fractions of a lot are paid out at the last
  /// close before.
  void split(Split split, long lastClose) {
    matcher.split(split);
    for (Leg leg : legs) {
      if (leg.isFlat()) {
        continue;
      }
      long held = leg.held();
      long after = split.quantity(held);
      long paidOut = split.paidOut(held, notional.of(lastClose, held));
      if (conversion != null && leg.quoted != null && paidOut != 0) {
        CurrencyRate rate = conversion.ofPayment(split.exTime());
        leg.quoted.traded(leg.side.opposite(), paidOut, rate);
        paidOut = rate.convert(paidOut);
      }
      leg.position = leg.position.afterSplit(leg.sign * after, paidOut);
      account.cash = Math.addExact(account.cash, leg.sign * paidOut);
      flow = Math.addExact(flow, leg.sign * paidOut);
      leg.cost = isolated ? leg.cost - paidOut : 0;
      leg.entryLots = split.quantity(leg.entryLots);
      leg.entryTicks = split.price(leg.entryTicks);
      if (after == 0) {
        leg.reason = ExitReason.PAID_OUT;
        closed(leg, split.exTime(), split.price(lastClose));
      }
    }
  }

  HoldingCosts holdingCosts() {
    return carry == null ? HoldingCosts.NONE : carry.costs();
  }

  @Nullable MissingFunding missingFunding() {
    return carry == null ? null : carry.missing();
  }

  /// Lets the venue close everything at the next price.
  void force(long at) {
    if (liquidation != null) {
      liquidation.force(longs, at);
      liquidation.force(shorts, at);
      event = -1;
    }
  }

  /// Brings the long position to a value at the close of a bar, by orders for the next open. What
  /// was ordered before and is not filled yet is given up.
  ///
  /// @param value in 1e-8 units of the account's currency
  void adjust(int index, double value) {
    bar = index;
    longs.cancelAll(matcher);
    long at = tile.knownAt(index);
    long target = sizer.worth(value, tick.nearest(tile.close(index)), rate(at));
    long change = target - longs.held();
    if (change > 0) {
      longs.decidedBar = index;
      OrderRequest request = OrderRequest.market(Side.BUY, change, at);
      longs.entering = matcher.submit(request, Purpose.ENTRY, arrival(index), false);
    } else if (change < 0) {
      OrderRequest request = OrderRequest.exitAtMarket(Side.SELL, -change, at);
      longs.leaving =
          matcher.submit(request, Purpose.of(ExitReason.REBALANCE), arrival(index), false);
    }
    event = -1;
  }

  /// Tells whether what waits for the next bar only frees cash.
  boolean onlyFrees() {
    return longs.entering == null && shorts.entering == null;
  }

  /// Gives up an entry that has worked long enough, or moves it to the price of this close.
  private boolean moveEntry(Leg leg, int index) {
    WorkingOrder order = leg.entering;
    if (order == null || leg.entryOrders.byMarket()) {
      return false;
    }
    if (index >= leg.enteringUntil) {
      matcher.cancel(order);
      refuse(Refusal.ORDER_LAPSED, leg.decidedBar);
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
    return OrderRequest.exitAtLimit(
        leg.side.opposite(), OrderRequest.ALL, limit, tile.knownAt(index));
  }

  private boolean submitExit(Leg leg, OrderRequest request, ExitReason reason, int index) {
    if (leg.entering != null) {
      // What is not entered yet is not wanted any more.
      matcher.cancel(leg.entering);
    }
    leg.leaving = matcher.submit(request, Purpose.of(reason), arrival(index), arrivesInBar());
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
    return hedges || (other.entering == null && (other.isFlat() || other.leavesAtMarket()));
  }

  /// Leaves what is held at a price of the last bar; what has not been entered by then never is.
  void leaveAtEnd(AtEnd how) {
    boolean atOpen = how == AtEnd.CLOSE_AT_LAST_OPEN;
    bar = bars.size() - 1;
    pathIsOver = !atOpen;
    shown.show(bar);
    long time = atOpen ? bars.openTime(bar) : bars.knownAt(bar);
    for (Leg leg : legs) {
      leg.cancelAll(matcher);
      if (!leg.isFlat()) {
        leg.cancelLiquidation(matcher);
        int purpose = Purpose.of(ExitReason.END_OF_DATA);
        leg.leaving = matcher.submit(leg.closing(time), purpose, time, false);
      }
    }
    matcher.price(time, atOpen ? bars.open(bar) : bars.close(bar));
  }

  private void enter(Leg leg, int index) {
    if (protections.keeps(index)) {
      refuse(Refusal.PROTECTION, index);
      return;
    }
    if (!exits.known(index)) {
      refuse(Refusal.DISTANCE_UNKNOWN, index);
      return;
    }
    boolean byMarket = leg.entryOrders.byMarket();
    long limit = byMarket ? OrderRequest.NONE : leg.entryOrders.limit(index);
    if (!byMarket && limit == OrderRequest.NONE) {
      refuse(Refusal.PRICE_UNKNOWN, index);
      return;
    }
    long close = tick.nearest(tile.close(index));
    long at = tile.knownAt(index);
    boolean sizeAtFill = settings.account().sizeAtFill();
    long lots = OrderRequest.ALL;
    if (!sizeAtFill) {
      boolean turns = other(leg).leaving != null && !hedges;
      lots = lots(leg, index, close, byMarket ? close : limit, turns);
      if (lots <= 0) {
        return;
      }
    }
    decided(leg, index);
    OrderRequest request =
        byMarket
            ? OrderRequest.market(leg.side, lots, at)
            : OrderRequest.limit(leg.side, lots, limit, at);
    leg.entering = matcher.submit(request, Purpose.ENTRY, arrival(index), arrivesInBar());
  }

  /// Returns the lots of an entry; refuses it and returns 0 or less if there are none.
  ///
  /// @param index bar whose close decides
  /// @param close in ticks
  /// @param price of the entry in ticks
  /// @param turns whether the other side is on its way out
  long lots(Leg leg, int index, long close, long price, boolean turns) {
    long at = tile.knownAt(index);
    CurrencyRate rate = rate(at);
    long free = account.free(this, close, at);
    if (turns) {
      // As if the other side were sold at this close.
      Leg other = other(leg);
      long value = notional.of(close, other.held());
      long fee = fees.of(instrument, other.held(), value, false, false, account.before(at, 0, 0));
      free = Math.addExact(free, tiedUp(other, value, rate) - Conversion.convert(rate, fee));
    }
    long equity = account.equity(this, close, at);
    long lots = sizer.lots(index, price, buffered(free), equity, rate);
    if (lots <= 0) {
      refuse(refusal(lots), index);
    }
    return lots;
  }

  /// States that the close of a bar has decided an entry.
  void decided(Leg leg, int index) {
    leg.decidedBar = index;
    leg.entryBegun = false;
    leg.enteringUntil = leg.entryOrders.worksUntil(index, settings.timing().latencyBars());
  }

  /// @param none what the sizing said instead of a number of lots above 0
  private static Refusal refusal(long none) {
    if (none == Sizer.UNKNOWN) {
      return Refusal.SIZE_UNKNOWN;
    }
    if (none == Sizer.NOTHING) {
      return Refusal.SIZE_ZERO;
    }
    return none == Sizer.NO_MONEY ? Refusal.NO_CASH : Refusal.TOO_FEW_LOTS;
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

  /// @param decided bar whose close decided the entry
  void refuse(Refusal reason, int decided) {
    refusals.merge(reason, 1L, Long::sum);
    if (told != null) {
      told.refused(decided, reason);
    }
  }

  // --- what the matcher asks and tells

  /// Returns 1 while a long position is held, -1 while a short one is, 0 if none is or both are.
  int heldSide() {
    return (longs.isFlat() ? 0 : 1) - (shorts.isFlat() ? 0 : 1);
  }

  @Override
  public long allow(WorkingOrder order, long ticks, long lots, boolean maker) {
    Leg leg = legOf(order);
    return order.request().reduceOnly()
        ? Math.min(lots, leg.held())
        : allowEntry(leg, ticks, lots, maker, order.filled(), order.remaining(), order.traded());
  }

  /// Returns how many of the lots of an entry may be filled.
  ///
  /// @param filled lots of the order that are
  /// @param remaining lots of it that are not
  /// @param traded notional of those that are
  long allowEntry(
      Leg leg, long ticks, long lots, boolean maker, long filled, long remaining, long traded) {
    Refusal refusal = againstEntry(leg);
    if (refusal != null) {
      refuse(refusal, leg.decidedBar);
      return 0;
    }
    long now = now();
    CurrencyRate rate = rate(now);
    long free = account.free(this, ticks, now);
    long wanted = lots;
    if (lots == OrderRequest.ALL) {
      long equity = account.equity(this, ticks, now);
      wanted = sizer.lots(leg.decidedBar, ticks, buffered(free), equity, rate);
      if (wanted <= 0) {
        refuse(refusal(wanted), leg.decidedBar);
        return 0;
      }
    }
    long allowed =
        affordable.upTo(wanted, free, ticks, maker, account.before(now, filled, traded), rate);
    // Minimums are of orders, not of what the market offers of one at a time.
    long ordered = allowed < lots ? filled + allowed : filled + remaining;
    if (allowed == 0 || ordered < instrument.minimumLots()) {
      refuse(
          wanted < instrument.minimumLots() ? Refusal.TOO_FEW_LOTS : Refusal.NO_CASH,
          leg.decidedBar);
      return 0;
    }
    long value = notional.upToAll(ticks, ordered);
    if (value < instrument.minimumNotional() || value == 0) {
      refuse(Refusal.TOO_LITTLE_VALUE, leg.decidedBar);
      return 0;
    }
    return allowed;
  }

  /// Returns what speaks against an entry in the bar that is going on, or null.
  private @Nullable Refusal againstEntry(Leg leg) {
    if (!hedges && !other(leg).isFlat()) {
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
    long time = pathIsOver ? tile.knownAt(bar) : atOpen ? shown.openTime() : shown.knownAt();
    FeeModel.Before before = account.before(time, order.filled() - lots, order.traded());
    boolean forced = order.purpose() == ExitReason.LIQUIDATION.code();
    long fee = fees.of(instrument, lots, value, maker, opens, before);
    if (forced) {
      fee = Math.addExact(fee, account.marginRules().liquidationFee().of(value));
    }
    order.addTraded(value);
    long margin = isolated && opens ? account.margin(value) : 0;
    CurrencyRate rate = null;
    if (conversion != null && leg.quoted != null) {
      rate = conversion.ofPayment(now());
      leg.quoted.traded(order.request().side(), value, rate);
      value = rate.convert(value);
      fee = rate.convert(fee);
      margin = rate.convert(margin);
    }
    boolean first = leg.isFlat();
    if (isolated && liquidation != null) {
      if (opens) {
        liquidation.opened(leg, value, margin);
      } else {
        liquidation.left(leg, leg.held(), lots, value, fee, forced);
      }
    }
    Fill fill = new Fill(order.request().side(), time, ticks, lots, value, fee);
    book(leg, fill, reference, rate);
    if (opens) {
      opened(leg, time, ticks, lots, first);
      protect(leg, time, first, atOpen);
    } else {
      leg.reason = Purpose.reason(order.purpose());
      int rule = Purpose.rule(order.purpose());
      if (rule >= 0 && order.remaining() == 0) {
        leg.done[rule] = true;
      }
      if (leg.isFlat()) {
        closed(leg, time, ticks);
      }
    }
    if (order.remaining() == 0) {
      leg.forget(order);
    }
    if (liquidation != null && forced && liquidation.isCross()) {
      // Orders of the other side at the same price go on.
      account.liquidateAllBut(this, tile.knownAt(bar));
      account.shortfall = Math.max(account.shortfall, -account.equity(this, ticks, now()));
    } else if (liquidation != null) {
      call(ticks, time, now(), opens && atOpen && !pathIsOver, rate);
    }
  }

  /// Takes a fill into the account and the position.
  ///
  /// @param fill in the account's currency
  /// @param reference price in ticks that set it off
  /// @param rate of the payment; null if prices are in the account's currency
  private void book(Leg leg, Fill fill, long reference, @Nullable CurrencyRate rate) {
    account.traded(fill.time(), fill.notional());
    long change = fill.cashChange();
    account.cash = Math.addExact(account.cash, change);
    flow = Math.addExact(flow, change);
    leg.position = leg.position.apply(fill);
    account.holds(number, isHeld());
    if (fill.ticks() != reference) {
      long off = Math.abs(fill.ticks() - reference);
      long lost = Conversion.convert(rate, notional.of(off, fill.lots()));
      leg.slippage = Math.addExact(leg.slippage, lost);
    }
    hold(bar);
  }

  /// Fills an order whole that does not come from the book, in the account's currency and without
  /// isolated margin.
  ///
  /// @param time epoch milliseconds UTC
  /// @param reference price in ticks that set it off
  void fill(
      Leg leg, boolean opens, long time, long ticks, long lots, boolean maker, long reference) {
    long value = notional.of(ticks, lots);
    long fee = fees.of(instrument, lots, value, maker, opens, FeeModel.Before.NOTHING);
    Side side = opens ? leg.side : leg.side.opposite();
    boolean first = leg.isFlat();
    book(leg, new Fill(side, time, ticks, lots, value, fee), reference, null);
    if (opens) {
      opened(leg, time, ticks, lots, first);
    } else {
      closed(leg, time, ticks);
    }
  }

  /// Returns the moment up to which other prices and rates are known, epoch milliseconds UTC: what
  /// a bar closes with is not while its prices are going on.
  private long now() {
    return pathIsOver ? tile.knownAt(bar) : shown.openTime();
  }

  private void opened(Leg leg, long time, long ticks, long lots, boolean first) {
    leg.entered(ticks, lots);
    if (first) {
      leg.firstDecidedBar = leg.decidedBar;
      leg.entryBar = bar;
      leg.entryTime = time;
      leg.entryTicks = ticks;
      protections.entered(bar);
    }
    if (!leg.entryBegun) {
      leg.entryBegun = true;
      leg.entries++;
    }
  }

  private void protect(Leg leg, long time, boolean first, boolean atOpen) {
    boolean inBar = !pathIsOver;
    boolean atOnce = atOpen || settings.match().intrabar() == IntrabarRule.RANGE;
    if (first) {
      exits.place(leg, matcher, time, inBar && atOnce, inBar);
    } else {
      exits.placeAgain(leg, matcher, time, inBar && atOnce);
    }
  }

  private void closed(Leg leg, long time, long ticks) {
    if (leg.reason == ExitReason.LIQUIDATION) {
      account.liquidations++;
    }
    Position position = leg.position;
    Trade trade =
        new Trade(
            instrument.id(),
            leg.side,
            leg.entryBar,
            leg.entryTime,
            leg.entryTicks,
            bar,
            time,
            ticks,
            leg.entryLots,
            leg.sign > 0 ? position.bought() : position.sold(),
            leg.sign > 0 ? position.sold() : position.bought(),
            position.fees(),
            leg.funding,
            leg.slippage,
            position.profit() - leg.funding,
            "",
            leg.reason,
            false,
            leg.quoted == null ? null : leg.quoted.trade(leg.side));
    trades.add(trade);
    sizer.closed(trade);
    protections.left(bar, trade.profit());
    leg.clear(matcher);
    account.holds(number, isHeld());
  }

  /// Returns the trade that is still going on, valued at the last close.
  ///
  /// @param end moment up to which rates are known, epoch milliseconds UTC
  Trade openTrade(Leg leg, long end) {
    int last = bars.size() - 1;
    long ticks = tick.nearest(bars.close(last));
    long inQuote = notional.of(ticks, leg.held());
    CurrencyRate rate = rate(end);
    long value = Conversion.convert(rate, inQuote);
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
        true,
        rate == null || leg.quoted == null ? null : leg.quoted.trade(leg.side, inQuote, rate));
  }

  @Override
  public void ended(WorkingOrder order, OrderEnd end) {
    Leg leg = legOf(order);
    if (order.purpose() == Purpose.ENTRY
        && (end == OrderEnd.EXPIRED
            || end == OrderEnd.NOT_ALL_AT_ONCE
            || end == OrderEnd.WOULD_TAKE)) {
      refuse(Refusal.ORDER_LAPSED, leg.decidedBar);
    }
    leg.forget(order);
  }

  Leg legOf(WorkingOrder order) {
    return order.request().position() == Side.BUY ? longs : shorts;
  }

  /// States what is held from the close of a bar on.
  private void hold(int from) {
    long bought = longs.position.lots();
    long sold = shorts.position.lots();
    double net = units(bought + sold);
    // Only where both sides are held is it more than one division's work.
    double gross = sold == 0 ? net : bought == 0 ? -net : units(bought - sold);
    curve.hold(from, flow, net, gross);
  }

  private double units(long lots) {
    return lots == 0 ? 0 : instrument.lot().value(lots) * contractSize;
  }

  /// Returns how many bars were shown by their smaller ones.
  long resolvedBars() {
    return detail == null ? 0 : detail.resolved;
  }

  /// Returns how many bars should have been shown by smaller ones that were missing or did not add
  /// up.
  long unresolvedBars() {
    return detail == null ? 0 : detail.unresolved;
  }

  EquityCurve curve() {
    return curve;
  }
}
