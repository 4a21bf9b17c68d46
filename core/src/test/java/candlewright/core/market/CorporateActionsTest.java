package candlewright.core.market;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorporateActionsTest {
  private static final InstrumentId ID = InstrumentId.parse("ABC.NYSE");

  @Test
  void aSplitIsKeptInLowestTerms() {
    assertEquals(new Split(0, 2, 1), new Split(0, 28, 14));
    assertEquals("1:20", new Split(0, 5, 100).ratioText());
    assertEquals("0.31", new Dividend(0, 31_000_000).amountText());
  }

  @Test
  void refusesWhatIsNoDividendAndNoSplit() {
    assertRefused(
        IllegalArgumentException.class, () -> new Dividend(0, 0), "positive", "1970-01-01");
    assertRefused(IllegalArgumentException.class, () -> new Split(0, 3, 3), "3:3");
    assertRefused(IllegalArgumentException.class, () -> new Split(0, -2, 1), "-2:1");
  }

  @Test
  void refusesTwoDividendsOfOneTime() {
    List<Dividend> twice = List.of(new Dividend(5, 1), new Dividend(5, 2));
    assertRefused(
        IllegalArgumentException.class,
        () -> new CorporateActions(ID, twice, List.of()),
        "ABC.NYSE",
        "dividend");
  }

  @Test
  void aSpanTakesInItsEndAndNotItsBegin() {
    CorporateActions actions =
        new CorporateActions(
            ID,
            List.of(new Dividend(10, 1), new Dividend(20, 2), new Dividend(30, 3)),
            List.of(new Split(10, 2, 1), new Split(30, 3, 1)));
    CorporateActions part = actions.within(10, 30);
    assertEquals(List.of(new Dividend(20, 2), new Dividend(30, 3)), part.dividends());
    assertEquals(List.of(new Split(30, 3, 1)), part.splits());
  }
}
