package candlewright.backtest.measure.oracle;

/// The generator that published tests written in Python draw their noise from: the Mersenne Twister
/// (Matsumoto and Nishimura 1998) with numpy's ways of making uniform, normal and whole numbers.
final class NumpyRandom {
  private static final int SIZE = 624;
  private static final int AHEAD = 397;

  private final int[] state = new int[SIZE];
  private int next = SIZE;
  private double spare;
  private boolean hasSpare;

  NumpyRandom(int seed) {
    state[0] = seed;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
  }

  /// Returns 32 random bits.
  int bits() {
    if (next == SIZE) {
      for (int i = 0; i < SIZE; i++) {
        int joined = (state[i] & 0x80000000) | (state[(i + 1) % SIZE] & 0x7fffffff);
        int twist = (joined & 1) == 0 ? 0 : 0x9908b0df;
        state[i] = state[(i + AHEAD) % SIZE] ^ (joined >>> 1) ^ twist;
      }
      next = 0;
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private double fraction() {
    int high = bits() >>> 5;
    int low = bits() >>> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
  }

  double[] uniform(double low, double high, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = low + (high - low) * fraction();
    }
    return values;
  }

  double[] normal(double mean, double deviation, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = mean + deviation * gauss();
    }
    return values;
  }

  /// Marsaglia's polar method, which makes two at a time.
  private double gauss() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * fraction() - 1;
      y = 2 * fraction() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * StrictMath.log(square) / square);
    spare = factor * x;
    hasSpare = true;
    return factor * y;
  }

  /// Returns a whole number from `low` to `high - 1`, taking the lowest bits until they fit.
  int whole(int low, int high) {
    int range = high - 1 - low;
    int mask = range == 0 ? 0 : -1 >>> Integer.numberOfLeadingZeros(range);
    int value;
    do {
      value = bits() & mask;
    } while (value > range);
    return low + value;
  }

  /// Returns pairs with a correlation.
  double[][] correlated(double[] means, double[] deviations, double correlation, int count) {
    double[][] values = new double[2][count];
    for (int i = 0; i < count; i++) {
      double first = gauss();
      double second = correlation * first + Math.sqrt(1 - correlation * correlation) * gauss();
      values[0][i] = means[0] + deviations[0] * first;
      values[1][i] = means[1] + deviations[1] * second;
    }
    return values;
  }
}
