package candlewright.core.trading;

import candlewright.core.market.CorporateAction.Split;
import org.jspecify.annotations.Nullable;

/// What is wanted from a venue. Prices are in ticks, quantities in lots of the instrument.
///
/// @param side buy or sell
/// @param type what makes it trade
/// @param lots positive; {@link #ALL} for a reducing order that takes whatever is held when it
///   trades, or an opening one whose size the account states then
/// @param limit worst price of a limit or stop-limit order, else {@link #NONE}
/// @param trigger price that wakes a stop, stop-limit or take profit order, else {@link #NONE}
/// @param trail of a trailing stop, else null
/// @param timeInForce how long it works
/// @param postOnly cancelled rather than traded if it would trade on arrival
/// @param reduceOnly may only make a position smaller: a sale the long one, a purchase the short
///   one. All others open or enlarge: a purchase the long position, a sale the short one
/// @param group orders of the same group other than 0 are one-cancels-other
/// @param decidedAt when it was decided, epoch milliseconds UTC: the known-at of the deciding bar
/// @param tag for people; empty for none
public record OrderRequest(
    Side side,
    OrderType type,
    long lots,
    long limit,
    long trigger,
    @Nullable Trail trail,
    TimeInForce timeInForce,
    boolean postOnly,
    boolean reduceOnly,
    long group,
    long decidedAt,
    String tag) {
  /// No price.
  public static final long NONE = Long.MIN_VALUE;

  /// Whatever is held, or whatever the account allows.
  public static final long ALL = Long.MAX_VALUE;

  public OrderRequest {
    if (lots <= 0) {
      throw new IllegalArgumentException("an order needs at least 1 lot, was " + lots);
    }
    boolean limited = type == OrderType.LIMIT || type == OrderType.STOP_LIMIT;
    price("limit", limited, type, limit);
    boolean triggered =
        type == OrderType.STOP || type == OrderType.STOP_LIMIT || type == OrderType.TAKE_PROFIT;
    price("trigger", triggered, type, trigger);
    if (type == OrderType.TRAILING_STOP != (trail != null)) {
      throw new IllegalArgumentException("a trailing stop, and only that, has a trail");
    }
    if (postOnly && type != OrderType.LIMIT) {
      throw new IllegalArgumentException("only a limit order can be post-only, not a " + type);
    }
    if (postOnly
        && (timeInForce == TimeInForce.IMMEDIATE_OR_CANCEL
            || timeInForce == TimeInForce.FILL_OR_KILL)) {
      throw new IllegalArgumentException(
          "a post-only order cannot be " + timeInForce + ": it would never trade");
    }
    boolean atAuction =
        timeInForce == TimeInForce.AT_THE_OPEN || timeInForce == TimeInForce.AT_THE_CLOSE;
    if (atAuction && type != OrderType.MARKET && type != OrderType.LIMIT) {
      throw new IllegalArgumentException(
          "only market and limit orders can be " + timeInForce + ", not a " + type);
    }
  }

  private static void price(String name, boolean wanted, OrderType type, long price) {
    if (wanted ? price < 0 : price != NONE) {
      throw new IllegalArgumentException(
          wanted
              ? "a " + type + " order needs a " + name + " of at least 0 ticks"
              : "a " + type + " order has no " + name);
    }
  }

  /// A market order that opens or enlarges a position.
  public static OrderRequest market(Side side, long lots, long decidedAt) {
    return of(side, OrderType.MARKET, lots, NONE, NONE, null, false, decidedAt);
  }

  /// A limit order that opens or enlarges a position.
  public static OrderRequest limit(Side side, long lots, long limit, long decidedAt) {
    return of(side, OrderType.LIMIT, lots, limit, NONE, null, false, decidedAt);
  }

  /// A stop order that opens or enlarges a position.
  public static OrderRequest stop(Side side, long lots, long trigger, long decidedAt) {
    return of(side, OrderType.STOP, lots, NONE, trigger, null, false, decidedAt);
  }

  /// A stop-limit order that opens or enlarges a position.
  public static OrderRequest stopLimit(
      Side side, long lots, long trigger, long limit, long decidedAt) {
    return of(side, OrderType.STOP_LIMIT, lots, limit, trigger, null, false, decidedAt);
  }

  /// A market order that can only reduce.
  public static OrderRequest exitAtMarket(Side side, long lots, long decidedAt) {
    return of(side, OrderType.MARKET, lots, NONE, NONE, null, true, decidedAt);
  }

  /// A limit order that can only reduce.
  public static OrderRequest exitAtLimit(Side side, long lots, long limit, long decidedAt) {
    return of(side, OrderType.LIMIT, lots, limit, NONE, null, true, decidedAt);
  }

  /// A stop order that can only reduce.
  public static OrderRequest exitAtStop(Side side, long lots, long trigger, long decidedAt) {
    return of(side, OrderType.STOP, lots, NONE, trigger, null, true, decidedAt);
  }

  /// A take profit order: it can only reduce.
  public static OrderRequest takeProfit(Side side, long lots, long trigger, long decidedAt) {
    return of(side, OrderType.TAKE_PROFIT, lots, NONE, trigger, null, true, decidedAt);
  }

  /// A trailing stop: it can only reduce.
  public static OrderRequest trailing(Side side, long lots, Trail trail, long decidedAt) {
    return of(side, OrderType.TRAILING_STOP, lots, NONE, NONE, trail, true, decidedAt);
  }

  private static OrderRequest of(
      Side side,
      OrderType type,
      long lots,
      long limit,
      long trigger,
      @Nullable Trail trail,
      boolean reduceOnly,
      long decidedAt) {
    return new OrderRequest(
        side,
        type,
        lots,
        limit,
        trigger,
        trail,
        TimeInForce.GOOD_TILL_CANCELLED,
        false,
        reduceOnly,
        0,
        decidedAt,
        "");
  }

  /// Returns the same order that may only make a position smaller.
  public OrderRequest reducing() {
    return reduceOnly ? this : copy(lots, timeInForce, postOnly, true, group, tag);
  }

  /// Returns the same order for {@link #ALL}.
  public OrderRequest whole() {
    return sized(ALL);
  }

  /// Returns the same order for another number of lots.
  public OrderRequest sized(long other) {
    return other == lots ? this : copy(other, timeInForce, postOnly, reduceOnly, group, tag);
  }

  /// Returns the same order with another time in force.
  public OrderRequest with(TimeInForce other) {
    return copy(lots, other, postOnly, reduceOnly, group, tag);
  }

  /// Returns the same order that is cancelled rather than traded on arrival.
  public OrderRequest postingOnly() {
    return copy(lots, timeInForce, true, reduceOnly, group, tag);
  }

  /// Returns the same order in a one-cancels-other group.
  public OrderRequest inGroup(long other) {
    return copy(lots, timeInForce, postOnly, reduceOnly, other, tag);
  }

  /// Returns the same order with a tag.
  public OrderRequest tagged(String other) {
    return copy(lots, timeInForce, postOnly, reduceOnly, group, other);
  }

  private OrderRequest copy(
      long newLots,
      TimeInForce newTimeInForce,
      boolean newPostOnly,
      boolean newReduceOnly,
      long newGroup,
      String newTag) {
    return new OrderRequest(
        side,
        type,
        newLots,
        limit,
        trigger,
        trail,
        newTimeInForce,
        newPostOnly,
        newReduceOnly,
        newGroup,
        decidedAt,
        newTag);
  }

  /// Returns the same order after a split of the shares, prices rounded to the nearest tick and
  /// lots down, but not below 1.
  public OrderRequest afterSplit(Split split) {
    return new OrderRequest(
        side,
        type,
        lots == ALL ? ALL : Math.max(1, split.quantity(lots)),
        limit == NONE ? NONE : split.price(limit),
        trigger == NONE ? NONE : split.price(trigger),
        trail == null ? null : trail.afterSplit(split),
        timeInForce,
        postOnly,
        reduceOnly,
        group,
        decidedAt,
        tag);
  }

  /// Returns the side of the position it trades in: BUY for the long one.
  public Side position() {
    return reduceOnly ? side.opposite() : side;
  }
}
