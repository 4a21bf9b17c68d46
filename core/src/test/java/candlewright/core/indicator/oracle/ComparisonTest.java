package candlewright.core.indicator.oracle;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// On the block of Tulip's simple average: closes 81.59, 81.06, 82.87, 83.00, 83.61, 83.15 ..., of
/// which the mean of the first five, on bar 4, is 82.426.
class ComparisonTest {
  @Test
  void countsTheBarsAndTellsTheLargestDifference() throws IOException {
    Comparison found = Comparison.of(sma().with("length", 5).row());
    assertNull(found.failure());
    assertEquals(11, found.bars()); // 15 values less the 4 before the first mean.
    assertEquals(4, found.from());
    assertEquals(4, found.firstKnown());
    assertEquals(4, found.warmUp());
    assertTrue(found.largest() < 0.0005);
  }

  @Test
  void namesTheFirstBarThatIsTooFarOffWithBothValues() throws IOException {
    // The mean of 82.87, 83.00 and 83.61 is 83.16.
    String failure = Comparison.of(sma().with("length", 3).row()).failure();
    assertNotNull(failure);
    for (String part : new String[] {"sma 5", "bar 4", "83.16", "82.426", "3 decimals"}) {
      assertTrue(failure.contains(part), failure);
    }
  }

  @Test
  void aValueThatWeDoNotHaveDiffers() throws IOException {
    String failure = Comparison.of(sma().with("length", 6).row()).failure();
    assertTrue(Objects.requireNonNull(failure).contains("bar 4 is NaN"), failure);
  }

  @Test
  void nothingToCompareIsAFailure() throws IOException {
    String failure = Comparison.of(sma().with("length", 5).from(15).row()).failure();
    assertTrue(Objects.requireNonNull(failure).contains("nothing to compare"), failure);
  }

  @Test
  void aShiftedSourceIsComparedWithOurEarlierOrLaterValue() throws IOException {
    // The mean of 1 value is the value itself, which the block of lag 5 shows 5 bars later.
    OracleRow late = OracleRow.tulip("lag 5", "value").is("sma").with("length", 1).shifted(5).row();
    assertNull(Comparison.of(late).failure());
    assertEquals(10, Comparison.of(late).bars());
    // What is lagged by 5 bars, shown 5 bars earlier, is the value itself.
    OracleRow early = OracleRow.tulip("abs", "value").is("lag").with("bars", 5).shifted(-5).row();
    assertNull(Comparison.of(early).failure());
    assertEquals(10, Comparison.of(early).bars());
  }

  @Test
  void everySecondBarIsComparedAlone() throws IOException {
    Comparison found = Comparison.of(sma().with("length", 5).every(2).row());
    assertEquals(6, found.bars()); // 4, 6, 8, 10, 12, 14
  }

  @Test
  void aSourceMayScaleOrTakeAwayOurValue() throws IOException {
    OracleRow.Builder row = OracleRow.tulip("sub", "value").is("lag").with("bars", 0);
    // The block takes its second column away from the first.
    assertNull(Comparison.of(row.reads("value", "other.close").takenFrom("close").row()).failure());
    OracleRow doubled = sma().with("length", 5).times(2).row();
    String failure = Comparison.of(doubled).failure();
    assertTrue(Objects.requireNonNull(failure).contains("bar 4 is 164.85"), failure);
  }

  @Test
  void aRowWaitsForItsIndicatorOrForWhatIsMissing() throws IOException {
    OracleRow unknown = OracleRow.tulip("sma 5", "value").is("tomorrow").row();
    assertEquals("the catalogue has no tomorrow", Comparison.of(unknown).waiting());
    OracleRow missing = sma().waiting("a volume");
    assertEquals("a volume", Comparison.of(missing).waiting());
  }

  @Test
  void aRowThatNamesWhatDoesNotExistIsRefused() {
    assertRefusedRow(sma().with("legnth", 5).row(), "[length]");
    assertRefusedRow(OracleRow.tulip("sma 5", "value").is("sma", "mean").row(), "[sma]", "mean");
    assertRefusedRow(OracleRow.tulip("sma 5", "k").is("sma").row(), "there is no column k");
    assertRefusedRow(sma().reads("volume", "close").row(), "[value]");
    assertRefusedRow(sma().with("length", 0).row(), "length must be");
  }

  private static OracleRow.Builder sma() {
    return OracleRow.tulip("sma 5", "value").is("sma");
  }

  private static void assertRefusedRow(OracleRow row, String... parts) {
    assertRefused(IllegalArgumentException.class, () -> Comparison.of(row), parts);
  }
}
