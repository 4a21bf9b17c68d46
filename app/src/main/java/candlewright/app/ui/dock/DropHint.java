package candlewright.app.ui.dock;

import candlewright.app.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Finds where a dragged pane would go, and shows it.
final class DropHint {
  /// Room along the edges of the whole area that stands for the edge, pixels.
  private static final double RIM = 8;

  /// The share of the whole area that is shown for one of its edges.
  private static final double RIM_SHARE = 0.25;

  /// Width of the line that shows a place among tabs, pixels.
  private static final double LINE = 4;

  private final Dock dock;
  private final Region area;
  private final List<GroupView> groups;
  private final BiConsumer<String, Point2D> tearOff;
  private final Label hint = new Label();

  /// @param area holds the groups and the hint
  /// @param groups those on the screen, kept up to date by the caller
  /// @param tearOff gives a pane a window of its own at a point of the screen
  DropHint(Dock dock, Region area, List<GroupView> groups, BiConsumer<String, Point2D> tearOff) {
    this.dock = dock;
    this.area = area;
    this.groups = groups;
    this.tearOff = tearOff;
    hint.getStyleClass().add("dock-hint");
    hint.setId("dock-hint");
    hint.setManaged(false);
    hint.setMouseTransparent(true);
    hint.setVisible(false);
  }

  /// Returns what shows the place, to lie over the groups.
  Label node() {
    return hint;
  }

  /// Shows nothing any more.
  void clear() {
    hint.setVisible(false);
  }

  /// Returns what a drop at a point of the screen does, and shows it; empty if it does nothing.
  Optional<Runnable> over(String pane, Point2D screen) {
    clear();
    Bounds all = onScreen(area);
    if (all == null) {
      return Optional.empty();
    }
    if (!isOnWindow(screen)) {
      return outside(pane, screen);
    }
    if (!all.contains(screen)) {
      return Optional.empty();
    }
    DockSide rim = rim(all, screen);
    if (rim != null) {
      return offer(pane, new Place(null, rim), part(all, rim, RIM_SHARE));
    }
    for (GroupView group : groups) {
      Bounds bounds = onScreen(group);
      if (bounds != null && bounds.contains(screen)) {
        Optional<GroupView.Slot> slot = group.slot(pane, screen);
        if (slot.isPresent()) {
          return amongTabs(pane, group, slot.get());
        }
        DockSide side =
            DropZone.of(
                screen.getX() - bounds.getMinX(),
                screen.getY() - bounds.getMinY(),
                bounds.getWidth(),
                bounds.getHeight());
        return offer(pane, new Place(group.pane().id(), side), part(bounds, side, 0.5));
      }
    }
    return Optional.empty();
  }

  private boolean isOnWindow(Point2D screen) {
    Window window = area.getScene().getWindow();
    return new BoundingBox(window.getX(), window.getY(), window.getWidth(), window.getHeight())
        .contains(screen);
  }

  /// Outside of the window a docked pane gets one of its own; one that has it stays there.
  private Optional<Runnable> outside(String pane, Point2D screen) {
    Layout layout = dock.layoutProperty().get();
    if (!layout.isDocked(pane) || !layout.canLeave(pane)) {
      return Optional.empty();
    }
    groups.stream()
        .filter(group -> group.pane().id().equals(pane))
        .findFirst()
        .map(DropHint::onScreen)
        .ifPresent(bounds -> show(Texts.of("dock.drop.window", dock.pane(pane).title()), bounds));
    return Optional.of(() -> tearOff.accept(pane, screen));
  }

  private Optional<Runnable> amongTabs(String pane, GroupView group, GroupView.Slot slot) {
    String mate = group.pane().id();
    Bounds head = slot.head();
    Bounds line =
        new BoundingBox(slot.x() - LINE / 2, head.getMinY(), LINE, head.getHeight());
    return offer(
        pane,
        now -> now.tab(pane, mate, slot.before()),
        () -> dock.tab(pane, mate, slot.before()),
        line);
  }

  private Optional<Runnable> offer(String pane, Place place, Bounds shown) {
    return offer(pane, now -> now.move(pane, place), () -> dock.move(pane, place), shown);
  }

  private Optional<Runnable> offer(
      String pane, UnaryOperator<Layout> moved, Runnable move, Bounds shown) {
    Layout now = dock.layoutProperty().get();
    if (moved.apply(now).equals(now.show(pane)) && now.isDocked(pane)) {
      return Optional.empty();
    }
    show("", shown);
    return Optional.of(move);
  }

  private void show(String text, Bounds onScreen) {
    Bounds here = area.screenToLocal(onScreen);
    hint.setText(text);
    hint.resizeRelocate(here.getMinX(), here.getMinY(), here.getWidth(), here.getHeight());
    hint.setVisible(true);
  }

  private static @Nullable Bounds onScreen(Region node) {
    return node.getScene() == null ? null : node.localToScreen(node.getLayoutBounds());
  }

  private static @Nullable DockSide rim(Bounds all, Point2D at) {
    if (at.getX() - all.getMinX() < RIM) {
      return DockSide.LEFT;
    }
    if (all.getMaxX() - at.getX() < RIM) {
      return DockSide.RIGHT;
    }
    if (at.getY() - all.getMinY() < RIM) {
      return DockSide.TOP;
    }
    return all.getMaxY() - at.getY() < RIM ? DockSide.BOTTOM : null;
  }

  private static Bounds part(Bounds all, DockSide side, double share) {
    double width = side.isAcross() ? all.getWidth() * share : all.getWidth();
    boolean down = side == DockSide.TOP || side == DockSide.BOTTOM;
    double height = down ? all.getHeight() * share : all.getHeight();
    double x = side == DockSide.RIGHT ? all.getMaxX() - width : all.getMinX();
    double y = side == DockSide.BOTTOM ? all.getMaxY() - height : all.getMinY();
    return new BoundingBox(x, y, width, height);
  }
}
