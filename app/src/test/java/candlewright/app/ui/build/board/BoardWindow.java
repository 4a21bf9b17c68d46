package candlewright.app.ui.build.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.StoredMinutes;
import candlewright.app.ui.build.BuildBars;
import candlewright.app.ui.build.BuildParts;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.BuildWorkspace;
import candlewright.app.ui.build.FullTests;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Shortcuts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.settings.MapMemory;
import candlewright.app.ui.shell.EditActions;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problems;
import candlewright.backtest.review.Run;
import candlewright.backtest.settings.Preset;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window with nothing but the Build workspace over three months of the built-in market, and the
/// hands of a person in it.
final class BoardWindow {
  final Edits edits = new Edits();
  final Problems problems = new Problems();
  final ExecutorService background = Executors.newFixedThreadPool(2);
  final StripModel strips;
  final BuildViewModel build;
  final BuildWorkspace workspace;
  final Stage stage;
  private final Path home = Path.of("target", "board-of-tests", UUID.randomUUID().toString());
  private final BarStore store = StoredMinutes.open(home);
  private final FxRobot robot = new FxRobot();

  BoardWindow(Stage stage, int width, int height) {
    this.stage = stage;
    Look.loadFonts();
    Jobs jobs = new Jobs(background, Platform::runLater, problems);
    strips =
        new StripModel(
            (definition, id, timeframe, _) -> BuildBars.data(definition, id, timeframe),
            jobs,
            Preset.REALISTIC.settings(),
            1_500,
            InstantSource.fixed(Instant.EPOCH));
    strips.instrumentProperty().set(BuildBars.BTC);
    build = new BuildViewModel(edits, strips::show);
    MapMemory memory = new MapMemory();
    AppearanceViewModel appearance = new AppearanceViewModel(ThemeChoice.DARK);
    workspace =
        new BuildParts(build, strips, appearance, background, jobs, edits, memory)
            .workspace(
                new FullTests(
                    store,
                    home,
                    Preset.REALISTIC.settings(),
                    jobs,
                    InstantSource.fixed(Instant.EPOCH)),
                _ -> {});
    StackPane root = new StackPane(workspace.node());
    root.getStyleClass().add("window");
    Look.apply(root, appearance);
    Scene scene = new Scene(root, width, height);
    List<UiAction> general = new EditActions(edits).all();
    Shortcuts.install(
        scene,
        () -> Stream.of(general, workspace.actions()).flatMap(List::stream).toList(),
        () -> {});
    stage.setScene(scene);
    workspace.attach();
    stage.show();
    root.applyCss();
    workspace.focus();
  }

  void close() throws Exception {
    WaitForAsyncUtils.asyncFx(workspace::detach).get();
    background.shutdown();
    assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    store.close();
    assertNull(problems.currentProperty().get());
  }

  FxRobot robot() {
    return robot;
  }

  static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Returns the node with an id that may hold brackets.
  Node node(String id) {
    Node found =
        robot.lookup((Node node) -> id.equals(node.getId()) && shown(node)).tryQuery().orElse(null);
    assertNotNull(found, id + " is not on the screen");
    return found;
  }

  boolean has(String id) {
    return robot
        .lookup((Node node) -> id.equals(node.getId()) && shown(node))
        .tryQuery()
        .isPresent();
  }

  private static boolean shown(Node node) {
    return node.getScene() != null && node.isVisible();
  }

  String text(String id) {
    return ((Labeled) node(id)).getText();
  }

  BoardWindow click(String id) {
    Node node = node(id);
    robot.interact(() -> scrolled(node));
    robot.clickOn(node);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  /// Scrolls what is longer than its window until a node is seen whole.
  static void scrolled(Node node) {
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each instanceof ScrollPane pane) {
        Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = pane.getViewportBounds().getHeight();
        double spare = pane.getContent().getLayoutBounds().getHeight() - seen;
        double top = pane.getVvalue() * spare;
        if (spare > 0 && (at.getMinY() < top || at.getMaxY() > top + seen)) {
          pane.setVvalue(Math.clamp((at.getCenterY() - seen / 2) / spare, 0, 1));
        }
      }
    }
  }

  BoardWindow type(String text) {
    robot.write(text, 0);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  BoardWindow keys(KeyCode... codes) {
    robot.push(codes);
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  BoardWindow enter() {
    return keys(KeyCode.ENTER);
  }

  /// Waits until the library is listed.
  void untilLibrary() throws Exception {
    until(() -> !robot.lookup("#library-blocks").queryListView().getItems().isEmpty());
  }

  /// Types into the field that has the focus what takes the place of all that is in it.
  BoardWindow retype(String text) {
    return keys(KeyCode.CONTROL, KeyCode.A).type(text);
  }

  StrategyDefinition definition() {
    WaitForAsyncUtils.waitForFxEvents();
    return build.definitionProperty().get();
  }

  static StrategyDefinition yaml(String text) {
    return ((Reading.Read<StrategyDefinition>) StrategyText.readYaml(text)).value();
  }

  private static Run run(StrategyDefinition definition) {
    return Run.of(
        definition,
        ParameterValues.of(definition, Map.of()),
        List.of(BuildBars.data(definition, BuildBars.BTC, Timeframe.ONE_HOUR)),
        Long.MIN_VALUE,
        Preset.REALISTIC.settings());
  }

  /// What was built says what another definition says and gives the same trades, and some.
  void assertBuilt(StrategyDefinition other) {
    StrategyDefinition built = definition();
    assertEquals(CanonicalText.of(other), CanonicalText.of(built));
    Run run = run(built);
    assertEquals(run(other).resultHash(), run.resultHash());
    assertTrue(run.outcome().trades().size() > 3, "only " + run.outcome().trades().size());
  }
}
