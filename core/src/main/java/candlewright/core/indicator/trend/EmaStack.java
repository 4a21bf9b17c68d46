package candlewright.core.indicator.trend;

import candlewright.core.market.Decimals;

/// Exponential averages of one length, each of the one before it.
final class EmaStack {
  private final boolean together;
  private final Ema[] levels;

  /// @param depth how many averages
  /// @param length of each, at least 1
  /// @param scale decimals of the input, or {@link Decimals#OFF_GRID}
  EmaStack(int depth, int length, Seed seed, int scale) {
    together = seed == Seed.TOGETHER;
    levels = new Ema[depth];
    for (int k = 0; k < depth; k++) {
      levels[k] = new Ema(length, seed, k == 0 ? scale : Decimals.OFF_GRID);
    }
  }

  private EmaStack(EmaStack other) {
    together = other.together;
    levels = new Ema[other.levels.length];
    for (int k = 0; k < levels.length; k++) {
      levels[k] = other.levels[k].copyState();
    }
  }

  /// Returns how many values it takes until the last average is known, less one.
  int warmUp() {
    int single = levels[0].warmUp();
    return together ? single : levels.length * single;
  }

  /// Takes one value and returns the last average, NaN during the warm-up.
  double update(double value) {
    double result = levels[0].update(value);
    if (together && !Double.isNaN(result) && Double.isNaN(get(1))) {
      for (int k = 1; k < levels.length; k++) {
        levels[k].startAt(result);
      }
      return result;
    }
    for (int k = 1; k < levels.length; k++) {
      result = levels[k].update(result);
    }
    return result;
  }

  /// Returns an average as it stands, 0 for the first one, or NaN during its warm-up.
  double get(int level) {
    return levels[level].value();
  }

  void reset() {
    for (Ema level : levels) {
      level.reset();
    }
  }

  EmaStack copyState() {
    return new EmaStack(this);
  }
}
