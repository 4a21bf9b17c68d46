package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.help.HelpLibrary;
import candlewright.app.ui.kit.UiAction;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The help beside the chart.
@ExtendWith(ApplicationExtension.class)
class HelpInTheWindowTest {
  private OpenWindow window;

  @Start
  void start(Stage stage) throws Exception {
    window = OpenWindow.on(stage);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private static boolean isSaid(FxRobot robot, String words) {
    return robot.lookup("#help-panel .help-line").<Node>queryAll().stream()
        .filter(Node::isVisible)
        .map(line ->
            ((TextFlow) line)
                .getChildren().stream()
                    .map(part -> part instanceof Text text ? text.getText() : "")
                    .collect(Collectors.joining()))
        .anyMatch(said -> said.contains(words));
  }

  @Test
  void f1OpensThePageOfTheWorkspaceWhichLeadsToOthers(FxRobot robot) throws Exception {
    window.untilChart(robot);
    assertFalse(OpenWindow.isShown(robot, "#help-panel"));
    robot.type(KeyCode.F1);
    window.until(() -> isSaid(robot, "The list at the left holds"));
    robot.clickOn("#help-contents");
    robot.clickOn("First steps");
    window.until(() -> isSaid(robot, "Nothing leaves this computer"));
    robot.clickOn("Market and chart");
    window.until(() -> isSaid(robot, "The list at the left holds"));
    robot.clickOn("#help-back");
    window.until(() -> isSaid(robot, "Nothing leaves this computer"));
    robot.type(KeyCode.F1);
    window.until(() -> isSaid(robot, "The list at the left holds"));
    robot.type(KeyCode.F1);
    window.until(() -> !OpenWindow.isShown(robot, "#help-panel"));
  }

  @Test
  void aSearchFindsATopicAndEscapeLeaves(FxRobot robot) throws Exception {
    window.untilChart(robot);
    robot.clickOn("#help");
    window.until(() -> OpenWindow.isShown(robot, "#help-panel"));
    robot.clickOn("#help-search").write("tenth");
    window.until(() -> robot.lookup(".help-item").queryAll().size() == 1);
    robot.type(KeyCode.ENTER);
    window.until(() -> isSaid(robot, "assumption band"));
    assertEquals("", robot.lookup("#help-search").queryAs(TextField.class).getText());
    robot.write("no such word");
    window.until(() -> !robot.lookup("No topic has 'no such word'.").queryAll().isEmpty());
    robot.type(KeyCode.ESCAPE);
    window.until(() -> isSaid(robot, "assumption band"));
    robot.type(KeyCode.ESCAPE);
    window.until(() -> !OpenWindow.isShown(robot, "#help-panel"));
  }

  @Test
  void aCommandIsCopied(FxRobot robot) throws Exception {
    window.untilChart(robot);
    robot.type(KeyCode.F1);
    window.until(() -> OpenWindow.isShown(robot, "#help-panel"));
    robot.clickOn("#help-contents");
    window.until(() -> robot.lookup(".help-item").queryAll().size() == 9);
    robot.clickOn("First steps");
    window.until(() -> OpenWindow.isShown(robot, "#help-copy"));
    robot.clickOn(robot.lookup("#help-copy").queryAll().iterator().next());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        "candlewright demo",
        WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get());
  }

  @Test
  void thePaletteFindsTopics(FxRobot robot) throws Exception {
    window.untilChart(robot);
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    window.until(() -> OpenWindow.isShown(robot, "#palette"));
    robot.write("glossary").type(KeyCode.ENTER);
    window.until(() -> OpenWindow.isShown(robot, "#help-panel"));
    assertTrue(isSaid(robot, "Glossary"));
  }

  @Test
  void everyKeyThatTheHelpNamesWorks(FxRobot robot) throws Exception {
    window.untilChart(robot);
    Set<String> keys = new TreeSet<>(keysOfTheWorkspaceInFront());
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
    window.until(() -> OpenWindow.isShown(robot, "#catalogue-table"));
    keys.addAll(keysOfTheWorkspaceInFront());
    robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
    window.until(() -> OpenWindow.isShown(robot, "#centre-state"));
    keys.addAll(keysOfTheWorkspaceInFront());
    // What needs no action: the control's own.
    keys.addAll(Set.of("Shift Tab"));
    Pattern named = Pattern.compile("`((?:Ctrl |Alt |Shift )+\\S+|F\\d+|\\d)`");
    Set<String> unknown = new TreeSet<>();
    for (String id : HelpLibrary.load().topics().stream().map(topic -> topic.id()).toList()) {
      Matcher matcher = named.matcher(OpenWindow.helpPage(id));
      while (matcher.find()) {
        if (!keys.contains(matcher.group(1))) {
          unknown.add(id + ": " + matcher.group(1));
        }
      }
    }
    assertEquals(Set.of(), unknown);
  }

  private Set<String> keysOfTheWorkspaceInFront() {
    return window.desktop().actions().stream().map(UiAction::keyNames).collect(Collectors.toSet());
  }
}
