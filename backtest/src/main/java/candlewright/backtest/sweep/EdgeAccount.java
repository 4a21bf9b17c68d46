package candlewright.backtest.sweep;

import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.Fall;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.strategy.plan.TileSignals;
import org.jspecify.annotations.Nullable;

/// The account of one combination, taken from one bar at which something can happen to the next
/// without looking at those between them.
///
/// A decision at a close is filled at the open of the first bar that opens when the deciding bar is
/// known. While flat the entries are judged, long before short; while in a position its exit, and
/// the entry of the other side, which turns it round: that is sized as if the position were left at
/// the deciding close. At an open the bracket comes first, then the exit, then the entry. What a
/// short sale brings is cash; its value and fee may not exceed the cash before it, and it is bought
/// back whole whatever that costs.
final class EdgeAccount {
  private final EdgeRules rules;
  private final EntrySize size;
  private final @Nullable EdgeBracket bracket;
  private final TradeTotals totals;
  private final PeriodReturns returns;
  private final @Nullable Fall equity;
  private final AtEnd atEnd;

  private final boolean shorts;

  /// Index in the series of the first bar that is traded over, and of the last.
  private final int first;

  private final int last;

  private long cash;
  private long refused;

  /// Held; negative if short.
  private long lots;

  private int entryBar;
  private long entryTicks;
  private long entryValue;
  private long entryFee;

  /// Whether an exit waits for the first open at or after a moment.
  private boolean leaving;

  private long leavingAt;

  /// The entry that waits for the first open at or after a moment: 1 long, -1 short, 0 none.
  private int entering;

  private long enteringAt;
  private long enteringLots;

  /// Bars of the tile up to here (exclusive) were valued.
  private int valued;

  /// @param bracket null if positions are left by conditions alone
  /// @param shorts whether it may ever go short
  /// @param marked whether equity is looked at on every close, which costs about as much for each
  ///   bar of a position as the whole sweep does otherwise
  /// @param first index in the series of the first bar that is traded over
  /// @param last index of the last bar
  EdgeAccount(
      EdgeRules rules,
      EntrySize size,
      @Nullable EdgeBracket bracket,
      SimulationSettings settings,
      boolean shorts,
      boolean marked,
      int first,
      int last) {
    this.shorts = shorts;
    this.rules = rules;
    this.size = size;
    this.bracket = bracket;
    this.first = first;
    this.last = last;
    atEnd = settings.atEnd();
    cash = settings.cash();
    totals = new TradeTotals(settings);
    returns = new PeriodReturns(cash / 1e8);
    equity = marked ? new Fall(cash / 1e8) : null;
  }

  /// Goes through bars `from` to `to` (exclusive) of a tile.
  void walk(TileBars bars, TileSignals signals, Candidates candidates, int from, int to) {
    valued = from;
    if (bracket == null && bars.isRegular() && candidates.gather(signals, shorts, from, to)) {
      fromOneToTheNext(bars, signals, candidates, from, to);
    } else {
      fromEventToEvent(bars, signals, from, to);
    }
    if (bars.start() + to == last + 1 && lots != 0) {
      leaveAtEnd(bars, to - 1);
    }
    value(bars, to);
  }

  /// Takes bars each of which is known when the next one opens, and of which few matter.
  private void fromOneToTheNext(
      TileBars bars, TileSignals signals, Candidates candidates, int from, int to) {
    int next = from;
    for (int k = 0; k < candidates.count(); k++) {
      int bar = candidates.bar(k);
      if (leaving || entering != 0) {
        fill(bars, next);
      }
      if (lots == 0) {
        if (isTrue(signals.entryLong(), bar)) {
          decideEntry(bars, bar, 1);
        }
        if (shorts && entering == 0 && isTrue(signals.entryShort(), bar)) {
          decideEntry(bars, bar, -1);
        }
      } else if (isTrue(lots > 0 ? signals.exitLong() : signals.exitShort(), bar)) {
        leaving = true;
        leavingAt = bars.knownAt[bar];
        if (shorts && isTrue(lots > 0 ? signals.entryShort() : signals.entryLong(), bar)) {
          decideEntry(bars, bar, lots > 0 ? -1 : 1);
        }
      }
      next = bar + 1;
    }
    if ((leaving || entering != 0) && next < to) {
      fill(bars, next);
    }
  }

  /// Fills at an open all that was decided before it.
  private void fill(TileBars bars, int bar) {
    value(bars, bar);
    long open = bars.openTicks(bar);
    if (leaving) {
      leave(bars, bar, open, ExitReason.SIGNAL);
    }
    if (entering != 0) {
      int side = entering;
      entering = 0;
      enter(bars, bar, side, open);
    }
  }

  /// Takes any bars, looking for the next one that matters in the state at hand.
  private void fromEventToEvent(TileBars bars, TileSignals signals, int from, int to) {
    int bar = nextEvent(bars, signals, from, to);
    while (bar < to) {
      open(bars, bar);
      if (bracket != null && lots != 0 && bars.reaches(bar, bracket.below, bracket.above)) {
        touch(bracket, bars, bar);
      }
      decide(bars, signals, bar);
      bar = nextEvent(bars, signals, bar + 1, to);
    }
  }

  private int nextEvent(TileBars bars, TileSignals signals, int from, int to) {
    int due = to;
    if (leaving) {
      due = bars.firstOpen(from, due, leavingAt);
    }
    if (entering != 0) {
      due = bars.firstOpen(from, due, enteringAt);
    } else if (lots == 0) {
      due = next(signals.entryLong(), signals.entryShort(), from, due);
    } else if (leaving) {
      due = next(lots > 0 ? signals.entryShort() : signals.entryLong(), from, due);
    }
    if (lots != 0) {
      if (!leaving) {
        due = next(lots > 0 ? signals.exitLong() : signals.exitShort(), from, due);
      }
      if (bracket != null) {
        due = bars.firstTouch(from, due, bracket.below, bracket.above);
      }
    }
    return due;
  }

  // --- a bar

  /// Lets the open of a bar reach what waits for it.
  private void open(TileBars bars, int bar) {
    if (bracket != null
        && lots != 0
        && bracket.meetsOpens()
        && bars.reaches(bar, bracket.below, bracket.above)) {
      gap(bracket, bars, bar);
    }
    long time = bars.openTime[bar];
    if (leaving && time >= leavingAt) {
      value(bars, bar);
      leave(bars, bar, bars.openTicks(bar), ExitReason.SIGNAL);
    }
    if (entering != 0 && time >= enteringAt) {
      value(bars, bar);
      int side = entering;
      entering = 0;
      enter(bars, bar, side, bars.openTicks(bar));
    }
  }

  private void gap(EdgeBracket orders, TileBars bars, int bar) {
    long open = bars.openTicks(bar);
    if (orders.stopsAt(open)) {
      value(bars, bar);
      leave(bars, bar, open, ExitReason.STOP_LOSS);
    } else if (orders.gainsAt(open)) {
      value(bars, bar);
      gain(bars, bar, open);
    }
  }

  /// Lets the way of a bar after its open reach the bracket.
  private void touch(EdgeBracket orders, TileBars bars, int bar) {
    long open = bars.openTicks(bar);
    long high = bars.highTicks(bar);
    long low = bars.lowTicks(bar);
    boolean stops = orders.stopsAt(lots > 0 ? low : high);
    boolean gains = orders.gainsAt(lots > 0 ? high : low);
    value(bars, bar);
    if (stops && (!gains || orders.stopsFirst(open, high, low))) {
      leave(bars, bar, orders.stopPrice(open, high, low), ExitReason.STOP_LOSS);
    } else if (gains) {
      gain(bars, bar, orders.targetPrice(high, low));
    }
  }

  private void decide(TileBars bars, TileSignals signals, int bar) {
    if (lots != 0 && !leaving && isTrue(lots > 0 ? signals.exitLong() : signals.exitShort(), bar)) {
      leaving = true;
      leavingAt = bars.knownAt[bar];
    }
    if (mayEnter(1) && isTrue(signals.entryLong(), bar)) {
      decideEntry(bars, bar, 1);
    }
    if (mayEnter(-1) && isTrue(signals.entryShort(), bar)) {
      decideEntry(bars, bar, -1);
    }
  }

  private boolean mayEnter(int side) {
    return entering == 0 && (lots == 0 || (leaving && lots > 0 == side < 0));
  }

  private void decideEntry(TileBars bars, int bar, int side) {
    if (bracket != null && !bracket.note(bar)) {
      refused++;
      return;
    }
    long ticks = bars.closeTicks(bar);
    long free = cash;
    long worth = cash;
    if (lots != 0) {
      // As if what is held were left at this close.
      long held = Math.abs(lots);
      long value = rules.value(ticks, held);
      worth += lots > 0 ? value : -value;
      free = worth - rules.fee(value, held, false, false);
    }
    long asked = size.lots(free, worth, ticks, bracket == null ? -1 : bracket.risk(ticks));
    if (asked <= 0) {
      refused++;
      return;
    }
    entering = side;
    enteringLots = asked;
    enteringAt = bars.knownAt[bar];
  }

  // --- fills

  private void enter(TileBars bars, int bar, int side, long open) {
    if (bars.start() + bar == last && atEnd == AtEnd.CLOSE_AT_LAST_OPEN) {
      refused++;
      return;
    }
    long ticks = rules.taken(side > 0, open, true);
    if (rules.isSafe(ticks, enteringLots)) {
      long value = rules.value(ticks, enteringLots);
      long fee = rules.fee(value, enteringLots, false, true);
      if (value + fee <= cash) {
        take(bars, bar, side, open, ticks, enteringLots, value, fee);
        return;
      }
    }
    enterWithLess(bars, bar, side, open, ticks);
  }

  /// Enters with what the cash pays for.
  private void enterWithLess(TileBars bars, int bar, int side, long open, long ticks) {
    long taken = Math.min(enteringLots, rules.affordableLots(cash, ticks));
    long value = rules.isEnough(taken) ? rules.value(ticks, taken) : 0;
    take(bars, bar, side, open, ticks, taken, value, rules.fee(value, taken, false, true));
  }

  /// Pays for lots, unless they are too few. Small enough for the compiler to make it a part of the
  /// loop over the bars that matter.
  private void take(
      TileBars bars, int bar, int side, long open, long ticks, long taken, long value, long fee) {
    if (!rules.isEnough(taken) || value == 0 || !rules.isWorth(value)) {
      refused++;
      return;
    }
    cash = Math.addExact(cash, (side > 0 ? -value : value) - fee);
    lots = side > 0 ? taken : -taken;
    entryBar = bars.start() + bar;
    entryTicks = ticks;
    entryValue = value;
    entryFee = fee;
    if (bracket != null) {
      bracket.place(side > 0, ticks);
      if (bracket.stopsAt(open)) {
        // What the entry slipped by is more than the stop's distance.
        leave(bars, bar, open, ExitReason.STOP_LOSS);
      }
    }
  }

  /// Leaves by an order that takes.
  ///
  /// @param reference what set it off
  private void leave(TileBars bars, int bar, long reference, ExitReason reason) {
    leaveAt(bars, bar, rules.taken(lots < 0, reference, false), false, reason);
  }

  /// Leaves by the target, which rests.
  private void gain(TileBars bars, int bar, long ticks) {
    leaveAt(bars, bar, ticks, true, ExitReason.TAKE_PROFIT);
  }

  private void leaveAt(TileBars bars, int bar, long ticks, boolean maker, ExitReason reason) {
    long held = Math.abs(lots);
    long value = rules.value(ticks, held);
    long fee = rules.fee(value, held, maker, false);
    cash = Math.addExact(cash, (lots > 0 ? value : -value) - fee);
    closeTrade(bars.start() + bar, ticks, value, fee, reason, 0);
    totals.balance(cash);
    lots = 0;
    leaving = false;
  }

  private void leaveAtEnd(TileBars bars, int bar) {
    entering = 0;
    switch (atEnd) {
      case KEEP -> {}
      case CLOSE_AT_LAST_OPEN -> {
        value(bars, bar);
        leave(bars, bar, bars.openTicks(bar), ExitReason.END_OF_DATA);
      }
      case CLOSE_AT_LAST_CLOSE -> {
        value(bars, bar);
        leave(bars, bar, bars.closeTicks(bar), ExitReason.END_OF_DATA);
      }
    }
  }

  private void closeTrade(
      int bar, long ticks, long value, long fee, ExitReason reason, int lastBar) {
    long fees = Math.addExact(entryFee, fee);
    long profit = (lots > 0 ? value - entryValue : entryValue - value) - fees;
    totals.add(
        profit,
        fees,
        bar - entryBar + lastBar,
        TradeDigest.of(
            totals.digest(),
            entryBar - first,
            entryTicks,
            bar - first,
            ticks,
            lots,
            fees,
            profit,
            reason));
  }

  // --- figures

  /// Takes the close of the last bar of a period.
  void endPeriod(double close) {
    returns.add(cash / 1e8 + rules.quantity(lots) * close);
  }

  /// Values the holding at the closes up to `to` (exclusive) of the tile.
  private void value(TileBars bars, int to) {
    if (equity != null) {
      double money = cash / 1e8;
      double quantity = rules.quantity(lots);
      if (quantity == 0 && valued < to) {
        equity.add(money);
      } else {
        for (int i = valued; i < to; i++) {
          equity.add(money + quantity * bars.close[i]);
        }
      }
      valued = to;
    }
  }

  /// Returns the figures after the last bar; a position that is still open is valued at its close.
  SweepFigures finish(TileBars bars, Periods periods) {
    if (lots != 0) {
      long ticks = bars.closeTicks(last - bars.start());
      closeTrade(last, ticks, rules.value(ticks, Math.abs(lots)), 0, ExitReason.END_OF_DATA, 1);
    }
    return totals.figures(
        equity == null ? Double.NaN : equity.deepest(),
        returns.sharpeRatio(periods.perYear(), periods.riskFree()),
        last + 1 - first,
        refused);
  }

  private static boolean isTrue(long[] words, int i) {
    return (words[i >> 6] >>> i & 1) != 0;
  }

  private static int next(long[] words, int from, int to) {
    if (from >= to) {
      return to;
    }
    int word = from >> 6;
    int lastWord = (to - 1) >> 6;
    long bits = words[word] & -1L << from;
    while (bits == 0) {
      if (++word > lastWord) {
        return to;
      }
      bits = words[word];
    }
    return Math.min(to, (word << 6) + Long.numberOfTrailingZeros(bits));
  }

  private static int next(long[] one, long[] other, int from, int to) {
    if (from >= to) {
      return to;
    }
    int word = from >> 6;
    int lastWord = (to - 1) >> 6;
    long bits = (one[word] | other[word]) & -1L << from;
    while (bits == 0) {
      if (++word > lastWord) {
        return to;
      }
      bits = one[word] | other[word];
    }
    return Math.min(to, (word << 6) + Long.numberOfTrailingZeros(bits));
  }
}
