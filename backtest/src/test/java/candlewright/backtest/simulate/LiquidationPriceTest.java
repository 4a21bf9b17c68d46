package candlewright.backtest.simulate;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.simulate.MarginRules.Tier;
import candlewright.core.trading.FeeRate;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class LiquidationPriceTest {
  private static final long ONE = 100_000_000L;
  private static final FeeRate FREE = new FeeRate(0);

  /// Binance, "How to Calculate Liquidation Price of USDⓈ-M Futures Contracts", the example with
  /// cross margin: a wallet of 1,535,443.01, long 3,683.979 ETH from 1,456.84 (mark 1,335.18, 10 %
  /// less 135,365) and 109.488 BTC from 32,481.98 (mark 31,967.27, 2.5 % less 16,300). Published:
  /// 26,316.89 for BTC and 1,153.26 for ETH, exactly 1,153.2565; a price of whole cents that has
  /// been reached is 1,153.25.
  @Test
  void theExampleThatBinancePublishesComesOut() {
    long wallet = 153_544_301 * (ONE / 100);
    // 16,300 = 652,000 * 2.5 % and 135,365 = 1,353,650 * 10 %.
    MarginRules btc = tiers(new Tier(0, 0), new Tier(652_000 * ONE, 25_000_000));
    MarginRules eth = tiers(new Tier(0, 0), new Tier(1_353_650 * ONE, 100_000_000));
    assertEquals(
        2_631_689,
        LiquidationPrice.below(
            solvent(
                wallet + profit(3_683_979, 145_684, 133_518) - of(eth, 3_683_979, 133_518),
                109_488,
                3_248_198,
                btc),
            3_196_727));
    assertEquals(
        115_325,
        LiquidationPrice.below(
            solvent(
                wallet + profit(109_488, 3_248_198, 3_196_727) - of(btc, 109_488, 3_196_727),
                3_683_979,
                145_684,
                eth),
            133_518));
  }

  /// 1 BTC from 20,000 with 50 times leverage and 0.5 %: 400 of margin. Long (20,000 - 400) / 0.995
  /// = 19,698.492; short (20,000 + 400) / 1.005 = 20,298.507.
  @Test
  void isolatedMarginOfOneCoin() {
    MarginRules rules = MarginRules.of(MarginMode.ISOLATED, 5_000_000, FREE);
    LongPredicate isLong = solvent(400 * ONE, 1000, 2_000_000, rules);
    assertEquals(1_969_849, LiquidationPrice.below(isLong, 2_000_000));
    LongPredicate isShort =
        price ->
            400 * ONE + (2_000_000 - price) * (ONE / 100) - rules.maintenance(price * (ONE / 100))
                > 0;
    assertEquals(2_029_851, LiquidationPrice.above(isShort, 2_000_000));
  }

  @Test
  void whatCannotLoseItsMarginHasNoPrice() {
    MarginRules rules = MarginRules.of(MarginMode.CROSS, 5_000_000, FREE);
    // A purchase of 20,000 with 30,000 of cash.
    assertEquals(
        LiquidationPrice.NONE,
        LiquidationPrice.below(solvent(30_000 * ONE, 1000, 2_000_000, rules), 2_000_000));
    assertEquals(LiquidationPrice.NONE, LiquidationPrice.above(_ -> true, 2_000_000));
  }

  /// Bybit's first tiers of BTCUSDT: 0.5 % to 2,000,000 and 1 % with a deduction of 10,000 beyond:
  /// 3,000,000 need 20,000.
  @Test
  void tiersKeepTheRatesBelowThem() {
    MarginRules rules = tiers(new Tier(0, 5_000_000), new Tier(2_000_000 * ONE, 10_000_000));
    assertEquals(10_000 * ONE, rules.maintenance(2_000_000 * ONE));
    assertEquals(20_000 * ONE, rules.maintenance(3_000_000 * ONE));
    assertEquals(0, rules.maintenance(0));
    assertEquals(1, rules.maintenance(1));
  }

  @Test
  void malformedRulesAreRefused() {
    assertRefused(
        IllegalArgumentException.class, () -> tiers(new Tier(ONE, 5_000_000)), "begins at 0");
    assertRefused(
        IllegalArgumentException.class,
        () -> tiers(new Tier(0, 5_000_000), new Tier(ONE, 4_000_000)),
        "tier 2",
        "0.004");
    assertRefused(IllegalArgumentException.class, () -> new Tier(0, 1_000_000_000L), "was 1");
    assertRefused(
        IllegalArgumentException.class,
        () -> new MarginRules(MarginMode.NONE, List.of(), new FeeRate(1)),
        "isolated or cross");
    assertRefused(
        IllegalArgumentException.class,
        () ->
            new AccountRules(
                PositionMode.ONE_WAY,
                1,
                100,
                0,
                false,
                MarginRules.of(MarginMode.CROSS, 10_000_000, FREE)),
        "leverage of 100",
        "1.0 %");
  }

  private static MarginRules tiers(Tier... tiers) {
    return new MarginRules(MarginMode.CROSS, List.of(tiers), FREE);
  }

  /// Of thousandths of a coin and prices in cents.
  private static LongPredicate solvent(
      long wallet, long thousandths, long entry, MarginRules rules) {
    return price -> wallet + profit(thousandths, entry, price) - of(rules, thousandths, price) > 0;
  }

  private static long profit(long thousandths, long entry, long price) {
    return (price - entry) * thousandths * (ONE / 100_000);
  }

  private static long of(MarginRules rules, long thousandths, long price) {
    return rules.maintenance(price * thousandths * (ONE / 100_000));
  }
}
