package candlewright.app.ui.build.strip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.chart.ChartMarks;
import candlewright.app.ui.MemoryScreen;
import candlewright.app.ui.build.BuildBars;
import candlewright.app.ui.build.Strip;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.backtest.capsule.Capsule;
import candlewright.backtest.review.Run;
import candlewright.backtest.settings.Preset;
import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Decimals;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.RunStore;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.plan.Mask;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import candlewright.datafeed.store.SqliteRunStore;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StripTest {
  private StripScreen screen;

  @Start
  void start(Stage stage) throws Exception {
    screen = new StripScreen(stage, ThemeChoice.DARK, 1440, 900);
  }

  @AfterEach
  void close() throws Exception {
    assertNull(screen.problems.currentProperty().get());
    screen.close();
  }

  private static StrategyDefinition yaml(String text) {
    return ((Reading.Read<StrategyDefinition>) StrategyText.readYaml(text)).value();
  }

  /// Runs a strategy over the bars that the strip shows.
  private static Run run(StrategyDefinition definition, InstrumentId id) {
    BarSeries bars = BuildBars.bars(id, Timeframe.ONE_HOUR);
    return Run.of(
        definition,
        ParameterValues.of(definition, Map.of()),
        List.of(BuildBars.data(definition, id, Timeframe.ONE_HOUR)),
        bars.openTime(bars.size() - StripScreen.BARS),
        Preset.REALISTIC.settings());
  }

  private static String figure(Run run, String id) {
    return FigureText.of(
        id, run.measurement().number(id), run.measurement().number("start_equity"));
  }

  @Test
  void numbersEquityAndMarkersAreThoseOfAFullRun() throws Exception {
    StrategyDefinition definition = Templates.named("rsi-reversion");
    Strip strip = screen.open(definition);
    Run run = run(definition, BuildBars.BTC);
    for (String id : FigureText.IDS) {
      assertEquals(figure(run, id), screen.text("#strip-" + id), id);
    }
    assertEquals("Equity, band " + run.band().grade(), screen.text("#strip-band"));
    assertEquals("last 1,500 bars", screen.text("#strip-bars"));
    double end = run.outcome().equity(StripScreen.BARS - 1);
    String said = screen.node("#strip-equity").getAccessibleText();
    double cash = run.measurement().number("start_equity");
    assertTrue(said.startsWith("Equity: " + FigureText.signedPercent(end / cash - 1) + ", "), said);
    List<ChartMarks.Trip> trips = StripMarks.of(strip, null).trips();
    List<Trade> trades = run.outcome().trades();
    assertEquals(trades.size(), trips.size());
    for (int i = 0; i < trips.size(); i++) {
      assertEquals(trades.get(i).entryBar(), trips.get(i).entryBar());
      assertEquals(trades.get(i).exitBar(), trips.get(i).exitBar());
      assertEquals(trades.get(i).profit() > 0, trips.get(i).gain());
      assertEquals(
          strip.instrument().tick().value(trades.get(i).entryTicks()), trips.get(i).entryPrice());
    }
  }

  @Test
  void theSelectedRowShadesTheBarsItIsTrueOn() throws Exception {
    StrategyDefinition definition = Templates.named("rsi-reversion");
    Strip strip = screen.open(definition);
    assertTrue(StripMarks.of(strip, null).shades().isEmpty());
    Mask mask =
        StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()))
            .evaluate(BuildBars.bars(BuildBars.BTC, Timeframe.ONE_HOUR))
            .exitLong();
    BitSet expected = new BitSet();
    for (int i = 0; i < StripScreen.BARS; i++) {
      expected.set(i, mask.isTrue(mask.size() - StripScreen.BARS + i));
    }
    BitSet shaded = new BitSet();
    StripMarks.of(strip, Address.parse("exit_long"))
        .shades()
        .forEach(shade -> shaded.set(shade.from(), shade.to()));
    assertEquals(expected, shaded);
    assertTrue(shaded.cardinality() > 10);
    screen.select("exit_long");
    assertEquals("Row true", ((Label) screen.root.lookup("#strip-legend .label")).getText());
  }

  @Test
  void linesAreTheColumnsThatThePlanCompares() throws Exception {
    Strip strip = screen.open(Templates.named("sma-cross"));
    assertEquals(
        List.of("sma(fast)", "sma(slow)"), strip.lines().stream().map(Strip.Line::name).toList());
    BarSeries bars = strip.bars();
    double sum = 0;
    for (int i = 1_000; i > 990; i--) {
      sum += bars.close(i);
    }
    // The template's fast average is of 10 closes.
    assertEquals(sum / 10, strip.lines().getFirst().values()[1_000], 1e-9);
    assertNotEquals(strip.lines().get(0).color(), strip.lines().get(1).color());
  }

  @Test
  void anotherInstrumentIsChosenInTheHead(FxRobot robot) throws Exception {
    StrategyDefinition definition = Templates.named("rsi-reversion");
    screen.open(definition);
    ComboBox<?> instruments = (ComboBox<?>) screen.node("#strip-instrument");
    robot.clickOn(instruments);
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    StripScreen.until(() ->
        screen.strips.stripProperty().get() != null
            && screen.untilStrip().instrument().id().equals(BuildBars.ETH));
    assertEquals(
        figure(run(definition, BuildBars.ETH), "net_profit"), screen.text("#strip-net_profit"));
  }

  @Test
  void aDragOfASliderIsOneStep(FxRobot robot) throws Exception {
    StrategyDefinition before = Templates.named("rsi-reversion");
    screen.open(before);
    screen.select("entry_long");
    MemoryScreen.forgetDrags();
    Node thumb = screen.node("#slider-entry_long.other.number").lookup(".thumb");
    robot.moveTo(thumb).press(MouseButton.PRIMARY);
    for (int i = 0; i < 8; i++) {
      robot.moveBy(5, 0);
    }
    robot.release(MouseButton.PRIMARY);
    screen.untilStrip();
    double dragged = oversold(screen.definition());
    assertTrue(dragged > 30 && dragged <= 45 && dragged == Math.rint(dragged), dragged + "");
    assertEquals(
        Decimals.text(dragged),
        ((TextField) screen.node("#number-entry_long.other.number")).getText());
    // The row stays in hand, and one step back is the whole drag.
    assertEquals(List.of(Address.parse("entry_long")), screen.model.selectionProperty().get());
    StripScreen.onScreen(screen.edits::undo);
    assertEquals(before, screen.definition());
    StripScreen.onScreen(screen.edits::redo);
    assertEquals(dragged, oversold(screen.definition()));
  }

  private static double oversold(StrategyDefinition definition) {
    return definition.parameters().stream()
        .filter(parameter -> parameter.name().equals("oversold"))
        .findFirst()
        .orElseThrow()
        .setting()
        .defaultValue();
  }

  @Test
  void aNumberIsTypedAndWhatIsOutsideIsSaid(FxRobot robot) throws Exception {
    screen.open(Templates.named("rsi-reversion"));
    screen.select("entry_long");
    type(robot, "#number-entry_long.other.number", "99");
    assertTrue(
        screen.root.lookupAll(".field-problem").stream()
            .anyMatch(label -> ((Label) label).getText().equals("Choose a number from 10 to 45.")));
    assertEquals(30, oversold(screen.definition()));
    type(robot, "#number-entry_long.other.number", "25");
    assertEquals(25, oversold(screen.definition()));
    // A parameter's range is written beside it.
    type(robot, "#least-entry_long.other.number", "20");
    Parameter oversold =
        screen.definition().parameters().stream()
            .filter(each -> each.name().equals("oversold"))
            .findFirst()
            .orElseThrow();
    assertEquals(20, oversold.setting().minimum());
    screen.untilStrip();
  }

  private void type(FxRobot robot, String id, String text) {
    robot.clickOn(screen.node(id));
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write(text).type(KeyCode.ENTER);
  }

  @Test
  void aNumberBecomesAParameterAndIsWrittenOutAgain(FxRobot robot) throws Exception {
    StrategyDefinition fixed =
        yaml(
            """
            format: 1
            name: fixed
            entry_long: close > sma(20)
            exit_long: close < sma(20)
            """);
    screen.open(fixed);
    screen.select("entry_long");
    robot.clickOn(screen.node("#optimise-entry_long.other.length"));
    assertEquals(
        List.of("sma_length"),
        screen.definition().parameters().stream().map(Parameter::name).toList());
    assertEquals(20, screen.definition().parameters().getFirst().setting().defaultValue());
    robot.clickOn(screen.node("#optimise-entry_long.other.length"));
    assertEquals(fixed, screen.definition());
    screen.untilStrip();
  }

  @Test
  void aRowIsWorkedOutOnLongerBars(FxRobot robot) throws Exception {
    screen.open(
        yaml(
            """
            format: 1
            name: longer
            timeframe: 1h
            entry_long: close > sma(20)
            exit_long: close < sma(20)
            """));
    screen.select("entry_long.other");
    ComboBox<?> box = (ComboBox<?>) screen.node("#inspector-timeframe");
    assertEquals("1h (strategy)", box.getValue());
    int place = box.getItems().indexOf("4h");
    robot.clickOn(box);
    for (int i = 0; i < place; i++) {
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.ENTER);
    assertTrue(
        StrategyText.yaml(screen.definition()).contains("sma(20)@4h"),
        StrategyText.yaml(screen.definition()));
    Strip strip = screen.untilStrip();
    assertTrue(strip.lines().getFirst().stepped());
  }

  @Test
  void whatARowDoesIsTheStrategyWithoutIt() throws Exception {
    StrategyDefinition definition =
        yaml(
            """
            format: 1
            name: two-rows
            entry_long:
              all:
                - close > sma(20)
                - rsi(14) < 60
            exit_long: close < sma(20)
            """);
    StrategyDefinition without =
        yaml(
            """
            format: 1
            name: two-rows
            entry_long: close > sma(20)
            exit_long: close < sma(20)
            """);
    Strip strip = screen.open(definition);
    screen.select("entry_long[1]");
    StripScreen.until(() -> !screen.text("#fact-factor").equals("\u2013"));
    Run with = run(definition, BuildBars.BTC);
    Run other = run(without, BuildBars.BTC);
    assertEquals(
        figure(with, "profit_factor") + " / " + figure(other, "profit_factor"),
        screen.text("#fact-factor"));
    // 1,500 hours are 62.5 days, which are 62.5 / 30.44 months.
    double months = 62.5 / 30.44;
    int fewer = other.outcome().trades().size() - with.outcome().trades().size();
    assertTrue(fewer > 0);
    assertEquals(FigureText.number(fewer / months, 1) + " a month", screen.text("#fact-blocks"));
    int bars = strip.rows().get(Address.parse("entry_long[1]")).trueBars();
    assertEquals(FigureText.number(bars / months, 1) + " bars a month", screen.text("#fact-true"));
    assertTrue(screen.node("#inspector-values").isVisible());
  }

  @Test
  void notesAreKeptAsAStep(FxRobot robot) throws Exception {
    screen.open(Templates.named("sma-cross"));
    screen.select("entry_long");
    String before = screen.definition().notes();
    robot.clickOn(screen.node("#inspector-notes"));
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write("fails in ranges");
    StripScreen.onScreen(() -> screen.node("#strip-chart").requestFocus());
    assertEquals("fails in ranges", screen.definition().notes());
    StripScreen.onScreen(screen.edits::undo);
    assertEquals(before, screen.definition().notes());
    screen.untilStrip();
  }

  @Test
  void whyIsAskedByClickAndKeys(FxRobot robot) throws Exception {
    Strip strip = screen.open(Templates.named("rsi-reversion"));
    Node chart = screen.node("#strip-chart");
    robot.clickOn(chart);
    StripScreen.until(() -> screen.root.lookup("#why-title") != null);
    String first = screen.text("#why-title");
    robot.type(KeyCode.LEFT);
    StripScreen.until(() -> !screen.text("#why-title").equals(first));
    robot.type(KeyCode.ESCAPE);
    StripScreen.until(() -> screen.root.lookup("#why-title") == null);
    assertTrue(chart.isFocused());
    // The key asks about the bar under the crosshair.
    robot.type(KeyCode.ESCAPE).type(KeyCode.RIGHT).type(KeyCode.W);
    StripScreen.until(() -> screen.root.lookup("#why-title") != null);
    int last = strip.bars().size() - 1;
    assertEquals(
        "Why on " + Numbers.moment(strip.bars().openTime(last)), screen.text("#why-title"));
    assertFalse(screen.root.lookupAll("#why-answers .why-row").isEmpty());
    assertTrue(screen.root.lookup("#why-ENTER_LONG") != null);
  }

  @Test
  void whatCannotBeWorkedOutIsOneSentence() throws Exception {
    StripScreen.onScreen(() ->
        screen.model.open(
            yaml(
                """
                format: 1
                name: finer
                entry_long: close > sma(20)@1m
                exit_long: close < sma(20)
                """),
            "Open"));
    StripScreen.until(() -> screen.node("#strip-message").isVisible());
    String sentence = screen.text("#strip-message");
    assertTrue(sentence.contains("1m") && sentence.contains("BTCUSDT.DEMO"), sentence);
    screen.open(
        yaml(
            """
            format: 1
            name: longest
            entry_long: close > sma(90000)
            exit_long: close < sma(20)
            """));
    assertTrue(screen.node("#strip-note").isVisible());
    assertTrue(
        screen
            .text("#strip-note")
            .contains("89,999 bars before all of them are known, and 2,160 are stored"),
        screen.text("#strip-note"));
    assertEquals("\u2013", screen.text("#strip-profit_factor"));
  }

  @Test
  void aFullTestIsKeptAndShownAsTheRunItIs(FxRobot robot) throws Exception {
    StrategyDefinition definition = Templates.named("rsi-reversion");
    BarSeries stored = BuildBars.bars(BuildBars.BTC, Timeframe.ONE_HOUR);
    screen.store.saveInstrument(BuildBars.instrument(BuildBars.BTC));
    screen.store.write(stored, new Provenance(Origin.IMPORT, "test"));
    screen.open(definition);
    robot.clickOn(screen.node("#full-test"));
    StripScreen.until(() -> screen.root.lookup("#test-report") != null);
    Run run =
        Run.of(
            definition,
            ParameterValues.of(definition, Map.of()),
            List.of(BuildBars.data(definition, BuildBars.BTC, Timeframe.ONE_HOUR)),
            Long.MIN_VALUE,
            Preset.REALISTIC.settings());
    for (String id : FigureText.IDS) {
      assertEquals(figure(run, id), screen.text("#test-" + id), id);
    }
    assertTrue(screen.text("#test-grade").startsWith("Grade " + run.band().grade() + ": "));
    try (RunStore runs = SqliteRunStore.open(screen.home, InstantSource.fixed(Instant.EPOCH))) {
      assertEquals(run.id(), runs.list().getFirst().id());
    }
    robot.clickOn(screen.node("#test-report"));
    StripScreen.until(() -> !screen.opened.isEmpty());
    assertTrue(Files.readString(screen.opened.getFirst()).contains(run.id()));
    robot.clickOn(screen.node("#test-capsule"));
    StripScreen.until(() -> !screen.text("#test-copied").isEmpty());
    assertEquals(
        run.resultHash(),
        Capsule.read(Files.readAllBytes(screen.home.resolve("reports/" + run.id() + ".capsule")))
            .resultHash());
    robot.type(KeyCode.ESCAPE);
    assertNull(screen.root.lookup("#test-report"));
  }

  @Test
  void aFullTestWithoutBarsSaysWhatToDo(FxRobot robot) throws Exception {
    screen.open(Templates.named("rsi-reversion"));
    robot.clickOn(screen.node("#full-test"));
    StripScreen.until(() -> screen.root.lookup("#test-refusal") != null);
    assertTrue(
        screen.text("#test-refusal").startsWith("BTCUSDT.DEMO is not in the store"),
        screen.text("#test-refusal"));
  }
}
