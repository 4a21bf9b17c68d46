package candlewright.core.indicator.volatility;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.stream.Stream;

/// The indicators of how far prices move, and the bands, stops and directional lines built on that.
public final class VolatilityIndicators {
  /// Greatest length that a column may ask for.
  static final int ADAPTIVE_LIMIT = 200;

  /// All of them, by kind.
  public static final List<IndicatorType> TYPES =
      Stream.of(
              RangeIndicators.TYPES,
              DeviationIndicators.TYPES,
              BandIndicators.TYPES,
              StopIndicators.TYPES,
              DirectionIndicators.TYPES)
          .flatMap(List::stream)
          .toList();

  private VolatilityIndicators() {}

  /// How many ranges or deviations away something lies.
  static Setting multiplier(double defaultValue) {
    return Setting.number(
        "multiplier", defaultValue, 0, 100, "how many ranges or deviations away it lies");
  }

  /// Whether deviations are the population's or the sample's, by default the former.
  static Setting deviation() {
    return Setting.choice(
        "deviation",
        "whether squares are divided by the length (population) or by one less (sample)",
        "population",
        "sample");
  }

  /// How an average true range is smoothed.
  static Setting smoothing() {
    return Setting.choice("smoothing", "which average of the true ranges", "wilder", "sma", "ema");
  }

  /// What the first bar's true range is.
  static Setting firstBar() {
    return Setting.choice(
        "first_bar",
        "true range of the very first bar: unknown, or its high less its low",
        "unknown",
        "range");
  }

  /// What exponential averages begin with.
  static Setting seed() {
    return Setting.choice(
        "seed",
        "what the exponential averages begin with: the mean of their first values, or the first"
            + " one",
        "mean",
        "first");
  }

  /// How many bars a year has.
  static Setting periods() {
    return Setting.number(
        "periods", 252, 1, 1_000_000, "bars in a year: 252 for trading days, 365 for all days");
  }

  /// Returns the average that a choice of {@link #smoothing} means.
  static AverageKind average(double choice) {
    return switch ((int) choice) {
      case 0 -> AverageKind.WILDER;
      case 1 -> AverageKind.SMA;
      default -> AverageKind.EMA;
    };
  }

  /// Returns the exponential average that a choice of {@link #seed} means.
  static AverageKind exponential(double choice) {
    return choice == 0 ? AverageKind.EMA : AverageKind.EMA_FIRST;
  }

  /// Returns whether a choice of {@link #deviation} means the sample's.
  ///
  /// @throws IllegalArgumentException if the sample has fewer than 2 values
  static boolean isSample(double choice, double length) {
    if (choice == 1 && length < 2) {
      throw new IllegalArgumentException("a sample deviation needs a length of 2 or more");
    }
    return choice == 1;
  }
}
