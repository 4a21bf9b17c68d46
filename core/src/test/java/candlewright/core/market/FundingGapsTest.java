package candlewright.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FundingGapsTest {
  private static final InstrumentId ID = InstrumentId.parse("BTCUSDT.TEST");
  private static final long HOUR = 3_600_000L;

  @Test
  void aMissingSettlementIsNamed() {
    assertGaps(FundingGaps.of(at(0, 8, 16, 32, 40)), "24..24/8");
    assertGaps(FundingGaps.of(at(0, 8, 16, 40, 48, 56)), "24..32/8");
    assertGaps(FundingGaps.of(at(0, 8, 16, 24, 32)));
  }

  @Test
  void twoGapsNextToEachOtherAreBothSeen() {
    assertGaps(FundingGaps.of(at(0, 8, 16, 24, 40, 56, 64, 72, 80)), "32..32/8", "48..48/8");
  }

  @Test
  void aChangeOfTheIntervalIsNoGap() {
    assertGaps(FundingGaps.of(at(0, 4, 8, 12, 13, 14, 15, 16)));
    assertGaps(FundingGaps.of(at(0, 1, 2, 3, 8, 16, 24, 32)));
    // Hourly until 21:00, then on the hours of a four hour clock.
    assertGaps(FundingGaps.of(at(19, 20, 21, 24, 28, 32, 36)));
    assertGaps(FundingGaps.of(at(18, 19, 20, 21, 24, 28)));
  }

  @Test
  void aStatedIntervalTellsWhatNeighboursCannot() {
    int[] eight = {8, 8, 8};
    assertGaps(FundingGaps.of(stated(eight, 0, 16, 32)), "8..8/8", "24..24/8");
    assertGaps(FundingGaps.of(at(0, 16, 32)));
  }

  @Test
  void theScheduleGoesOnBeforeTheFirstAndAfterTheLast() {
    FundingRates rates = at(24, 28, 32);
    assertGaps(FundingGaps.of(rates, 12 * HOUR, 32 * HOUR), "16..20/4");
    assertGaps(FundingGaps.of(rates, 24 * HOUR, 41 * HOUR), "36..40/4");
    assertGaps(FundingGaps.of(rates, 24 * HOUR, 32 * HOUR));
    // A span that ends when the settlement is due needs it.
    assertGaps(FundingGaps.of(rates, 32 * HOUR, 36 * HOUR), "36..36/4");
    assertGaps(FundingGaps.of(rates, 32 * HOUR, 36 * HOUR - 1));
  }

  @Test
  void aSpanFarFromWhatIsKnownNamesOnlyItsOwn() {
    FundingRates rates = at(100, 104, 108);
    assertGaps(FundingGaps.of(rates, 10 * HOUR, 20 * HOUR), "12..20/4");
    assertGaps(FundingGaps.of(rates, 203 * HOUR, 210 * HOUR), "204..208/4");
  }

  @Test
  void aGapIsCutToTheSpan() {
    FundingRates rates = at(0, 8, 16, 64, 72, 80);
    assertGaps(FundingGaps.of(rates, 32 * HOUR, 48 * HOUR), "40..48/8");
  }

  @Test
  void withoutAnySettlementEightHoursOfTheClockAreMissing() {
    FundingGaps gaps = FundingGaps.of(FundingRates.none(ID), 0, 24 * HOUR);
    assertGaps(gaps, "8..24/8");
    assertEquals(3, gaps.settlements());
    assertGaps(FundingGaps.of(FundingRates.none(ID)));
  }

  @Test
  void millisecondsBesideTheHourAreNoGap() {
    FundingRates rates =
        FundingRates.of(
            ID, new long[] {3, 8 * HOUR, 16 * HOUR + 17}, new long[3], new int[] {8, 8, 8});
    assertGaps(FundingGaps.of(rates));
  }

  private static FundingRates at(long... hours) {
    return stated(new int[hours.length], hours);
  }

  private static FundingRates stated(int[] intervals, long... hours) {
    long[] times = Arrays.stream(hours).map(hour -> hour * HOUR).toArray();
    return FundingRates.of(ID, times, new long[hours.length], intervals);
  }

  /// @param expected each as first..last/interval in hours
  private static void assertGaps(FundingGaps gaps, String... expected) {
    assertEquals(
        List.of(expected),
        gaps.list().stream()
            .map(gap -> gap.first() / HOUR + ".." + gap.last() / HOUR + "/" + gap.intervalHours())
            .toList());
    assertEquals(gaps.list().stream().mapToLong(FundingGap::settlements).sum(), gaps.settlements());
  }
}
