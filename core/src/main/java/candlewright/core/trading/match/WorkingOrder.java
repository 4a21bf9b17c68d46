package candlewright.core.trading.match;

import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.OrderType;
import candlewright.core.trading.Side;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import candlewright.core.trading.TimeInForce;
import candlewright.core.trading.Trail;

/// An order in the book of a {@link BarMatcher}.
public final class WorkingOrder {
  final OrderRequest request;
  final OrderType type;
  final boolean buys;
  private final long id;
  private final int purpose;
  final long activeAt;

  long remaining;
  long limit;
  long trigger;

  /// Whether a stop or stop-limit was woken and goes on as a market or limit order.
  boolean woken;

  /// Whether it has been offered to the market once.
  boolean arrived;

  /// The best price of a trailing stop since it began to follow.
  long best = OrderRequest.NONE;

  /// The bar in which it was submitted, while that bar is going on.
  long bornIn;

  /// The price in ticks at which it was submitted while that bar is going on.
  long bornAt;

  boolean sleepsThisBar;
  boolean ended;

  WorkingOrder(OrderRequest request, long id, int purpose, long activeAt) {
    this.request = request;
    this.type = request.type();
    this.buys = request.side() == Side.BUY;
    this.id = id;
    this.purpose = purpose;
    this.activeAt = activeAt;
    remaining = request.lots();
    limit = request.limit();
    trigger = request.trigger();
  }

  /// Returns what was asked for.
  public OrderRequest request() {
    return request;
  }

  /// Returns its number, unique within its matcher.
  public long id() {
    return id;
  }

  /// Returns what its owner submitted it for; the matcher does not look at it.
  public int purpose() {
    return purpose;
  }

  /// Returns the lots that are not filled yet.
  public long remaining() {
    return remaining;
  }

  /// Returns the limit in ticks, as amended.
  public long limit() {
    return limit;
  }

  /// Returns the price in ticks that wakes it, as amended or trailed; {@link OrderRequest#NONE} if
  /// nothing does.
  public long trigger() {
    if (type != OrderType.TRAILING_STOP) {
      return trigger;
    }
    return best == OrderRequest.NONE ? OrderRequest.NONE : trail().trigger(request.side(), best);
  }

  /// Tells whether it is no longer in the book.
  public boolean hasEnded() {
    return ended;
  }

  Trail trail() {
    Trail trail = request.trail();
    if (trail == null) {
      throw new IllegalStateException("order " + id + " does not trail");
    }
    return trail;
  }

  /// Lets a trailing stop follow.
  void follow(long price) {
    Trail trail = trail();
    long activation = trail.activation();
    if (best == OrderRequest.NONE && activation != OrderRequest.NONE) {
      if (buys ? price > activation : price < activation) {
        return;
      }
    }
    if (best == OrderRequest.NONE || (buys ? price < best : price > best)) {
      best = price;
    }
  }

  void write(StateOutput out) {
    out.writeLong(id);
    out.writeInt(purpose);
    out.writeLong(activeAt);
    out.writeText(request.side().name());
    out.writeText(type.name());
    out.writeLong(request.lots());
    out.writeLong(request.limit());
    out.writeLong(request.trigger());
    Trail trail = request.trail();
    out.writeBoolean(trail != null);
    if (trail != null) {
      out.writeLong(trail.ticks());
      out.writeDouble(trail.fraction());
      out.writeLong(trail.fixed());
      out.writeLong(trail.activation());
    }
    out.writeText(request.timeInForce().name());
    out.writeBoolean(request.postOnly());
    out.writeBoolean(request.reduceOnly());
    out.writeLong(request.group());
    out.writeLong(request.decidedAt());
    out.writeText(request.tag());
    out.writeLong(remaining);
    out.writeLong(limit);
    out.writeLong(trigger);
    out.writeBoolean(woken);
    out.writeBoolean(arrived);
    out.writeLong(best);
  }

  static WorkingOrder read(StateInput in) {
    long id = in.readLong();
    int purpose = in.readInt();
    long activeAt = in.readLong();
    OrderRequest request =
        new OrderRequest(
            Side.valueOf(in.readText()),
            OrderType.valueOf(in.readText()),
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readBoolean()
                ? new Trail(in.readLong(), in.readDouble(), in.readLong(), in.readLong())
                : null,
            TimeInForce.valueOf(in.readText()),
            in.readBoolean(),
            in.readBoolean(),
            in.readLong(),
            in.readLong(),
            in.readText());
    WorkingOrder order = new WorkingOrder(request, id, purpose, activeAt);
    order.remaining = in.readLong();
    order.limit = in.readLong();
    order.trigger = in.readLong();
    order.woken = in.readBoolean();
    order.arrived = in.readBoolean();
    order.best = in.readLong();
    return order;
  }
}
