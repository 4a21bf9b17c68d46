package candlewright.core.market;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.PriceFactors.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceFactorsTest {
  private static final InstrumentId ID = InstrumentId.parse("ABC.TEST");
  private static final long DAY = 86_400_000L;
  private static final double EXACT = 1e-15;

  /// Day 0 closes at 100; on day 1 a dividend of 2 is due, and on day 3 shares are split 2:1.
  private static CorporateActions actions() {
    return new CorporateActions(
        ID, List.of(new Dividend(DAY, 200_000_000L)), List.of(new Split(3 * DAY, 2, 1)));
  }

  /// By hand: 1 - 2/100 = 0.98 before the dividend; 1/2 before the split.
  @Test
  void factorsOfActionsAreThoseOfTheLastCloseBefore() {
    List<Step> steps = PriceFactors.of(actions(), raw()).steps();
    assertEquals(3, steps.size());
    assertEquals(new Step(DAY, 0.98, 0.5), steps.get(0));
    assertEquals(new Step(3 * DAY, 1, 0.5), steps.get(1));
    assertEquals(new Step(Long.MAX_VALUE, 1, 1), steps.get(2));
  }

  /// 100 * 0.98 * 0.5 = 49; 98 * 0.5 = 49: neither the dividend nor the split is a fall any more.
  @Test
  void adjustedPricesDoNotFallOnDividendsAndSplits() {
    BarSeries adjusted = PriceFactors.of(actions(), raw()).adjust(raw());
    double[] closes = {49, 49, 50, 50};
    double[] volumes = {20, 20, 20, 20};
    for (int i = 0; i < 4; i++) {
      assertEquals(closes[i], adjusted.close(i), EXACT);
      assertEquals(volumes[i], adjusted.volume(i), EXACT);
    }
    assertEquals(raw().openTime(2), adjusted.openTime(2));
  }

  @Test
  void aFactorHoldsUpToTheExTimeAndNotAtIt() {
    PriceFactors factors =
        new PriceFactors(List.of(new Step(2 * DAY, 0.5, 1), new Step(Long.MAX_VALUE, 1, 1)));
    BarSeries adjusted = factors.adjust(raw());
    assertEquals(49, adjusted.close(1), EXACT);
    assertEquals(100, adjusted.close(2), EXACT);
  }

  @Test
  void actionsBeforeTheFirstBarChangeNothing() {
    CorporateActions early =
        new CorporateActions(ID, List.of(new Dividend(0, 1)), List.of(new Split(-DAY, 2, 1)));
    assertEquals(List.of(new Step(Long.MAX_VALUE, 1, 1)), PriceFactors.of(early, raw()).steps());
  }

  @Test
  void refusesADividendThatIsNotBelowThePrice() {
    CorporateActions pence =
        new CorporateActions(ID, List.of(new Dividend(DAY, 20_000_000_000L)), List.of());
    assertRefused(
        IllegalArgumentException.class,
        () -> PriceFactors.of(pence, raw()),
        "ABC.TEST",
        "dividend 200 of 1970-01-02",
        "close 100");
  }

  @Test
  void refusesFactorsThatEndOrGoBack() {
    assertRefused(
        IllegalArgumentException.class,
        () -> new PriceFactors(List.of(new Step(DAY, 1, 1))),
        "no end");
    assertRefused(
        IllegalArgumentException.class,
        () ->
            new PriceFactors(
                List.of(new Step(DAY, 1, 1), new Step(DAY, 1, 1), new Step(Long.MAX_VALUE, 1, 1))),
        "1970-01-02");
    assertRefused(IllegalArgumentException.class, () -> new Step(0, Double.NaN, 1), "NaN");
  }

  private static BarSeries raw() {
    BarColumns columns = new BarColumns(4);
    double[] closes = {100, 98, 100, 50};
    double[] volumes = {10, 10, 10, 20};
    for (int i = 0; i < closes.length; i++) {
      columns.add(i * DAY, closes[i], closes[i], closes[i], closes[i], volumes[i]);
    }
    return BarSeries.of(new SeriesKey(ID, Timeframe.ONE_DAY), ContinuousCalendar.UTC, columns);
  }
}
