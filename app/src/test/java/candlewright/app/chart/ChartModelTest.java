package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.IndicatorColumns;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ChartModelTest {
  private static final long HOUR = Timeframe.ONE_HOUR.millis();
  private static final Increment TICK = Increment.ofScale(1);

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final ChartModel model = new ChartModel(Runnable::run, Runnable::run);
  private final ChartModel slow = new ChartModel(waiting::add, Runnable::run);

  @Test
  void anotherTimeframeShowsTheSameTime() {
    model.show(RandomBars.walk(Timeframe.ONE_HOUR, 2000, 1), TICK);
    model.viewport().show(2000, 500, 740);
    model.show(RandomBars.walk(Timeframe.FIFTEEN_MINUTES, 8000, 1), TICK);
    assertEquals(2000, model.viewport().from(), 1e-9);
    assertEquals(2960, model.viewport().to(), 1e-9);

    model.show(RandomBars.walk(Timeframe.FOUR_HOURS, 500, 1), TICK);
    assertEquals(125, model.viewport().from(), 1e-9);
    assertEquals(185, model.viewport().to(), 1e-9);

    // 10 days are the fewest that fit; they lie about the same middle, bar 25.83.
    model.viewport().show(500, 140, 170);
    model.show(RandomBars.walk(Timeframe.ONE_DAY, 83, 1), TICK);
    assertEquals(10, model.viewport().span(), 1e-9);
    assertEquals(155.0 / 6, (model.viewport().from() + model.viewport().to()) / 2, 1e-6);
  }

  @Test
  void aChartOfTheLastBarGoesOnShowingItInAnotherTimeframe() {
    model.show(RandomBars.walk(Timeframe.ONE_HOUR, 2000, 1), TICK);
    model.show(RandomBars.walk(Timeframe.FIFTEEN_MINUTES, 8000, 1), TICK);

    // 146 hours and the margin became 584 quarters and the margin.
    assertEquals(8014, model.viewport().to(), 1e-9);
    assertEquals(8000 - 584, model.viewport().from(), 1e-9);
  }

  @Test
  void anotherInstrumentBeginsWithItsLastBars() {
    model.show(RandomBars.walk(Timeframe.ONE_HOUR, 2000, 1), TICK);
    model.viewport().home();
    BarColumns columns = new BarColumns(1);
    columns.add(0, 1, 1, 1, 1, 1);
    SeriesKey other = new SeriesKey(new InstrumentId("ETHUSDT", "DEMO"), Timeframe.ONE_HOUR);
    model.show(BarSeries.of(other, ContinuousCalendar.UTC, columns), TICK);

    assertEquals(15, model.viewport().to());
  }

  @Test
  void whatArrivesAfterSomethingNewerIsDropped() {
    slow.show(RandomBars.walk(Timeframe.ONE_HOUR, 100, 1), TICK);
    slow.show(RandomBars.walk(Timeframe.ONE_HOUR, 200, 1), TICK);
    assertTrue(slow.loadingProperty().get());
    Runnable first = waiting.remove();
    waiting.remove().run();
    first.run();

    assertEquals(200, bars(slow).size());
    assertFalse(slow.loadingProperty().get());
  }

  @Test
  void noBarsAreAProblemInOneSentence() {
    model.show(RandomBars.of(Timeframe.ONE_HOUR), TICK);

    assertEquals(
        "BTCUSDT.DEMO 1h has no bars to show: import or download some first",
        model.problemProperty().get());
    assertFalse(model.loadingProperty().get());
  }

  @Test
  void liveBarsGiveTheSameLinesAsTheWholeSeries() {
    BarSeries all = RandomBars.walk(Timeframe.ONE_HOUR, 400, 8);
    model.show(part(all, 0, 300), TICK);
    ChartStudy ema = model.addIndicator("ema", Map.of("length", 20.0));
    ChartStudy rsi = model.addIndicator("rsi", Map.of());
    ChartStudy macd = model.addIndicator("macd", Map.of());
    for (int i = 300; i < 400; i++) {
      // First unfinished, then finished; every tenth step brings two bars at once.
      model.append(
          RandomBars.of(
              Timeframe.ONE_HOUR,
              new double[] {all.openTime(i), all.open(i), 1e6, 1, all.open(i), 3}));
      int end = i % 10 == 0 ? Math.min(400, i + 2) : i + 1;
      model.append(part(all, i, end));
      i = end - 1;
    }

    assertEquals(400, bars(model).size());
    for (ChartStudy study : new ChartStudy[] {ema, rsi, macd}) {
      double[][] columns = IndicatorColumns.of(study.type(), study.values(), all);
      for (StudyLines.Line line : lines(study).lines()) {
        assertEquals(400, line.values().size());
        for (int i = 0; i < 400; i++) {
          assertEquals(columns[line.column()][i], line.values().value(i), study.title() + " " + i);
        }
      }
    }
  }

  @Test
  void aStudyThatComesLateHasTheBarsAppendedMeanwhile() {
    BarSeries all = RandomBars.walk(Timeframe.ONE_HOUR, 120, 8);
    slow.show(part(all, 0, 100), TICK);
    waiting.remove().run();
    ChartStudy study = slow.addIndicator("sma", Map.of("length", 5.0));
    slow.append(part(all, 100, 120));
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }

    StudyLines lines = slow.lines(study);
    assertNotNull(lines);
    assertEquals(
        IndicatorColumns.of(study.type(), study.values(), all)[0][119],
        lines.lines().getFirst().values().value(119));
  }

  @Test
  void finerPricesThanBeforeBeginTheStudiesAnew() {
    double[] first = {0, 10, 11, 9, 10, 1};
    double[] second = {HOUR, 10, 12, 9, 11, 1};
    double[] third = {2 * HOUR, 11, 11.5, 10.25, 10.75, 1};
    model.show(RandomBars.of(Timeframe.ONE_HOUR, first, second), Increment.ofScale(2));
    ChartStudy study = model.addIndicator("sma", Map.of("length", 2.0));
    model.append(RandomBars.of(Timeframe.ONE_HOUR, third));

    // (11 + 10.75) / 2.
    assertEquals(10.875, lines(study).lines().getFirst().values().value(2));
  }

  @Test
  void oneIndicatorIsShownOnceAndCanBeTakenAway() {
    model.show(RandomBars.walk(Timeframe.ONE_HOUR, 100, 1), TICK);
    ChartStudy study = model.addIndicator("rsi", Map.of());
    assertEquals(study, model.addIndicator("rsi", Map.of("length", 14.0)));
    assertEquals(1, model.studies().size());
    assertEquals("RSI 14", study.title());
    assertFalse(study.overlay());

    model.removeIndicator(study);
    assertNull(model.lines(study));
  }

  @Test
  void whatDoesNotExistIsRefusedWithARemedy() {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> model.addIndicator("rsy", Map.of()))
                .getMessage());
    assertTrue(message.startsWith("no indicator is called 'rsy'"), message);
    assertThrows(
        IllegalArgumentException.class, () -> model.addIndicator("rsi", Map.of("length", 0.0)));
    assertThrows(
        IllegalArgumentException.class, () -> model.addIndicator("rsi", Map.of("size", 3.0)));
  }

  @Test
  void barsOfAnotherSeriesOrFromBeforeTheEndAreRefused() {
    BarSeries all = RandomBars.walk(Timeframe.ONE_HOUR, 100, 1);
    assertThrows(IllegalStateException.class, () -> model.append(all));
    model.show(all, TICK);

    assertThrows(IllegalArgumentException.class, () -> model.append(part(all, 98, 100)));
    assertThrows(
        IllegalArgumentException.class,
        () -> model.append(RandomBars.walk(Timeframe.ONE_DAY, 3, 1)));
  }

  @Test
  void goesToADate() {
    model.show(RandomBars.walk(Timeframe.ONE_HOUR, 2000, 1), TICK);
    model.goTo(RandomBars.START + 1000 * HOUR);

    assertEquals(1000, (model.viewport().from() + model.viewport().to()) / 2, 1e-9);
  }

  @Test
  void goesToADateOfASeriesThatIsStillPrepared() {
    slow.show(RandomBars.walk(Timeframe.ONE_HOUR, 2000, 1), TICK);
    slow.goTo(RandomBars.START + 1000 * HOUR);
    waiting.remove().run();

    assertEquals(1000, (slow.viewport().from() + slow.viewport().to()) / 2, 1e-9);
  }

  @Test
  void describesItself() {
    assertEquals("Empty chart", model.description());
    model.show(
        RandomBars.of(
            Timeframe.ONE_HOUR,
            new double[] {RandomBars.START, 10, 11, 9, 10, 1},
            new double[] {RandomBars.START + HOUR, 10, 1300, 9, 1234.5, 1}),
        TICK);

    assertEquals(
        "BTCUSDT.DEMO 1h, 2 bars, last close 1,234.5, visible 1 Nov 2024 00:00 to 1 Nov 2024 01:00"
            + " UTC",
        model.description());
  }

  private static BarSeries part(BarSeries all, int from, int to) {
    BarColumns columns = new BarColumns(to - from);
    columns.addAll(all, from, to);
    return BarSeries.of(all.key(), all.calendar(), columns);
  }

  private static ChartBars bars(ChartModel model) {
    ChartBars bars = model.bars();
    assertNotNull(bars);
    return bars;
  }

  private StudyLines lines(ChartStudy study) {
    StudyLines lines = model.lines(study);
    assertNotNull(lines);
    return lines;
  }
}
