package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Timeframe;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeTicksTest {
  private final TimeTicks ticks = new TimeTicks();
  private final ChartViewport view = new ChartViewport(() -> {});

  @Test
  void daysAndHalfDaysOfHourlyBars() {
    ChartBars bars = bars(Timeframe.ONE_HOUR, 200);
    view.show(200, 0, 120);

    // 8 pixels an hour: 12 hours are 96. The walk begins with a day, in the month's first bar.
    ticks.find(bars, view, 960, ZoneOffset.UTC);
    assertEquals(
        List.of("Nov 4", "12:00 100", "2 Nov 196", "12:00 292", "3 Nov 388", "12:00 484"),
        labels().subList(0, 6));
  }

  @Test
  void hoursAreThoseOfTheZone() {
    ChartBars bars = bars(Timeframe.ONE_HOUR, 200);
    view.show(200, 0, 60);

    // 5:30 ahead: midnight falls between two bars and the bar of half past is the day's first;
    // 2 November begins there at 18:30 UTC, bar 19 opens at 19:00 UTC or 00:30.
    ticks.find(bars, view, 960, ZoneId.of("Asia/Kolkata"));
    assertTrue(labels().contains("2 Nov 312"), labels()::toString);
  }

  @Test
  void monthsAndYearsOfDailyBars() {
    ChartBars bars = bars(Timeframe.ONE_DAY, 400);
    view.show(400, 0, 300);

    ticks.find(bars, view, 1200, ZoneOffset.UTC);

    // 4 pixels a day from 1 November 2024: December begins after 30 days, 2025 after 61.
    assertEquals(List.of("Nov 2", "Dec 122", "2025 246", "Feb 370"), labels().subList(0, 4));
  }

  @Test
  void aNightWithoutBarsHasNoLabels() {
    // Two days of bars from 14:00 to 20:00 UTC only.
    BarColumns columns = new BarColumns(14);
    for (int day = 0; day < 2; day++) {
      for (int hour = 14; hour <= 20; hour++) {
        columns.add(
            RandomBars.START + (day * 24 + hour) * Timeframe.ONE_HOUR.millis(), 5, 5, 5, 5, 1);
      }
    }
    BarSeries series =
        BarSeries.of(RandomBars.key(Timeframe.ONE_HOUR), ContinuousCalendar.UTC, columns);
    ChartBars bars = new ChartBars(series, Increment.ofScale(0));
    view.show(14, 0, 14);
    ticks.find(bars, view, 1400, ZoneOffset.UTC);

    // The first bar of the second day stands for its day.
    assertTrue(labels().contains("2 Nov 750"), labels()::toString);
    assertTrue(labels().stream().noneMatch(label -> label.startsWith("00:00")));
  }

  @Test
  void labelsNeverOverlap() {
    RandomGenerator random = RandomBars.random(4);
    for (Timeframe timeframe : Timeframe.values()) {
      ChartBars bars = bars(timeframe, 3000);
      ticks.forget();
      for (int run = 0; run < 100; run++) {
        double span = 10 + 3000 * random.nextDouble();
        double from = random.nextDouble() * (3014 - span);
        view.show(3000, from, from + span);
        double width = 200 + random.nextInt(1700);
        ticks.find(bars, view, width, ZoneId.of("America/New_York"));
        double[] x = IntStream.range(0, ticks.count()).mapToDouble(ticks::x).sorted().toArray();
        for (int i = 1; i < x.length; i++) {
          assertTrue(x[i] - x[i - 1] >= 52);
        }
        assertTrue(x.length <= 1 + width / 52);
      }
    }
  }

  @Test
  void panningBackAndForthGivesTheSameLabels() {
    ChartBars bars = bars(Timeframe.ONE_HOUR, 5000);
    view.show(5000, 1000, 1200);
    ticks.find(bars, view, 1600, ZoneOffset.UTC);
    List<String> before = labels();
    for (int step : new int[] {30, 250, 3000, -3000, -250, -30}) {
      view.pan(step);
      ticks.find(bars, view, 1600, ZoneOffset.UTC);
    }

    assertEquals(before, labels());
  }

  /// Returns label and pixel of each, from the left.
  private List<String> labels() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, ticks.count()).boxed().toList());
    order.sort(Comparator.comparingDouble(ticks::x));
    return order.stream().map(i -> ticks.label(i) + " " + Math.round(ticks.x(i))).toList();
  }

  private static ChartBars bars(Timeframe timeframe, int size) {
    return new ChartBars(RandomBars.walk(timeframe, size, 2), Increment.ofScale(1));
  }
}
