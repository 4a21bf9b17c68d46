package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.settings.Settings;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Toast;
import candlewright.core.port.BarStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Walks over all that is on the screen, in both themes and two sizes.
@ExtendWith(ApplicationExtension.class)
class ScreenWalkTest {
  /// WCAG 2.2, success criterion 1.4.3.
  private static final double LEAST_CONTRAST = 4.5;

  private final ExecutorService background = Executors.newFixedThreadPool(2);
  private Stage stage;
  private BarStore store;
  private @Nullable Desktop desktop;

  @TempDir private Path home;

  @Start
  void start(Stage window) {
    stage = window;
    store = StoredMinutes.open(home);
    StoredMinutes.fill(store);
    Look.loadFonts();
  }

  @AfterEach
  void close() throws Exception {
    Desktop shown = Objects.requireNonNull(desktop);
    WaitForAsyncUtils.asyncFx(shown::close).get();
    background.shutdown();
    assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    store.close();
  }

  private Desktop open(ThemeChoice theme, int width, int height) {
    Desktop shown =
        new Desktop(
            new Desktop.Surroundings(
                store,
                home.resolve("inbox"),
                background,
                _ -> {
                  throw new IllegalStateException("not asked for");
                },
                _ -> {},
                stage::close,
                InstantSource.fixed(Instant.EPOCH),
                new DataFolder(home, _ -> {})),
            Settings.FIRST.withTheme(theme));
    desktop = shown;
    Scene scene = new Scene(shown.node(), width, height);
    stage.setScene(scene);
    shown.open(scene);
    stage.show();
    return shown;
  }

  @ParameterizedTest
  @CsvSource({"DARK,1280,720", "DARK,1920,1080", "LIGHT,1280,720", "LIGHT,1920,1080"})
  void allCanBeReadAndReached(ThemeChoice theme, int width, int height, FxRobot robot)
      throws Exception {
    Desktop shown = WaitForAsyncUtils.asyncFx(() -> open(theme, width, height)).get();
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> robot.lookup("#chart").<Node>queryAll().stream().anyMatch(Node::isVisible));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(shown.node())).get());
    robot.clickOn("#search").write("t");
    WaitForAsyncUtils.waitForFxEvents();
    Parent palette = robot.lookup("#palette").query();
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(palette)).get());
    robot.type(KeyCode.ESCAPE);
    walkNotifications(shown, robot);
    walkHelp(robot);
  }

  private static void walkNotifications(Desktop shown, FxRobot robot) throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> {
              for (Toast.Kind kind : Toast.Kind.values()) {
                shown.say(kind, "The demo data are made: 6 instruments, 6,315,630 minute bars.");
              }
              shown.note(new Problem("What happened.", "What to do about it.", "details"));
            })
        .get();
    robot.clickOn("#bell");
    WaitForAsyncUtils.waitForFxEvents();
    Parent popover = robot.lookup("#notifications").query();
    assertEquals(4, robot.lookup("#notifications-list").queryListView().getItems().size());
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(popover)).get());
    robot.type(KeyCode.ESCAPE);
  }

  private static void walkHelp(FxRobot robot) throws Exception {
    robot.type(KeyCode.F1);
    WaitForAsyncUtils.waitForFxEvents();
    Parent help = robot.lookup("#help-panel").query();
    // The workspace has less room now.
    Parent window = help.getScene().getRoot();
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(window)).get());
    robot.clickOn("#help-contents");
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> !robot.lookup(".help-item").queryAll().isEmpty());
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(help)).get());
    robot.clickOn("#help-search").write("bars");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(help)).get());
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(help)).get());
    robot.type(KeyCode.ESCAPE);
  }

  @ParameterizedTest
  @CsvSource({"DARK,1280,720", "DARK,1920,1080", "LIGHT,1280,720", "LIGHT,1920,1080"})
  void settingsAndTheOtherColoursToo(ThemeChoice theme, int width, int height, FxRobot robot)
      throws Exception {
    Desktop shown = WaitForAsyncUtils.asyncFx(() -> open(theme, width, height)).get();
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> robot.lookup("#chart").<Node>queryAll().stream().anyMatch(Node::isVisible));
    robot.clickOn("#layout");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(shown.node())).get());
    robot.type(KeyCode.ESCAPE);
    robot.clickOn("#workspace-settings");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(shown.node())).get());
    robot.clickOn("#setting-colours-true").clickOn("#workspace-market");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(shown.node())).get());
  }

  @ParameterizedTest
  @CsvSource({"DARK,1280,720", "DARK,1920,1080", "LIGHT,1280,720", "LIGHT,1920,1080"})
  void dataCanBeReadAndReached(ThemeChoice theme, int width, int height, FxRobot robot)
      throws Exception {
    Desktop shown = WaitForAsyncUtils.asyncFx(() -> open(theme, width, height)).get();
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
    untilText(robot, "#kpi-complete", "100.00 %");
    untilText(robot, "#kpi-note-complete", "");
    checkAll(shown);
    Path file = SampleFiles.withDefects(home);
    WaitForAsyncUtils.asyncFx(() -> shown.importFiles(List.of(file))).get();
    untilText(robot, "#import-state", "Ready");
    checkAll(shown);
    robot.clickOn("#import-start");
    untilText(robot, "#import-state", "Imported");
    checkAll(shown);
    robot.clickOn("#import-done");
    untilText(robot, "#kpi-gaps", "4");
    checkAll(shown);
  }

  @ParameterizedTest
  @CsvSource({"DARK,1280,720", "DARK,1920,1080", "LIGHT,1280,720", "LIGHT,1920,1080"})
  void strategiesAsTextCanBeReadAndReached(ThemeChoice theme, int width, int height, FxRobot robot)
      throws Exception {
    WaitForAsyncUtils.asyncFx(() -> open(theme, width, height)).get();
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
    untilText(robot, "#centre-state", "Valid");
    robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> !robot.lookup(".card-line").queryAll().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
    checkPart(robot, "#new-strategy");
    robot.clickOn("#new-source-file");
    checkPart(robot, "#new-strategy");
    robot.clickOn("#new-source-template").clickOn("#template-sma-cross").clickOn("#new-create");
    untilText(robot, "#versions-open", "No version");
    robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
    robot.write("first").type(KeyCode.ENTER);
    untilText(robot, "#versions-open", "Version 1");
    for (String view : List.of("#centre-table", "#versions-diff", "#diff-text", "#centre-yaml")) {
      robot.clickOn(view);
      WaitForAsyncUtils.waitForFxEvents();
      checkPart(robot, "#centre-view");
    }
    robot.clickOn("#yaml").write("?");
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> !robot.lookup("#yaml-giveup").queryAll().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
    checkPart(robot, "#centre-view");
    robot.clickOn("#versions-open");
    WaitForAsyncUtils.waitForFxEvents();
    checkPart(robot, "#versions");
    robot.type(KeyCode.ESCAPE);
    robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    checkPart(robot, "#strategies");
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        List.of(),
        WaitForAsyncUtils.asyncFx(() -> faults((Parent) robot.lookup("#centre-bar").query()))
            .get());
  }

  private static void checkPart(FxRobot robot, String id) throws Exception {
    Parent part = robot.lookup(id).query();
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(part)).get());
  }

  private static void checkAll(Desktop shown) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(), WaitForAsyncUtils.asyncFx(() -> faults(shown.node())).get());
  }

  private static void untilText(FxRobot robot, String id, String text) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () ->
            robot.lookup(id).<Labeled>queryAll().stream()
                .anyMatch(label -> label.getText().equals(text)));
  }

  private static List<String> faults(Parent root) {
    root.applyCss();
    root.layout();
    List<String> faults = new ArrayList<>();
    walk(root, faults);
    return faults;
  }

  private static void walk(Node node, List<String> faults) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      checkText(labeled, faults);
    }
    // A text field reads out what is in it, which does not tell what it is for.
    if (node.isFocusTraversable()
        && (node instanceof TextInputControl
            ? node.getAccessibleText() == null
            : node.queryAccessibleAttribute(AccessibleAttribute.TEXT) == null)) {
      faults.add("no accessible text: " + node);
    }
    if (node.isManaged()
        && node instanceof Region child
        && node.getParent() instanceof Region parent
        && !isScrolled(node)) {
      // Half a pixel is rounding. Shadows do not count.
      double right = child.getLayoutX() + child.getWidth();
      double bottom = child.getLayoutY() + child.getHeight();
      if (child.getLayoutX() < -0.5
          || child.getLayoutY() < -0.5
          || right > parent.getWidth() + 0.5
          || bottom > parent.getHeight() + 0.5) {
        faults.add("outside of its parent: " + node + " in " + parent);
      }
    }
    if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, faults));
    }
  }

  /// Tells whether a node lies in something that scrolls, where more than is seen is usual.
  private static boolean isScrolled(Node node) {
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each.getStyleClass().contains("viewport")
          || each.getStyleClass().contains("virtual-flow")) {
        return true;
      }
    }
    return false;
  }

  private static void checkText(Labeled labeled, List<String> faults) {
    if (labeled.getText().isEmpty()) {
      return;
    }
    Text drawn = (Text) labeled.lookup(".text");
    if (drawn == null) {
      return;
    }
    if (!drawn.getText().equals(labeled.getText())) {
      faults.add("cut: '" + labeled.getText() + "' is shown as '" + drawn.getText() + "'");
    }
    double contrast = contrast(color(labeled.getTextFill()), background(labeled));
    if (contrast < LEAST_CONTRAST) {
      faults.add("contrast " + contrast + ": '" + labeled.getText() + "'");
    }
  }

  /// Returns the colour behind a node: the nearest opaque one, with what is translucent over it.
  private static Color background(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each instanceof Region region && region.getBackground() != null) {
        for (var fill : region.getBackground().getFills().reversed()) {
          Color color = color(fill.getFill());
          if (color.getOpacity() == 1) {
            return color;
          }
        }
      }
    }
    throw new AssertionError("nothing opaque behind " + node);
  }

  private static Color color(Paint paint) {
    return paint instanceof Color color ? color : Color.TRANSPARENT;
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /// Relative luminance as WCAG 2.2 defines it.
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
