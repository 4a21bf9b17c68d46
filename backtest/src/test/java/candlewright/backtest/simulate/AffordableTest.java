package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.CurrencyRate;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.Notional;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class AffordableTest {
  private static final long ONE = 100_000_000L;
  private static final FeeModel TENTH = new FeeModel.Percentage(FeeRate.parse("0.1"));

  @Test
  void itSpendsAllThatBuysAWholeLotAndNoMore() {
    // Price 3 and fee 10 %: three lots cost 9.9.
    assertEquals(3, lots("1", "1", TENTH, 1, 10 * ONE, 3));
    assertEquals(3, lots("1", "1", TENTH, 1, 990_000_000L, 3));
    assertEquals(2, lots("1", "1", TENTH, 1, 989_999_999L, 3));
    assertEquals(0, lots("1", "1", TENTH, 1, 329_999_999L, 3));
    assertEquals(0, lots("1", "1", TENTH, 1, 0, 3));
    assertEquals(0, lots("1", "1", TENTH, 1, -ONE, 3));
    assertEquals(0, lots("1", "1", TENTH, 1, ONE, 0)); // what costs nothing is not for sale
  }

  /// Three lots at 3 with a fee of 10 % cost 9.9.
  @Test
  void noMoreIsBoughtThanWanted() {
    Affordable affordable = affordable("1", "1", TENTH, 1);
    FeeModel.Before nothing = FeeModel.Before.NOTHING;
    assertEquals(2, affordable.upTo(2, 10 * ONE, 3, false, nothing, null));
    assertEquals(3, affordable.upTo(3, 10 * ONE, 3, false, nothing, null));
    assertEquals(3, affordable.upTo(4, 10 * ONE, 3, false, nothing, null));
    assertEquals(0, affordable.upTo(4, 0, 3, false, nothing, null));
    assertEquals(0, affordable.upTo(4, ONE, 0, false, nothing, null));
  }

  @Test
  void lotsFarBelowTheSmallestAmountOfCashAreCountedExactly() {
    // A lot costs 1e-8 x 1e-8 = 1e-16, which is 1e-8 units. 100 units of cash pay for everything
    // that rounds half to even to 100: up to 100.5 units, so 1.005e10 lots.
    assertEquals(10_050_000_000L, lots("0.00000001", "0.00000001", FeeModel.NONE, 1, 100, 1));
    // Never more than a double can count: 2^53 lots, though the cash would pay for 10^19.
    assertEquals(1L << 53, lots("0.00000001", "0.00000001", FeeModel.NONE, 1, 100_000_000_000L, 1));
  }

  @Test
  void pricesBeyondWhatCashCanCountAreNoError() {
    // 3 billion pay for 3 lots at 1 billion; the 1,000 that are tried on the way cost 10^20 units.
    assertEquals(3, lots("1", "1", FeeModel.NONE, 1, 3_000_000_000L * ONE, 1_000_000_000));
    // 10 billion with a leverage of 1,000 would pay for 10^13, of which cash can count 4.6e10.
    long lots = lots("1", "1", FeeModel.NONE, 1000, 10_000_000_000L * ONE, 1);
    assertTrue(lots > 40_000_000_000L && lots < 93_000_000_000L, lots + " lots");
  }

  @Test
  void feesThatAreNoPartOfTheValueAreLeftOver() {
    FeeModel perOrder = new FeeModel.PerOrder(2 * ONE);
    assertEquals(2, lots("1", "1", perOrder, 1, 10 * ONE, 3)); // 6 + 2, not 9 + 2
    assertEquals(0, lots("1", "1", perOrder, 1, 2 * ONE, 3));
    // At least 1 for an order, 0.50 a lot.
    FeeModel perShare = new FeeModel.PerUnit(ONE / 2, ONE, null, false);
    assertEquals(3, lots("1", "1", perShare, 1, 10_50000000L, 3)); // 9 + 1.50
    assertEquals(2, lots("1", "1", perShare, 1, 10_49999999L, 3)); // 6 + 1
    assertEquals(28_571, lots("1", "1", perShare, 1, 100_000 * ONE, 3)); // 3.50 each
  }

  @Test
  void leverageTiesUpAPartOfTheValueButPaysAllOfTheFee() {
    assertEquals(33, lots("1", "1", FeeModel.NONE, 10, 10 * ONE, 3)); // 0.30 each
    FeeModel hundredth = new FeeModel.Percentage(FeeRate.parse("0.01"));
    assertEquals(30, lots("1", "1", hundredth, 10, 10 * ONE, 3)); // 0.30 + 0.03 each
  }

  @Test
  void oneMoreLotNeverPays() {
    Seeds.forEach(
        1_000,
        random -> {
          List<FeeModel> models =
              List.of(
                  new FeeModel.Percentage(FeeRate.parse("0.00075")),
                  FeeModel.MakerTaker.of(FeeRate.parse("0.0002"), FeeRate.parse("0.0005")),
                  new FeeModel.PerUnit(ONE / 200, ONE, FeeRate.parse("0.005"), false),
                  new FeeModel.PerUnit(ONE / 200, ONE, FeeRate.parse("0.01"), true),
                  new FeeModel.PerOrder(ONE));
          FeeModel fees = models.get(random.nextInt(models.size()));
          int leverage = random.nextInt(3) == 0 ? random.nextInt(1, 50) : 1;
          Notional notional = new Notional(instrument("0.01", "0.001"));
          long ticks = random.nextLong(1, 20_000_000);
          long money = random.nextLong(1, 10_000_000_000_000L);
          long lots = lots("0.01", "0.001", fees, leverage, money, ticks);
          assertTrue(lots == 0 || cost(notional, fees, leverage, ticks, lots) <= money);
          assertTrue(cost(notional, fees, leverage, ticks, lots + 1) > money);
        });
  }

  @Test
  void moneyOfAnotherCurrencyPaysForWhatIsConvertedAtMost() {
    Seeds.forEach(
        1_000,
        random -> {
          FeeModel fees = new FeeModel.Percentage(new FeeRate(random.nextLong(0, 20_000_000)));
          Notional notional = new Notional(instrument("0.01", "0.001"));
          CurrencyRate rate =
              CurrencyRate.of(random.nextDouble(0.001, 1_000), random.nextBoolean());
          long ticks = random.nextLong(1, 20_000_000);
          long money = random.nextLong(1, 10_000_000_000_000L);
          long lots =
              Affordable.byCash(notional, fees)
                  .lots(money, ticks, false, FeeModel.Before.NOTHING, rate);
          assertTrue(lots == 0 || converted(notional, fees, ticks, lots, rate) <= money);
          assertTrue(converted(notional, fees, ticks, lots + 1, rate) > money);
        });
  }

  private static long converted(
      Notional notional, FeeModel fees, long ticks, long lots, CurrencyRate rate) {
    long value = notional.of(ticks, lots);
    long fee = fees.of(notional.instrument(), lots, value, false, true, FeeModel.Before.NOTHING);
    return rate.convert(value) + rate.convert(fee);
  }

  private static long cost(Notional notional, FeeModel fees, int leverage, long ticks, long lots) {
    long value = notional.of(ticks, lots);
    return Math.ceilDiv(value, leverage)
        + fees.of(notional.instrument(), lots, value, false, true, FeeModel.Before.NOTHING);
  }

  private static long lots(
      String tick, String lot, FeeModel fees, double leverage, long money, long ticks) {
    return affordable(tick, lot, fees, leverage).lots(money, ticks, false, FeeModel.Before.NOTHING);
  }

  private static Affordable affordable(String tick, String lot, FeeModel fees, double leverage) {
    SimulationSettings settings =
        new SimulationSettings(
            ONE,
            fees,
            new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0),
            Timing.NEXT_OPEN,
            new AccountRules(PositionMode.ONE_WAY, 1, leverage, 0, false),
            AtEnd.KEEP);
    return new Affordable(new Notional(instrument(tick, lot)), fees, new Account(settings, "USD"));
  }

  private static Instrument instrument(String tick, String lot) {
    return Instrument.of(
        Bars.MINUTES.instrument(),
        InstrumentKind.SPOT,
        "BTC",
        "USDT",
        Increment.parse(tick),
        Increment.parse(lot),
        ContinuousCalendar.UTC);
  }
}
