package candlewright.backtest.sweep;

/// Finds where prices first leave a range. All ways to do so find the same.
interface TouchFinder {
  /// Places that a column must have beyond the last that is asked for.
  int ROOM = 64;

  /// One after the other, on every machine.
  TouchFinder SCALAR =
      (low, high, from, to, below, above) -> {
        for (int i = from; i < to; i++) {
          if (low[i] <= below || high[i] >= above) {
            return i;
          }
        }
        return to;
      };

  /// Returns the first index from `from` to `to` (exclusive) at which the low is at or under
  /// `below` or the high at or over `above`; `to` if there is none.
  ///
  /// @param low with {@link #ROOM} for more values than are asked for, whatever these are
  int first(double[] low, double[] high, int from, int to, double below, double above);
}
