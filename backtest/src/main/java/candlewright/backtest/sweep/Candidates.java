package candlewright.backtest.sweep;

import candlewright.core.strategy.plan.TileSignals;

/// The bars of a tile on which any signal is true, where these are few. Going through them from a
/// list spares the processor to guess where the next bit is set, which it does badly.
final class Candidates {
  private static final int MOST = 96;

  /// Two are written for every word, needed or not.
  private final int[] bars = new int[MOST + 2];

  private int count;

  /// Gathers the bars from `from` to `to` (exclusive) and tells whether they are few enough.
  ///
  /// @param shorts whether the signals of short positions count too
  boolean gather(TileSignals signals, boolean shorts, int from, int to) {
    long[] entryLong = signals.entryLong();
    long[] exitLong = signals.exitLong();
    long[] entryShort = signals.entryShort();
    long[] exitShort = signals.exitShort();
    int found = 0;
    if (from < to) {
      int firstWord = from >> 6;
      int lastWord = (to - 1) >> 6;
      for (int word = firstWord; word <= lastWord; word++) {
        long bits = entryLong[word] | exitLong[word];
        if (shorts) {
          bits |= entryShort[word] | exitShort[word];
        }
        if (word == firstWord) {
          bits &= -1L << from;
        }
        if (word == lastWord) {
          bits &= -1L >>> -to;
        }
        int start = word << 6;
        int more = Long.bitCount(bits);
        if (found + more > MOST) {
          return false;
        }
        bars[found] = start + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        bars[found + 1] = start + Long.numberOfTrailingZeros(bits);
        for (int k = 2; k < more; k++) {
          bits &= bits - 1;
          bars[found + k] = start + Long.numberOfTrailingZeros(bits);
        }
        found += more;
      }
    }
    count = found;
    return true;
  }

  int count() {
    return count;
  }

  int bar(int i) {
    return bars[i];
  }
}
