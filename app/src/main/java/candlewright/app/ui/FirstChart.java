package candlewright.app.ui;

import candlewright.app.chart.ChartView;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/// Waits until the first chart of a window is on the screen, not only drawn.
///
/// Where a person does something before, nothing is told: what they do is no part of the start.
final class FirstChart {
  private final Scene scene;
  private final Runnable shown;
  private final EventHandler<Event> drawn = _ -> drawn();
  private final EventHandler<InputEvent> touched = _ -> forget();
  private final Runnable laidOut = this::laidOut;

  private FirstChart(Scene scene, Runnable shown) {
    this.scene = scene;
    this.shown = shown;
  }

  /// @param shown called once, on the screen's thread
  static void await(Scene scene, Runnable shown) {
    FirstChart first = new FirstChart(scene, shown);
    scene.addEventHandler(ChartView.DRAWN, first.drawn);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, first.touched);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, first.touched);
  }

  private void forget() {
    scene.removeEventHandler(ChartView.DRAWN, drawn);
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, touched);
    scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, touched);
  }

  /// A pulse that has something to draw waits first until the one before it is on the screen. So
  /// the next pulse is given something, a colour under all else; when it is over, the chart was
  /// shown.
  private void drawn() {
    forget();
    Platform.runLater(() -> {
      scene.addPostLayoutPulseListener(laidOut);
      scene.setFill(Color.BLACK);
    });
  }

  private void laidOut() {
    scene.removePostLayoutPulseListener(laidOut);
    Platform.runLater(shown);
  }
}
