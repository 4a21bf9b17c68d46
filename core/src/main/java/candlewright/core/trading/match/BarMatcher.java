package candlewright.core.trading.match;

import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.OrderType;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import candlewright.core.trading.TimeInForce;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The book of one account's own orders in one instrument, and what prices do to it.
///
/// Prices move in two ways. A **jump** (the open of a bar, a tick) trades nothing in between: what
/// it passes is filled where it lands, a stop worse and a limit better than it asked. A **move**
/// passes every price: what it touches is filled at its own price. A bar is a jump to its open and
/// moves through its extremes to its close, in the order that {@link IntrabarRule} says.
///
/// At one price orders that reduce come before orders that open, older ones before younger ones.
/// Used by one thread.
public final class BarMatcher {
  private static final WorkingOrder[] NO_ORDERS = new WorkingOrder[0];

  private final Increment tick;
  private final double lotUnits;
  private final MatchRules rules;
  private final MatchListener listener;
  private final BarContext context;
  private final SlippageModel slippage;
  private final int fixedSlippage;

  private WorkingOrder[] orders = NO_ORDERS;
  private int count;
  private int ended;
  private long nextId = 1;

  // The bar that is going on.
  private boolean inBar;
  private long barNumber;
  private boolean opening;
  private long price;
  private double high;
  private double low;
  private long volumeLots;
  private long available;

  /// @param listener is told of every fill and every end of an order
  public BarMatcher(
      Instrument instrument, MatchRules rules, MatchListener listener, BarContext context) {
    this.tick = instrument.tick();
    this.lotUnits = instrument.lot().size() * instrument.contractSize().size();
    this.rules = rules;
    this.listener = listener;
    this.context = context;
    this.slippage = rules.slippage();
    this.fixedSlippage =
        rules.halfSpreadTicks() + (slippage instanceof SlippageModel.Ticks(int ticks) ? ticks : 0);
  }

  /// Puts an order into the book. It works from the first jump at or after `activeAt`; submitted
  /// while a bar is going on it also works in the rest of that bar if `restOfBar` says so.
  ///
  /// @param purpose the owner's own mark on it
  public WorkingOrder submit(OrderRequest request, int purpose, long activeAt, boolean restOfBar) {
    WorkingOrder order = new WorkingOrder(request, nextId++, purpose, activeAt);
    if (inBar) {
      order.bornIn = barNumber;
      order.sleepsThisBar = !restOfBar;
      if (order.type == OrderType.TRAILING_STOP) {
        order.follow(price);
      }
    }
    if (count == orders.length) {
      orders = Arrays.copyOf(orders, Math.max(4, 2 * count));
    }
    orders[count++] = order;
    return order;
  }

  /// Takes an order out of the book; nothing happens if it is no longer there.
  public void cancel(WorkingOrder order) {
    end(order, OrderEnd.CANCELLED);
  }

  /// Moves the trigger of a stop, stop-limit or take profit order.
  public void amendTrigger(WorkingOrder order, long trigger) {
    if (order.trigger == OrderRequest.NONE || trigger < 0) {
      throw new IllegalArgumentException(
          "the trigger of a " + order.type + " order cannot become " + trigger);
    }
    order.trigger = trigger;
  }

  /// Moves the limit of a limit or stop-limit order.
  public void amendLimit(WorkingOrder order, long limit) {
    if (order.limit == OrderRequest.NONE || limit < 0) {
      throw new IllegalArgumentException(
          "the limit of a " + order.type + " order cannot become " + limit);
    }
    order.limit = limit;
  }

  /// Tells whether there is no order.
  public boolean isEmpty() {
    return count == 0;
  }

  /// Returns the number of orders.
  public int size() {
    return count;
  }

  /// Tells whether the next bar must be shown whatever its prices: an order is to be filled at its
  /// open, to follow its extremes, or to end with the day.
  public boolean needsEveryBar() {
    for (int i = 0; i < count; i++) {
      WorkingOrder order = orders[i];
      if (order.type == OrderType.MARKET
          || order.type == OrderType.TRAILING_STOP
          || !order.arrived
          || order.woken
          || order.request.timeInForce() != TimeInForce.GOOD_TILL_CANCELLED) {
        return true;
      }
    }
    return false;
  }

  /// Returns the highest price, in ticks, at or below which some order does something when the
  /// price falls; -1 if none does.
  public long highestBelow() {
    long highest = -1;
    for (int i = 0; i < count; i++) {
      WorkingOrder order = orders[i];
      long at =
          switch (order.type) {
            case LIMIT -> order.buys ? order.limit : -1;
            case STOP, STOP_LIMIT -> order.buys ? -1 : order.trigger;
            case TAKE_PROFIT -> order.buys ? order.trigger : -1;
            case MARKET, TRAILING_STOP -> Long.MAX_VALUE;
          };
      highest = Math.max(highest, at);
    }
    return highest;
  }

  /// Returns the lowest price, in ticks, at or above which some order does something when the price
  /// rises; {@link Long#MAX_VALUE} if none does.
  public long lowestAbove() {
    long lowest = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      WorkingOrder order = orders[i];
      long at =
          switch (order.type) {
            case LIMIT -> order.buys ? Long.MAX_VALUE : order.limit;
            case STOP, STOP_LIMIT -> order.buys ? order.trigger : Long.MAX_VALUE;
            case TAKE_PROFIT -> order.buys ? Long.MAX_VALUE : order.trigger;
            case MARKET, TRAILING_STOP -> -1;
          };
      lowest = Math.min(lowest, at);
    }
    return lowest;
  }

  /// Shows a bar to the book.
  ///
  /// @param openTime epoch milliseconds UTC
  /// @param volume in base units or shares
  public void bar(
      long openTime,
      double barOpen,
      double barHigh,
      double barLow,
      double barClose,
      double volume) {
    inBar = true;
    barNumber++;
    high = barHigh;
    low = barLow;
    volumeLots = (long) Math.min(1e18, Math.floor(volume / lotUnits));
    available =
        rules.participation() == 0
            ? Long.MAX_VALUE
            : (long) Math.floor(volumeLots * rules.participation());
    jump(tick.nearest(barOpen), openTime);
    if (count > ended) {
      path(tick.nearest(barHigh), tick.nearest(barLow), tick.nearest(barClose), context.held());
      if (hasDayOrders() && context.closesDay()) {
        close();
      }
    }
    inBar = false;
    compact();
  }

  /// Shows a single price to the book: a tick, or a moment of a bar.
  ///
  /// @param time epoch milliseconds UTC
  public void price(long time, double at) {
    inBar = true;
    barNumber++;
    high = at;
    low = at;
    volumeLots = 0;
    available = Long.MAX_VALUE;
    jump(tick.nearest(at), time);
    inBar = false;
    compact();
  }

  private void path(long highest, long lowest, long last, int held) {
    boolean lowFirst =
        switch (rules.intrabar()) {
          case ADVERSE_FIRST, ADVERSE_TWICE -> held == 0 ? nearerLow(highest, lowest) : held > 0;
          case FAVOURABLE_FIRST -> held == 0 ? nearerLow(highest, lowest) : held < 0;
          case NEARER_FIRST -> nearerLow(highest, lowest);
        };
    move(lowFirst ? lowest : highest);
    move(lowFirst ? highest : lowest);
    if (rules.intrabar() == IntrabarRule.ADVERSE_TWICE && held != 0) {
      move(lowFirst ? lowest : highest);
    }
    move(last);
  }

  private boolean nearerLow(long highest, long lowest) {
    return price - lowest <= highest - price;
  }

  // --- jumps

  private void jump(long to, long time) {
    opening = true;
    price = to;
    int known = count;
    boolean openers = false;
    for (int i = 0; i < known; i++) {
      WorkingOrder order = orders[i];
      if (order.request.reduceOnly()) {
        land(order, time);
      } else {
        openers = true;
      }
    }
    if (openers) {
      for (int i = 0; i < known; i++) {
        WorkingOrder order = orders[i];
        if (!order.request.reduceOnly()) {
          land(order, time);
        }
      }
    }
    opening = false;
  }

  /// Lets a jump reach one order.
  private void land(WorkingOrder order, long time) {
    if (order.ended || order.activeAt > time || order.bornIn == barNumber) {
      return;
    }
    order.sleepsThisBar = false;
    boolean arrives = !order.arrived;
    order.arrived = true;
    switch (order.request.timeInForce()) {
      case AT_THE_CLOSE -> {
        return;
      }
      case AT_THE_OPEN -> {
        if (!context.opensDay()) {
          order.arrived = false;
          return;
        }
      }
      default -> {}
    }
    switch (order.type) {
      case MARKET -> take(order, price);
      case LIMIT -> landOnLimit(order, arrives);
      case STOP, STOP_LIMIT -> {
        if (order.woken || (order.buys ? price >= order.trigger : price <= order.trigger)) {
          wake(order, price);
        }
      }
      case TAKE_PROFIT -> {
        if (order.woken || (order.buys ? price <= order.trigger : price >= order.trigger)) {
          wake(order, price);
        }
      }
      case TRAILING_STOP -> {
        long trigger = order.trigger();
        if (order.woken
            || (trigger != OrderRequest.NONE
                && (order.buys ? price >= trigger : price <= trigger))) {
          wake(order, price);
        } else {
          order.follow(price);
        }
      }
    }
    endAfterArrival(order);
  }

  private void landOnLimit(WorkingOrder order, boolean arrives) {
    boolean crosses = order.buys ? price <= order.limit : price >= order.limit;
    if (!crosses) {
      return;
    }
    if (arrives) {
      if (order.request.postOnly()) {
        end(order, OrderEnd.WOULD_TAKE);
      } else {
        fill(order, limited(order, withCosts(order, price)), price, false);
      }
      return;
    }
    boolean through =
        order.buys
            ? price <= order.limit - rules.throughTicks()
            : price >= order.limit + rules.throughTicks();
    if (through) {
      fill(order, price, price, true);
    }
  }

  /// Ends what only lives for a moment.
  private void endAfterArrival(WorkingOrder order) {
    if (order.ended) {
      return;
    }
    switch (order.request.timeInForce()) {
      case IMMEDIATE_OR_CANCEL, AT_THE_OPEN -> end(order, OrderEnd.EXPIRED);
      case FILL_OR_KILL -> end(order, OrderEnd.NOT_ALL_AT_ONCE);
      default -> {}
    }
  }

  // --- moves

  private void move(long to) {
    while (true) {
      boolean up = to > price;
      WorkingOrder next = null;
      long nearest = 0;
      for (int i = 0; i < count; i++) {
        WorkingOrder order = orders[i];
        if (order.ended || order.sleepsThisBar || !works(order)) {
          continue;
        }
        long at = touchedAt(order, to, up);
        if (at == OrderRequest.NONE) {
          continue;
        }
        boolean nearer = up ? at < nearest : at > nearest;
        if (next == null
            || nearer
            || (at == nearest && order.request.reduceOnly() && !next.request.reduceOnly())) {
          next = order;
          nearest = at;
        }
      }
      if (next == null) {
        break;
      }
      follow(nearest);
      price = nearest;
      if (next.type == OrderType.LIMIT || (next.type == OrderType.STOP_LIMIT && next.woken)) {
        fill(
            next,
            next.buys ? Math.min(next.limit, price) : Math.max(next.limit, price),
            price,
            true);
      } else {
        wake(next, price);
      }
      if (!next.ended) {
        // A part of it was filled, or it was woken into a limit that is out of reach.
        next.sleepsThisBar = !(next.type == OrderType.STOP_LIMIT && available > 0);
      }
    }
    follow(to);
    price = to;
  }

  /// Tells whether an order takes part in moves: it has come to the book and does not wait for an
  /// opening or a close.
  private boolean works(WorkingOrder order) {
    return (order.arrived || order.bornIn == barNumber)
        && order.type != OrderType.MARKET
        && order.request.timeInForce() != TimeInForce.AT_THE_OPEN
        && order.request.timeInForce() != TimeInForce.AT_THE_CLOSE;
  }

  /// Returns the price at which a move from the present price to `to` touches an order, or NONE.
  private long touchedAt(WorkingOrder order, long to, boolean up) {
    long at;
    boolean whenRising;
    if (order.type == OrderType.LIMIT || (order.type == OrderType.STOP_LIMIT && order.woken)) {
      whenRising = !order.buys;
      at = order.buys ? order.limit - rules.throughTicks() : order.limit + rules.throughTicks();
    } else {
      whenRising = order.buys != (order.type == OrderType.TAKE_PROFIT);
      at = order.trigger();
      if (at == OrderRequest.NONE) {
        return at;
      }
    }
    // What the price has passed already is touched where it is.
    if (whenRising ? price >= at : price <= at) {
      return price;
    }
    return whenRising == up && (up ? at <= to : at >= to) ? at : OrderRequest.NONE;
  }

  private void follow(long to) {
    for (int i = 0; i < count; i++) {
      WorkingOrder order = orders[i];
      if (order.type == OrderType.TRAILING_STOP && !order.ended && !order.sleepsThisBar) {
        order.follow(to);
      }
    }
  }

  private boolean hasDayOrders() {
    for (int i = 0; i < count; i++) {
      TimeInForce timeInForce = orders[i].request.timeInForce();
      if (timeInForce == TimeInForce.DAY || timeInForce == TimeInForce.AT_THE_CLOSE) {
        return true;
      }
    }
    return false;
  }

  private void close() {
    int known = count;
    for (int i = 0; i < known; i++) {
      WorkingOrder order = orders[i];
      if (order.ended || order.sleepsThisBar) {
        continue;
      }
      if (order.request.timeInForce() == TimeInForce.AT_THE_CLOSE && order.arrived) {
        boolean crosses =
            order.type == OrderType.MARKET
                || (order.buys ? price <= order.limit : price >= order.limit);
        if (crosses) {
          fill(order, limited(order, withCosts(order, price)), price, false);
        }
        end(order, OrderEnd.EXPIRED);
      } else if (order.request.timeInForce() == TimeInForce.DAY) {
        end(order, OrderEnd.EXPIRED);
      }
    }
  }

  // --- fills

  private void wake(WorkingOrder order, long at) {
    order.woken = true;
    if (order.type != OrderType.STOP_LIMIT) {
      take(order, at);
      return;
    }
    if (order.buys ? at <= order.limit : at >= order.limit) {
      fill(order, limited(order, withCosts(order, at)), at, false);
    }
  }

  private void take(WorkingOrder order, long at) {
    fill(order, withCosts(order, at), at, false);
  }

  private long limited(WorkingOrder order, long ticks) {
    if (order.limit == OrderRequest.NONE) {
      return ticks;
    }
    return order.buys ? Math.min(ticks, order.limit) : Math.max(ticks, order.limit);
  }

  private long withCosts(WorkingOrder order, long at) {
    long worse = fixedSlippage;
    if (!(slippage instanceof SlippageModel.Ticks)) {
      long range = tick.nearest(high) - tick.nearest(low);
      long lots = Math.min(order.remaining, volumeLots);
      worse += slippage.ticks(at, lots, volumeLots, range, !order.request.reduceOnly());
    }
    return order.buys ? at + worse : Math.max(0, at - worse);
  }

  private void fill(WorkingOrder order, long ticks, long reference, boolean maker) {
    long lots = Math.min(order.remaining, available);
    if (lots > 0) {
      lots = listener.allow(order, ticks, lots, maker);
      if (lots <= 0) {
        end(order, order.request.reduceOnly() ? OrderEnd.NOTHING_TO_REDUCE : OrderEnd.REFUSED);
        return;
      }
    }
    boolean sizedNow = order.request.lots() == OrderRequest.ALL && !order.request.reduceOnly();
    boolean whole = sizedNow || lots == order.remaining || available >= order.remaining;
    if (lots <= 0
        || (order.request.timeInForce() == TimeInForce.FILL_OR_KILL && lots < order.remaining)) {
      return;
    }
    if (available != Long.MAX_VALUE) {
      available -= lots;
    }
    // What the account cut is not asked for again.
    order.remaining = whole ? 0 : order.remaining - lots;
    if (order.remaining == 0) {
      order.ended = true;
      ended++;
    }
    listener.filled(order, ticks, lots, maker, reference, opening);
    if (order.request.group() != 0) {
      cancelOthers(order);
    }
  }

  private void cancelOthers(WorkingOrder filled) {
    for (int i = 0; i < count; i++) {
      WorkingOrder other = orders[i];
      if (other != filled && other.request.group() == filled.request.group()) {
        end(other, OrderEnd.ONE_CANCELS_OTHER);
      }
    }
  }

  private void end(WorkingOrder order, OrderEnd why) {
    if (order.ended) {
      return;
    }
    order.ended = true;
    ended++;
    listener.ended(order, why);
    if (!inBar) {
      compact();
    }
  }

  private void compact() {
    if (ended == 0) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (!orders[i].ended) {
        orders[kept++] = orders[i];
      }
    }
    Arrays.fill(orders, kept, count, null);
    count = kept;
    ended = 0;
  }

  // --- state

  /// Returns the order with a number, or null if it is not in the book.
  public @Nullable WorkingOrder find(long id) {
    for (int i = 0; i < count; i++) {
      if (orders[i].id() == id) {
        return orders[i];
      }
    }
    return null;
  }

  /// Writes the book as it stands between two bars.
  public void write(StateOutput out) {
    out.writeLong(nextId);
    out.writeLong(barNumber);
    out.writeInt(count);
    for (int i = 0; i < count; i++) {
      orders[i].write(out);
    }
  }

  /// Takes over a book that {@link #write} wrote.
  public void read(StateInput in) {
    nextId = in.readLong();
    barNumber = in.readLong();
    count = in.readInt();
    orders = new WorkingOrder[count];
    for (int i = 0; i < count; i++) {
      orders[i] = WorkingOrder.read(in);
    }
  }
}
