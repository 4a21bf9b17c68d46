package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.ScreenWatch;
import candlewright.core.port.BarStore;
import candlewright.core.port.StoreException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Whatever fails, the window says so and lives on.
@ExtendWith(ApplicationExtension.class)
class FaultsTest {
  private static final String READ_ONLY =
      "Could not write bars: /home/market.db cannot be opened for writing; check the permissions of"
          + " the file and of its folder.";

  private static final Set<String> WRITES = Set.of("begin", "write", "delete", "saveInstrument");

  private OpenWindow window;

  @Start
  void start(Stage stage) throws Exception {
    window = OpenWindow.on(stage, OpenWindow.Wish.USUAL.over(FaultsTest::readOnly));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  /// A store whose disk was write-protected after the start: it answers as the real one does then.
  private static BarStore readOnly(BarStore filled) {
    return (BarStore)
        Proxy.newProxyInstance(
            BarStore.class.getClassLoader(),
            new Class<?>[] {BarStore.class},
            (_, method, arguments) -> {
              if (WRITES.contains(method.getName())) {
                throw new StoreException(READ_ONLY);
              }
              try {
                return method.invoke(filled, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /// Another instrument is shown, so everything between a click and the screen works.
  private void assertAlive(FxRobot robot) throws Exception {
    robot.clickOn("SOLUSDT");
    window.until(() ->
        robot.lookup("#chart-symbol").queryLabeled().getText().equals("SOLUSDT")
            && OpenWindow.isShown(robot, "#chart"));
  }

  private void assertToldAndKept(FxRobot robot, String what, String remedy) throws Exception {
    window.until(() -> OpenWindow.isShown(robot, "#problem"));
    assertEquals(what, robot.lookup("#problem-what").queryLabeled().getText());
    assertEquals(remedy, robot.lookup("#problem-remedy").queryLabeled().getText());
    robot.type(KeyCode.ESCAPE);
    window.until(() -> !OpenWindow.isShown(robot, "#problem"));
    assertEquals(
        "Notifications, 1 unread", robot.lookup("#bell").queryButton().getAccessibleText());
  }

  @Test
  void aStoreThatCannotBeWrittenAnyMore(FxRobot robot) throws Exception {
    window.untilChart(robot);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G)
        .release(KeyCode.G, KeyCode.SHIFT, KeyCode.CONTROL);
    assertToldAndKept(robot, "Making the demo data failed.", READ_ONLY);
    assertAlive(robot);
  }

  @Test
  void settingsThatCannotBeWrittenAreToldOnce(FxRobot robot) throws Exception {
    window.untilChart(robot);
    Path file = window.home().resolve("workstation.json");
    Files.delete(file);
    // A folder that is not empty in the place of the file stops everybody, the administrator too.
    Path inTheWay = Files.createDirectories(file.resolve("in the way"));
    robot.clickOn("#chart").type(KeyCode.DIGIT1);
    window.until(() -> OpenWindow.isShown(robot, "#problem"));
    assertTrue(
        robot.lookup("#problem-remedy").queryLabeled().getText().contains("workstation.json"));
    robot.type(KeyCode.ESCAPE);
    window.until(() -> !OpenWindow.isShown(robot, "#problem"));
    robot.clickOn("#chart").type(KeyCode.DIGIT2);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(OpenWindow.isShown(robot, "#problem"));
    assertAlive(robot);
    // Once there is room again, what is chosen is kept again.
    Files.delete(inTheWay);
    Files.delete(file);
    robot.clickOn("#chart").type(KeyCode.DIGIT3);
    window.until(() -> Files.readString(file).contains("\"market.timeframe\" : \"15m\""));
  }

  @Test
  void aHomeThatBecameReadOnly(FxRobot robot) throws Exception {
    window.untilChart(robot);
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(window.home());
    Files.setPosixFilePermissions(window.home(), PosixFilePermissions.fromString("r-x------"));
    try {
      assumeFalse(
          Files.isWritable(window.home()),
          "skipped: this user, such as root, may write everywhere; see the test above");
      robot.clickOn("#chart").type(KeyCode.DIGIT1);
      window.until(() -> OpenWindow.isShown(robot, "#problem"));
      robot.type(KeyCode.ESCAPE);
      assertAlive(robot);
    } finally {
      Files.setPosixFilePermissions(window.home(), before);
    }
  }

  @Test
  void aListenerThatThrows(FxRobot robot) throws Exception {
    window.untilChart(robot);
    SimpleBooleanProperty changed = new SimpleBooleanProperty(false);
    changed.subscribe((_, _) -> {
      throw new IllegalStateException("a listener failed");
    });
    WaitForAsyncUtils.asyncFx(
            () -> {
              Thread screen = Thread.currentThread();
              Thread.UncaughtExceptionHandler before = screen.getUncaughtExceptionHandler();
              Workstation.guard(window.desktop()::raise);
              changed.set(true);
              screen.setUncaughtExceptionHandler(before);
            })
        .get();
    assertToldAndKept(
        robot,
        "Something in the window failed.",
        "This was not foreseen. The window goes on; please copy the details and report them.");
    assertAlive(robot);
  }

  @Test
  void aTenthOfASecondOfWorkOnTheScreensThread(FxRobot robot) throws Exception {
    window.untilChart(robot);
    AtomicLong now = new AtomicLong();
    AtomicReference<Thread> screen = new AtomicReference<>();
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ScreenWatch watch =
        new ScreenWatch(
            () -> Instant.ofEpochMilli(now.get()),
            Platform::runLater,
            () -> screen.get().getStackTrace(),
            window.desktop()::note);
    Platform.runLater(() -> {
      screen.set(Thread.currentThread());
      blocked.countDown();
      awaitOnTheScreen(goOn);
    });
    blocked.await();
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> screen.get().getState() == Thread.State.WAITING);
    watch.tick();
    now.set(150);
    watch.tick();
    goOn.countDown();
    WaitForAsyncUtils.waitForFxEvents();
    now.set(200);
    watch.tick();
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        "Notifications, 1 unread", robot.lookup("#bell").queryButton().getAccessibleText());
    robot.clickOn("#bell");
    robot.clickOn("The window was slow to answer.").clickOn("#notifications-details");
    window.until(() -> OpenWindow.isShown(robot, "#problem"));
    Problem told =
        new Problem(
            robot.lookup("#problem-what").queryLabeled().getText(),
            robot.lookup("#problem-remedy").queryLabeled().getText(),
            robot.lookup("#problem-details").queryTextInputControl().getText());
    assertTrue(told.remedy().startsWith("It was busy with FaultsTest.awaitOnTheScreen."));
    assertTrue(told.details().contains("FaultsTest.awaitOnTheScreen("), told.details());
    robot.type(KeyCode.ESCAPE);
    window.until(() -> !OpenWindow.isShown(robot, "#problem"));
    assertAlive(robot);
  }

  private static void awaitOnTheScreen(CountDownLatch goOn) {
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
