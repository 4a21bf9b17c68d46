package candlewright.core.indicator.trend;

import candlewright.core.indicator.Setting;

/// What an exponential average begins with.
public enum Seed {
  /// The simple average of the first `length` values (TA-Lib).
  AVERAGE,
  /// The first value (Tulip Indicators). The average is still shown from bar `length - 1` on.
  FIRST,
  /// Where averages are stacked: the simple average of the first `length` values for all of them at
  /// once (Stock.Indicators). For a single one the same as {@link #AVERAGE}.
  TOGETHER,
  /// The first value, and the average is shown from it on (TradingView). No warm-up.
  AT_ONCE;

  static Seed of(double choice) {
    return values()[(int) choice];
  }

  /// The setting of indicators made of single averages.
  static Setting setting() {
    return Setting.choice("seed", "what an exponential average begins with", "average", "first");
  }

  /// The setting of indicators that average averages.
  static Setting stackedSetting() {
    return Setting.choice(
        "seed",
        "what the averages begin with: each with an average, each with its first value, or all with"
            + " the first average",
        "average",
        "first",
        "together");
  }
}
