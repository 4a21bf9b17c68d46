package candlewright.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Holds back what a window needs but not for its first picture: until the first chart is on the
/// screen, a person does something, or two seconds are over.
final class Settling {
  private static final Duration LONGEST = Duration.seconds(2);

  private final List<Runnable> waiting = new ArrayList<>();
  private final PauseTransition longest = new PauseTransition(LONGEST);
  private boolean settled;

  /// Runs work as soon as the window has settled, on the screen's thread.
  void whenSettled(Runnable work) {
    if (settled) {
      work.run();
    } else {
      waiting.add(work);
    }
  }

  /// Watches a window from now on.
  void watch(Scene scene) {
    EventHandler<InputEvent> touched = _ -> settle();
    whenSettled(() -> {
      scene.removeEventFilter(KeyEvent.KEY_PRESSED, touched);
      scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, touched);
    });
    scene.addEventFilter(KeyEvent.KEY_PRESSED, touched);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, touched);
    FirstChart.await(scene, this::settle);
    longest.setOnFinished(_ -> settle());
    longest.play();
  }

  /// Gives up what still waits, since the window goes.
  void close() {
    settled = true;
    longest.stop();
    waiting.clear();
  }

  /// Waits no longer.
  void settle() {
    if (!settled) {
      settled = true;
      longest.stop();
      waiting.forEach(Runnable::run);
      waiting.clear();
    }
  }
}
