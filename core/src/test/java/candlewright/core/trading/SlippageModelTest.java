package candlewright.core.trading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.trading.SlippageModel.BasisPoints;
import candlewright.core.trading.SlippageModel.Impact;
import candlewright.core.trading.SlippageModel.Ticks;
import candlewright.core.trading.SlippageModel.VolatilityShare;
import candlewright.core.trading.SlippageModel.VolumeShare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlippageModelTest {
  /// What a market was like.
  private record Was(double volume, double range, double deviation, double mean)
      implements SlippageModel.Conditions {
    @Override
    public double trueRange(int length) {
      return range;
    }

    @Override
    public double meanVolume(int length) {
      return mean;
    }

    @Override
    public double deviation(int length) {
      return deviation;
    }
  }

  private static final Was UNKNOWN = new Was(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  @Test
  void ticksAreTicks() {
    assertEquals(3, new Ticks(3).ticks(1, 1, true, UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 20,    20", // 0.2 % of 10,000 ticks
    "10001, 20,    21", // rounded up
    "10000, 0.1,   1",
    "1,     0.001, 1",
    "10000, 0,     0",
    "9007199254740992, 1000, 900719925474100", // 10 % of 2^53
  })
  void basisPointsAreAnExactPartRoundedUp(long price, double bps, long expected) {
    assertEquals(expected, new BasisPoints(bps, false).ticks(price, 1, false, UNKNOWN));
  }

  @Test
  void basisPointsMayBeOfEntriesOnly() {
    BasisPoints entry = new BasisPoints(20, true);
    assertEquals(20, entry.ticks(10_000, 1, true, UNKNOWN));
    assertEquals(0, entry.ticks(10_000, 1, false, UNKNOWN));
  }

  @Test
  void aShareOfTheTrueRangeIsRoundedUp() {
    Was lively = new Was(Double.NaN, 41, Double.NaN, Double.NaN);
    assertEquals(3, new VolatilityShare(0.05, 14).ticks(1_000, 1, true, lively)); // 2.05
    assertEquals(0, new VolatilityShare(0.05, 14).ticks(1_000, 1, true, UNKNOWN));
  }

  @ParameterizedTest
  @CsvSource({
    // zipline's own expectations: 3 becomes 3.0001875 for 5 of 200 shares, 3.5 becomes 3.50021875
    // for
    // 50 of 2,000; in ticks of 1e-8
    "300000000, 5,  200,  18750",
    "350000000, 50, 2000, 21875",
    // less than the limit: a hundredth squared, a tenth of it: 1e-5
    "300000000, 20, 2000, 3000",
    // more than the limit counts as the limit; so does a bar without volume
    "300000000, 60, 200,  18750",
    "300000000, 60, 0,    18750",
  })
  void aShareOfTheVolumeCountsSquared(long price, long lots, double volume, long expected) {
    Was was = new Was(volume, Double.NaN, Double.NaN, Double.NaN);
    assertEquals(expected, new VolumeShare(0.1, 0.025).ticks(price, lots, true, was));
  }

  @Test
  void theImpactOfAnOrderGrowsWithItsSquareRoot() {
    // 2 % deviation, a hundredth of the volume: 10,000 x 1 x 0.02 x 0.1 = 20; four hundredths: 40.
    Was was = new Was(Double.NaN, Double.NaN, 0.02, 1_000);
    Impact impact = new Impact(1, 0.5, 20);
    assertEquals(20, impact.ticks(10_000, 10, true, was));
    assertEquals(40, impact.ticks(10_000, 40, true, was));
    assertEquals(0, impact.ticks(10_000, 40, true, UNKNOWN));
    // Nothing traded before: as for all of the volume.
    assertEquals(200, impact.ticks(10_000, 40, true, new Was(0, 0, 0.02, 0)));
  }

  @Test
  void theTemporaryImpactOfAlmgrenHasAPowerOfThreeFifths() {
    // 0.142 x 1.57 % x 0.2^0.6 (0.380731) = 0.00084881, 8.5 basis points of 1,000,000 ticks.
    Was was = new Was(Double.NaN, Double.NaN, 0.0157, 1_000);
    assertEquals(849, new Impact(0.142, 0.6, 20).ticks(1_000_000, 200, true, was));
  }

  @Test
  void badModelsAreRefusedInOneSentence() {
    refused("the slippage must not be negative, was -1 ticks", () -> new Ticks(-1));
    refused(
        "the slippage in basis points is from 0 to 1000, was -1.0",
        () -> new BasisPoints(-1, false));
    refused(
        "the part of the true range is from 0 to 10, was NaN",
        () -> new VolatilityShare(Double.NaN, 14));
    refused("the true range is of 1 to 10000 bars, was 0", () -> new VolatilityShare(1, 0));
    refused("the limit of the volume share is from 0 to 1, was 2.0", () -> new VolumeShare(0.1, 2));
    refused("the exponent of the impact is from 0 to 1, was 2.0", () -> new Impact(1, 2, 5));
    refused("the deviation is of 2 to 10000 bars, was 1", () -> new Impact(1, 0.5, 1));
  }

  private static void refused(String sentence, Runnable what) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, what::run).getMessage());
  }
}
