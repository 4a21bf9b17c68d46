package candlewright.backtest.simulate;

import candlewright.core.market.Increment;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.Side;
import candlewright.core.trading.match.BarMatcher;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.WorkingOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes one market from one bar at which something can happen to the next without a book, where
/// nothing but market orders, one stop loss and one target ever trade: what a {@link BarMatcher}
/// would make of them is then known straight away, and no order needs to be an object.
///
/// Everything else is the market's: its account, its sizing, its positions. Orders that stand when
/// a walk ends are put into the book as they would stand there, with the numbers they would have,
/// and are taken out of it when the next one begins.
final class DirectWalk {
  private static final long NO_PRICE = OrderRequest.NONE;

  private final Market market;
  private final BarTile tile;
  private final BarMatcher matcher;
  private final Increment tick;
  private final ExitRules exits;
  private final ExitRules.@Nullable Guard stopRule;
  private final ExitRules.@Nullable Guard targetRule;
  private final PriceAlone prices;
  private final IntrabarRule rule;
  private final int through;

  /// The side that is held; null if none is.
  private @Nullable Leg held;

  // The entry that is on its way.
  private @Nullable Leg entering;
  private long enteringLots;
  private long enteringAt;
  private long enteringId;

  // The exit that is on its way.
  private @Nullable ExitReason leaving;
  private long leavingAt;
  private long leavingId;

  // What protects the position, prices in ticks.
  private long stop = NO_PRICE;
  private long target = NO_PRICE;
  private long guardedFrom;
  private long stopId;
  private long targetId;

  // What sets one of the two off: a price at or under the one, or at or over the other; and prices
  // beyond which a bar has to be looked at.
  private long below;
  private long above;
  private double low;
  private double high;

  private long nextId;

  private DirectWalk(Market market, SimulationSettings settings, ExitRules exits) {
    this.market = market;
    this.tile = market.tile;
    this.matcher = market.matcher;
    this.tick = market.instrument.tick();
    this.exits = exits;
    this.stopRule = exits.stop();
    this.targetRule = exits.target();
    this.prices = new PriceAlone(settings.match());
    this.rule = settings.match().intrabar();
    this.through = settings.match().throughTicks();
  }

  /// Returns the walk of a market, or null if more can happen in it than a walk knows of.
  static @Nullable DirectWalk of(
      Market market, TradedSeries series, SimulationSettings settings, ExitRules exits) {
    StrategyDefinition definition = series.plan().definition();
    boolean plainOrders =
        market.longs.byMarket()
            && market.shorts.byMarket()
            && exits.isPair()
            && definition.protections().isEmpty();
    boolean plainFills =
        settings.timing().equals(Timing.NEXT_OPEN)
            && settings.match().participation() == 0
            && settings.match().intrabar() != IntrabarRule.RANGE
            && PriceAlone.isEnoughFor(settings.match().slippage())
            && !FeeModel.usesVolume(settings.fees());
    AccountRules account = settings.account();
    boolean plainAccount =
        account.mode() != PositionMode.HEDGE
            && account.maxEntries() == 1
            && !account.sizeAtFill()
            && account.margin().mode() == MarginMode.NONE
            && !market.isConverted();
    boolean plainBars =
        series.detail() == null && (series.actions() == null || !settings.holding().splits());
    return plainOrders && plainFills && plainAccount && plainBars
        ? new DirectWalk(market, settings, exits)
        : null;
  }

  /// Goes through the bars from `from` to `end` (exclusive). Returns false if the book holds what a
  /// walk does not know of: then nothing has happened.
  boolean run(int from, int end) {
    if (!takeOver()) {
      return false;
    }
    int bar = next(from, end);
    while (bar < end) {
      market.begin(bar);
      if (entering != null || leaving != null || isGuarded()) {
        show(bar);
      }
      market.end(bar);
      decide(bar);
      bar = next(bar + 1, end);
    }
    handOver();
    return true;
  }

  private boolean isGuarded() {
    return held != null && (stopRule != null || targetRule != null);
  }

  /// Returns the first bar from `from` to `end` (exclusive) in which anything can happen.
  private int next(int from, int end) {
    if (entering != null || leaving != null) {
      return from;
    }
    Leg leg = held;
    int due = end;
    if (leg == null) {
      due = Math.min(due, market.longs.entry.next(from));
      due = Math.min(due, market.shorts.entry.next(from));
    } else {
      due = Math.min(due, exits.agedBar(leg, from));
      due = Math.min(due, leg.exit.next(from));
    }
    due = Math.min(due, market.dueBar(from));
    if (!isGuarded()) {
      return due;
    }
    int bar = tile.firstTouch(from, due, low, high);
    while (bar < due && !isTouched(bar)) {
      bar = tile.firstTouch(bar + 1, due, low, high);
    }
    return bar;
  }

  private boolean isTouched(int bar) {
    return tick.nearest(tile.low(bar)) <= below || tick.nearest(tile.high(bar)) >= above;
  }

  // --- a bar

  /// Lets the prices of a bar reach what is ordered: at its open what protects, then the exit, then
  /// the entry; then on its way what protects.
  private void show(int bar) {
    long time = tile.openTime(bar);
    long open = tick.nearest(tile.open(bar));
    if (isGuarded()) {
      meetOpen(time, open);
    }
    if (leaving != null && leavingAt <= time) {
      leave(time, open, leaving);
    }
    if (entering != null && enteringAt <= time) {
      enter(entering, time, open);
    }
    if (isGuarded()) {
      goThrough(bar, open);
    }
  }

  private void meetOpen(long time, long open) {
    if (open > below && open < above) {
      return;
    }
    if (open <= below == isLong()) {
      leave(time, open, ExitReason.STOP_LOSS);
    } else {
      leaveAtLimit(time, open, open);
    }
  }

  /// Goes from the open through the extremes.
  private void goThrough(int bar, long open) {
    long lowest = tick.nearest(tile.low(bar));
    long highest = tick.nearest(tile.high(bar));
    boolean falls = lowest <= below;
    boolean rises = highest >= above;
    if (!falls && !rises) {
      return;
    }
    boolean lowFirst = falls && (!rises || lowFirst(open, highest, lowest));
    long time = tile.knownAt(bar);
    if (lowFirst == isLong()) {
      leave(time, stop, ExitReason.STOP_LOSS);
    } else {
      // No price of the bar was worse than its extreme.
      long price = isLong() ? Math.max(target, lowest) : Math.min(target, highest);
      leaveAtLimit(time, price, isLong() ? above : below);
    }
  }

  /// Tells which extreme comes first in a bar that touches both the stop and the target.
  private boolean lowFirst(long open, long highest, long lowest) {
    return switch (rule) {
      case ADVERSE_FIRST, ADVERSE_TWICE -> isLong();
      // The most favourable way touches the stop last too, since it touches it at all.
      case FAVOURABLE_FIRST, MOST_FAVOURABLE -> !isLong();
      case NEARER_FIRST -> open - lowest <= highest - open;
      case RANGE -> throw new IllegalStateException("a range has no way");
    };
  }

  private boolean isLong() {
    return held == market.longs;
  }

  // --- fills

  private void enter(Leg leg, long time, long open) {
    entering = null;
    long ticks = prices.taken(leg.sign > 0, open, true);
    long lots = market.allowEntry(leg, ticks, enteringLots, false, 0, enteringLots, 0);
    if (lots <= 0) {
      return;
    }
    market.fill(leg, true, time, ticks, lots, false, open);
    held = leg;
    guard(leg, time);
    if (stop != NO_PRICE && (leg.sign > 0 ? open <= stop : open >= stop)) {
      // What the entry slipped by is more than the stop's distance.
      leave(time, open, ExitReason.STOP_LOSS);
    }
  }

  /// Leaves by an order that takes.
  ///
  /// @param reference what set it off, in ticks
  private void leave(long time, long reference, ExitReason reason) {
    leave(time, prices.taken(!isLong(), reference, false), reference, false, reason);
  }

  /// Leaves by the target.
  private void leaveAtLimit(long time, long ticks, long reference) {
    leave(time, ticks, reference, true, ExitReason.TAKE_PROFIT);
  }

  private void leave(long time, long ticks, long reference, boolean maker, ExitReason reason) {
    Leg leg = held();
    leg.reason = reason;
    market.fill(leg, false, time, ticks, leg.held(), maker, reference);
    held = null;
    leaving = null;
    stop = NO_PRICE;
    target = NO_PRICE;
  }

  private Leg held() {
    if (held == null) {
      throw new IllegalStateException("nothing is held");
    }
    return held;
  }

  /// Protects a position just entered.
  private void guard(Leg leg, long time) {
    guardedFrom = time;
    long firstId = nextId;
    long average = leg.averageTicks();
    if (stopRule != null) {
      stop = stopRule.price(leg, average, -leg.sign);
      stopId = firstId + stopRule.rule();
      nextId++;
    }
    if (targetRule != null) {
      target = targetRule.price(leg, average, leg.sign);
      targetId = firstId + targetRule.rule();
      nextId++;
    }
    watch(leg);
  }

  private void watch(Leg leg) {
    boolean isLong = leg.sign > 0;
    long falls = isLong ? stop : target == NO_PRICE ? NO_PRICE : target - through;
    long rises = isLong ? target == NO_PRICE ? NO_PRICE : target + through : stop;
    // No price is below 0.
    below = Math.max(-1, falls);
    above = rises == NO_PRICE ? Long.MAX_VALUE : rises;
    low = market.touchBelow(below);
    high = market.touchAbove(above);
  }

  // --- decisions

  private void decide(int bar) {
    Leg leg = held;
    if (leg != null && leaving == null) {
      boolean wanted = leg.exit.isTrue(bar);
      if (wanted || exits.overdue(leg, bar)) {
        leaving = wanted ? ExitReason.SIGNAL : ExitReason.TIME_LIMIT;
        leavingAt = tile.knownAt(bar);
        leavingId = nextId++;
      }
    }
    if (mayEnter(market.longs) && market.longs.entry.isTrue(bar)) {
      decideEntry(market.longs, bar);
    }
    if (mayEnter(market.shorts) && market.shorts.entry.isTrue(bar)) {
      decideEntry(market.shorts, bar);
    }
  }

  private boolean mayEnter(Leg leg) {
    return entering == null && held != leg && (held == null || leaving != null);
  }

  private void decideEntry(Leg leg, int bar) {
    if (!exits.known(bar)) {
      market.refuse(Refusal.DISTANCE_UNKNOWN, bar);
      return;
    }
    long close = tick.nearest(tile.close(bar));
    long lots = market.lots(leg, bar, close, close, leaving != null);
    if (lots <= 0) {
      return;
    }
    market.decided(leg, bar);
    entering = leg;
    enteringLots = lots;
    enteringAt = tile.knownAt(bar);
    enteringId = nextId++;
  }

  // --- the book

  /// An order as it would stand in the book.
  private record Standing(OrderRequest request, long id, int purpose, long activeAt) {}

  /// Returns the orders that stand, the oldest first.
  private List<Standing> standing() {
    List<Standing> orders = new ArrayList<>();
    Leg leg = held;
    if (leg != null) {
      Side side = leg.side.opposite();
      if (stopRule != null) {
        int purpose = Purpose.of(stopRule.rule(), ExitReason.STOP_LOSS);
        OrderRequest request = OrderRequest.exitAtStop(side, OrderRequest.ALL, stop, guardedFrom);
        orders.add(new Standing(request, stopId, purpose, guardedFrom));
      }
      if (targetRule != null) {
        int purpose = Purpose.of(targetRule.rule(), ExitReason.TAKE_PROFIT);
        OrderRequest request =
            OrderRequest.exitAtLimit(side, OrderRequest.ALL, target, guardedFrom);
        orders.add(new Standing(request, targetId, purpose, guardedFrom));
      }
      if (leaving != null) {
        int purpose = Purpose.of(leaving);
        orders.add(new Standing(leg.closing(leavingAt), leavingId, purpose, leavingAt));
      }
    }
    if (entering != null) {
      OrderRequest request = OrderRequest.market(entering.side, enteringLots, enteringAt);
      orders.add(new Standing(request, enteringId, Purpose.ENTRY, enteringAt));
    }
    orders.sort(Comparator.comparingLong(Standing::id));
    return orders;
  }

  /// Takes the orders out of the book. Returns false if it holds any that no walk leaves there.
  private boolean takeOver() {
    if (!market.longs.isFlat() && !market.shorts.isFlat()) {
      return false;
    }
    held = market.longs.isFlat() ? market.shorts.isFlat() ? null : market.shorts : market.longs;
    entering = null;
    leaving = null;
    stop = NO_PRICE;
    target = NO_PRICE;
    for (int i = 0; i < matcher.size(); i++) {
      take(matcher.get(i));
    }
    boolean unguarded =
        (stopRule != null && stop == NO_PRICE) || (targetRule != null && target == NO_PRICE);
    if (held != null && unguarded) {
      return false;
    }
    List<Standing> orders = standing();
    if (orders.size() != matcher.size() || (entering != null && entering == held)) {
      return false;
    }
    for (int i = 0; i < orders.size(); i++) {
      Standing order = orders.get(i);
      WorkingOrder found = matcher.get(i);
      if (found.purpose() != order.purpose
          || !found.isAsHandedOver(order.request, order.activeAt)) {
        return false;
      }
    }
    nextId = matcher.nextId();
    matcher.takeBack();
    market.longs.letGo();
    market.shorts.letGo();
    if (held != null) {
      watch(held);
    }
    return true;
  }

  private void take(WorkingOrder order) {
    int of = Purpose.rule(order.purpose());
    if (order.purpose() == Purpose.ENTRY) {
      entering = market.legOf(order);
      enteringLots = order.remaining();
      enteringAt = order.activeAt();
      enteringId = order.id();
    } else if (of < 0) {
      leaving = Purpose.reason(order.purpose());
      leavingAt = order.activeAt();
      leavingId = order.id();
    } else if (stopRule != null && of == stopRule.rule()) {
      stop = order.trigger();
      stopId = order.id();
      guardedFrom = order.activeAt();
    } else {
      target = order.limit();
      targetId = order.id();
      guardedFrom = order.activeAt();
    }
  }

  /// Puts the orders that stand into the book.
  private void handOver() {
    for (Standing order : standing()) {
      WorkingOrder given = matcher.handOver(order.request, order.id, order.purpose, order.activeAt);
      Leg leg = market.legOf(given);
      if (order.purpose == Purpose.ENTRY) {
        leg.entering = given;
      } else if (Purpose.rule(order.purpose) < 0) {
        leg.leaving = given;
      } else {
        leg.brackets.add(given);
      }
    }
    matcher.nextId(nextId);
  }
}
