package candlewright.backtest.simulate;

import candlewright.core.strategy.plan.Mask;
import candlewright.core.trading.OrderRequest;
import candlewright.core.trading.OrderType;
import candlewright.core.trading.Position;
import candlewright.core.trading.Side;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import candlewright.core.trading.match.BarMatcher;
import candlewright.core.trading.match.WorkingOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One side of one instrument: its position, the orders that belong to it, and the trade that is
/// going on.
final class Leg {
  final Side side;
  final int sign;
  final MaskCursor entry;
  final MaskCursor exit;
  final LimitOrders entryOrders;
  final LimitOrders exitOrders;

  Position position = Position.FLAT;

  /// The entry that is on its way, or null.
  @Nullable WorkingOrder entering;

  /// The exit that is on its way, or null.
  @Nullable WorkingOrder leaving;

  /// What protects the position.
  final List<WorkingOrder> brackets = new ArrayList<>();

  /// Closes the position when the price has fallen or risen so far that its margin no longer
  /// suffices, or at the next price because it does not now; null where there is none.
  @Nullable WorkingOrder whenLow;

  @Nullable WorkingOrder whenHigh;
  @Nullable WorkingOrder forced;

  /// What was paid for the lots held, and what was put up for them, where margin is isolated; in
  /// 1e-8 units of the account's currency.
  long cost;

  long margin;

  /// Bar whose close decided the latest entry.
  int decidedBar;

  /// Bar whose close decided the first entry of the position.
  int firstDecidedBar;

  /// Bar at whose close the entry on its way is given up.
  int enteringUntil;

  /// Bar at whose close the exit on its way is given up.
  int leavingUntil;

  int entryBar;
  long entryTime;
  long entryTicks;
  long entryLots;

  /// Sum of price in ticks times lots of all entries.
  private double entryCost;

  int entries;

  /// Whether a part of the entry on its way was filled.
  boolean entryBegun;

  /// Step of a target by age that holds; {@link TargetByAge#NONE} for none.
  int ageStep = TargetByAge.NONE;

  /// Bar at whose open its next step holds; follows from the rest.
  int stepBar = Integer.MAX_VALUE;

  /// Rules whose order was filled whole and is not placed again, by index.
  final boolean[] done;

  long funding;
  long slippage;

  /// Where prices are not in the account's currency, in which everything else is.
  final @Nullable QuoteSums quoted;

  ExitReason reason = ExitReason.SIGNAL;

  /// @param rules number of orders that can protect the position
  /// @param quoted null for an instrument quoted in the account's currency
  Leg(
      Side side,
      Mask entry,
      Mask exit,
      LimitOrders entryOrders,
      LimitOrders exitOrders,
      int rules,
      @Nullable QuoteSums quoted) {
    this.side = side;
    this.sign = side.sign();
    this.entry = new MaskCursor(entry);
    this.exit = new MaskCursor(exit);
    this.entryOrders = entryOrders;
    this.exitOrders = exitOrders;
    this.done = new boolean[rules];
    this.quoted = quoted;
  }

  boolean isFlat() {
    return position.isFlat();
  }

  /// Returns the lots held, not negative.
  long held() {
    return Math.abs(position.lots());
  }

  /// Counts a fill that opened or enlarged the position.
  void entered(long ticks, long lots) {
    entryLots += lots;
    entryCost += (double) ticks * lots;
  }

  /// Returns the average price of all entries, to the nearest tick.
  long averageTicks() {
    return (long) Math.rint(entryCost / entryLots);
  }

  /// Returns the price that lies so many ticks beyond the average price of the entries, in favour
  /// of the position if positive; at least 0.
  long away(long ticks) {
    return Math.max(0, averageTicks() + sign * ticks);
  }

  /// Returns the order that a rule has in the book, or null.
  @Nullable WorkingOrder bracket(int rule) {
    for (int i = 0; i < brackets.size(); i++) {
      if (Purpose.rule(brackets.get(i).purpose()) == rule) {
        return brackets.get(i);
      }
    }
    return null;
  }

  /// Tells whether entries and exits by condition are ordered by market.
  boolean byMarket() {
    return entryOrders.byMarket() && exitOrders.byMarket();
  }

  /// Lets go of all orders, which go on elsewhere.
  void letGo() {
    entering = null;
    leaving = null;
    brackets.clear();
  }

  /// Tells whether an exit by market is on its way.
  boolean leavesAtMarket() {
    return leaving != null && leaving.request().type() == OrderType.MARKET;
  }

  /// Tells whether an exit is on its way that may not be filled.
  boolean leavesAtLimit() {
    return leaving != null && leaving.request().type() == OrderType.LIMIT;
  }

  /// Returns the order that closes all of it.
  OrderRequest closing(long decidedAt) {
    return OrderRequest.exitAtMarket(side.opposite(), OrderRequest.ALL, decidedAt);
  }

  /// Begins afresh after the position was left: whatever belongs to it is cancelled.
  void clear(BarMatcher matcher) {
    cancelAll(matcher);
    cancelLiquidation(matcher);
    position = Position.FLAT;
    entryBar = 0;
    entryTime = 0;
    entryTicks = 0;
    entryLots = 0;
    entryCost = 0;
    entries = 0;
    ageStep = TargetByAge.NONE;
    stepBar = Integer.MAX_VALUE;
    Arrays.fill(done, false);
    funding = 0;
    slippage = 0;
    cost = 0;
    margin = 0;
    if (quoted != null) {
      quoted.clear();
    }
  }

  void cancelLiquidation(BarMatcher matcher) {
    if (whenLow != null) {
      matcher.cancel(whenLow);
    }
    if (whenHigh != null) {
      matcher.cancel(whenHigh);
    }
    if (forced != null) {
      matcher.cancel(forced);
    }
  }

  /// Lets go of an order that was filled or has left the book.
  void forget(WorkingOrder order) {
    if (order == entering) {
      entering = null;
    } else if (order == leaving) {
      leaving = null;
    } else if (order == whenLow) {
      whenLow = null;
    } else if (order == whenHigh) {
      whenHigh = null;
    } else if (order == forced) {
      forced = null;
    } else {
      brackets.remove(order);
    }
  }

  void cancelAll(BarMatcher matcher) {
    while (!brackets.isEmpty()) {
      matcher.cancel(brackets.removeLast());
    }
    if (leaving != null) {
      matcher.cancel(leaving);
    }
    if (entering != null) {
      matcher.cancel(entering);
    }
  }

  void write(StateOutput out) {
    out.writeLong(position.lots());
    out.writeLong(position.bought());
    out.writeLong(position.sold());
    out.writeLong(position.fees());
    out.writeLong(entering == null ? 0 : entering.id());
    out.writeLong(leaving == null ? 0 : leaving.id());
    out.writeLong(whenLow == null ? 0 : whenLow.id());
    out.writeLong(whenHigh == null ? 0 : whenHigh.id());
    out.writeLong(forced == null ? 0 : forced.id());
    out.writeLong(cost);
    out.writeLong(margin);
    out.writeInt(brackets.size());
    for (WorkingOrder order : brackets) {
      out.writeLong(order.id());
    }
    out.writeInt(decidedBar);
    out.writeInt(firstDecidedBar);
    out.writeInt(enteringUntil);
    out.writeInt(leavingUntil);
    out.writeInt(entryBar);
    out.writeLong(entryTime);
    out.writeLong(entryTicks);
    out.writeLong(entryLots);
    out.writeDouble(entryCost);
    out.writeInt(entries);
    out.writeBoolean(entryBegun);
    out.writeInt(ageStep);
    for (boolean rule : done) {
      out.writeBoolean(rule);
    }
    out.writeLong(funding);
    out.writeLong(slippage);
    out.writeInt(reason.code());
    if (quoted != null) {
      quoted.write(out);
    }
  }

  void read(StateInput in, BarMatcher matcher) {
    position = new Position(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    entering = matcher.find(in.readLong());
    leaving = matcher.find(in.readLong());
    whenLow = matcher.find(in.readLong());
    whenHigh = matcher.find(in.readLong());
    forced = matcher.find(in.readLong());
    cost = in.readLong();
    margin = in.readLong();
    brackets.clear();
    for (int i = in.readInt(); i > 0; i--) {
      WorkingOrder order = matcher.find(in.readLong());
      if (order != null) {
        brackets.add(order);
      }
    }
    decidedBar = in.readInt();
    firstDecidedBar = in.readInt();
    enteringUntil = in.readInt();
    leavingUntil = in.readInt();
    entryBar = in.readInt();
    entryTime = in.readLong();
    entryTicks = in.readLong();
    entryLots = in.readLong();
    entryCost = in.readDouble();
    entries = in.readInt();
    entryBegun = in.readBoolean();
    ageStep = in.readInt();
    for (int i = 0; i < done.length; i++) {
      done[i] = in.readBoolean();
    }
    funding = in.readLong();
    slippage = in.readLong();
    reason = ExitReason.of(in.readInt());
    if (quoted != null) {
      quoted.read(in);
    }
  }
}
