package candlewright.core.trading.match;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.OrderType;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import candlewright.core.trading.TimeInForce;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The orders of one account in one instrument, oldest first, and what they wait for.
final class OrderBook {
  private static final WorkingOrder[] NO_ORDERS = new WorkingOrder[0];

  private WorkingOrder[] orders = NO_ORDERS;
  private int count;
  private int ended;
  private long nextId = 1;

  /// Whether an order may have to arrive on the way of a bar; else none has.
  private boolean mayCome;

  /// Whether an order may care for the opening or the end of a trading day; else none does.
  private boolean mayCareForDays;

  WorkingOrder add(OrderRequest request, int purpose, long activeAt, boolean inBar) {
    if (count == orders.length) {
      orders = Arrays.copyOf(orders, Math.max(4, 2 * count));
    }
    WorkingOrder order = new WorkingOrder(request, nextId++, purpose, activeAt, inBar);
    orders[count++] = order;
    mayCome |= inBar;
    mayCareForDays |= caresForDays(request.timeInForce());
    return order;
  }

  long nextId() {
    return nextId;
  }

  void nextId(long id) {
    nextId = id;
  }

  /// Lets go of all orders.
  void clear() {
    Arrays.fill(orders, 0, count, null);
    count = 0;
    ended = 0;
    mayCome = false;
    mayCareForDays = false;
  }

  private static boolean caresForDays(TimeInForce timeInForce) {
    return switch (timeInForce) {
      case DAY, AT_THE_OPEN, AT_THE_CLOSE -> true;
      case GOOD_TILL_CANCELLED, IMMEDIATE_OR_CANCEL, FILL_OR_KILL -> false;
    };
  }

  /// Returns the number of orders, those that ended since the last {@link #compact} too.
  int size() {
    return count;
  }

  /// Tells whether every order has ended.
  boolean isOver() {
    return ended == count;
  }

  WorkingOrder get(int i) {
    return orders[i];
  }

  /// States that an order has ended: it stays until {@link #compact}.
  void countEnded() {
    ended++;
  }

  /// Lets go of orders that ended.
  void compact() {
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
    mayCareForDays &= count > 0;
  }

  @Nullable WorkingOrder find(long id) {
    for (int i = 0; i < count; i++) {
      if (orders[i].id() == id) {
        return orders[i];
      }
    }
    return null;
  }

  // --- what they wait for

  /// Tells whether the rest of a bar can matter after its opening.
  boolean needsPath() {
    for (int i = 0; i < count; i++) {
      if (!orders[i].ended && orders[i].stage != Stage.TAKING) {
        return true;
      }
    }
    return false;
  }

  /// States that an order is on its way again.
  void sentAgain() {
    mayCome = true;
  }

  /// Tells whether an order may have to arrive on the way of a bar.
  boolean mayCome() {
    return mayCome;
  }

  /// Returns the order that will be the next to reach the venue, or null.
  @Nullable WorkingOrder nextToArrive() {
    if (!mayCome) {
      return null;
    }
    WorkingOrder next = null;
    for (int i = 0; i < count; i++) {
      WorkingOrder order = orders[i];
      if (order.isComing() && (next == null || order.activeAt < next.activeAt)) {
        next = order;
      }
    }
    mayCome = next != null;
    return next;
  }

  boolean needsEveryBar() {
    for (int i = 0; i < count; i++) {
      WorkingOrder order = orders[i];
      if (order.stage == Stage.TAKING
          || (order.stage == Stage.UNDERWAY && !order.isFor(TimeInForce.AT_THE_OPEN))) {
        return true;
      }
    }
    return false;
  }

  boolean needsOpenings() {
    for (int i = 0; mayCareForDays && i < count; i++) {
      if (orders[i].stage == Stage.UNDERWAY && orders[i].isFor(TimeInForce.AT_THE_OPEN)) {
        return true;
      }
    }
    return false;
  }

  /// Returns the first trading day at whose end an order ends or trades, or NONE.
  long dayThatEnds() {
    long first = OrderRequest.NONE;
    for (int i = 0; mayCareForDays && i < count; i++) {
      long day = orders[i].day;
      if (!orders[i].ended && day != OrderRequest.NONE) {
        first = first == OrderRequest.NONE ? day : Math.min(first, day);
      }
    }
    return first;
  }

  long highestBelow(int through) {
    long highest = -1;
    for (int i = 0; i < count; i++) {
      highest = Math.max(highest, below(orders[i], through));
    }
    return highest;
  }

  long lowestAbove(int through) {
    long lowest = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      lowest = Math.min(lowest, above(orders[i], through));
    }
    return lowest;
  }

  /// Returns the price at or below which a falling price does something to an order, or -1.
  private static long below(WorkingOrder order, int through) {
    if (order.stage == Stage.RESTING) {
      return order.buys ? order.reachedAt(through) : -1;
    }
    if (order.isFor(TimeInForce.AT_THE_CLOSE) || order.stage != Stage.WAITING) {
      return -1;
    }
    if (order.type == OrderType.TRAILING_STOP && order.buys) {
      return order.best != OrderRequest.NONE ? order.best - 1 : firstBest(order);
    }
    return order.waitsForRise() ? -1 : order.trigger();
  }

  private static long above(WorkingOrder order, int through) {
    if (order.stage == Stage.RESTING) {
      return order.buys ? Long.MAX_VALUE : order.reachedAt(through);
    }
    if (order.isFor(TimeInForce.AT_THE_CLOSE) || order.stage != Stage.WAITING) {
      return Long.MAX_VALUE;
    }
    if (order.type == OrderType.TRAILING_STOP && !order.buys) {
      return order.best != OrderRequest.NONE ? order.best + 1 : firstBest(order);
    }
    if (!order.waitsForRise()) {
      return Long.MAX_VALUE;
    }
    long trigger = order.trigger();
    return trigger == OrderRequest.NONE ? Long.MAX_VALUE : trigger;
  }

  /// Returns where a trailing stop begins to follow that does not follow yet.
  private static long firstBest(WorkingOrder order) {
    return order.trail().activation();
  }

  // --- state

  void write(StateOutput out) {
    out.writeLong(nextId);
    out.writeInt(count);
    for (int i = 0; i < count; i++) {
      orders[i].write(out);
    }
  }

  void read(StateInput in) {
    nextId = in.readLong();
    count = in.readInt();
    ended = 0;
    mayCome = true;
    mayCareForDays = true;
    orders = new WorkingOrder[count];
    for (int i = 0; i < count; i++) {
      orders[i] = WorkingOrder.read(in);
    }
  }
}
