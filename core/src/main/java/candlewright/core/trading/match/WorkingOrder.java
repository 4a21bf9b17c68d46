package candlewright.core.trading.match;

import candlewright.core.market.CorporateAction.Split;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.OrderType;
import candlewright.core.trading.Side;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import candlewright.core.trading.TimeInForce;
import candlewright.core.trading.Trail;

/// An order in the book of a {@link BarMatcher}.
public final class WorkingOrder {
  OrderRequest request;
  final OrderType type;
  final boolean buys;
  private final long id;
  private final int purpose;
  final long activeAt;

  /// Whether it may reach the venue while a bar is going on.
  private final boolean inBar;

  long remaining;
  long limit;
  long trigger;

  private long filled;
  private long traded;

  Stage stage = Stage.UNDERWAY;

  /// Whether a stop-limit was woken and goes on as a limit order.
  boolean woken;

  /// The best price of a trailing stop since it began to follow.
  long best = OrderRequest.NONE;

  /// The trading day with which it ends, or at whose close it trades; NONE while there is none.
  long day = OrderRequest.NONE;

  /// Whether the rest of the bar does not reach it.
  boolean sleeps;

  /// Whether it was submitted in the bar that is going on, and the price in ticks then.
  boolean bornNow;

  long bornAt;

  boolean ended;

  WorkingOrder(OrderRequest request, long id, int purpose, long activeAt, boolean inBar) {
    this.inBar = inBar;
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

  /// Tells whether it stands as {@link BarMatcher#handOver} would put it: a market order on its
  /// way, any other at the venue, nothing of it filled and its prices as they were asked for.
  public boolean isAsHandedOver(OrderRequest asked, long from) {
    boolean underway = type == OrderType.MARKET;
    Stage expected = underway ? Stage.UNDERWAY : isLimit() ? Stage.RESTING : Stage.WAITING;
    return request.equals(asked)
        && activeAt == from
        && inBar != underway
        && stage == expected
        && !ended
        && filled == 0
        && remaining == request.lots()
        && limit == request.limit()
        && trigger == request.trigger()
        && day == OrderRequest.NONE;
  }

  /// Returns from when on it works, epoch milliseconds UTC.
  public long activeAt() {
    return activeAt;
  }

  /// Returns what its owner submitted it for; the matcher does not look at it.
  public int purpose() {
    return purpose;
  }

  /// Returns the lots that are not filled yet; {@link OrderRequest#ALL} while it is not known how
  /// many.
  public long remaining() {
    return remaining;
  }

  /// Returns the lots that are filled.
  public long filled() {
    return filled;
  }

  /// Returns the notional of its fills, as far as its owner has added it up.
  public long traded() {
    return traded;
  }

  /// Adds the notional of a fill, in 1e-8 units, for fees that are of an order.
  public void addTraded(long notional) {
    traded = Math.addExact(traded, notional);
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

  /// Tells whether it trades at its limit, and is not still waiting to.
  boolean isLimit() {
    return type == OrderType.LIMIT || woken;
  }

  /// Tells whether what it cannot get at once is not wanted.
  boolean isImmediate() {
    return switch (request.timeInForce()) {
      case IMMEDIATE_OR_CANCEL, FILL_OR_KILL, AT_THE_OPEN -> true;
      case GOOD_TILL_CANCELLED, DAY, AT_THE_CLOSE -> false;
    };
  }

  boolean isFor(TimeInForce timeInForce) {
    return request.timeInForce() == timeInForce;
  }

  /// Tells whether a price is at its limit or better.
  boolean accepts(long price) {
    return buys ? price <= limit : price >= limit;
  }

  /// Returns the price up to which it lets itself be filled, no better than `price`.
  long limited(long price) {
    if (limit == OrderRequest.NONE) {
      return price;
    }
    return buys ? Math.min(price, limit) : Math.max(price, limit);
  }

  /// Returns the price that fills it while it rests at its limit.
  ///
  /// @param through ticks beyond the limit that are needed
  long reachedAt(int through) {
    return buys ? limit - through : limit + through;
  }

  /// Tells whether it reaches the venue on the way of a bar when its time comes.
  boolean isComing() {
    return stage == Stage.UNDERWAY && inBar && !ended && !isFor(TimeInForce.AT_THE_OPEN);
  }

  /// Tells whether a rising price sets it off while it waits, else a falling one.
  boolean waitsForRise() {
    return buys != (type == OrderType.TAKE_PROFIT);
  }

  /// Tells whether a price wakes it.
  boolean isWokenBy(long price) {
    long at = trigger();
    return at != OrderRequest.NONE && (waitsForRise() ? price >= at : price <= at);
  }

  /// Tells whether a price between two may wake it, a trailing stop also once it has followed the
  /// better one of them.
  boolean isWokenWithin(long low, long high) {
    if (type != OrderType.TRAILING_STOP) {
      return waitsForRise() ? high >= trigger : low <= trigger;
    }
    if (best == OrderRequest.NONE) {
      return true;
    }
    return buys
        ? high >= trail().trigger(Side.BUY, Math.min(best, low))
        : low <= trail().trigger(Side.SELL, Math.max(best, high));
  }

  /// Takes lots off what remains.
  void fill(long lots, long left) {
    filled = Math.addExact(filled, lots);
    remaining = left;
    ended = left == 0;
  }

  /// Takes over what a split of the shares makes of it. Returns false if less than a lot is left.
  boolean split(Split split) {
    request = request.afterSplit(split);
    limit = limit == OrderRequest.NONE ? limit : split.price(limit);
    trigger = trigger == OrderRequest.NONE ? trigger : split.price(trigger);
    best = best == OrderRequest.NONE ? best : split.price(best);
    filled = split.quantity(filled);
    remaining = remaining == OrderRequest.ALL ? remaining : split.quantity(remaining);
    return remaining > 0;
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
    out.writeBoolean(inBar);
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
    out.writeLong(filled);
    out.writeLong(traded);
    out.writeText(stage.name());
    out.writeBoolean(woken);
    out.writeLong(best);
    out.writeLong(day);
  }

  static WorkingOrder read(StateInput in) {
    long id = in.readLong();
    int purpose = in.readInt();
    long activeAt = in.readLong();
    boolean inBar = in.readBoolean();
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
    WorkingOrder order = new WorkingOrder(request, id, purpose, activeAt, inBar);
    order.remaining = in.readLong();
    order.limit = in.readLong();
    order.trigger = in.readLong();
    order.filled = in.readLong();
    order.traded = in.readLong();
    order.stage = Stage.valueOf(in.readText());
    order.woken = in.readBoolean();
    order.best = in.readLong();
    order.day = in.readLong();
    return order;
  }
}
