package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.testkit.Bars;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeldShareTest {
  private static final BarSeries BARS = Bars.walk(new SplittableRandom(3), 10);

  private static long open(int bar) {
    return BARS.openTime(bar);
  }

  @Test
  void aShareBecomesMoreBySplitsAndBringsDividends() {
    HeldShare share =
        new HeldShare(
            BARS,
            new CorporateActions(
                BARS.instrument(),
                List.of(
                    new Dividend(open(0), 5_00000000L),
                    new Dividend(open(2), 1_00000000L),
                    new Dividend(open(4), 2_00000000L),
                    new Dividend(open(7), 1_00000000L)),
                List.of(new Split(open(4), 3, 1), new Split(open(8), 1, 2))));
    // Before the first bar nobody held it. At bar 4 the dividend is of one share, at bar 7 of
    // three.
    double[] shares = {1, 1, 1, 1, 3, 3, 3, 3, 1.5, 1.5};
    double[] cash = {0, 0, 1, 1, 3, 3, 3, 6, 6, 6};
    for (int i = 0; i < shares.length; i++) {
      assertEquals(shares[i], share.shares(i));
      assertEquals(shares[i] * 10 + cash[i], share.worth(i, 10));
    }
    assertEquals(1, share.shares(0), "it can be asked anew");
  }

  @Test
  void withoutActionsItIsThePrice() {
    HeldShare share = new HeldShare(BARS, CorporateActions.none(BARS.instrument()));
    assertEquals(BARS.close(9), share.worth(9, BARS.close(9)));
  }
}
