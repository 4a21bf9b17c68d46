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

  /// 10 at 2:3 are 6 2/3 of which 6 are whole: of their value of 1,000 two thirds of 150 are left.
  /// Products beyond 64 bits do not overflow: 2^62 * (2^20 - 1) / 2^20.
  @Test
  void aSplitTurnsSharesAndPricesIntoOthers() {
    Split reverse = new Split(0, 2, 3);
    assertEquals(6, reverse.quantity(10));
    assertEquals(100, reverse.paidOut(10, 1000));
    assertEquals(0, reverse.paidOut(9, 1000));
    assertEquals(153, reverse.price(102));
    Split split = new Split(0, 2, 1);
    assertEquals(20, split.quantity(10));
    assertEquals(50, split.price(101)); // half to even
    assertEquals(52, split.price(103));
    Split slight = new Split(0, 1L << 20, (1L << 20) - 1);
    assertEquals((1L << 62) - (1L << 42), slight.price(1L << 62));
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
