package candlewright.datafeed.venue;

import candlewright.core.market.Timeframe;

/// What moves all instruments of the demo market together, minute by minute: the shared noise, the
/// level of volatility, the trend of the present regime, and the crash.
///
/// Every instrument's walk owns one and steps it along; equal seeds give equal factors.
final class MarketFactor {
  /// Minutes between two changes of the volatility level.
  static final int STEP = 15;

  private static final int DAY = 1_440;

  // Streams of draws; the instruments count up from 16.
  private static final int NOISE = 0;
  private static final int LEVEL = 1;
  private static final int REGIME = 2;

  /// A regime's drift per minute, 0.5 % a day: a third of a calm day's deviation, so that a trend
  /// shows after two weeks and not before.
  private static final double TREND = 0.005 / DAY;

  /// One day in 16 may begin another regime.
  private static final int REGIME_DAYS = 16;

  /// One minute in 2^13, about one in six days, jumps with the whole market.
  private static final int JUMP_ODDS = 1 << 13;

  /// Fall per minute of the crash before an instrument's beta, 30 % in two hours.
  private static final double CRASH_FALL = -0.003;

  private static final double CRASH_PANIC = 4;

  /// Minutes in which the panic after the crash falls to 1/e.
  private static final double PANIC_DECAY = 720;

  private static final int CRASH_FROM =
      (int) ((DemoMarket.CRASH.from() - DemoMarket.HISTORY.from()) / minuteMillis());
  private static final int CRASH_TO =
      (int) ((DemoMarket.CRASH.to() - DemoMarket.HISTORY.from()) / minuteMillis());

  private final long noiseKey;
  private final long levelKey;
  private final long regimeKey;
  private final VolatilityLevel level = new VolatilityLevel(0.30, 0.30);
  private long minute = -1;
  private double noise;
  private double volatility;
  private double trend;
  private double shock;

  MarketFactor(long seed) {
    noiseKey = Noise.key(seed, NOISE);
    levelKey = Noise.key(seed, LEVEL);
    regimeKey = Noise.key(seed, REGIME);
  }

  private static long minuteMillis() {
    return Timeframe.ONE_MINUTE.millis();
  }

  /// Moves to the next minute; the first call to minute 0.
  void advance() {
    minute++;
    if (minute % DAY == 0) {
      chooseRegime(Noise.bits(regimeKey, minute / DAY));
    }
    if (minute % STEP == 0) {
      volatility = level.next(levelKey, minute / STEP) * panic();
    }
    long bits = Noise.bits(noiseKey, minute);
    noise = Noise.bell(bits);
    // The low bits alone decide on the jump; they barely move the sum that made the noise.
    if ((bits & (JUMP_ODDS - 1)) == 0) {
      noise = noise < 0 ? noise - 10 : noise + 10;
    }
    shock = minute >= CRASH_FROM && minute < CRASH_TO ? CRASH_FALL : 0;
  }

  private void chooseRegime(long bits) {
    if (minute > 0 && Long.remainderUnsigned(bits, REGIME_DAYS) != 0) {
      return;
    }
    long kind = Long.remainderUnsigned(bits >>> 32, 5);
    trend = kind < 2 ? TREND : kind < 4 ? -TREND : 0;
  }

  private double panic() {
    if (minute < CRASH_FROM) {
      return 1;
    }
    if (minute < CRASH_TO) {
      return CRASH_PANIC;
    }
    double since = (minute - CRASH_TO) / PANIC_DECAY;
    return since > 30 ? 1 : 1 + (CRASH_PANIC - 1) * StrictMath.exp(-since);
  }

  /// Returns the shared noise of this minute, deviation about 1.
  double noise() {
    return noise;
  }

  /// Returns the factor on everyone's calm volatility.
  double volatility() {
    return volatility;
  }

  /// Returns the drift per minute as a fraction, before an instrument's beta.
  double trend() {
    return trend;
  }

  /// Returns this minute's part of the crash as a fraction, before an instrument's beta.
  double shock() {
    return shock;
  }
}
