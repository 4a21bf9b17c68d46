package candlewright.app.ui.dock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Parts side by side or one above the other, with lines between them that can be dragged; a double
/// click on one gives the parts their preferred sizes.
final class SplitBox extends Region {
  /// Room on each side of a line where the mouse takes hold of it.
  private static final double REACH = 3;

  private final boolean across;
  private final List<Region> parts;
  private final List<Extent> extents;
  private final List<Region> dividers = new ArrayList<>();
  private final Consumer<List<Double>> changed;
  private List<Double> sizes;
  private double[] drawn = {};
  private double pressedAt;
  private boolean dragged;

  /// @param sizes chosen for the parts; 0 for the preferred
  /// @param changed takes the sizes after a line was dragged, all 0 after a double click
  SplitBox(
      boolean across,
      List<Region> parts,
      List<Extent> extents,
      List<Double> sizes,
      Consumer<List<Double>> changed) {
    this.across = across;
    this.parts = parts;
    this.extents = extents;
    this.sizes = sizes;
    this.changed = changed;
    getChildren().addAll(parts);
    for (int i = 0; i + 1 < parts.size(); i++) {
      Region divider = divider(i);
      dividers.add(divider);
      getChildren().add(divider);
    }
    setMinSize(0, 0);
  }

  private Region divider(int i) {
    Region divider = new Region();
    divider.getStyleClass().addAll("dock-divider", across ? "across" : "down");
    divider.setCursor(across ? Cursor.H_RESIZE : Cursor.V_RESIZE);
    divider.setOnMousePressed(event -> {
      pressedAt = along(event);
      dragged = false;
      event.consume();
    });
    divider.setOnMouseDragged(event -> {
      drag(i, along(event) - pressedAt);
      pressedAt = along(event);
      event.consume();
    });
    divider.setOnMouseReleased(event -> {
      if (dragged) {
        changed.accept(sizes);
      }
      event.consume();
    });
    divider.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && event.isStillSincePress()) {
        changed.accept(sizes.stream().map(_ -> 0.0).toList());
      }
      event.consume();
    });
    return divider;
  }

  private double along(MouseEvent event) {
    return across ? event.getSceneX() : event.getSceneY();
  }

  private void drag(int i, double by) {
    double both = drawn[i] + drawn[i + 1];
    double least = Math.min(extents.get(i).min(), both);
    double most = Math.max(least, both - extents.get(i + 1).min());
    double first = Math.clamp(drawn[i] + by, least, most);
    List<Double> now = new ArrayList<>();
    for (double size : drawn) {
      now.add(size);
    }
    now.set(i, first);
    now.set(i + 1, both - first);
    dragged = true;
    sizes = List.copyOf(now);
    requestLayout();
    // Laid out at once: the next move counts from what is drawn.
    layout();
  }

  @Override
  protected void layoutChildren() {
    double length = across ? getWidth() : getHeight();
    double breadth = across ? getHeight() : getWidth();
    double room = Math.max(0, length - Extent.RULE * dividers.size());
    drawn = Extent.share(room, extents, sizes);
    double at = 0;
    for (int i = 0; i < parts.size(); i++) {
      place(parts.get(i), at, drawn[i], breadth);
      at += drawn[i];
      if (i < dividers.size()) {
        place(dividers.get(i), at - REACH, Extent.RULE + 2 * REACH, breadth);
        at += Extent.RULE;
      }
    }
  }

  private void place(Region part, double at, double length, double breadth) {
    if (across) {
      part.resizeRelocate(at, 0, length, breadth);
    } else {
      part.resizeRelocate(0, at, breadth, length);
    }
  }
}
