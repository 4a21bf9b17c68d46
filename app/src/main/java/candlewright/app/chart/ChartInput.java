package candlewright.app.chart;

import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// Turns mouse and keys into changes of a chart.
///
/// Wheel: zoom at the cursor, with Shift pan. Drag: pan; with Shift measure; on the price axis
/// scale; on a separator resize. Double click: on the price axis automatic scale, on a separator or
/// a study's pane that pane alone. Keys: left and right move the crosshair by a bar, with Shift by
/// ten; + and - zoom; Home and End; Escape takes crosshair and measure away and ends measuring. All
/// other keys pass.
final class ChartInput {
  /// One notch of a usual wheel (40 units) zooms by 10 %.
  private static final double ZOOM_PER_UNIT = StrictMath.log(1.1) / 40;

  private static final double KEY_ZOOM = 1.25;

  /// The price axis doubles its range over so many pixels.
  private static final double STRETCH_PIXELS = 150;

  private static final int MANY_BARS = 10;

  private final ChartView view;
  private final ChartModel model;
  private final ChartPicture picture;
  // What the drag in progress does with x and y, or null.
  private @Nullable Drag drag;

  /// Called with the mouse's place while a button is held.
  private interface Drag {
    void to(double x, double y);
  }

  ChartInput(ChartView view, ChartModel model, ChartPicture picture) {
    this.view = view;
    this.model = model;
    this.picture = picture;
  }

  void install() {
    view.setOnScroll(this::scroll);
    view.setOnMousePressed(this::press);
    view.setOnMouseDragged(this::drag);
    view.setOnMouseReleased(event -> drag = null);
    view.setOnMouseClicked(this::click);
    view.setOnMouseMoved(this::move);
    view.setOnMouseExited(event -> view.cursor(null));
    view.setOnKeyPressed(this::key);
  }

  private void scroll(ScrollEvent event) {
    double width = picture.layout().plotWidth();
    // With Shift the wheel arrives as a horizontal one.
    if (event.getDeltaX() != 0 && Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
      model.viewport().pan(-event.getDeltaX() / width * model.viewport().span());
    } else if (event.getDeltaY() != 0) {
      double at = Math.clamp(event.getX() / width, 0, 1);
      model.viewport().zoom(StrictMath.exp(-event.getDeltaY() * ZOOM_PER_UNIT), at);
    }
    event.consume();
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    if (event.getButton() != MouseButton.PRIMARY || model.bars() == null) {
      return;
    }
    double x = event.getX();
    double y = event.getY();
    ChartLayout layout = picture.layout();
    int separator = layout.separatorAt(y);
    int pane = layout.paneAt(y);
    boolean axis = x > layout.plotWidth();
    if (event.getClickCount() == 2) {
      drag = null;
      if (separator >= 0 || (pane > 0 && !axis)) {
        layout.toggleAlone(separator >= 0 ? separator : pane);
      } else if (axis && pane >= 0) {
        picture.panes().get(pane).scale().automatic();
      }
      view.redraw();
    } else if (separator >= 0) {
      drag =
          (toX, toY) -> {
            layout.moveSeparator(separator, toY);
            view.redraw();
          };
    } else if (axis && pane >= 0) {
      drag = vertical(y, by -> picture.panes().get(pane).scale().stretch(factor(by)));
    } else if (pane == 0 && (event.isShiftDown() || view.measuringProperty().get())) {
      measure(x, y);
    } else if (pane >= 0) {
      view.measured(null);
      pan(x, y, picture.panes().get(pane).scale());
    }
    event.consume();
  }

  private void click(MouseEvent event) {
    boolean plot =
        event.getX() < picture.layout().plotWidth() && event.getY() < picture.layout().plotHeight();
    if (plot
        && event.isStillSincePress()
        && event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 1
        && !view.measuringProperty().get()
        && model.bars() != null) {
      view.choose(picture.barAt(event.getX()));
    }
  }

  private static double factor(double pixels) {
    return StrictMath.exp(pixels / STRETCH_PIXELS * StrictMath.log(2));
  }

  private Drag vertical(double start, DoubleConsumer by) {
    double[] at = {start};
    return (x, y) -> {
      by.accept(y - at[0]);
      at[0] = y;
      view.redraw();
    };
  }

  private void measure(double x, double y) {
    PriceScale prices = picture.panes().getFirst().scale();
    int bar = picture.barAt(x);
    double price = prices.value(y);
    Span start = new Span(bar, price, bar, price);
    drag =
        (toX, toY) -> {
          double kept = Math.clamp(toY, prices.top(), prices.top() + prices.height());
          view.measured(start.to(picture.barAt(toX), prices.value(kept)));
        };
  }

  private void pan(double x, double y, PriceScale scale) {
    double[] at = {x, y};
    drag =
        (toX, toY) -> {
          ChartViewport viewport = model.viewport();
          viewport.pan((at[0] - toX) / picture.layout().plotWidth() * viewport.span());
          scale.shift(toY - at[1]);
          at[0] = toX;
          at[1] = toY;
          view.redraw();
        };
  }

  private void drag(MouseEvent event) {
    if (drag != null) {
      drag.to(event.getX(), event.getY());
    }
    follow(event);
  }

  private void move(MouseEvent event) {
    follow(event);
    ChartLayout layout = picture.layout();
    boolean axis = event.getX() > layout.plotWidth() && layout.paneAt(event.getY()) >= 0;
    javafx.scene.Cursor wanted =
        axis || layout.separatorAt(event.getY()) >= 0
            ? javafx.scene.Cursor.V_RESIZE
            : javafx.scene.Cursor.CROSSHAIR;
    if (!wanted.equals(view.getCursor())) {
      view.setCursor(wanted);
    }
  }

  private void follow(MouseEvent event) {
    boolean plot =
        event.getX() < picture.layout().plotWidth() && event.getY() < picture.layout().plotHeight();
    view.cursor(
        plot && event.getX() >= 0 && event.getY() >= 0
            ? new Cursor(picture.barAt(event.getX()), event.getY())
            : null);
  }

  private void key(KeyEvent event) {
    // Ctrl and Alt belong to the workspace: trades, drawing, panels.
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || model.bars() == null) {
      return;
    }
    ChartViewport viewport = model.viewport();
    int bars = event.isShiftDown() ? MANY_BARS : 1;
    switch (event.getCode()) {
      case LEFT -> step(-bars);
      case RIGHT -> step(bars);
      case PLUS, ADD, EQUALS -> viewport.zoom(1 / KEY_ZOOM, anchor());
      case MINUS, SUBTRACT -> viewport.zoom(KEY_ZOOM, anchor());
      case HOME -> viewport.home();
      case END -> viewport.end();
      case ESCAPE -> {
        if (view.cursor() == null && view.measured() == null && !view.measuringProperty().get()) {
          return;
        }
        view.measuringProperty().set(false);
        view.measured(null);
        view.cursor(null);
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Keys zoom about the crosshair, or about the last bar in sight.
  private double anchor() {
    ChartViewport viewport = model.viewport();
    Cursor at = view.cursor();
    double place = at == null ? viewport.lastBar() + 0.5 : at.bar() + 0.5;
    return Math.clamp((place - viewport.from()) / viewport.span(), 0, 1);
  }

  private void step(int bars) {
    ChartViewport viewport = model.viewport();
    Cursor at = view.cursor();
    int last = viewport.size() - 1;
    int next = at == null ? viewport.lastBar() : Math.clamp((long) at.bar() + bars, 0, last);
    viewport.reveal(next);
    view.cursor(Cursor.atBar(next));
  }
}
