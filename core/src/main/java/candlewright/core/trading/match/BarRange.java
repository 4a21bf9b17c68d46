package candlewright.core.trading.match;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.OrderType;
import candlewright.core.trading.Side;
import candlewright.core.trading.TimeInForce;
import candlewright.core.trading.Trail;
import org.jspecify.annotations.Nullable;

/// What happens to the orders of a book in a bar that is taken as one range, after its open: {@link
/// IntrabarRule#RANGE}. Prices are in ticks.
final class BarRange {
  private final OrderBook book;
  private final Execution execution;
  private final MarketPrice price;
  private final int throughTicks;
  private long open;
  private long high;
  private long low;
  private long close;

  BarRange(OrderBook book, Execution execution, MarketPrice price, int throughTicks) {
    this.book = book;
    this.execution = execution;
    this.price = price;
    this.throughTicks = throughTicks;
  }

  void run(long barOpen, long barHigh, long barLow, long barClose) {
    open = barOpen;
    high = barHigh;
    low = barLow;
    close = barClose;
    enter();
    leave(Side.BUY);
    leave(Side.SELL);
    price.at(close);
  }

  /// Tells whether an order takes part: it is at the venue and does not wait for a close.
  private boolean works(WorkingOrder order) {
    if (order.ended || order.sleeps) {
      return false;
    }
    if (order.isComing() && order.bornNow) {
      execution.settle(order);
    }
    return order.stage == Stage.RESTING
        || (order.stage == Stage.WAITING && !order.isFor(TimeInForce.AT_THE_CLOSE));
  }

  private void enter() {
    int known = book.size();
    for (int i = 0; i < known; i++) {
      WorkingOrder order = book.get(i);
      if (works(order) && !order.request.reduceOnly()) {
        enter(order);
      }
    }
  }

  private void enter(WorkingOrder order) {
    if (order.isLimit()) {
      if (reachesLimit(order, order.buys ? low : high)) {
        fillLimit(order);
      }
    } else if (reachesStop(order)) {
      stop(order, stopPrice(order));
    }
  }

  /// Lets the exits of one side of a position have their turn.
  private void leave(Side position) {
    while (true) {
      WorkingOrder stop = tightestStop(position);
      WorkingOrder next = stop;
      if (stop == null || stop.type == OrderType.TRAILING_STOP) {
        WorkingOrder target = nearestTarget(position);
        next = target == null ? stop : target;
      }
      if (next == null) {
        break;
      }
      leave(next);
    }
    for (int i = 0; i < book.size(); i++) {
      WorkingOrder order = book.get(i);
      if (isExit(order, position) && order.type == OrderType.TRAILING_STOP) {
        order.follow(order.buys ? low : high);
      }
    }
    for (WorkingOrder stop = tightestStop(position); stop != null; stop = tightestStop(position)) {
      leave(stop);
    }
  }

  private void leave(WorkingOrder order) {
    switch (order.type) {
      case LIMIT -> fillLimit(order);
      case TAKE_PROFIT -> {
        takeAt(order, within(order.trigger));
      }
      case STOP, STOP_LIMIT, TRAILING_STOP -> stop(order, stopPrice(order));
      case MARKET -> throw new IllegalStateException("a market order does not rest");
    }
    if (!order.ended) {
      order.sleeps = true;
    }
  }

  private void stop(WorkingOrder order, long at) {
    if (order.type != OrderType.STOP_LIMIT) {
      takeAt(order, at);
      return;
    }
    order.woken = true;
    order.stage = Stage.RESTING;
    if (reachesLimit(order, order.buys ? low : high)) {
      fillLimit(order);
    }
  }

  private void takeAt(WorkingOrder order, long at) {
    price.at(at);
    order.stage = Stage.TAKING;
    execution.take(order);
  }

  private void fillLimit(WorkingOrder order) {
    long at = within(order.limit);
    price.at(at);
    execution.fill(order, at, at, true);
  }

  private long within(long price) {
    return Math.max(low, Math.min(high, price));
  }

  private boolean isExit(WorkingOrder order, Side position) {
    return works(order) && order.request.reduceOnly() && order.request.position() == position;
  }

  /// Returns the stop that the range touches and whose trigger is nearest to a gain; of equal ones
  /// one that does not trail, else the oldest.
  private @Nullable WorkingOrder tightestStop(Side position) {
    WorkingOrder tightest = null;
    for (int i = 0; i < book.size(); i++) {
      WorkingOrder order = book.get(i);
      if (!isExit(order, position) || !isStop(order) || !reachesStop(order)) {
        continue;
      }
      if (tightest == null || isTighter(order, tightest)) {
        tightest = order;
      }
    }
    return tightest;
  }

  private static boolean isStop(WorkingOrder order) {
    return order.type == OrderType.STOP
        || order.type == OrderType.TRAILING_STOP
        || (order.type == OrderType.STOP_LIMIT && !order.woken);
  }

  private static boolean isTighter(WorkingOrder order, WorkingOrder other) {
    if (order.trigger() == other.trigger()) {
      return other.type == OrderType.TRAILING_STOP && order.type != OrderType.TRAILING_STOP;
    }
    return order.buys ? order.trigger() < other.trigger() : order.trigger() > other.trigger();
  }

  private boolean reachesStop(WorkingOrder order) {
    long trigger = order.trigger();
    return trigger != OrderRequest.NONE && (order.buys ? high >= trigger : low <= trigger);
  }

  private long stopPrice(WorkingOrder order) {
    if (order.type == OrderType.TRAILING_STOP && order.bornNow) {
      return within(justSetOff(order));
    }
    long trigger = order.trigger();
    boolean passed = order.buys ? trigger < low : trigger > high;
    return passed ? open : trigger;
  }

  /// Where a trailing stop stands when the price has only just set it off: its activation, or the
  /// price at which it was submitted, less the distance that it follows that one.
  private static long justSetOff(WorkingOrder order) {
    Trail trail = order.trail();
    if (trail.fixed() != OrderRequest.NONE) {
      return trail.fixed();
    }
    long from = trail.activation() == OrderRequest.NONE ? order.bornAt : trail.activation();
    long distance = trail.distance(order.bornAt);
    return order.buys ? from + distance : from - distance;
  }

  private @Nullable WorkingOrder nearestTarget(Side position) {
    WorkingOrder nearest = null;
    for (int i = 0; i < book.size(); i++) {
      WorkingOrder order = book.get(i);
      if (!isExit(order, position) || !isTarget(order) || !reachesLimit(order, best(order))) {
        continue;
      }
      if (nearest == null
          || (order.buys ? wanted(order) > wanted(nearest) : wanted(order) < wanted(nearest))) {
        nearest = order;
      }
    }
    return nearest;
  }

  private static boolean isTarget(WorkingOrder order) {
    return order.type == OrderType.LIMIT
        || order.type == OrderType.TAKE_PROFIT
        || (order.type == OrderType.STOP_LIMIT && order.woken);
  }

  private static long wanted(WorkingOrder order) {
    return order.type == OrderType.TAKE_PROFIT ? order.trigger : order.limit;
  }

  /// Returns the best price that the position of an exit can have seen: in the bar of its entry not
  /// the extreme before it. A bar that falls is taken to have risen first, so a purchase below its
  /// open came after its high.
  private long best(WorkingOrder order) {
    if (order.bornNow) {
      if (!order.buys && open > close && order.bornAt < open) {
        return close;
      }
      if (order.buys && open < close && order.bornAt > open) {
        return close;
      }
    }
    return order.buys ? low : high;
  }

  private boolean reachesLimit(WorkingOrder order, long best) {
    int through = order.type == OrderType.TAKE_PROFIT ? 0 : throughTicks;
    return order.buys ? best <= wanted(order) - through : best >= wanted(order) + through;
  }
}
