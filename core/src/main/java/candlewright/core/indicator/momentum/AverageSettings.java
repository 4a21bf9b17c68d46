package candlewright.core.indicator.momentum;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.Setting;

/// The settings by which oscillators choose their averages.
final class AverageSettings {
  /// Which average smooths an oscillator; see {@link #kind}.
  static final Setting KIND =
      Setting.choice("smoothing", "which average smooths the lines", "sma", "ema", "wilder");

  /// How exponential averages begin; see {@link #exponential}.
  static final Setting SEED_MEAN =
      Setting.choice(
          "seed",
          "what the exponential averages begin with: the mean of their first length values, or the"
              + " first value",
          "mean",
          "first");

  /// As {@link #SEED_MEAN} with the names the other way round.
  static final Setting SEED_FIRST =
      Setting.choice(
          "seed",
          "what the exponential averages begin with: the first value, or the mean of their first"
              + " length values",
          "first",
          "mean");

  private AverageSettings() {}

  /// Returns the average that a choice of {@link #KIND} means.
  static AverageKind kind(double choice) {
    return switch ((int) choice) {
      case 0 -> AverageKind.SMA;
      case 1 -> AverageKind.EMA;
      default -> AverageKind.WILDER;
    };
  }

  /// Returns the exponential average that begins with its first value or with a mean.
  static AverageKind exponential(boolean fromFirst) {
    return fromFirst ? AverageKind.EMA_AT_ONCE : AverageKind.EMA;
  }
}
