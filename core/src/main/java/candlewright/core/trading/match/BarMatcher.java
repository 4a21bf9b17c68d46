package candlewright.core.trading.match;

import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.OrderType;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import candlewright.core.trading.TimeInForce;
import org.jspecify.annotations.Nullable;

/// The book of one account's own orders in one instrument, and what prices do to it: bars, trades
/// or quotes in, fills out.
///
/// Prices move in two ways. A **jump** (the open of a bar, a trade, a quote) trades nothing in
/// between: a stop that it passes is filled where it lands. A **move** passes every price: what it
/// touches is filled at its own price. A bar is a jump to its open and moves through its extremes
/// to its close, in the order that {@link IntrabarRule} says, each in the same part of the bar's
/// time.
///
/// A resting limit order is filled at its limit, at the open of a bar at that open if it is better,
/// always without spread and slippage. What takes pays both, but never more than its limit. An
/// order that reaches the venue while a bar is going on takes part from the price of that moment
/// on. At one price orders that reduce come before orders that open, older ones before younger
/// ones.
///
/// Volume, where it is bounded, is given out in that order within each bar, trade or quote; market
/// orders and stops take the rest at the next one, limit orders when they are reached again. Used
/// by one thread.
public final class BarMatcher {
  private final Increment tick;
  private final MatchRules rules;
  private final BarContext context;
  private final MarketPrice price;
  private final OrderBook book = new OrderBook();
  private final Execution execution;
  private final BarRange range;

  // Bounds of the bar that is going on, in ticks.
  private long highest;
  private long lowest;

  /// @param listener is told of every fill and every end of an order
  public BarMatcher(
      Instrument instrument, MatchRules rules, MatchListener listener, BarContext context) {
    this.tick = instrument.tick();
    this.rules = rules;
    this.context = context;
    this.price = new MarketPrice(instrument, rules, context);
    this.execution = new Execution(rules, listener, context, price, book);
    this.range = new BarRange(book, execution, price, rules.throughTicks());
  }

  // --- orders

  /// Puts an order into the book. It reaches the venue at the first opening, trade or quote at or
  /// after `activeAt`, or, if `inBar` allows it, on the way of a bar at the price of that moment.
  ///
  /// Submitted while a bar is going on, it takes part in the rest of that bar only if `inBar`
  /// allows it. If not, because the bar's prices do not say what came before and what after, it
  /// stands in the book from now on and is reached by what comes after the bar; only the bar's
  /// close, which is certainly later, still trades orders for the close.
  ///
  /// @param purpose the owner's own mark on it
  /// @param activeAt epoch milliseconds UTC
  /// @param inBar whether it may reach the venue while a bar is going on
  public WorkingOrder submit(OrderRequest request, int purpose, long activeAt, boolean inBar) {
    WorkingOrder order = book.add(request, purpose, activeAt, inBar);
    order.bornNow = execution.showing;
    order.bornAt = execution.showing ? price.now() : 0;
    if (execution.showing && !inBar) {
      order.sleeps = true;
      if (activeAt <= context.closeTime()) {
        execution.stand(order);
      }
    }
    return order;
  }

  /// Puts an order into the book that its owner has dealt with itself so far, as it stands between
  /// two bars: a market order on its way to the next opening, any other one at the venue. The
  /// orders of a book go by their numbers, which must grow.
  ///
  /// @param id its number
  /// @param purpose the owner's own mark on it
  /// @param activeAt epoch milliseconds UTC
  public WorkingOrder handOver(OrderRequest request, long id, int purpose, long activeAt) {
    boolean underway = request.type() == OrderType.MARKET;
    book.nextId(id);
    WorkingOrder order = book.add(request, purpose, activeAt, !underway);
    if (!underway) {
      order.stage = order.isLimit() ? Stage.RESTING : Stage.WAITING;
    }
    return order;
  }

  /// Takes all orders out of the book without a word, for an owner that deals with them itself.
  public void takeBack() {
    book.clear();
  }

  /// Returns the number of the next order.
  public long nextId() {
    return book.nextId();
  }

  /// Lets the next order have this number.
  public void nextId(long id) {
    book.nextId(id);
  }

  /// Takes an order out of the book; nothing happens if it is no longer there.
  public void cancel(WorkingOrder order) {
    execution.end(order, OrderEnd.CANCELLED);
  }

  /// Moves the trigger of a stop, stop-limit or take profit order. Returns false if it has been
  /// woken or has left the book, so that there is no trigger to move.
  ///
  /// @throws IllegalArgumentException if the order never has a trigger of its own
  public boolean amendTrigger(WorkingOrder order, long trigger) {
    if (order.trigger == OrderRequest.NONE || trigger < 0) {
      throw new IllegalArgumentException(
          "the trigger of a " + order.type + " order cannot become " + trigger);
    }
    if (order.ended || order.woken || order.stage == Stage.TAKING) {
      return false;
    }
    order.trigger = trigger;
    return true;
  }

  /// Moves the limit of a limit or stop-limit order; at the venue it counts as an order that just
  /// came. Returns false if it has left the book.
  ///
  /// @throws IllegalArgumentException if the order has no limit
  public boolean amendLimit(WorkingOrder order, long limit) {
    if (order.limit == OrderRequest.NONE || limit < 0) {
      throw new IllegalArgumentException(
          "the limit of a " + order.type + " order cannot become " + limit);
    }
    if (order.ended) {
      return false;
    }
    order.limit = limit;
    if (order.stage == Stage.RESTING) {
      order.stage = Stage.UNDERWAY;
      book.sentAgain();
    }
    return true;
  }

  /// Changes how many lots an order is for, those already filled included; it ends if that many are
  /// filled. Returns false if it has left the book.
  public boolean amendLots(WorkingOrder order, long lots) {
    if (lots <= 0) {
      throw new IllegalArgumentException("an order needs at least 1 lot, was " + lots);
    }
    if (order.ended) {
      return false;
    }
    order.remaining = lots == OrderRequest.ALL ? lots : Math.max(0, lots - order.filled());
    if (order.remaining == 0) {
      execution.end(order, OrderEnd.CANCELLED);
    }
    return true;
  }

  /// Takes over what a split of the shares makes of every order: prices are rounded to the nearest
  /// tick, lots down; what comes to less than a lot is cancelled. Not while a price is being shown.
  public void split(Split split) {
    for (int i = book.size() - 1; i >= 0; i--) {
      WorkingOrder order = book.get(i);
      if (!order.split(split)) {
        cancel(order);
      }
    }
  }

  /// Returns the order with a number, or null if it is not in the book.
  public @Nullable WorkingOrder find(long id) {
    return book.find(id);
  }

  // --- what it waits for

  /// Tells whether there is no order.
  public boolean isEmpty() {
    return book.size() == 0;
  }

  /// Returns an order, the oldest first.
  public WorkingOrder get(int i) {
    return book.get(i);
  }

  /// Returns the number of orders.
  public int size() {
    return book.size();
  }

  /// Tells whether the next bar must be shown whatever its prices: an order is to be filled at its
  /// open, or is on its way.
  public boolean needsEveryBar() {
    return book.needsEveryBar();
  }

  /// Tells whether every bar must be shown that opens a trading day.
  public boolean needsOpenings() {
    return book.needsOpenings();
  }

  /// Returns the trading day whose last bar must be shown, or the first one after it; {@link
  /// OrderRequest#NONE} if no order cares for the end of a day.
  public long dayThatEnds() {
    return book.dayThatEnds();
  }

  /// Returns the highest price, in ticks, at or below which some order does something when the
  /// price falls; -1 if none does.
  public long highestBelow() {
    return book.highestBelow(rules.throughTicks());
  }

  /// Returns the lowest price, in ticks, at or above which some order does something when the price
  /// rises; {@link Long#MAX_VALUE} if none does.
  public long lowestAbove() {
    return book.lowestAbove(rules.throughTicks());
  }

  // --- prices

  /// Shows the opening of a bar. Returns whether the rest of the bar is wanted: then {@link
  /// #restOfBar} must follow before anything else is shown.
  ///
  /// @param time epoch milliseconds UTC
  public boolean openBar(long time, double open) {
    price.bar(open);
    execution.ranged = rules.intrabar() == IntrabarRule.RANGE;
    jump(time, true);
    execution.ranged = false;
    if (book.needsPath()) {
      return true;
    }
    finish();
    return false;
  }

  /// Shows the rest of the bar whose opening was shown.
  public void restOfBar(double high, double low, double close) {
    execution.opening = false;
    execution.barOpens = false;
    highest = tick.nearest(high);
    lowest = tick.nearest(low);
    if (rules.intrabar() == IntrabarRule.RANGE) {
      range.run(price.now(), highest, lowest, tick.nearest(close));
      closeDay();
      finish();
      return;
    }
    if (book.dayThatEnds() == OrderRequest.NONE && passesAll()) {
      price.at(tick.nearest(close));
      finish();
      return;
    }
    int held = context.held();
    boolean stops =
        rules.intrabar() == IntrabarRule.MOST_FAVOURABLE
            && held != 0
            && stops(held > 0 ? lowest : highest, held > 0);
    boolean lowFirst = rules.intrabar().lowFirst(held, price.now(), highest, lowest, stops);
    boolean returns = rules.intrabar().returns(held);
    int legs = returns ? 4 : 3;
    long start = execution.now;
    leg(lowFirst ? lowest : highest, start, 1, legs);
    leg(lowFirst ? highest : lowest, start, 2, legs);
    if (returns) {
      leg(lowFirst ? lowest : highest, start, 3, legs);
    }
    leg(tick.nearest(close), start, legs, legs);
    closeDay();
    finish();
  }

  /// Lets a whole bar pass without its opening being shown, as showing it would, if all that can
  /// happen in it is that trailing stops follow. Returns false if more may happen: then nothing
  /// has, and the bar must be shown.
  ///
  /// Neither a trading day may open or end with it for an order that cares, nor an order be on its
  /// way that would arrive.
  public boolean pass(double high, double low) {
    if (rules.intrabar() == IntrabarRule.RANGE) {
      return false;
    }
    highest = tick.nearest(high);
    lowest = tick.nearest(low);
    for (int i = 0; i < book.size(); i++) {
      book.get(i).sleeps = false;
      book.get(i).bornNow = false;
    }
    return passesAll();
  }

  /// Lets trailing stops follow the bar if no order does anything else in it, whichever of its
  /// extremes comes first; else does nothing and returns false.
  private boolean passesAll() {
    for (int i = 0; i < book.size(); i++) {
      if (!passes(book.get(i))) {
        return false;
      }
    }
    follow(highest);
    follow(lowest);
    return true;
  }

  /// Tells whether an order does nothing on the way of the bar, but that it may follow.
  private boolean passes(WorkingOrder order) {
    if (order.ended || order.sleeps) {
      return true;
    }
    return switch (order.stage) {
      case UNDERWAY -> !order.isComing();
      case WAITING ->
          order.isFor(TimeInForce.AT_THE_CLOSE) || !order.isWokenWithin(lowest, highest);
      case RESTING -> {
        long at = order.reachedAt(rules.throughTicks());
        yield order.buys ? lowest > at : highest < at;
      }
      case TAKING -> true;
    };
  }

  private void closeDay() {
    if (book.dayThatEnds() != OrderRequest.NONE && context.closesDay()) {
      execution.closeDay();
    }
  }

  /// Tells whether a stop of the open position lies between the open and an extreme.
  private boolean stops(long extreme, boolean sells) {
    for (int i = 0; i < book.size(); i++) {
      WorkingOrder order = book.get(i);
      boolean stop =
          order.type == OrderType.STOP
              || order.type == OrderType.STOP_LIMIT
              || order.type == OrderType.TRAILING_STOP;
      if (stop && !order.ended && order.request.reduceOnly() && order.buys != sells) {
        long trigger = order.trigger();
        if (trigger != OrderRequest.NONE && (sells ? extreme <= trigger : extreme >= trigger)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Shows a single price without a bound on its volume.
  ///
  /// @param time epoch milliseconds UTC
  public void price(long time, double at) {
    price.unbounded(at);
    jump(time, false);
    finish();
  }

  /// Shows a trade. A resting order is filled at its limit by a trade at it or beyond.
  ///
  /// @param time epoch milliseconds UTC
  /// @param volume in base units or shares
  public void price(long time, double at, double volume) {
    price.trade(at, volume);
    jump(time, false);
    finish();
  }

  /// Shows the best quotes: purchases trade at the ask and are woken by it, sales at the bid. The
  /// spread of the rules is not added.
  ///
  /// @param time epoch milliseconds UTC
  /// @param bidVolume offered at the bid, in base units or shares
  /// @param askVolume offered at the ask
  /// @throws IllegalArgumentException if the bid is above the ask
  public void quote(long time, double bid, double bidVolume, double ask, double askVolume) {
    if (!(bid <= ask)) {
      throw new IllegalArgumentException(
          "a bid of " + bid + " with an ask of " + ask + " is no quote; drop it");
    }
    price.quote(bid, bidVolume, ask, askVolume);
    jump(time, false);
    finish();
  }

  private void finish() {
    execution.showing = false;
    book.compact();
  }

  private void jump(long time, boolean barOpens) {
    execution.showing = true;
    execution.opening = true;
    execution.barOpens = barOpens;
    execution.now = time;
    int known = book.size();
    boolean openers = false;
    for (int i = 0; i < known; i++) {
      WorkingOrder order = book.get(i);
      if (order.request.reduceOnly()) {
        execution.land(order);
      } else {
        openers = true;
      }
    }
    for (int i = 0; openers && i < known; i++) {
      WorkingOrder order = book.get(i);
      if (!order.request.reduceOnly()) {
        execution.land(order);
      }
    }
    arrivals();
  }

  /// Lets orders reach the venue whose time has come, at the present price; older ones first.
  private void arrivals() {
    for (int i = 0; book.mayCome() && i < book.size(); i++) {
      WorkingOrder order = book.get(i);
      if (order.isComing() && order.activeAt <= execution.now) {
        execution.arrive(order);
      }
    }
  }

  // --- the way of a bar

  /// Moves to a price in the `number`-th of `legs` equal parts of the bar's time, letting orders
  /// arrive on the way: on a straight line in time, at the last tick that was reached.
  private void leg(long to, long start, int number, int legs) {
    if (book.isOver()) {
      price.at(to);
      return;
    }
    long from = price.now();
    while (true) {
      WorkingOrder next = book.nextToArrive();
      long target = to;
      long arrival = OrderRequest.NONE;
      if (next != null) {
        long whole = context.closeTime() - start;
        long began = start + whole * (number - 1) / legs;
        long over = start + whole * number / legs;
        if (next.activeAt < over) {
          double part = Math.max(0, next.activeAt - began) / (double) (over - began);
          long reached = from + (long) ((to - from) * part);
          // An order that was submitted further on the way arrives where the price is.
          target = to > from ? Math.max(reached, price.now()) : Math.min(reached, price.now());
          arrival = next.activeAt;
        }
      }
      if (touch(target)) {
        continue;
      }
      if (arrival == OrderRequest.NONE) {
        return;
      }
      execution.now = arrival;
      arrivals();
    }
  }

  /// Moves towards a price as far as the first order that is touched, and lets that trade; returns
  /// false if none is touched and the price was reached.
  private boolean touch(long to) {
    boolean up = to > price.now();
    WorkingOrder next = null;
    long nearest = 0;
    for (int i = 0; i < book.size(); i++) {
      WorkingOrder order = book.get(i);
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
      follow(to);
      price.at(to);
      return false;
    }
    follow(nearest);
    price.at(nearest);
    if (next.stage == Stage.RESTING) {
      // No price of the bar was worse than its extreme.
      long limit = next.buys ? Math.min(next.limit, highest) : Math.max(next.limit, lowest);
      execution.fill(next, limit, nearest, true);
    } else {
      execution.wake(next);
    }
    arrivals();
    return true;
  }

  /// Returns the price at which a move from the present price to `to` touches an order, or NONE.
  private long touchedAt(WorkingOrder order, long to, boolean up) {
    if (order.ended || order.sleeps) {
      return OrderRequest.NONE;
    }
    long at;
    boolean whenRising;
    if (order.stage == Stage.RESTING) {
      if (price.offered(order) == 0) {
        return OrderRequest.NONE;
      }
      whenRising = !order.buys;
      at = order.reachedAt(rules.throughTicks());
    } else if (order.stage == Stage.WAITING && !order.isFor(TimeInForce.AT_THE_CLOSE)) {
      whenRising = order.waitsForRise();
      at = order.trigger();
      if (at == OrderRequest.NONE) {
        return at;
      }
    } else {
      return OrderRequest.NONE;
    }
    long now = price.now();
    // What the price has passed already is touched where it is.
    if (whenRising ? now >= at : now <= at) {
      return now;
    }
    return whenRising == up && (up ? at <= to : at >= to) ? at : OrderRequest.NONE;
  }

  private void follow(long to) {
    for (int i = 0; i < book.size(); i++) {
      WorkingOrder order = book.get(i);
      if (order.type == OrderType.TRAILING_STOP
          && order.stage == Stage.WAITING
          && !order.ended
          && !order.sleeps) {
        order.follow(to);
      }
    }
  }

  // --- state

  /// Writes the book as it stands between two bars.
  public void write(StateOutput out) {
    book.write(out);
  }

  /// Takes over a book that {@link #write} wrote.
  public void read(StateInput in) {
    book.read(in);
  }
}
