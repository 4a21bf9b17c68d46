package candlewright.core.trading.match;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.OrderType;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.TimeInForce;

/// What the present price does to single orders: they arrive, wake, rest, are filled and end.
final class Execution {
  private final MatchRules rules;
  private final MatchListener listener;
  private final BarContext context;
  private final MarketPrice price;
  private final OrderBook book;

  /// Whether a price is being shown, so that orders that end stay in their place.
  boolean showing;

  /// Whether the present price is the opening of a bar or stands for itself, so that it is not on
  /// the way of a bar.
  boolean opening;

  /// Whether it is the opening of a bar.
  boolean barOpens;

  /// Whether an order for all must say how many lots that is before its price is known.
  private final boolean asksForLots;

  /// Whether the opening is of a bar that is taken as one range.
  boolean ranged;

  /// The moment that was reached, epoch milliseconds UTC; on the way of a bar only kept while
  /// orders are to arrive in it.
  long now;

  Execution(
      MatchRules rules,
      MatchListener listener,
      BarContext context,
      MarketPrice price,
      OrderBook book) {
    this.rules = rules;
    this.listener = listener;
    this.context = context;
    this.price = price;
    this.book = book;
    asksForLots = SlippageModel.dependsOnLots(rules.slippage());
  }

  // --- jumps

  /// Lets a jump reach an order that was in the book before it.
  void land(WorkingOrder order) {
    order.sleeps = false;
    order.bornNow = false;
    if (order.ended || (order.stage == Stage.UNDERWAY && order.activeAt > now)) {
      return;
    }
    if (ranged && waitsForRange(order)) {
      settle(order);
      return;
    }
    if (order.day != OrderRequest.NONE && order.day != context.tradingDay()) {
      missDay(order);
      return;
    }
    switch (order.stage) {
      case UNDERWAY -> arrive(order);
      case WAITING -> {
        if (!order.isFor(TimeInForce.AT_THE_CLOSE)) {
          tryToWake(order);
        }
      }
      case RESTING -> {
        long at = price.of(order);
        long reached = order.reachedAt(rules.throughTicks());
        if (order.buys ? at <= reached : at >= reached) {
          fill(order, barOpens ? at : order.limit, at, true);
        }
      }
      case TAKING -> take(order);
    }
  }

  /// Tells whether an order is not filled at the open of a bar that is taken as one range: all that
  /// rest, but not those that live for a moment only, nor a target that is beyond the open from
  /// which on it holds.
  private boolean waitsForRange(WorkingOrder order) {
    if (order.stage == Stage.TAKING
        || order.isImmediate()
        || order.isFor(TimeInForce.AT_THE_CLOSE)) {
      return false;
    }
    if (order.day != OrderRequest.NONE && order.day != context.tradingDay()) {
      return false;
    }
    return switch (order.type) {
      case MARKET -> false;
      case TAKE_PROFIT -> order.activeAt != now;
      case LIMIT, STOP, STOP_LIMIT, TRAILING_STOP -> true;
    };
  }

  /// Lets an order stand in the book whatever the price is.
  void settle(WorkingOrder order) {
    if (order.stage != Stage.UNDERWAY) {
      return;
    }
    order.stage = order.isLimit() ? Stage.RESTING : Stage.WAITING;
    if (order.isFor(TimeInForce.DAY) || order.isFor(TimeInForce.AT_THE_CLOSE)) {
      order.day = context.tradingDay();
    }
    if (order.type == OrderType.TRAILING_STOP) {
      order.follow(price.of(order));
    }
  }

  /// Ends an order with its day although no bar has shown the end of it. Only a market order that
  /// was to leave a position at the close leaves it at the first price there is.
  private void missDay(WorkingOrder order) {
    order.day = OrderRequest.NONE;
    if (leavesAtClose(order)) {
      order.stage = Stage.TAKING;
      take(order);
    } else {
      end(order, OrderEnd.EXPIRED);
    }
  }

  private static boolean leavesAtClose(WorkingOrder order) {
    return order.isFor(TimeInForce.AT_THE_CLOSE)
        && order.type == OrderType.MARKET
        && order.request.reduceOnly();
  }

  // --- arrivals

  /// Lets an order reach the venue at the present price.
  void arrive(WorkingOrder order) {
    switch (order.request.timeInForce()) {
      case AT_THE_OPEN -> {
        if (!barOpens || !context.opensDay()) {
          return;
        }
      }
      case AT_THE_CLOSE -> {
        order.day = context.tradingDay();
        order.stage = Stage.WAITING;
        return;
      }
      case DAY -> order.day = context.tradingDay();
      case GOOD_TILL_CANCELLED, IMMEDIATE_OR_CANCEL, FILL_OR_KILL -> {}
    }
    if (order.type == OrderType.MARKET) {
      order.stage = Stage.TAKING;
      take(order);
    } else if (!order.isLimit()) {
      order.stage = Stage.WAITING;
      tryToWake(order);
    } else if (!order.accepts(price.of(order))) {
      order.stage = Stage.RESTING;
      lapse(order);
    } else if (order.request.postOnly()) {
      end(order, OrderEnd.WOULD_TAKE);
    } else {
      order.stage = Stage.RESTING;
      take(order);
    }
  }

  /// Lets an order stand in the book that the rest of the bar does not reach.
  void stand(WorkingOrder order) {
    TimeInForce timeInForce = order.request.timeInForce();
    if (timeInForce == TimeInForce.AT_THE_CLOSE) {
      order.stage = Stage.WAITING;
    } else if (order.type == OrderType.LIMIT) {
      if (!order.isImmediate() && !order.accepts(price.of(order))) {
        order.stage = Stage.RESTING;
      }
    } else if (order.type != OrderType.MARKET) {
      order.stage = Stage.WAITING;
      if (order.type == OrderType.TRAILING_STOP) {
        order.follow(price.of(order));
      }
    }
    if (timeInForce == TimeInForce.DAY || timeInForce == TimeInForce.AT_THE_CLOSE) {
      order.day = context.tradingDay();
    }
  }

  // --- triggers

  private void tryToWake(WorkingOrder order) {
    if (order.isWokenBy(price.of(order))) {
      wake(order);
    } else if (order.type == OrderType.TRAILING_STOP) {
      order.follow(price.of(order));
    }
  }

  /// Lets the trigger of an order go off at the present price.
  void wake(WorkingOrder order) {
    if (order.type != OrderType.STOP_LIMIT) {
      order.stage = Stage.TAKING;
      take(order);
      return;
    }
    order.woken = true;
    order.stage = Stage.RESTING;
    if (order.accepts(price.of(order))) {
      take(order);
    } else {
      lapse(order);
    }
  }

  /// Ends the trading day at the present price.
  void closeDay() {
    int known = book.size();
    for (int i = 0; i < known; i++) {
      WorkingOrder order = book.get(i);
      if (order.ended || order.day == OrderRequest.NONE) {
        continue;
      }
      order.day = OrderRequest.NONE;
      if (!order.isFor(TimeInForce.AT_THE_CLOSE)) {
        end(order, OrderEnd.EXPIRED);
        continue;
      }
      if (order.type == OrderType.MARKET || order.accepts(price.of(order))) {
        take(order);
      }
      if (leavesAtClose(order)) {
        order.stage = Stage.TAKING;
      } else {
        end(order, OrderEnd.EXPIRED);
      }
    }
  }

  // --- fills

  /// Lets an order take at the present price.
  void take(WorkingOrder order) {
    long lots = order.remaining;
    if (lots == OrderRequest.ALL && asksForLots && price.offered(order) > 0) {
      lots = listener.allow(order, price.of(order), lots, false);
      if (lots <= 0) {
        refuse(order);
        return;
      }
    }
    fill(order, order.limited(price.taken(order, lots)), price.of(order), false);
    lapse(order);
  }

  private void refuse(WorkingOrder order) {
    end(order, order.request.reduceOnly() ? OrderEnd.NOTHING_TO_REDUCE : OrderEnd.REFUSED);
  }

  /// Ends what only lives for a moment.
  private void lapse(WorkingOrder order) {
    if (order.isImmediate()) {
      boolean whole = order.isFor(TimeInForce.FILL_OR_KILL);
      end(order, whole ? OrderEnd.NOT_ALL_AT_ONCE : OrderEnd.EXPIRED);
    }
  }

  /// Fills an order as far as the market offers and the account allows.
  void fill(WorkingOrder order, long ticks, long reference, boolean maker) {
    long wanted = order.remaining;
    long offered = price.offered(order);
    if (offered <= 0) {
      return;
    }
    boolean all = wanted == OrderRequest.ALL;
    boolean whole = order.isFor(TimeInForce.FILL_OR_KILL);
    if (whole && !all && offered < wanted) {
      return;
    }
    long asked = all ? wanted : Math.min(wanted, offered);
    long allowed = listener.allow(order, ticks, asked, maker);
    if (allowed <= 0) {
      refuse(order);
      return;
    }
    long lots = Math.min(allowed, offered);
    if (whole && lots < (all ? allowed : wanted)) {
      return;
    }
    long left;
    if (all && order.request.reduceOnly()) {
      // What is held may change before the rest of it trades.
      left = lots == allowed ? 0 : OrderRequest.ALL;
    } else if (all) {
      left = allowed - lots;
    } else {
      left = allowed < asked ? 0 : wanted - lots;
    }
    price.use(order, lots);
    order.fill(lots, left);
    if (order.ended) {
      book.countEnded();
    }
    listener.filled(order, ticks, lots, maker, reference, opening);
    if (order.request.group() != 0) {
      fillGroup(order, lots);
    }
  }

  /// Lets the other orders of a group know of a fill: they are cancelled, but while a reducing
  /// order is filled in part the others that reduce go on for the rest, lest it be unprotected.
  private void fillGroup(WorkingOrder filled, long lots) {
    for (int i = 0; i < book.size(); i++) {
      WorkingOrder other = book.get(i);
      if (other == filled || other.ended || other.request.group() != filled.request.group()) {
        continue;
      }
      boolean goesOn = !filled.ended && filled.request.reduceOnly() && other.request.reduceOnly();
      if (!goesOn || other.remaining <= lots) {
        end(other, OrderEnd.ONE_CANCELS_OTHER);
      } else if (other.remaining != OrderRequest.ALL) {
        other.remaining -= lots;
      }
    }
  }

  void end(WorkingOrder order, OrderEnd why) {
    if (order.ended) {
      return;
    }
    order.ended = true;
    book.countEnded();
    listener.ended(order, why);
    if (!showing) {
      book.compact();
    }
  }
}
