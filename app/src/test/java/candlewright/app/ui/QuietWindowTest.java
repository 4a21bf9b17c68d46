package candlewright.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.chart.ChartView;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// How often a window is laid out and drawn that hardly changes.
@Tag("alone")
@ExtendWith(ApplicationExtension.class)
class QuietWindowTest {
  /// One for the bar and its numbers, one for what they lay out anew, and as many to spare; an
  /// animation would make sixty.
  private static final int MOST_PULSES_A_BAR = 4;

  private static final int BARS = 3;

  private final AtomicInteger pulses = new AtomicInteger();
  private final AtomicInteger drawn = new AtomicInteger();
  private final AtomicInteger charts = new AtomicInteger();
  private OpenWindow window;
  private Scene scene;

  @Start
  void start(Stage stage) throws Exception {
    window = OpenWindow.on(stage);
    scene = stage.getScene();
    scene.addPostLayoutPulseListener(pulses::incrementAndGet);
    scene.addEventHandler(ChartView.DRAWN, _ -> drawn.incrementAndGet());
    FirstChart.await(scene, charts::incrementAndGet);
  }

  @Stop
  void stop() {
    window.desktop().close();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void theFirstChartIsToldOnceWhateverIsShownAfterIt(FxRobot robot) throws Exception {
    window.until(() -> charts.get() == 1);
    robot.clickOn("#arrangement").clickOn("#layout-COLUMNS");
    window.until(() -> drawn.get() == 2);
    // The second one would have been told in the pulses that follow.
    int seen = pulses.get();
    window.until(() -> {
      robot.interact(Platform::requestNextPulse);
      return pulses.get() > seen + 2;
    });
    assertEquals(1, charts.get());
  }

  @Test
  void aReplayDrawsWhenABarComesAndNotBetween(FxRobot robot) throws Exception {
    window.until(() -> charts.get() == 1);
    robot.clickOn("#tool-replay-start");
    window.until(() -> OpenWindow.isShown(robot, "#replay-bar"));
    robot.clickOn("#replay-speed-1").clickOn("#replay-play");
    Label moment = robot.lookup("#replay-moment").queryAs(Label.class);
    AtomicInteger bars = new AtomicInteger();
    AtomicInteger from = new AtomicInteger();
    AtomicInteger to = new AtomicInteger();
    // Fades of the pressed buttons are over with the first bar, a second later.
    robot.interact(() ->
        moment
            .textProperty()
            .subscribe((_, _) -> {
              int bar = bars.incrementAndGet();
              if (bar == 1) {
                from.set(pulses.get());
              } else if (bar == 1 + BARS) {
                to.set(pulses.get());
              }
            }));
    window.until(() -> bars.get() > BARS);
    assertTrue(
        to.get() - from.get() <= BARS * MOST_PULSES_A_BAR,
        () -> to.get() - from.get() + " pulses in " + BARS + " bars");
  }
}
