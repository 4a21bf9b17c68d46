package candlewright.app.ui.dock;

import candlewright.app.ui.kit.Screens;
import candlewright.app.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// The windows of the panes that were torn off.
final class PaneWindows {
  private static final double LEAST_WIDTH = 480;
  private static final double LEAST_HEIGHT = 320;

  private record Open(Stage stage, Subscription dressed) {}

  private final Dock dock;
  private final Dressing dressing;
  private final WindowPlaces places;
  private final Function<String, Region> content;
  private final Map<String, Open> open = new LinkedHashMap<>();
  private final ListChangeListener<Screen> screensChanged = _ -> bringBack();

  /// @param content makes what the window of a pane shows
  PaneWindows(Dock dock, Dressing dressing, WindowPlaces places, Function<String, Region> content) {
    this.dock = dock;
    this.dressing = dressing;
    this.places = places;
    this.content = content;
  }

  void attach() {
    Screen.getScreens().addListener(screensChanged);
  }

  /// Closes all windows; their panes stay torn off, for the next start.
  void detach() {
    Screen.getScreens().removeListener(screensChanged);
    List.copyOf(open.keySet()).forEach(this::close);
  }

  /// Closes the windows of the panes that have none any more, so that their nodes are free.
  void close(Set<String> torn) {
    List.copyOf(open.keySet()).stream().filter(id -> !torn.contains(id)).forEach(this::close);
  }

  /// Opens the windows that are missing.
  void open(Set<String> torn) {
    torn.stream().filter(id -> !open.containsKey(id)).forEach(this::open);
  }

  /// Notes where the window of a pane is to open, before it is torn off.
  ///
  /// @param pointer on the screen; the window's head comes below it
  void placeAt(PaneSpec pane, Point2D pointer) {
    Rectangle2D usual = usual(pane);
    places.keep(
        key(pane.id()),
        Screens.now(),
        new Rectangle2D(
            pointer.getX() - Extent.HEAD,
            pointer.getY() - Extent.HEAD,
            usual.getWidth(),
            usual.getHeight()));
  }

  /// Returns the window of a pane to the front; false if it has none.
  boolean toFront(String pane) {
    Open window = open.get(pane);
    if (window == null) {
      return false;
    }
    window.stage().toFront();
    window.stage().requestFocus();
    return true;
  }

  private String key(String pane) {
    return dock.workspace() + "." + pane;
  }

  private static Rectangle2D usual(PaneSpec pane) {
    return new Rectangle2D(
        0,
        0,
        Math.max(LEAST_WIDTH, pane.wish().prefWidth()),
        Math.max(LEAST_HEIGHT, pane.wish().prefHeight()) + Extent.HEAD);
  }

  private void open(String id) {
    PaneSpec pane = dock.pane(id);
    Stage stage = new Stage();
    stage.setTitle(Texts.of("dock.window", pane.title()));
    Subscription dressed = dressing.dress(stage, content.apply(id));
    List<Rectangle2D> screens = Screens.now();
    Rectangle2D place =
        places.find(key(id), screens).orElseGet(() -> Screens.visible(usual(pane), screens));
    stage.setMinWidth(Math.max(LEAST_WIDTH, pane.wish().minWidth()));
    stage.setMinHeight(LEAST_HEIGHT);
    put(stage, place);
    stage.setOnCloseRequest(event -> {
      event.consume();
      dock.show(id);
    });
    Subscription focus =
        stage
            .focusedProperty()
            .subscribe(focused -> {
              if (focused) {
                dock.currentProperty().set(id);
              } else if (stage.isShowing()) {
                keepPlace(id, stage);
              }
            });
    open.put(id, new Open(stage, dressed.and(focus)));
    stage.show();
  }

  private void close(String id) {
    Open window = open.remove(id);
    if (window != null) {
      keepPlace(id, window.stage());
      window.dressed().unsubscribe();
      window.stage().close();
      // The pane's node goes elsewhere, out of a scene that is gone.
      window.stage().getScene().setRoot(new Region());
    }
  }

  private void keepPlace(String id, Stage stage) {
    if (stage.getWidth() > 0 && stage.getHeight() > 0) {
      places.keep(
          key(id),
          Screens.now(),
          new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }
  }

  private static void put(Stage stage, Rectangle2D place) {
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
  }

  private void bringBack() {
    List<Rectangle2D> screens = Screens.now();
    if (!screens.isEmpty()) {
      open.forEach(
          (id, window) -> places.find(key(id), screens).ifPresent(at -> put(window.stage(), at)));
    }
  }
}
