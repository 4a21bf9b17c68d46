package candlewright.backtest.sweep;

import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.Trade;

/// A number that is different for different trades with all but certainty, to compare those of two
/// ways to simulate without keeping them.
final class TradeDigest {
  // Odd, from the fractional parts of the square roots of primes (FIPS 180-4).
  private static final long[] ODD = {
    0x6a09e667f3bcc909L,
    0xbb67ae8584caa73bL,
    0x3c6ef372fe94f82bL,
    0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L,
    0x9b05688c2b3e6c1fL,
    0x1f83d9abfb41bd6bL,
    0x5be0cd19137e2179L,
    0x629a292a367cd507L
  };

  private TradeDigest() {}

  /// Returns the digest of the trades before and one more.
  ///
  /// @param entryBar counted from the first bar traded over
  /// @param lots negative if short
  static long of(
      long before,
      long entryBar,
      long entryTicks,
      long exitBar,
      long exitTicks,
      long lots,
      long fees,
      long profit,
      ExitReason reason) {
    long trade =
        entryBar * ODD[0]
            + entryTicks * ODD[1]
            + exitBar * ODD[2]
            + exitTicks * ODD[3]
            + lots * ODD[4]
            + fees * ODD[5]
            + profit * ODD[6]
            + reason.code() * ODD[8];
    return (Long.rotateLeft(before, 23) ^ trade) * ODD[7];
  }

  /// Returns the digest of the trades before and one more.
  static long of(long before, Trade trade) {
    return of(
        before,
        trade.entryBar(),
        trade.entryTicks(),
        trade.exitBar(),
        trade.exitTicks(),
        trade.isLong() ? trade.lots() : -trade.lots(),
        trade.fees(),
        trade.profit(),
        trade.exitReason());
  }
}
