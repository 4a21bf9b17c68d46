package candlewright.core.indicator.volume;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.testkit.Fed;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Volume indicators worked out by hand where nobody published results.
class VolumeKernelsTest {
  private static final double NAN = Double.NaN;

  // Typical prices 10, 13, 21.
  private static final double[] HIGH = {11, 14, 22};
  private static final double[] LOW = {9, 12, 20};
  private static final double[] CLOSE = {10, 13, 21};
  private static final double[] VOLUME = {1, 3, 5};

  @Test
  void vwapStartsAgainWithEachSessionAndItsBandsAreWeightedDeviations() {
    double[][] out =
        Fed.all("vwap", Map.of("multiplier", 2.0), HIGH, LOW, CLOSE, VOLUME, row(0, 0, 1));
    // (10 * 1 + 13 * 3) / 4 = 12.25; variance (2.25^2 * 1 + 0.75^2 * 3) / 4 = 1.6875
    assertArrayEquals(row(10, 12.25, 21), out[0], 1e-12);
    assertArrayEquals(row(10, 12.25 + 2 * Math.sqrt(1.6875), 21), out[1], 1e-12);
    assertArrayEquals(row(10, 12.25 - 2 * Math.sqrt(1.6875), 21), out[2], 1e-12);
  }

  @Test
  void vwapIsUnknownUntilSomethingWasTraded() {
    assertArrayEquals(
        row(NAN, 13, 13),
        Fed.first("vwap", Map.of(), HIGH, LOW, CLOSE, row(0, 3, 0), row(0, 0, 0)),
        1e-12);
  }

  @Test
  void anchorsOfWeeksAndMonthsFollowTheCalendar() {
    LocalDate first = LocalDate.of(1899, 12, 25);
    for (LocalDate day = first; day.getYear() < 2105; day = day.plusDays(1)) {
      LocalDate next = day.plusDays(1);
      assertEquals(
          next.getDayOfWeek().getValue() == 1,
          Anchor.WEEK.stretch((double) day.toEpochDay())
              != Anchor.WEEK.stretch((double) next.toEpochDay()),
          "week of " + next);
      assertEquals(
          next.getDayOfMonth() == 1,
          Anchor.MONTH.stretch((double) day.toEpochDay())
              != Anchor.MONTH.stretch((double) next.toEpochDay()),
          "month of " + next);
    }
  }

  @Test
  void rollingVwapWeighsTheLastBars() {
    // (10 + 39) / 4, (39 + 105) / 8
    assertArrayEquals(
        row(NAN, 12.25, 18),
        Fed.first("rolling_vwap", Map.of("length", 2.0), HIGH, LOW, CLOSE, VOLUME));
  }

  @Test
  void rollingVwapIsUnknownWithoutVolume() {
    assertArrayEquals(
        row(10, NAN, 21),
        Fed.first("rolling_vwap", Map.of("length", 1.0), HIGH, LOW, CLOSE, row(1, 0, 5)));
  }

  @Test
  void twapCountsEveryBarOfTheSessionTheSame() {
    assertArrayEquals(
        row(10, 15, 31),
        Fed.first(
            "twap",
            Map.of(),
            row(10, 20, 30),
            row(12, 24, 33),
            row(8, 16, 29),
            row(10, 20, 32),
            row(7, 7, 8)));
  }

  @Test
  void volumePriceTrendAddsVolumeTimesRelativeChange() {
    // 20 * 10 / 100 = 2; 2 + 30 * -11 / 110 = -1
    assertArrayEquals(
        row(0, 2, -1), Fed.first("vpt", Map.of(), row(100, 110, 99), row(10, 20, 30)), 1e-12);
  }

  @Test
  void netVolumeHasTheSignOfTheChange() {
    assertArrayEquals(
        row(NAN, 20, -30, 0),
        Fed.first("net_volume", Map.of(), row(5, 6, 4, 4), row(10, 20, 30, 40)));
  }

  @Test
  void onBalanceVolumeOfDecimalVolumesIsExact() {
    // 0.1 + 0.2 and then 0.3 less: doubles added up would leave 5.6e-17.
    assertArrayEquals(
        row(0.1, 0.3, 0), Fed.first("obv", Map.of("start", 1.0), row(1, 2, 1), row(0.1, 0.2, 0.3)));
  }

  @Test
  void exponentialVolumeOscillatorSeedsWithTheSimpleAverage() {
    // Slow: (10 + 20) / 2 = 15, then 15 + 2/3 * (40 - 15) = 95/3; fast is the volume itself.
    assertArrayEquals(
        row(NAN, 100.0 * 5 / 15, 100.0 * (40 - 95.0 / 3) / (95.0 / 3)),
        Fed.first(
            "volume_oscillator", Map.of("fast", 1.0, "slow", 2.0, "average", 1.0), row(10, 20, 40)),
        1e-12);
  }

  @Test
  void chaikinOscillatorCanSeedWithSimpleAverages() {
    // Line 10, 6, 6; slow (10 + 6) / 2 = 8, then 8 + 2/3 * (6 - 8) = 20/3; fast is the line itself.
    assertArrayEquals(
        row(NAN, -2, 6 - 20.0 / 3),
        Fed.first(
            "adosc",
            Map.of("fast", 1.0, "slow", 2.0, "seed", 1.0),
            row(2, 2, 2),
            row(0, 0, 0),
            row(2, 0, 1),
            row(10, 4, 7)),
        1e-12);
  }

  @Test
  void barsWithoutRangeAddNothingToTheAccumulationLine() {
    assertArrayEquals(
        row(10, 10), Fed.first("adl", Map.of(), row(2, 1), row(0, 1), row(2, 1), row(10, 99)));
  }

  @Test
  void chaikinMoneyFlowIsUnknownWithoutVolume() {
    assertArrayEquals(
        row(1, NAN, -1),
        Fed.first(
            "cmf", Map.of("length", 1.0), row(2, 2, 2), row(0, 0, 0), row(2, 1, 0), row(5, 0, 5)));
  }

  @Test
  void moneyFlowIndexLeavesOutUnchangedBars() {
    // Typical prices 10, 20, 20, 10: flows +20, none, -10 with volume 1.
    double[] price = {10, 20, 20, 10};
    double[] volume = {1, 1, 1, 1};
    assertArrayEquals(
        row(NAN, 100, NAN, 0),
        Fed.first("mfi", Map.of("length", 1.0), price, price, price, volume));
    assertArrayEquals(
        row(NAN, NAN, NAN, 100.0 * 20 / 30),
        Fed.first("mfi", Map.of("length", 3.0), price, price, price, volume),
        1e-12);
  }

  @Test
  void moneyFlowIndexSeesThatTypicalPricesAreEqual() {
    // 0.1 + 0.3 + 0.2 and 0.1 + 0.2 + 0.3 differ by a bit as doubles; high, low, close below.
    assertArrayEquals(
        row(NAN, NAN),
        Fed.first(
            "mfi", Map.of("length", 1.0), row(0.3, 0.7), row(0.1, 0.1), row(0.7, 0.3), row(1, 1)));
  }

  @Test
  void klingerOfSignedVolumeTakesEqualPricesAsRising() {
    // Forces 20, 30, -40; slow (20 + 30) / 2 = 25, then 25 + 2/3 * (-40 - 25) = -55/3.
    double[] price = {1, 2, 2, 1};
    double[][] out =
        Fed.all(
            "klinger",
            Map.of("fast", 1.0, "slow", 2.0, "signal", 1.0, "form", 2.0),
            price,
            price,
            price,
            row(10, 20, 30, 40));
    assertArrayEquals(row(NAN, NAN, 5, -40 + 55.0 / 3), out[0], 1e-12);
    assertArrayEquals(out[0], out[1]);
  }

  @Test
  void easeOfMovementCountsABarWithoutVolumeAsNothing() {
    // 10 * (12 - 10) * 4 / 200 = 0.4
    assertArrayEquals(
        row(NAN, 0, 0.4),
        Fed.first(
            "eom",
            Map.of("length", 1.0, "divisor", 10.0),
            row(10, 12, 14),
            row(8, 8, 10),
            row(100, 0, 200)),
        1e-12);
  }

  @Test
  void relativeVolumeComparesWithTheSameMinuteOfTheLastSessions() {
    double[][] out =
        Fed.all(
            "relative_volume",
            Map.of("sessions", 1.0),
            row(10, 5, 20, 10, 9),
            row(1, 1, 2, 2, 3),
            row(600, 601, 600, 602, 601));
    assertArrayEquals(row(NAN, NAN, 2, NAN, 0.6), out[0], 1e-12);
    assertArrayEquals(row(10, 15, 20, 30, 9), out[1]);
    assertArrayEquals(row(NAN, NAN, 10, NAN, 15), out[2]); // 602 is new; 601 had 15.
  }

  @Test
  void marketFacilitationIsUnknownWithoutVolume() {
    assertArrayEquals(
        row(0.5, NAN), Fed.first("market_facilitation", Map.of(), row(3, 3), row(1, 1), row(4, 0)));
  }

  private static double[] row(double... values) {
    return values;
  }
}
