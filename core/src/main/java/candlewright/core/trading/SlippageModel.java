package candlewright.core.trading;

/// How much worse than the price that set it off an order that takes liquidity is filled, in whole
/// ticks rounded up, so against the order.
public sealed interface SlippageModel {
  /// No slippage.
  SlippageModel NONE = new Ticks(0);

  /// What the market was like. Everything but {@link #volume} was known before the bar of the fill,
  /// so that a cost never depends on what the price did after it.
  interface Conditions {
    /// Returns the lots traded in the bar or tick of the fill; NaN if not known.
    double volume();

    /// Returns the mean true range of up to `length` bars before, in ticks; NaN if there is none.
    double trueRange(int length);

    /// Returns the sample standard deviation of the simple returns of up to `length` bars before;
    /// NaN if there are fewer than two.
    double deviation(int length);

    /// Returns the mean lots traded in up to `length` bars before; NaN if there is none.
    double meanVolume(int length);
  }

  /// Returns the difference in ticks, not negative.
  ///
  /// @param price that set it off, in ticks
  /// @param lots to be filled
  /// @param opens whether it opens or enlarges a position
  long ticks(long price, long lots, boolean opens, Conditions conditions);

  /// Returns a part of a price, both in ticks, rounded up.
  ///
  /// @param bps basis points: 1 is 0.01 %; counted in 1e-5 of them
  static long part(long price, double bps) {
    long one = 1_000_000_000L;
    long billionths = (long) Math.rint(bps * 1e5);
    return Math.addExact(
        Math.multiplyExact(price / one, billionths), Math.ceilDiv(price % one * billionths, one));
  }

  /// Tells whether a slippage depends on the lots to be filled.
  static boolean dependsOnLots(SlippageModel model) {
    return switch (model) {
      case VolumeShare _, Impact _ -> true;
      case Times(var one, _) -> dependsOnLots(one);
      case Ticks _, BasisPoints _, VolatilityShare _ -> false;
    };
  }

  /// Always the same number of ticks.
  record Ticks(int count) implements SlippageModel {
    public Ticks {
      if (count < 0) {
        throw new IllegalArgumentException(
            "the slippage must not be negative, was " + count + " ticks");
      }
    }

    @Override
    public long ticks(long price, long lots, boolean opens, Conditions conditions) {
      return count;
    }
  }

  /// Another slippage several times over, to see how much a result bears.
  record Times(SlippageModel of, int factor) implements SlippageModel {
    public Times {
      if (factor < 1) {
        throw new IllegalArgumentException("slippage is taken at least once, was " + factor);
      }
    }

    @Override
    public long ticks(long price, long lots, boolean opens, Conditions conditions) {
      return Math.multiplyExact(factor, of.ticks(price, lots, opens, conditions));
    }
  }

  /// A part of the price.
  ///
  /// @param bps basis points from 0 to 1,000: 1 is 0.01 %
  /// @param entryOnly whether leaving a position is free of it, as where backtesting.py takes its
  ///   commission by a worse entry price
  record BasisPoints(double bps, boolean entryOnly) implements SlippageModel {
    public BasisPoints {
      within("slippage in basis points", bps, 0, 1000);
    }

    @Override
    public long ticks(long price, long lots, boolean opens, Conditions conditions) {
      return opens || !entryOnly ? part(price, bps) : 0;
    }
  }

  /// A part of the mean true range of the bars before; nothing before the first bar.
  ///
  /// @param part 0.05 for a twentieth of it
  /// @param length bars of the mean
  record VolatilityShare(double part, int length) implements SlippageModel {
    public VolatilityShare {
      within("part of the true range", part, 0, 10);
      bars("true range", length, 1);
    }

    @Override
    public long ticks(long price, long lots, boolean opens, Conditions conditions) {
      double range = conditions.trueRange(length);
      return Double.isNaN(range) ? 0 : against(range * part);
    }
  }

  /// `price * impact * min(lots / volume, limit)^2` with the volume of the bar of the fill: the
  /// VolumeShareSlippage of zipline and LEAN. Without volume the share is the limit.
  ///
  /// @param impact part of the price for taking the whole volume; 0.1 there
  /// @param limit greatest share that counts; 0.025 there
  record VolumeShare(double impact, double limit) implements SlippageModel {
    public VolumeShare {
      within("price impact", impact, 0, 10);
      within("limit of the volume share", limit, 0, 1);
    }

    @Override
    public long ticks(long price, long lots, boolean opens, Conditions conditions) {
      double volume = conditions.volume();
      double share = volume > 0 ? Math.min(lots / volume, limit) : limit;
      return against(price * (share * share * impact));
    }
  }

  /// `price * coefficient * deviation * (lots / volume)^exponent`, deviation and volume being means
  /// of the bars before. With an exponent of 0.5 it is the square-root law (Torre, BARRA Market
  /// Impact Model Handbook, 1997), which is the same for bars of every length; Almgren, Thum,
  /// Hauptmann and Li (Direct Estimation of Equity Market Impact, 2005) find 0.142 and 0.6 for the
  /// temporary impact. Nothing before the third bar; as for the whole volume where there was none.
  ///
  /// @param coefficient of the order of 1 for the square root
  /// @param exponent from 0 to 1
  /// @param length bars of the means
  record Impact(double coefficient, double exponent, int length) implements SlippageModel {
    public Impact {
      within("coefficient of the impact", coefficient, 0, 100);
      within("exponent of the impact", exponent, 0, 1);
      bars("deviation", length, 2);
    }

    @Override
    public long ticks(long price, long lots, boolean opens, Conditions conditions) {
      double deviation = conditions.deviation(length);
      if (Double.isNaN(deviation)) {
        return 0;
      }
      double volume = conditions.meanVolume(length);
      double share = volume > 0 ? lots / volume : 1;
      double power = exponent == 0.5 ? Math.sqrt(share) : StrictMath.pow(share, exponent);
      return against(price * (coefficient * deviation * power));
    }
  }

  /// Rounds up; what is above a whole number by a rounding error only is that number.
  private static long against(double ticks) {
    return (long) Math.min(1L << 53, Math.ceil(ticks - 1e-6));
  }

  private static void within(String what, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "the " + what + " is from " + plain(least) + " to " + plain(most) + ", was " + value);
    }
  }

  private static void bars(String what, int length, int least) {
    if (length < least || length > 10_000) {
      throw new IllegalArgumentException(
          "the " + what + " is of " + least + " to 10000 bars, was " + length);
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
