package candlewright.core.market;

import static candlewright.core.market.MarketFixtures.DAY;
import static candlewright.core.market.MarketFixtures.HOUR;
import static candlewright.core.market.MarketFixtures.MINUTE;
import static candlewright.core.market.MarketFixtures.newYork;
import static candlewright.core.market.MarketFixtures.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarAggregatorTest {
  private final List<Bar> completed = new ArrayList<>();

  private BarAggregator hours(int volumeScale) {
    return new BarAggregator(
        ContinuousCalendar.UTC,
        Timeframe.ONE_MINUTE,
        Timeframe.ONE_HOUR,
        volumeScale,
        completed::add);
  }

  private static Bar minute(int minute) {
    // Open 100 + minute, one up, two down, close half a point up.
    double open = 100 + minute;
    return new Bar(minute * MINUTE, open, open + 1, open - 2, open + 0.5, 1);
  }

  private static void feed(BarAggregator aggregator, int from, int to) {
    for (int i = from; i < to; i++) {
      aggregator.add(minute(i));
    }
  }

  @Test
  void theHourIsVisibleTogetherWithTheMinuteThatClosesWithIt() {
    BarAggregator aggregator = hours(0);
    feed(aggregator, 0, 59);
    assertEquals(List.of(), completed);
    aggregator.add(minute(59));
    // Open of minute 0; high of minute 59: 159 + 1; low of minute 0: 100 - 2; close 159.5.
    assertEquals(List.of(new Bar(0, 100, 160, 98, 159.5, 60)), completed);
  }

  @Test
  void aMissingLastMinuteDoesNotHoldTheHourUp() {
    BarAggregator aggregator = hours(0);
    feed(aggregator, 0, 59);
    aggregator.add(minute(60));
    // High of minute 58: 159, close 158.5.
    assertEquals(List.of(new Bar(0, 100, 159, 98, 158.5, 59)), completed);
  }

  @Test
  void theClockCompletesAnHourWithoutItsLastMinute() {
    BarAggregator aggregator = hours(0);
    feed(aggregator, 0, 59);
    aggregator.advanceTo(HOUR - 1);
    assertEquals(List.of(), completed);
    aggregator.advanceTo(HOUR);
    assertEquals(List.of(new Bar(0, 100, 159, 98, 158.5, 59)), completed);
    aggregator.advanceTo(2 * HOUR);
    assertEquals(1, completed.size());
  }

  @Test
  void missingFirstMinutesLeaveTheOpenTimeOnTheGrid() {
    BarAggregator aggregator = hours(0);
    feed(aggregator, 10, 60);
    assertEquals(List.of(new Bar(0, 110, 160, 108, 159.5, 50)), completed);
  }

  @Test
  void anHourWithoutAnyMinuteGivesNoBar() {
    BarAggregator aggregator = hours(0);
    feed(aggregator, 0, 60);
    feed(aggregator, 180, 240);
    assertEquals(List.of(0L, 3 * HOUR), completed.stream().map(Bar::openTime).toList());
  }

  @Test
  void aMinuteThatComesAfterItsHourIsFinalIsCountedAndChangesNothing() {
    BarAggregator aggregator = hours(0);
    feed(aggregator, 0, 59);
    aggregator.advanceTo(HOUR);
    aggregator.add(minute(59));
    assertEquals(1, aggregator.late());
    feed(aggregator, 60, 120);
    assertEquals(2, completed.size());
    assertEquals(59, completed.get(0).volume());
    assertEquals(60, completed.get(1).volume());
    assertEquals(1, aggregator.late());
  }

  @Test
  void anHourPassedWithoutABarStaysAbsent() {
    BarAggregator aggregator = hours(0);
    aggregator.advanceTo(HOUR);
    aggregator.add(minute(30));
    feed(aggregator, 60, 120);
    assertEquals(1, aggregator.late());
    assertEquals(List.of(HOUR), completed.stream().map(Bar::openTime).toList());
  }

  @Test
  void barsMustComeInOrderAndOnce() {
    BarAggregator aggregator = hours(0);
    feed(aggregator, 0, 2);
    assertThrows(IllegalArgumentException.class, () -> aggregator.add(minute(1)));
    assertThrows(IllegalArgumentException.class, () -> aggregator.add(minute(0)));
  }

  @Test
  void aTimeframeThatDoesNotDivideIsRefused() {
    String refusal =
        refusal(() ->
            new BarAggregator(
                ContinuousCalendar.UTC,
                Timeframe.THREE_MINUTES,
                Timeframe.FIVE_MINUTES,
                0,
                completed::add));
    assertTrue(refusal.startsWith("bars of 3m cannot be aggregated to 5m"));
  }

  @Test
  void volumesAreSummedInWholeUnits() {
    // Ten times 0.1 is 0.9999999999999999 when added up in doubles.
    BarAggregator exact = hours(1);
    BarAggregator plain = hours(Decimals.OFF_GRID);
    for (BarAggregator aggregator : List.of(exact, plain)) {
      for (int i = 0; i < 10; i++) {
        aggregator.add(i * MINUTE, 1, 1, 1, 1, 0.1);
      }
      aggregator.advanceTo(HOUR);
    }
    assertEquals(1.0, completed.get(0).volume());
    assertEquals(0.9999999999999999, completed.get(1).volume());
    assertTrue(exact.volumeExact());
    assertFalse(plain.volumeExact());
  }

  @Test
  void aVolumeOffTheGridIsKeptAndSaid() {
    BarAggregator aggregator = hours(1);
    aggregator.add(0, 1, 1, 1, 1, 0.5);
    aggregator.add(MINUTE, 1, 1, 1, 1, 0.25);
    aggregator.advanceTo(HOUR);
    assertEquals(0.75, completed.get(0).volume());
    assertFalse(aggregator.volumeExact());
  }

  @Test
  void aSumBeyondExactUnitsIsKeptAndSaid() {
    BarAggregator aggregator = hours(0);
    double large = 0x1p53;
    aggregator.add(0, 1, 1, 1, 1, large);
    assertTrue(aggregator.volumeExact());
    aggregator.add(MINUTE, 1, 1, 1, 1, large);
    aggregator.advanceTo(HOUR);
    assertEquals(0x1p54, completed.get(0).volume());
    assertFalse(aggregator.volumeExact());
  }

  /// Clock hours on a calendar whose four hours end at 13:30: the hour from 13:00 was not over
  /// then.
  @Test
  void aBarThatStraddlesTwoIntervalsCountsForTheLater() {
    BarAggregator aggregator =
        new BarAggregator(
            SessionCalendar.US_EQUITIES,
            Timeframe.ONE_HOUR,
            Timeframe.FOUR_HOURS,
            0,
            completed::add);
    for (int hour = 9; hour <= 15; hour++) {
      String clock = hour < 10 ? "0" + hour : "" + hour;
      aggregator.add(newYork("2024-03-11T" + clock + ":00"), hour, hour, hour, hour, 1);
    }
    assertEquals(
        List.of(
            // The hours from 9, 10, 11 and 12; those from 13, 14 and 15.
            new Bar(newYork("2024-03-11T09:30"), 9, 12, 9, 12, 4),
            new Bar(newYork("2024-03-11T13:30"), 13, 15, 13, 15, 3)),
        completed);
    assertEquals(0, aggregator.outsideSessions());
  }

  @Test
  void barsOutsideSessionsAreLeftOutAndCounted() {
    for (Timeframe target : new Timeframe[] {Timeframe.ONE_HOUR, Timeframe.ONE_WEEK}) {
      completed.clear();
      BarAggregator aggregator =
          new BarAggregator(
              SessionCalendar.US_EQUITIES, Timeframe.ONE_MINUTE, target, 0, completed::add);
      // Monday in session, Monday night, Tuesday in session; the week lasts until Friday.
      aggregator.add(newYork("2024-03-11T15:59"), 5, 5, 5, 5, 1);
      aggregator.add(newYork("2024-03-11T16:00"), 9, 9, 9, 9, 1);
      aggregator.add(newYork("2024-03-12T09:29"), 9, 9, 9, 9, 1);
      aggregator.add(newYork("2024-03-12T09:30"), 6, 6, 6, 6, 1);
      aggregator.advanceTo(newYork("2024-03-15T16:00"));
      assertEquals(2, aggregator.outsideSessions());
      assertEquals(6, completed.getLast().high());
      assertEquals(2, completed.stream().mapToDouble(Bar::volume).sum());
    }
  }

  @Test
  void nothingIsFinalBeforeItsScheduledClose() {
    BarAggregator aggregator =
        new BarAggregator(
            ContinuousCalendar.UTC, Timeframe.ONE_DAY, Timeframe.ONE_MONTH, 0, completed::add);
    for (int day = 0; day < 30; day++) {
      aggregator.add(day * DAY, 1, 1, 1, 1, 1);
    }
    // January 1970 has 31 days, one more than the nominal month.
    assertEquals(List.of(), completed);
    aggregator.add(30 * DAY, 1, 1, 1, 1, 1);
    assertEquals(List.of(new Bar(0, 1, 1, 1, 1, 31)), completed);
  }
}
