package candlewright.backtest.simulate;

import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Protection;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import java.util.Arrays;
import java.util.List;

/// Keeps entries of one instrument back as the protections of a strategy ask for.
final class Protections {
  private final List<Guard> guards;
  private final boolean watchesEquity;

  /// @param cash at the start, in 1e-8 units
  Protections(List<Protection> protections, ParameterValues values, long cash) {
    guards = protections.stream().map(protection -> guard(protection, values, cash)).toList();
    watchesEquity = protections.stream().anyMatch(Protection.DrawdownPause.class::isInstance);
  }

  private static Guard guard(Protection protection, ParameterValues values, long cash) {
    return switch (protection) {
      case Protection.Cooldown(var bars) -> new Cooldown((long) values.resolve(bars), false);
      case Protection.CooldownAfterLoss(var bars) ->
          new Cooldown((long) values.resolve(bars), true);
      case Protection.MaxTrades(var trades, var bars) ->
          new MaxTrades((long) values.resolve(trades), (long) values.resolve(bars));
      case Protection.LossStreak(var losses, var bars) ->
          new LossStreak((long) values.resolve(losses), (long) values.resolve(bars));
      case Protection.DrawdownPause(var percent, var bars) ->
          new DrawdownPause(values.resolve(percent), (long) values.resolve(bars), cash);
      case Protection.Disabled _ ->
          throw new IllegalStateException("a plan holds nothing disabled");
    };
  }

  /// Tells whether {@link #seen} has to be told of every close.
  boolean watchesEquity() {
    return watchesEquity;
  }

  /// Tells whether an entry decided at the close of a bar is kept back.
  boolean keeps(int bar) {
    for (int i = 0; i < guards.size(); i++) {
      if (guards.get(i).keeps(bar)) {
        return true;
      }
    }
    return false;
  }

  /// States that a position was entered in a bar.
  void entered(int bar) {
    for (int i = 0; i < guards.size(); i++) {
      guards.get(i).entered(bar);
    }
  }

  /// States that a position was left in a bar.
  ///
  /// @param profit after costs, in 1e-8 units
  void left(int bar, long profit) {
    for (int i = 0; i < guards.size(); i++) {
      guards.get(i).left(bar, profit);
    }
  }

  /// States the equity at the close of a bar, in 1e-8 units.
  void seen(int bar, long equity) {
    for (int i = 0; i < guards.size(); i++) {
      guards.get(i).seen(bar, equity);
    }
  }

  void write(StateOutput out) {
    guards.forEach(guard -> guard.write(out));
  }

  void read(StateInput in) {
    guards.forEach(guard -> guard.read(in));
  }

  /// One protection at work; by itself a pause.
  private abstract static class Guard {
    /// Entries decided at closes before this bar are kept back.
    private long until;

    boolean keeps(int bar) {
      return bar < until;
    }

    final void pause(int from, long bars) {
      until = Math.max(until, from + bars);
    }

    void entered(int bar) {}

    void left(int bar, long profit) {}

    void seen(int bar, long equity) {}

    void write(StateOutput out) {
      out.writeLong(until);
    }

    void read(StateInput in) {
      until = in.readLong();
    }
  }

  private static final class Cooldown extends Guard {
    private final long bars;
    private final boolean afterLosses;

    Cooldown(long bars, boolean afterLosses) {
      this.bars = bars;
      this.afterLosses = afterLosses;
    }

    @Override
    void left(int bar, long profit) {
      if (!afterLosses || profit < 0) {
        pause(bar, bars);
      }
    }
  }

  private static final class LossStreak extends Guard {
    private final long losses;
    private final long bars;
    private long inARow;

    LossStreak(long losses, long bars) {
      this.losses = losses;
      this.bars = bars;
    }

    @Override
    void left(int bar, long profit) {
      inARow = profit < 0 ? inARow + 1 : 0;
      if (inARow >= losses) {
        inARow = 0;
        pause(bar, bars);
      }
    }

    @Override
    void write(StateOutput out) {
      super.write(out);
      out.writeLong(inARow);
    }

    @Override
    void read(StateInput in) {
      super.read(in);
      inARow = in.readLong();
    }
  }

  private static final class DrawdownPause extends Guard {
    private final double percent;
    private final long bars;
    private long peak;

    DrawdownPause(double percent, long bars, long cash) {
      this.percent = percent;
      this.bars = bars;
      this.peak = cash;
    }

    @Override
    void seen(int bar, long equity) {
      if (equity >= peak) {
        peak = equity;
      } else if ((peak - equity) * 100.0 >= peak * percent) {
        pause(bar, bars);
        peak = equity;
      }
    }

    @Override
    void write(StateOutput out) {
      super.write(out);
      out.writeLong(peak);
    }

    @Override
    void read(StateInput in) {
      super.read(in);
      peak = in.readLong();
    }
  }

  private static final class MaxTrades extends Guard {
    private final long trades;
    private final long bars;

    /// Bars of the latest entries, the oldest first.
    private int[] entries = new int[8];

    private int count;

    MaxTrades(long trades, long bars) {
      this.trades = trades;
      this.bars = bars;
    }

    @Override
    boolean keeps(int bar) {
      // Were the oldest of the last `trades` entries within the window, all of them would be.
      return count >= trades && entries[(int) (count - trades)] > bar - bars;
    }

    @Override
    void entered(int bar) {
      int old = 0;
      while (old < count && entries[old] <= bar - bars) {
        old++;
      }
      System.arraycopy(entries, old, entries, 0, count - old);
      count -= old;
      if (count == entries.length) {
        entries = Arrays.copyOf(entries, 2 * count);
      }
      entries[count++] = bar;
    }

    @Override
    void write(StateOutput out) {
      super.write(out);
      out.writeInt(count);
      for (int i = 0; i < count; i++) {
        out.writeInt(entries[i]);
      }
    }

    @Override
    void read(StateInput in) {
      super.read(in);
      count = in.readInt();
      entries = new int[Math.max(8, count)];
      for (int i = 0; i < count; i++) {
        entries[i] = in.readInt();
      }
    }
  }
}
