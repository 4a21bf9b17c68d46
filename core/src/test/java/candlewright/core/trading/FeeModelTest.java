package candlewright.core.trading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Instrument;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeModel.Before;
import candlewright.core.trading.FeeModel.EntryOnly;
import candlewright.core.trading.FeeModel.MakerTaker;
import candlewright.core.trading.FeeModel.MakerTaker.Tier;
import candlewright.core.trading.FeeModel.PerOrder;
import candlewright.core.trading.FeeModel.PerUnit;
import candlewright.core.trading.FeeModel.Percentage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeModelTest {
  private static final long ONE = 100_000_000L;
  private static final Instrument SHARES = CashTest.instrument("0.01", "1");
  private static final Notional VALUE = new Notional(SHARES);

  /// 0.005 a share, at least 1, at most half a percent: LEAN's model of Interactive Brokers.
  private static final PerUnit LEAN = new PerUnit(ONE / 200, ONE, FeeRate.parse("0.005"), false);

  /// 0.005 a share, at least 1, at most one percent whatever the minimum: the broker's own rule.
  private static final PerUnit BROKER = new PerUnit(ONE / 200, ONE, FeeRate.parse("0.01"), true);

  @Test
  void aPercentageIsOfTheValueWhoeverTakes() {
    Percentage fee = new Percentage(FeeRate.parse("0.001"));
    assertEquals(10_000_000, entry(fee, SHARES, 100_00, 1)); // 0.1 % of 100
    assertEquals(10_000_000, fee.of(SHARES, 1, 100 * ONE, true, false, Before.NOTHING));
  }

  @ParameterizedTest
  @CsvSource({
    // shares, cents, fee in 1e-8
    "1,     10000, 100000000", // 0.005, so the minimum of 1 although that is above the cap of 0.50
    "1000,  10000, 500000000", // 5
    "200,   10000, 100000000", // exactly 1
    "201,   10000, 100500000",
    "10000, 20,    1000000000", // 50, but half a percent of 2,000 is 10
    "1000,  20,    100000000", // 5, at most 1 of 200
  })
  void aFeeForEachShareHasAMinimumAndACap(long shares, long cents, long expected) {
    // The first two are LEAN's own expectations: 1 and 5 dollars.
    assertEquals(expected, entry(LEAN, SHARES, cents, shares));
  }

  @ParameterizedTest
  @CsvSource({
    "10,   20,   2000000", // the broker's own example: 10 shares at 0.20 cost 0.02
    "100,  2500, 100000000", // its minimum of 1
    "1000, 2500, 500000000", // its example of 1,000 shares at 25: 5
    "1000, 25,   250000000", // and at 0.25: 2.50
  })
  void theCapMayComeBeforeTheMinimum(long shares, long cents, long expected) {
    assertEquals(expected, entry(BROKER, SHARES, cents, shares));
  }

  @Test
  void aContractCostsItsAmount() {
    // LEAN's expectation for E-mini futures: 2.15 a contract, 1,000 contracts at 100.
    assertEquals(2_150 * ONE, entry(PerUnit.each(2_15000000L), SHARES, 100_00, 1_000));
    // Lots of 0.001 and 7 billionths each: 3 lots are 0.000000021, which is 2.1 units.
    Instrument fine = CashTest.instrument("0.01", "0.001");
    assertEquals(2, entry(PerUnit.each(700), fine, 1, 3));
    assertEquals(4, entry(PerUnit.each(700), fine, 1, 5)); // 3.5, half up
    // 10^15 lots of a lot of 3 at 10,000 units each: beyond 64 bits on the way, not at the end.
    assertEquals(
        3_000_000_000_000_000_000L,
        entry(
            PerUnit.each(1_000_000), CashTest.instrument("1", "0.001"), 0, 3_000_000_000_000_000L));
  }

  @Test
  void partsOfAnOrderCostTogetherWhatTheWholeCosts() {
    Seeds.forEach(
        2_000,
        random -> {
          FeeModel model =
              List.of(LEAN, BROKER, PerUnit.each(random.nextLong(1, ONE)), new PerOrder(3 * ONE))
                  .get(random.nextInt(4));
          long cents = random.nextLong(1, 10_000);
          long shares = random.nextLong(1, 5_000);
          long whole = entry(model, SHARES, cents, shares);
          long done = 0;
          long sum = 0;
          while (done < shares) {
            long part = random.nextLong(1, shares - done + 1);
            Before before = new Before(done, VALUE.of(cents, done), 0);
            long fee = model.of(SHARES, part, VALUE.of(cents, part), false, true, before);
            assertTrue(fee >= 0);
            sum += fee;
            done += part;
          }
          assertEquals(whole, sum);
        });
  }

  @Test
  void aPercentageOfPartsIsOffByAtMostOneUnitAPart() {
    Percentage fee = new Percentage(FeeRate.parse("0.000375"));
    Seeds.forEach(
        500,
        random -> {
          long whole = random.nextLong(1, 1_000_000_000_000L);
          long first = random.nextLong(0, whole);
          long split =
              fee.of(SHARES, 1, first, false, true, Before.NOTHING)
                  + fee.of(SHARES, 1, whole - first, false, true, Before.NOTHING);
          assertTrue(Math.abs(split - fee.of(SHARES, 1, whole, false, true, Before.NOTHING)) <= 1);
        });
  }

  @Test
  void makersPayLessThanTakersAndLessWithMoreVolume() {
    MakerTaker fees =
        new MakerTaker(
            List.of(
                new Tier(0, FeeRate.parse("0.001"), FeeRate.parse("0.002")),
                new Tier(1_000 * ONE, FeeRate.parse("0.0005"), FeeRate.parse("0.001"))));
    assertTrue(FeeModel.usesVolume(fees));
    long value = 10 * ONE;
    assertEquals(ONE / 100, fees.of(SHARES, 1, value, true, true, volume(0)));
    assertEquals(ONE / 50, fees.of(SHARES, 1, value, false, true, volume(1_000 * ONE - 1)));
    assertEquals(ONE / 200, fees.of(SHARES, 1, value, true, true, volume(1_000 * ONE)));
    assertEquals(ONE / 100, fees.of(SHARES, 1, value, false, false, volume(5_000 * ONE)));
    assertFalse(FeeModel.usesVolume(MakerTaker.of(new FeeRate(1), new FeeRate(2))));
  }

  @Test
  void anEntryFeeIsNotTakenForLeaving() {
    FeeModel fees = new EntryOnly(LEAN);
    assertEquals(5 * ONE, fees.of(SHARES, 1_000, 100_000 * ONE, false, true, Before.NOTHING));
    assertEquals(0, fees.of(SHARES, 1_000, 100_000 * ONE, false, false, Before.NOTHING));
  }

  @Test
  void badFeesAreRefusedInOneSentence() {
    refused("the fee for each unit must not be negative, was -0.5", () -> PerUnit.each(-ONE / 2));
    refused(
        "the minimum fee must not be negative, was -1", () -> new PerUnit(0, -ONE, null, false));
    refused("a fee without a cap cannot put the cap first", () -> new PerUnit(0, 0, null, true));
    refused("the fee for each order must not be negative, was -1", () -> new PerOrder(-ONE));
    refused("the first fee tier begins at a volume of 0", () -> new MakerTaker(List.of()));
    Tier tier = new Tier(0, new FeeRate(0), new FeeRate(0));
    refused(
        "fee tiers go by rising volume, but tier 2 begins at 0 after 0",
        () -> new MakerTaker(List.of(tier, tier)));
  }

  private static void refused(String sentence, Runnable what) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, what::run).getMessage());
  }

  private static Before volume(long recent) {
    return new Before(0, 0, recent);
  }

  private static long entry(FeeModel fees, Instrument instrument, long ticks, long lots) {
    long value = new Notional(instrument).of(ticks, lots);
    return fees.of(instrument, lots, value, false, true, Before.NOTHING);
  }
}
