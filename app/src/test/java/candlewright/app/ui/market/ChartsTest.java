package candlewright.app.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.chart.ChartModel;
import candlewright.app.chart.ChartStudy;
import candlewright.app.chart.ChartStyle;
import candlewright.app.data.StoredMarket;
import java.time.InstantSource;
import candlewright.app.data.WriteTurn;
import candlewright.app.ui.StoredMinutes;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problems;
import candlewright.core.indicator.Setting;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Charts, their studies and the replay without a screen. The store holds 72 hours of minutes from
/// 5 January 2026 on.
class ChartsTest {
  private static final InstrumentId BTC = InstrumentId.parse("BTCUSDT.TEST");
  private static final InstrumentId ETH = InstrumentId.parse("ETHUSDT.TEST");
  private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final long HOUR = 3_600_000;

  private final Edits edits = new Edits();
  private final Problems problems = new Problems();
  private final KeptValues memory = new KeptValues(Map.of("market.instrument", BTC.toString()));
  private BarStore store;
  private MarketViewModel market;

  @BeforeEach
  void open(@TempDir Path home) {
    store = StoredMinutes.open(home);
    StoredMinutes.fill(store);
    market = start();
  }

  private MarketViewModel start() {
    MarketViewModel made =
        new MarketViewModel(
            new StoredMarket(store),
            new Jobs(Runnable::run, Runnable::run, problems),
            edits,
            memory,
            () -> new ChartModel(Runnable::run, Runnable::run),
            new Live(
                store,
                new WriteTurn(),
                InstantSource.fixed(Instant.EPOCH),
                Runnable::run,
                new Jobs(Runnable::run, Runnable::run, problems),
                problems));
    made.refresh();
    return made;
  }

  @AfterEach
  void close() {
    assertNull(problems.currentProperty().get());
    store.close();
  }

  private ChartViewModel chart() {
    return market.activeProperty().get();
  }

  private List<String> titles() {
    return chart().chart().studies().stream().map(ChartStudy::title).toList();
  }

  private static Setting length(ChartStudy study) {
    return study.type().settings().stream()
        .filter(setting -> setting.name().equals("length"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFirstChartBeginsWithTwoAveragesAndAnOscillator() {
    assertEquals(List.of("EMA 20", "EMA 50", "RSI 14"), titles());
    assertEquals(
        List.of(0, 1, 2), chart().chart().studies().stream().map(ChartStudy::color).toList());
  }

  @Test
  void addingAndRemovingAnIndicatorCanBeUndone() {
    ChartStudy atr = chart().addIndicator("atr");
    assertEquals(3, atr.color());
    assertEquals("Add ATR 14", edits.undoNameProperty().get());
    chart().remove(chart().chart().studies().getFirst());
    assertEquals(List.of("EMA 50", "RSI 14", "ATR 14"), titles());
    // The others keep their colours.
    assertEquals(1, chart().chart().studies().getFirst().color());
    edits.undo();
    edits.undo();
    assertEquals(List.of("EMA 20", "EMA 50", "RSI 14"), titles());
    edits.redo();
    assertEquals(List.of("EMA 20", "EMA 50", "RSI 14", "ATR 14"), titles());
    chart().addIndicator("atr");
    assertEquals(4, titles().size());
  }

  @Test
  void changingANumberSeveralTimesIsOneStep() {
    ChartStudy rsi = chart().chart().studies().getLast();
    StudyEditor editor = new StudyEditor(chart(), rsi);
    assertEquals("", editor.set(length(rsi), "15"));
    assertEquals("", editor.set(length(rsi), "16"));
    assertEquals("", editor.set(length(rsi), " 21 "));
    assertEquals("RSI 21", titles().getLast());
    editor.settle();
    assertEquals("", editor.set(length(rsi), "30"));
    edits.undo();
    assertEquals("RSI 21", titles().getLast());
    edits.undo();
    assertEquals("RSI 14", titles().getLast());
    edits.redo();
    assertEquals("RSI 21", titles().getLast());
  }

  @Test
  void aWrongValueIsSaidAndChangesNothing() {
    ChartStudy rsi = chart().chart().studies().getLast();
    StudyEditor editor = new StudyEditor(chart(), rsi);
    assertEquals("Length must be a number, was 'abc'.", editor.set(length(rsi), "abc"));
    assertEquals(
        "Length must be a whole number from 1 to 100000, was 0.", editor.set(length(rsi), "0"));
    ChartStudy ema = chart().chart().studies().getFirst();
    assertEquals(
        "EMA 50 is on the chart already.", new StudyEditor(chart(), ema).set(length(ema), "50"));
    assertEquals(List.of("EMA 20", "EMA 50", "RSI 14"), titles());
    assertEquals("", edits.undoNameProperty().get());
  }

  @Test
  void aNotchIsOneOrTheLastDigit() {
    Setting whole = Setting.length(20);
    assertEquals("21", StudyEditor.stepped(whole, "20", 1));
    assertEquals("1", StudyEditor.stepped(whole, "5", -10));
    Setting number = Setting.number("factor", 2, 0, 3, "");
    assertEquals("2.1", StudyEditor.stepped(number, "2", 1));
    assertEquals("1.99", StudyEditor.stepped(number, "2.00", -1));
    assertEquals("3", StudyEditor.stepped(number, "2.5", 10));
    assertEquals("abc", StudyEditor.stepped(number, "abc", 1));
  }

  @Test
  void hidingAndMovingKeepTheRest() {
    StudyEditor editor = new StudyEditor(chart(), chart().chart().studies().getFirst());
    editor.toggleHidden();
    editor.togglePlace();
    ChartStudy study = chart().chart().studies().getFirst();
    assertTrue(study.hidden());
    assertFalse(study.overlay());
    assertEquals("EMA 20", study.title());
    edits.undo();
    edits.undo();
    assertFalse(chart().chart().studies().getFirst().hidden());
    assertTrue(chart().chart().studies().getFirst().overlay());
  }

  @Test
  void everythingOfAChartIsRemembered() {
    chart().chart().styleProperty().set(ChartStyle.HOLLOW);
    chart().chart().logScaleProperty().set(true);
    chart().zoneProperty().set(ChartZone.LOCAL);
    chart().timeframeProperty().set(Timeframe.FOUR_HOURS);
    chart().instrumentProperty().set(ETH);
    chart().addIndicator("bollinger");
    chart().toggleCompared(BTC);
    market.arrangementProperty().set(Arrangement.COLUMNS);
    market.activateNext(1);
    chart().timeframeProperty().set(Timeframe.ONE_DAY);
    market.linkedProperty().set(false);

    market = start();
    assertEquals(Arrangement.COLUMNS, market.arrangementProperty().get());
    assertFalse(market.linkedProperty().get());
    assertEquals(2, chart().number());
    assertEquals(Timeframe.ONE_DAY, chart().timeframeProperty().get());
    market.activateNext(1);
    assertEquals(ChartStyle.HOLLOW, chart().chart().styleProperty().get());
    assertTrue(chart().chart().logScaleProperty().get());
    assertEquals(ChartZone.LOCAL, chart().zoneProperty().get());
    assertEquals(Timeframe.FOUR_HOURS, chart().timeframeProperty().get());
    assertEquals(ETH, chart().instrumentProperty().get());
    assertEquals(List.of("EMA 20", "EMA 50", "RSI 14", "BOLLINGER 20 2"), titles());
    assertEquals(List.of(BTC), chart().compared());
  }

  @Test
  void whatCannotBeUnderstoodAnyMoreIsForgotten() {
    memory.put("market.studies", "nosuch overlay shown 0 length=3");
    memory.put("market.style", "STICKS");
    market = start();
    assertEquals(List.of("EMA 20", "EMA 50", "RSI 14"), titles());
    assertEquals(ChartStyle.CANDLES, chart().chart().styleProperty().get());
  }

  @Test
  void theWatchListActsOnTheActiveChart() {
    market.arrangementProperty().set(Arrangement.FOUR);
    assertEquals(4, market.charts().size());
    ChartViewModel third = market.charts().get(2);
    market.activeProperty().set(third);
    market.selectedProperty().set(ETH);
    market.timeframeProperty().set(Timeframe.FIVE_MINUTES);
    assertEquals(ETH, third.instrumentProperty().get());
    assertEquals(Timeframe.FIVE_MINUTES, third.timeframeProperty().get());
    assertEquals(BTC, market.charts().getFirst().instrumentProperty().get());
    assertEquals(Timeframe.ONE_HOUR, market.charts().getFirst().timeframeProperty().get());
    market.arrangementProperty().set(Arrangement.ONE);
    assertEquals(BTC, market.selectedProperty().get());
    assertEquals(Timeframe.ONE_HOUR, market.timeframeProperty().get());
  }

  @Test
  void comparingCanBeUndoneAndTheOwnInstrumentIsNotCompared() {
    chart().toggleCompared(BTC);
    assertEquals(List.of(), chart().compared());
    chart().toggleCompared(ETH);
    assertEquals(List.of(ETH), chart().compared());
    assertEquals("Compare with ETHUSDT", edits.undoNameProperty().get());
    edits.undo();
    assertEquals(List.of(), chart().compared());
  }

  @Test
  void anotherTimeframeShowsTheSameTime() {
    // 20 hours, from the 10th to the 30th.
    chart().chart().viewport().end();
    chart().chart().goTo(START + 20 * HOUR);
    while (chart().chart().viewport().span() > 20) {
      chart().chart().viewport().zoom(Math.max(0.5, 20 / chart().chart().viewport().span()), 0.5);
    }
    chart().chart().goTo(START + 20 * HOUR);
    assertEquals(10, chart().chart().viewport().from(), 1e-6);
    market.timeframeProperty().set(Timeframe.FIFTEEN_MINUTES);
    assertEquals(40, chart().chart().viewport().from(), 1e-6);
    assertEquals(120, chart().chart().viewport().to(), 1e-6);
    market.timeframeProperty().set(Timeframe.ONE_MINUTE);
    assertEquals(600, chart().chart().viewport().from(), 1e-6);
    assertEquals(1800, chart().chart().viewport().to(), 1e-6);
    market.timeframeProperty().set(Timeframe.ONE_HOUR);
    assertEquals(10, chart().chart().viewport().from(), 1e-6);
    assertEquals(30, chart().chart().viewport().to(), 1e-6);
  }

  private long lastShown() {
    return Objects.requireNonNull(chart().chart().times()).to() - 1;
  }

  @Test
  void aReplayShowsOnlyWhatWasKnown() {
    market.replayFrom(START + 10 * HOUR + 5);
    Replay replay = market.replay();
    // The bar of ten o'clock is known at eleven.
    assertEquals(START + 11 * HOUR, replay.momentProperty().get());
    assertEquals(START + 10 * HOUR, lastShown());
    assertEquals("REPLAY", chart().chart().markProperty().get());
    market.replayNext(1);
    market.replayNext(2);
    assertEquals(START + 13 * HOUR, lastShown());
    // At 14:00 the last four-hour bar that is known opened at 8:00, the last minute at 13:59.
    market.timeframeProperty().set(Timeframe.FOUR_HOURS);
    assertEquals(START + 8 * HOUR, lastShown());
    market.timeframeProperty().set(Timeframe.ONE_MINUTE);
    assertEquals(START + 14 * HOUR - 60_000, lastShown());
    // No day is known yet.
    market.timeframeProperty().set(Timeframe.ONE_DAY);
    assertEquals(
        "No bar of 1d was known yet on 5 Jan 2026, 14:00 UTC.", chart().noteProperty().get());
    market.timeframeProperty().set(Timeframe.ONE_HOUR);
    assertEquals("", chart().noteProperty().get());
    replay.stop();
    assertEquals(START + 71 * HOUR, lastShown());
    assertEquals("", chart().chart().markProperty().get());
  }

  @Test
  void allChartsReplayTheSameMoment() {
    market.arrangementProperty().set(Arrangement.COLUMNS);
    ChartViewModel second = market.charts().getLast();
    second.timeframeProperty().set(Timeframe.FOUR_HOURS);
    market.replayFrom(START + 10 * HOUR);
    assertEquals(START + 4 * HOUR, Objects.requireNonNull(second.chart().times()).to() - 1);
    market.replayNext(1);
    assertEquals(START + 8 * HOUR, Objects.requireNonNull(second.chart().times()).to() - 1);
  }

  @Test
  void aReplayPausesWhereTheBarsEnd() {
    Replay replay = market.replay();
    replay.play(true);
    assertFalse(replay.playingProperty().get());
    market.replayFrom(START + 69 * HOUR);
    replay.play(true);
    market.replayNext(600);
    assertEquals(START + 71 * HOUR, lastShown());
    assertTrue(replay.playingProperty().get());
    market.replayNext(600);
    assertFalse(replay.playingProperty().get());
    assertNotNull(replay.momentProperty().get());
    assertEquals(Optional.empty(), chart().momentAfter(1));
  }

  @Test
  void speedsGoRound() {
    Replay replay = market.replay();
    int first = replay.speedProperty().get();
    replay.nextSpeed();
    assertNotEquals(first, replay.speedProperty().get());
    for (int i = 1; i < Replay.SPEEDS.size(); i++) {
      replay.nextSpeed();
    }
    assertEquals(first, replay.speedProperty().get());
  }
}
