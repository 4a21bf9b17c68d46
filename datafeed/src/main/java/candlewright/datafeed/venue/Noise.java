package candlewright.datafeed.venue;

/// Random numbers by position: the draw at a counter depends on the key and the counter alone, so
/// that every instrument can repeat the market's draws on its own.
///
/// Bits come from the finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom
/// Number Generators, 2014; constants of Stafford's variant 13). Doubles come from integers by
/// basic arithmetic and {@link StrictMath} only, hence are the same on every machine.
final class Noise {
  private static final long STRIDE = 0x9e3779b97f4a7c15L;
  private static final int TABLE_BITS = 12;
  private static final int TABLE_MASK = (1 << TABLE_BITS) - 1;

  /// The sum of four uniform 16-bit integers has this mean and the inverse of this deviation.
  private static final long SUM_MEAN = 4L * 65_535 / 2;

  private static final double SUM_SCALE = 1 / Math.sqrt((65_536.0 * 65_536.0 - 1) / 3);

  private static final double[] EXPONENTIAL = new double[1 << TABLE_BITS];

  static {
    for (int i = 0; i < EXPONENTIAL.length; i++) {
      EXPONENTIAL[i] = -StrictMath.log((i + 0.5) / EXPONENTIAL.length);
    }
  }

  private Noise() {}

  /// Returns the key of one stream of draws of a seed.
  static long key(long seed, long stream) {
    return mix(mix(seed + STRIDE) + stream * STRIDE);
  }

  /// Returns the 64 bits at a counter.
  static long bits(long key, long counter) {
    return mix(key + counter * STRIDE);
  }

  /// Turns 64 bits into a bell-shaped draw of mean 0 and deviation 1 that never exceeds 3.47.
  ///
  /// Its tails are thin on purpose: the market's fat tails come from changing volatility and jumps,
  /// which cluster as real ones do.
  static double bell(long bits) {
    long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
    return (sum - SUM_MEAN) * SUM_SCALE;
  }

  /// Turns the 12 bits from `shift` on into an exponential draw of mean 1.
  static double exponential(long bits, int shift) {
    return EXPONENTIAL[(int) (bits >>> shift) & TABLE_MASK];
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
