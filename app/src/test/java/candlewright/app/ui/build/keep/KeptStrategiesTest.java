package candlewright.app.ui.build.keep;

import static candlewright.app.ui.build.BuildWindow.isShown;
import static candlewright.app.ui.build.BuildWindow.text;
import static candlewright.app.ui.build.BuildWindow.until;
import static candlewright.app.ui.build.BuildWindow.untilShown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.build.BuildWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Beginning, keeping and finding strategies, by clicks and keys.
@ExtendWith(ApplicationExtension.class)
class KeptStrategiesTest {
  private BuildWindow window;

  @TempDir private Path home;

  @Start
  void start(Stage stage) {
    window = new BuildWindow(stage, home).open();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private static void keys(FxRobot robot, KeyCode... codes) {
    robot.press(codes);
    for (int i = codes.length - 1; i >= 0; i--) {
      robot.release(codes[i]);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Path file(String id) {
    return window.strategies().resolve(id + ".yaml");
  }

  private static String read(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static void untilHolds(Path file, String part) throws Exception {
    until(() -> read(file).contains(part));
  }

  private static int rows(FxRobot robot) {
    return robot.lookup("#rules-table").<TableView<?>>query().getItems().size();
  }

  private static String yaml(FxRobot robot) {
    return robot.lookup("#yaml").<TextArea>query().getText();
  }

  private static void write(FxRobot robot, String from, String to) throws Exception {
    WaitForAsyncUtils.asyncFx(
            () -> {
              TextArea area = robot.lookup("#yaml").query();
              area.requestFocus();
              int start = area.getText().indexOf(from);
              assertTrue(start >= 0, () -> from + " in " + area.getText());
              area.selectRange(start, start + from.length());
              area.replaceSelection(to);
            })
        .get();
  }

  private void begin(FxRobot robot, String template) throws Exception {
    keys(robot, KeyCode.CONTROL, KeyCode.N);
    untilShown(robot, "#new-strategy");
    robot.clickOn("#template-" + template).clickOn("#new-create");
    until(() -> !isShown(robot, "#new-strategy"));
  }

  @Test
  void aTemplateBecomesAStrategyThatIsFoundAgain(FxRobot robot) throws Exception {
    begin(robot, "macd-trend");
    untilHolds(file("macd-with-the-long-trend"), "name: macd-with-the-long-trend");
    robot.clickOn("#centre-table");
    until(() -> rows(robot) == 18);
    assertEquals("macd-with-the-long-trend", window.kept().values().get("build.strategy"));
    WaitForAsyncUtils.asyncFx(window::reopen).get();
    until(() -> isShown(robot, "#rules-table") && rows(robot) == 18);
    assertEquals("Valid", text(robot, "#centre-state"));
  }

  @Test
  void everySourceBeginsOne(FxRobot robot) throws Exception {
    begin(robot, "sma-cross");
    untilHolds(file("crossing-averages"), "sma(fast)");
    keys(robot, KeyCode.CONTROL, KeyCode.N);
    robot.clickOn("#new-source-other");
    until(() -> robot.lookup("#new-others").<ListView<?>>query().getItems().size() == 1);
    robot.clickOn("#new-others .list-cell");
    until(() ->
        robot.lookup("#new-name").queryTextInputControl().getText().equals("Crossing averages 2"));
    robot.clickOn("#new-create");
    untilHolds(file("crossing-averages-2"), "name: crossing-averages-2");
    keys(robot, KeyCode.CONTROL, KeyCode.N);
    robot.clickOn("#new-source-blank").clickOn("#new-create");
    untilHolds(file("my-strategy"), "name: my-strategy");
    Path outside =
        Files.writeString(
            home.resolve("given.yaml"), "format: 1\nname: given\nentry_long: close > 5\n");
    WaitForAsyncUtils.asyncFx(() -> window.desktop().importFiles(List.of(outside))).get();
    untilHolds(file("given"), "close > 5");
    assertTrue(Files.exists(outside));
  }

  @Test
  void aNameIsGivenOnce(FxRobot robot) throws Exception {
    begin(robot, "sma-cross");
    untilHolds(file("crossing-averages"), "sma(fast)");
    keys(robot, KeyCode.CONTROL, KeyCode.N);
    untilShown(robot, "#new-strategy");
    robot.clickOn("#new-name");
    keys(robot, KeyCode.CONTROL, KeyCode.A);
    robot.write("Crossing averages");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        "There is a strategy crossing-averages already. Choose another name.",
        text(robot, "#new-name-problem"));
    assertTrue(robot.lookup("#new-create").query().isDisabled());
    robot.type(KeyCode.ESCAPE);
    assertFalse(isShown(robot, "#new-strategy"));
  }

  @Test
  void aVersionIsComparedAndBroughtBack(FxRobot robot) throws Exception {
    begin(robot, "sma-cross");
    keys(robot, KeyCode.CONTROL, KeyCode.S);
    untilShown(robot, "#version-note");
    robot.write("As it was").type(KeyCode.ENTER);
    until(() -> text(robot, "#versions-open").equals("Version 1"));
    robot.clickOn("#centre-yaml");
    write(robot, "sizing: all_in", "exits:\n  - time_limit: 12\nsizing: all_in");
    untilHolds(file("crossing-averages"), "time_limit");
    robot.clickOn("#versions-diff");
    until(() -> text(robot, "#diff-counts").equals("1 added"));
    robot.clickOn("#diff-text");
    until(() -> text(robot, "#diff-counts").equals("2 added"));
    robot.clickOn("#diff-restore");
    until(() -> !read(file("crossing-averages")).contains("time_limit"));
    keys(robot, KeyCode.CONTROL, KeyCode.Z);
    untilHolds(file("crossing-averages"), "time_limit");
    assertEquals(
        "# 2026-11-21T14:32:08Z As it was",
        read(window.strategies().resolve(".kept/crossing-averages/0001.yaml"))
            .lines()
            .findFirst()
            .orElse(""));
  }

  @Test
  void textOutsideIsTakenOverAndNothingIsOverwritten(FxRobot robot) throws Exception {
    begin(robot, "sma-cross");
    Path file = file("crossing-averages");
    untilHolds(file, "all_in");
    Files.writeString(
        file, read(file).replace("sizing: all_in", "sizing: {percent_of_equity: 50}"));
    WaitForAsyncUtils.asyncFx(() -> window.desktop().minute()).get();
    robot.clickOn("#centre-yaml");
    until(() -> yaml(robot).contains("percent_of_equity: 50"));
    // Changed again, and here before that is noticed.
    Files.writeString(file, read(file) + "# Written by somebody else.\n");
    write(robot, "50", "60");
    untilHolds(file, "percent_of_equity: 60");
    until(() -> text(robot, "#versions-open").equals("Version 1"));
    assertTrue(
        read(window.strategies().resolve(".kept/crossing-averages/0001.yaml"))
            .contains("Written by somebody else."));
  }

  @Test
  void aDamagedFileIsShownAndNotTouched(FxRobot robot) throws Exception {
    Files.createDirectories(window.strategies());
    String damaged = "format: 1\nname: bad\nentry_long: close >\n";
    Files.writeString(file("bad"), damaged);
    keys(robot, KeyCode.CONTROL, KeyCode.O);
    untilShown(robot, "#strategies");
    until(() -> robot.lookup("#strategies-list").<ListView<?>>query().getItems().size() == 1);
    robot.type(KeyCode.ENTER);
    until(() -> isShown(robot, "#yaml") && yaml(robot).equals(damaged));
    until(() -> text(robot, "#centre-state").equals("1 problem"));
    assertEquals(damaged, read(file("bad")));
    write(robot, "close >", "close > 7");
    untilHolds(file("bad"), "close > 7");
    until(() -> !text(robot, "#centre-state").contains("problem"));
  }

  @Test
  void whatCannotBeWrittenIsSaid(FxRobot robot) throws Exception {
    Files.writeString(window.strategies(), "no folder");
    begin(robot, "sma-cross");
    until(() -> text(robot, "#centre-state").equals("Not kept"));
    robot.clickOn("#centre-yaml");
    assertTrue(yaml(robot).contains("sma(fast)"));
    Files.delete(window.strategies());
    write(robot, "default: 10", "default: 11");
    untilHolds(file("crossing-averages"), "default: 11");
    until(() -> !text(robot, "#centre-state").equals("Not kept"));
  }

  @Test
  void strategiesAreSortedRenamedAndDeleted(FxRobot robot) throws Exception {
    begin(robot, "sma-cross");
    untilHolds(file("crossing-averages"), "sma(fast)");
    keys(robot, KeyCode.CONTROL, KeyCode.O);
    untilShown(robot, "#strategies");
    edit(robot, "#strategies-tags", "swing, coins");
    untilHolds(file("crossing-averages"), "# tags: swing, coins");
    until(() -> tagShown(robot));
    edit(robot, "#strategies-rename", "Slow cross");
    untilHolds(file("slow-cross"), "title: \"Slow cross\"");
    assertFalse(Files.exists(file("crossing-averages")));
    edit(robot, "#strategies-folder", "Ideas");
    untilHolds(file("Ideas/slow-cross"), "# tags: swing, coins");
    robot.clickOn("#strategies-delete");
    until(() -> !Files.exists(file("Ideas/slow-cross")));
    robot.type(KeyCode.ESCAPE);
    keys(robot, KeyCode.CONTROL, KeyCode.Z);
    untilHolds(file("Ideas/slow-cross"), "sma(fast)");
    keys(robot, KeyCode.CONTROL, KeyCode.Z);
    untilHolds(file("slow-cross"), "sma(fast)");
    keys(robot, KeyCode.CONTROL, KeyCode.Z);
    untilHolds(file("crossing-averages"), "title: Crossing averages");
  }

  private static boolean tagShown(FxRobot robot) {
    return robot.lookup(".menu-choice").<Node>queryAll().stream()
        .anyMatch(each -> "strategies-place-#swing".equals(each.getId()));
  }

  private static void edit(FxRobot robot, String button, String text) {
    robot.clickOn(button);
    keys(robot, KeyCode.CONTROL, KeyCode.A);
    robot.write(text).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void thePaletteFindsStrategies(FxRobot robot) throws Exception {
    begin(robot, "sma-cross");
    untilHolds(file("crossing-averages"), "sma(fast)");
    begin(robot, "macd-trend");
    untilHolds(file("macd-with-the-long-trend"), "macd");
    robot.clickOn("#centre-yaml");
    keys(robot, KeyCode.CONTROL, KeyCode.K);
    robot.write("crossing aver").type(KeyCode.ENTER);
    until(() -> yaml(robot).contains("name: crossing-averages"));
  }
}
