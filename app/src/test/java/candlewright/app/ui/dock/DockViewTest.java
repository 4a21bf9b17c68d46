package candlewright.app.ui.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.Desktop;
import candlewright.app.ui.StoredMinutes;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.settings.Settings;
import candlewright.core.port.BarStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with the panes of the Market workspace.
@ExtendWith(ApplicationExtension.class)
class DockViewTest {
  private static final String USUAL = "(watch | chart)";

  private final ExecutorService background = Executors.newFixedThreadPool(2);
  private Stage stage;
  private BarStore store;
  private Desktop desktop;
  private volatile Settings kept = Settings.FIRST.withTheme(ThemeChoice.DARK);

  @TempDir private Path home;

  @Start
  void start(Stage window) {
    stage = window;
    store = StoredMinutes.open(home);
    StoredMinutes.fill(store);
    Look.loadFonts();
    open();
  }

  private void open() {
    desktop =
        new Desktop(
            new Desktop.Surroundings(
                store,
                home.resolve("inbox"),
                background,
                _ -> {
                  throw new IllegalStateException("not asked for");
                },
                settings -> kept = settings,
                stage::close,
                InstantSource.fixed(Instant.EPOCH),
                new DataFolder(home, _ -> {})),
            kept);
    Scene scene = new Scene(desktop.node(), 1280, 720);
    stage.setScene(scene);
    desktop.open(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private void restart() throws Exception {
    onScreen(() -> {
      desktop.close();
      open();
      return true;
    });
  }

  @AfterEach
  void close() throws Exception {
    onScreen(() -> {
      desktop.close();
      return true;
    });
    background.shutdown();
    assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    store.close();
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    T result = WaitForAsyncUtils.asyncFx(work).get(30, TimeUnit.SECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    return result;
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String tree() {
    return Panes.text(layout().root());
  }

  private Layout layout() {
    String text = kept.values().get("market.layout");
    return text == null
        ? new Layout(
            LayoutText.parse(
                    "{\"root\":{\"split\":\"across\",\"sizes\":[0,0],\"parts\":["
                        + "{\"tabs\":[\"watch\"],\"front\":\"watch\"},"
                        + "{\"tabs\":[\"chart\"],\"front\":\"chart\"}]},\"hidden\":[],\"torn\":[]}")
                .root(),
            new TreeSet<>(),
            new TreeSet<>())
        : LayoutText.parse(text);
  }

  private void untilTree(String expected) throws Exception {
    until(() -> tree().equals(expected));
  }

  private static Bounds onScreen(FxRobot robot, String id) {
    Region node = robot.lookup(id).queryAs(Region.class);
    return node.localToScreen(node.getLayoutBounds());
  }

  private static Point2D middle(FxRobot robot, String id) {
    Bounds bounds = onScreen(robot, id);
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  /// The free part of a head: left of its menu.
  private static Point2D head(FxRobot robot, String pane) {
    Bounds bounds = onScreen(robot, "#pane-menu-" + pane);
    return new Point2D(bounds.getMinX() - 30, bounds.getCenterY());
  }

  /// What a head full of tools is taken by.
  private static Point2D grip(FxRobot robot) {
    Node grip = robot.lookup("#pane-grip-chart").query();
    Bounds bounds = grip.localToScreen(grip.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private static void drag(FxRobot robot, Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY);
    robot.moveTo(from.add(20, 20)).moveTo(to.subtract(2, 2)).moveTo(to);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void keys(FxRobot robot, KeyCode... codes) {
    robot.push(codes);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).<Node>queryAll().stream().anyMatch(Node::isVisible);
  }

  private void press(FxRobot robot, String id) throws Exception {
    robot.clickOn(id);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void aHeadDraggedToAnEdgeMovesItsPaneForTheNextStartToo(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
    Bounds chart = onScreen(robot, "#chart");
    Point2D right = new Point2D(chart.getMaxX() - 40, chart.getCenterY());
    robot.moveTo(head(robot, "watch")).press(MouseButton.PRIMARY);
    robot.moveBy(20, 20).moveTo(right.subtract(2, 2)).moveTo(right);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(isShown(robot, "#dock-hint"));
    assertEquals(chart.getMaxX(), onScreen(robot, "#dock-hint").getMaxX(), 1);
    robot.release(MouseButton.PRIMARY);
    untilTree("(chart | watch)");
    assertFalse(isShown(robot, "#dock-hint"));
    assertEquals(1280, onScreen(robot, "#watch").getMaxX(), 1);
    assertEquals(304, onScreen(robot, "#watch").getWidth(), 1);
    restart();
    until(() -> isShown(robot, "#chart"));
    assertEquals(1280, onScreen(robot, "#watch").getMaxX(), 1);
    keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.R);
    untilTree(USUAL);
    assertTrue(onScreen(robot, "#watch").getMaxX() < onScreen(robot, "#chart").getMinX() + 1);
  }

  @Test
  void aDragEndedByEscapeChangesNothing(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
    robot.moveTo(head(robot, "watch")).press(MouseButton.PRIMARY);
    robot.moveBy(20, 20).moveTo(middle(robot, "#chart"));
    until(() -> isShown(robot, "#dock-hint"));
    robot.type(KeyCode.ESCAPE);
    until(() -> !isShown(robot, "#dock-hint"));
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(USUAL, tree());
  }

  @Test
  void aDropIntoTheMiddleMakesTabsThatAClickBringsToTheFront(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
    drag(robot, head(robot, "watch"), middle(robot, "#chart"));
    untilTree("[chart watch*]");
    assertFalse(isShown(robot, "#chart"));
    assertTrue(isShown(robot, "#watch"));
    press(robot, "#pane-tab-chart");
    untilTree("[chart* watch]");
    assertTrue(isShown(robot, "#chart") && isShown(robot, "#timeframe-1h"));
    Bounds chart = onScreen(robot, "#chart");
    // A tab is dragged like a head, here to the lower edge.
    drag(
        robot,
        middle(robot, "#pane-tab-watch"),
        new Point2D(chart.getCenterX(), chart.getMaxY() - 30));
    untilTree("(chart / watch)");
  }

  @Test
  void theLineBetweenPanesIsDraggedAndKept(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
    double before = onScreen(robot, "#watch").getWidth();
    drag(robot, middle(robot, ".dock-divider"), middle(robot, ".dock-divider").add(60, 0));
    until(() -> kept.values().containsKey("market.layout"));
    assertEquals(before + 60, onScreen(robot, "#watch").getWidth(), 1);
    restart();
    until(() -> isShown(robot, "#chart"));
    assertEquals(before + 60, onScreen(robot, "#watch").getWidth(), 1);
    robot.doubleClickOn(".dock-divider");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(before, onScreen(robot, "#watch").getWidth(), 1);
  }

  @Test
  void panesAreMovedAndVisitedByKeys(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
    press(robot, "#watch-list");
    keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    untilTree("(chart | watch)");
    ListView<?> list = robot.lookup("#watch-list").queryListView();
    assertTrue(list.isFocused(), "the list lost the focus by the move");
    keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
    untilTree("(watch / chart)");
    keys(robot, KeyCode.F6);
    assertTrue(robot.lookup("#chart").query().isFocused());
    keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.J);
    untilTree("[watch chart*]");
    keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.H);
    until(() -> layout().hidden().contains("chart"));
    assertTrue(isShown(robot, "#watch"));
    keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.R);
    untilTree(USUAL);
  }

  private static Stage torn() {
    return Window.getWindows().stream()
        .map(Stage.class::cast)
        .filter(window -> Objects.equals(window.getTitle(), "Chart – Candlewright"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPaneIsTornOffWithItsKeysAndComesBackWhenItsWindowCloses(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
    press(robot, "#chart");
    keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.W);
    until(() -> layout().torn().contains("chart"));
    Stage second = onScreen(DockViewTest::torn);
    assertSame(second.getScene(), robot.lookup("#chart").query().getScene());
    assertEquals(
        "0x0c0f14ff",
        ((Region) second.getScene().getRoot())
            .getBackground()
            .getFills()
            .getFirst()
            .getFill()
            .toString());
    press(robot, "#chart");
    keys(robot, KeyCode.DIGIT5);
    until(() -> "4h".equals(kept.values().get("market.timeframe")));
    keys(robot, KeyCode.CONTROL, KeyCode.K);
    until(() ->
        robot.from(second.getScene().getRoot()).lookup("#palette").queryAll().stream()
            .anyMatch(Node::isVisible));
    robot.write("15m bars");
    robot.type(KeyCode.ENTER);
    until(() -> "15m".equals(kept.values().get("market.timeframe")));
    keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    until(() -> kept.theme() == ThemeChoice.LIGHT);
    onScreen(() -> {
      second.setX(300);
      second.setY(200);
      return true;
    });
    // A restart opens the window where it was.
    restart();
    until(() -> isShown(robot, "#chart"));
    Stage again = onScreen(DockViewTest::torn);
    assertNotEquals(second, again);
    assertEquals(300, again.getX());
    assertEquals(200, again.getY());
    assertFalse(second.isShowing());
    onScreen(() -> {
      again.fireEvent(new WindowEvent(again, WindowEvent.WINDOW_CLOSE_REQUEST));
      return true;
    });
    until(() -> layout().torn().isEmpty());
    assertFalse(again.isShowing());
    assertEquals(USUAL, tree());
    assertSame(stage.getScene(), robot.lookup("#chart").query().getScene());
  }

  @Test
  void aHeadDraggedOutOfTheWindowTearsItsPaneOffAndBackIntoItDocksIt(FxRobot robot)
      throws Exception {
    until(() -> isShown(robot, "#chart"));
    drag(robot, grip(robot), new Point2D(1400, 800));
    until(() -> layout().torn().contains("chart"));
    Stage second = onScreen(DockViewTest::torn);
    // Under the pointer, as far as the screen of 1920 by 1080 lets it.
    assertTrue(second.getX() > 300 && second.getY() > 100, second.getX() + "," + second.getY());
    onScreen(() -> {
      second.setX(1290);
      second.setY(400);
      second.setWidth(600);
      second.toFront();
      return true;
    });
    Bounds watch = onScreen(robot, "#watch");
    drag(robot, grip(robot), new Point2D(watch.getMinX() + 60, watch.getCenterY()));
    until(() -> layout().torn().isEmpty());
    assertEquals("(chart | watch)", tree());
    assertSame(stage.getScene(), robot.lookup("#chart").query().getScene());
  }

  @Test
  void aLayoutIsSavedUnderANameChosenAndDeleted(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
    press(robot, "#watch-list");
    keys(robot, KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    press(robot, "#layout");
    until(() -> isShown(robot, "#layouts"));
    robot.clickOn("#layout-name").write("List right");
    robot.type(KeyCode.ENTER);
    until(() -> kept.values().getOrDefault("market.layouts", "").contains("List right"));
    until(() -> robot.lookup("#layout").queryLabeled().getText().equals("List right"));
    press(robot, "#layout-usual");
    untilTree(USUAL);
    press(robot, "#layout-1");
    untilTree("(chart | watch)");
    CheckBox watch = robot.lookup("#layout-pane-watch").queryAs(CheckBox.class);
    robot.clickOn(watch);
    until(() -> layout().hidden().contains("watch"));
    press(robot, "#layout-delete-1");
    until(() -> !kept.values().getOrDefault("market.layouts", "").contains("List right"));
    robot.type(KeyCode.ESCAPE);
    until(() -> !isShown(robot, "#layouts"));
  }

  @Test
  void theMenuOfAHeadMovesItsPane(FxRobot robot) throws Exception {
    until(() -> isShown(robot, "#chart"));
    press(robot, "#pane-menu-watch");
    robot.clickOn("Move to the right");
    untilTree("(chart | watch)");
  }
}
