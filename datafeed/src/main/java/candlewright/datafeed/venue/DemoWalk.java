package candlewright.datafeed.venue;

import candlewright.core.market.Bar;
import candlewright.core.market.BarColumns;
import candlewright.core.market.Increment;
import candlewright.core.market.Timeframe;

/// The endless walk of one demo instrument; each step is one minute and gives one bar.
///
/// A minute's return is volatility times (shared noise + own noise), plus jumps, trend and crash.
/// High and low are drawn as the extremes of a Brownian path between open and close, so that they
/// fit the minute's volatility. Not thread safe.
final class DemoWalk {
  private static final int DAY = 1_440;
  private static final double MINUTES_PER_YEAR = 365.25 * DAY;

  /// One minute in 2^12, about one in three days, brings news of this instrument alone.
  private static final int JUMP_ODDS = 1 << 12;

  /// Prices are drawn back to the start price with a time constant of 120 days.
  private static final double PULL = 1 / (120.0 * DAY);

  private static final double[] VOLUME_OF_DAY = new double[DAY];
  private static final double[] VOLATILITY_OF_DAY = new double[DAY];

  static {
    for (int i = 0; i < DAY; i++) {
      double fromNoon = (2 * i + 1 - DAY) / (double) DAY;
      VOLUME_OF_DAY[i] = 0.5 + 1.5 * fromNoon * fromNoon;
      VOLATILITY_OF_DAY[i] = 0.85 + 0.45 * fromNoon * fromNoon;
    }
  }

  private final DemoProfile profile;
  private final Increment tick;
  private final Increment lot;
  private final double tickSize;
  private final double calmVolatility;
  private final double ownLoad;
  private final double calmLots;
  private final MarketFactor market;
  private final VolatilityLevel level = new VolatilityLevel(0.22, 0.25);
  private final long noiseKey;
  private final long shapeKey;
  private final long levelKey;

  private long minute = -1;
  private double price;
  private double stepVolatility;
  private double stepLots;
  private double drift;
  private long openTicks;
  private long highTicks;
  private long lowTicks;
  private long closeTicks;
  private long lots;

  /// @param stream number of the instrument in its market
  DemoWalk(DemoProfile profile, long seed, int stream) {
    this.profile = profile;
    tick = profile.instrument().tick();
    lot = profile.instrument().lot();
    tickSize = tick.size();
    calmVolatility = profile.yearlyVolatility() / Math.sqrt(MINUTES_PER_YEAR);
    ownLoad = Math.sqrt(1 - profile.factorLoad() * profile.factorLoad());
    calmLots = profile.minuteVolume() / lot.size();
    market = new MarketFactor(seed);
    noiseKey = Noise.key(seed, 16 + 4L * stream);
    shapeKey = Noise.key(seed, 17 + 4L * stream);
    levelKey = Noise.key(seed, 18 + 4L * stream);
    price = profile.startPrice();
    closeTicks = tick.nearest(price);
  }

  /// Moves to the next minute; the first call to the first minute of the market.
  void advance() {
    minute++;
    market.advance();
    if (minute % MarketFactor.STEP == 0) {
      step();
    }
    int ofDay = (int) (minute % DAY);
    long shape = Noise.bits(shapeKey, minute);
    double sigma = stepVolatility * VOLATILITY_OF_DAY[ofDay];
    double own = Noise.bell(Noise.bits(noiseKey, minute));
    if ((shape >>> 40 & (JUMP_ODDS - 1)) == 0) {
      own = own < 0 ? own - 10 : own + 10;
    }
    double noise = profile.factorLoad() * market.noise() + ownLoad * own;
    double move = drift + profile.beta() * market.shock() + sigma * noise;
    double variance = 2 * sigma * sigma;
    double up = 0.5 * (move + Math.sqrt(move * move + variance * Noise.exponential(shape, 0)));
    double down = 0.5 * (move - Math.sqrt(move * move + variance * Noise.exponential(shape, 12)));
    // One trade in four opens a tick above the last close and one in four a tick below it.
    int gap = (int) (shape >>> 52 & 3);
    openTicks = Math.max(1, closeTicks + (gap == 0 ? -1 : gap == 1 ? 1 : 0));
    double highest = price * (1 + up);
    double lowest = price * (1 + down);
    price *= 1 + move;
    closeTicks = ticks(price);
    highTicks = Math.max(ticks(highest), Math.max(openTicks, closeTicks));
    lowTicks = Math.min(ticks(lowest), Math.min(openTicks, closeTicks));
    double bustle = 0.3 + 0.4 * Math.abs(noise) + 0.4 * Noise.exponential(shape, 24);
    lots = 1 + (long) (stepLots * VOLUME_OF_DAY[ofDay] * bustle);
  }

  private void step() {
    double turmoil = market.volatility() * level.next(levelKey, minute / MarketFactor.STEP);
    stepVolatility = calmVolatility * turmoil;
    stepLots = calmLots * turmoil;
    double above = Math.min(3, price / profile.startPrice() - 1);
    // Half the variance makes up for what compounding takes, so that prices do not sink.
    drift = profile.beta() * market.trend() - PULL * above + 0.5 * stepVolatility * stepVolatility;
  }

  private long ticks(double value) {
    return Math.max(1, (long) Math.rint(value / tickSize));
  }

  long openTime() {
    return DemoMarket.HISTORY.from() + minute * Timeframe.ONE_MINUTE.millis();
  }

  /// Tells whether the venue recorded this minute, which it did but for one outage.
  boolean recorded() {
    return !(DemoMarket.GAP.contains(openTime())
        && profile.instrument().id().equals(DemoMarket.GAP_INSTRUMENT));
  }

  Bar bar() {
    return new Bar(
        openTime(),
        tick.value(openTicks),
        tick.value(highTicks),
        tick.value(lowTicks),
        tick.value(closeTicks),
        lot.value(lots));
  }

  void appendTo(BarColumns columns) {
    columns.add(
        openTime(),
        tick.value(openTicks),
        tick.value(highTicks),
        tick.value(lowTicks),
        tick.value(closeTicks),
        lot.value(lots));
  }
}
