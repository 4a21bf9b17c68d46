package candlewright.backtest.sweep;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.strategy.plan.TileSignals;
import org.jspecify.annotations.Nullable;

/// The account of one combination, taken from one decision to the next without looking at the bars
/// between them.
///
/// A decision at a close is filled at the open of the first bar that opens when the deciding bar is
/// known. While flat the entries are judged, long before short; while in a position only its exit.
/// Where the other side's entry is true at the close at which a position is left, it is entered at
/// the same open, sized by the cash after the exit and the deciding close. What a short sale brings
/// is cash; its value and fee may not exceed the cash before it, and it is bought back whole
/// whatever that costs.
final class EdgeAccount {
  private final EdgeRules rules;
  private final EntrySize size;
  private final TradeTotals totals;
  private final PeriodReturns returns;
  private final @Nullable Fall equity;

  private final boolean shorts;

  /// Index in the series of the first bar that is traded over.
  private final int first;

  private long cash;
  private long refused;

  /// Held; negative if short.
  private long lots;

  private int entryBar;
  private long entryTicks;
  private long entryValue;
  private long entryFee;

  /// What the next open that is late enough fills: an exit, an entry (1 long, -1 short), or both.
  private boolean leaving;

  private int entering;
  private long decidedAt;

  /// Of a decided entry; 0 if it depends on the cash after the exit.
  private long enteringLots;

  private long decidedTicks;

  /// Bars of the tile up to here (exclusive) were valued.
  private int valued;

  /// @param shorts whether it may ever go short
  /// @param marked whether equity is looked at on every close, which costs about as much for each
  ///   bar of a position as the whole sweep does otherwise
  EdgeAccount(
      EdgeRules rules,
      EntrySize size,
      SimulationSettings settings,
      boolean shorts,
      boolean marked,
      int first) {
    this.shorts = shorts;
    this.rules = rules;
    this.size = size;
    this.first = first;
    cash = settings.cash();
    totals = new TradeTotals(settings);
    returns = new PeriodReturns(cash / 1e8);
    equity = marked ? new Fall(cash / 1e8) : null;
  }

  /// Goes through bars `from` to `to` (exclusive) of a tile.
  void walk(TileBars bars, TileSignals signals, Candidates candidates, int from, int to) {
    valued = from;
    if (bars.isRegular() && candidates.gather(signals, shorts, from, to)) {
      fromOneToTheNext(bars, signals, candidates, from, to);
    } else {
      fromTrueToTrue(bars, signals, from, to);
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
        if (isTrue(signals.entryLong(), bar) || isTrue(signals.entryShort(), bar)) {
          decideEntry(bars, signals, bar);
          next = bar + 1;
        }
      } else if (isTrue(lots > 0 ? signals.exitLong() : signals.exitShort(), bar)) {
        decideExit(bars, signals, bar);
        next = bar + 1;
      }
    }
    if ((leaving || entering != 0) && next < to) {
      fill(bars, next);
    }
  }

  /// Takes any bars, looking for the next one that matters in the state at hand.
  private void fromTrueToTrue(TileBars bars, TileSignals signals, int from, int to) {
    int i = from;
    while (i < to) {
      if (leaving || entering != 0) {
        if (bars.openTime[i] < decidedAt) {
          i++;
          continue;
        }
        fill(bars, i);
      }
      int deciding;
      if (lots == 0) {
        deciding = next(signals.entryLong(), signals.entryShort(), i, to);
        if (deciding < to) {
          decideEntry(bars, signals, deciding);
        }
      } else {
        deciding = next(lots > 0 ? signals.exitLong() : signals.exitShort(), i, to);
        if (deciding < to) {
          decideExit(bars, signals, deciding);
        }
      }
      i = deciding + 1;
    }
  }

  /// Takes the close of the last bar of a period.
  void endPeriod(double close) {
    returns.add(cash / 1e8 + rules.quantity(lots) * close);
  }

  private void decideEntry(TileBars bars, TileSignals signals, int bar) {
    long asked = size.lots(cash, bars.closeTicks(bar));
    if (asked <= 0) {
      refused++;
      return;
    }
    entering = isTrue(signals.entryLong(), bar) ? 1 : -1;
    enteringLots = asked;
    decidedAt = bars.knownAt[bar];
  }

  private void decideExit(TileBars bars, TileSignals signals, int bar) {
    leaving = true;
    decidedAt = bars.knownAt[bar];
    if (isTrue(lots > 0 ? signals.entryShort() : signals.entryLong(), bar)) {
      entering = lots > 0 ? -1 : 1;
      enteringLots = 0;
      decidedTicks = bars.closeTicks(bar);
    }
  }

  private void fill(TileBars bars, int bar) {
    value(bars, bar);
    long open = bars.openTicks(bar);
    if (leaving) {
      leaving = false;
      leave(bars.start() + bar, open);
    }
    int side = entering;
    if (side != 0) {
      entering = 0;
      // A position that could not be left is not turned round either.
      if (lots == 0) {
        enter(bars.start() + bar, side, open);
      }
    }
  }

  private void enter(int bar, int side, long open) {
    long asked = enteringLots == 0 ? size.lots(cash, decidedTicks) : enteringLots;
    long ticks = side > 0 ? rules.bought(open) : rules.sold(open);
    long taken = asked;
    long value = 0;
    long fee = 0;
    boolean affordable = false;
    if (rules.isSafe(ticks, taken)) {
      value = rules.value(ticks, taken);
      fee = rules.fee(value);
      affordable = value + fee <= cash;
    }
    if (!affordable || taken <= 0) {
      taken = Math.min(asked, rules.affordableLots(cash, ticks));
      value = rules.isEnough(taken) ? rules.value(ticks, taken) : 0;
      fee = rules.fee(value);
    }
    if (!rules.isEnough(taken) || value == 0 || !rules.isWorth(value)) {
      refused++;
      return;
    }
    cash = Math.addExact(cash, (side > 0 ? -value : value) - fee);
    lots = side > 0 ? taken : -taken;
    entryBar = bar;
    entryTicks = ticks;
    entryValue = value;
    entryFee = fee;
  }

  private void leave(int bar, long open) {
    boolean isLong = lots > 0;
    long ticks = isLong ? rules.sold(open) : rules.bought(open);
    long held = Math.abs(lots);
    long value = rules.isEnough(held) ? rules.value(ticks, held) : 0;
    if (!rules.isEnough(held) || !rules.isWorth(value) || (!isLong && value == 0)) {
      refused++;
      return;
    }
    long fee = rules.fee(value);
    cash = Math.addExact(cash, (isLong ? value : -value) - fee);
    closeTrade(bar, ticks, value, fee, 0);
    totals.balance(cash);
    lots = 0;
  }

  private void closeTrade(int bar, long ticks, long value, long fee, int lastBar) {
    long fees = Math.addExact(entryFee, fee);
    long profit = (lots > 0 ? value - entryValue : entryValue - value) - fees;
    totals.add(
        profit,
        fees,
        bar - entryBar + lastBar,
        TradeDigest.of(
            totals.digest(), entryBar - first, entryTicks, bar - first, ticks, lots, fees, profit));
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
  SweepFigures finish(TileBars bars, int last, Periods periods) {
    if (lots != 0) {
      long ticks = bars.closeTicks(last);
      int bar = bars.start() + last;
      closeTrade(bar, ticks, rules.value(ticks, Math.abs(lots)), 0, 1);
    }
    return totals.figures(
        equity == null ? Double.NaN : equity.deepest(),
        returns.sharpeRatio(periods.perYear()),
        bars.start() + last + 1 - first,
        refused);
  }

  private static boolean isTrue(long[] words, int i) {
    return (words[i >> 6] >>> i & 1) != 0;
  }

  private static int next(long[] words, int from, int to) {
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
