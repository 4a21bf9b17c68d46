package candlewright.core.indicator.trend;

import candlewright.core.indicator.Setting;

/// The moving averages that a setting can choose between.
enum Averaging {
  EXPONENTIAL,
  SIMPLE;

  static Averaging of(double choice) {
    return values()[(int) choice];
  }

  static Setting setting() {
    return Setting.choice("average", "which moving average", "exponential", "simple");
  }

  MovingAverage make(int length, Seed seed, int scale) {
    return switch (this) {
      case EXPONENTIAL -> new Ema(length, seed, scale);
      case SIMPLE -> new Sma(length, scale);
    };
  }
}
