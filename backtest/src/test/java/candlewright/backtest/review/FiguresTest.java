package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.Increment;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void groupsThousandsAndUsesATrueMinus() {
    assertEquals("−1,234,567.89", Figures.number(-1_234_567.89, 2));
    assertEquals("999", Figures.count(999));
    assertEquals("1,000", Figures.count(1_000));
  }

  @Test
  void countsOneThingInTheSingular() {
    assertEquals("0 bars", Figures.counted(0, "bar"));
    assertEquals("1 bar", Figures.counted(1, "bar"));
    assertEquals("1,000 bars", Figures.counted(1_000, "bar"));
  }

  @Test
  void signsChangesButNotZero() {
    assertEquals("+0.50\u00A0%", Figures.signedPercent(0.005));
    assertEquals("−0.50\u00A0%", Figures.signedPercent(-0.005));
    assertEquals("0.00\u00A0%", Figures.signedPercent(-0.00001));
    assertEquals("0.00", Figures.signedMoney(-400_000));
  }

  @Test
  void roundsMoneyHalfToEven() {
    assertEquals("0.12", Figures.money(12_500_000));
    assertEquals("0.14", Figures.money(13_500_000));
    assertEquals("0.13", Figures.money(12_500_001));
    assertEquals("−0.12", Figures.money(-12_500_000));
    assertEquals("−0.13", Figures.money(-12_500_001));
  }

  @Test
  void showsADashForWhatIsNotDefined() {
    assertEquals("–", Figures.number(Double.NaN, 2));
    assertEquals("–", Figures.signedPercent(Double.POSITIVE_INFINITY));
    assertEquals("", Figures.tone("–"));
  }

  @Test
  void keepsThePrecisionOfTheStep() {
    assertEquals("0.00010", Figures.steps(10, Increment.parse("0.00001")));
    assertEquals("1,234.50", Figures.steps(24_690, Increment.parse("0.05")));
  }

  @Test
  void abbreviatesWhatNoColumnHolds() {
    assertEquals("+1.23E+30", Figures.number(1.2345e30, 2, true));
    assertEquals("−1.23E+30", Figures.number(-1.2345e30, 2, true));
  }

  @Test
  void colorsBySignAsShown() {
    assertEquals("up", Figures.tone("+0.01"));
    assertEquals("dn", Figures.tone("−0.01"));
    assertEquals("", Figures.tone("0.00"));
  }
}
