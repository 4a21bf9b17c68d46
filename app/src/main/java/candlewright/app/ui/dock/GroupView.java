package candlewright.app.ui.dock;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One group on the screen: a head with the title or the tabs, and the pane in front.
final class GroupView extends VBox {
  private final DockPane front;
  private final HBox head = new HBox(8);
  private final Map<String, Button> tabs = new LinkedHashMap<>();

  /// What a group tells the view it is part of.
  ///
  /// @param menu shows what can be done with a pane, below a node
  record Hooks(Dock dock, BiConsumer<Button, DockPane> menu, PaneDrag drag) {}

  /// @param panes those that are seen in the group, at least one
  /// @param wanted id of the one in front; where it is not seen, the first is
  GroupView(List<DockPane> panes, String wanted, Hooks hooks) {
    front =
        panes.stream()
            .filter(pane -> pane.id().equals(wanted))
            .findFirst()
            .orElse(panes.getFirst());
    head.setAlignment(Pos.CENTER_LEFT);
    head.setId("pane-head-" + front.id());
    head.getStyleClass().add("dock-head");
    head.setMinHeight(Extent.HEAD);
    head.setPrefHeight(Extent.HEAD);
    head.setMaxHeight(Extent.HEAD);
    Region bar = front.bar();
    getChildren().add(head);
    if (panes.size() > 1) {
      panes.forEach(pane -> tabs.put(pane.id(), tab(pane, hooks)));
      head.getChildren().addAll(tabs.values());
      if (bar != null) {
        bar.setPrefHeight(Extent.HEAD);
        getChildren().add(bar);
      }
      head.getChildren().add(gap());
    } else if (bar != null) {
      HBox.setHgrow(bar, Priority.ALWAYS);
      head.getStyleClass().add("with-bar");
      bar.setMinWidth(0);
      head.getChildren().addAll(grip(), bar);
    } else {
      head.getChildren().add(Labels.styled(front.spec().title(), "panel-title"));
      Node badge = front.badge();
      if (badge != null) {
        head.getChildren().add(badge);
      }
      head.getChildren().add(gap());
    }
    head.getChildren().add(menuButton(hooks));
    hooks.drag().byHead(head, front);
    Region node = front.node();
    VBox.setVgrow(node, Priority.ALWAYS);
    node.setVisible(true);
    getChildren().add(node);
    getStyleClass().add("panel");
    setMinSize(0, 0);
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private Node grip() {
    FontIcon icon = Icons.of(Feather.MORE_VERTICAL, Icons.SMALL);
    icon.getStyleClass().add("grip");
    icon.setId("pane-grip-" + front.id());
    icon.setCursor(Cursor.OPEN_HAND);
    return icon;
  }

  private Button menuButton(Hooks hooks) {
    String name = Texts.of("dock.menu", front.spec().title());
    Button button =
        Icons.button(Feather.MORE_HORIZONTAL, "pane-menu-" + front.id(), name, () -> {});
    button.setOnAction(_ -> hooks.menu().accept(button, front));
    return button;
  }

  private Button tab(DockPane pane, Hooks hooks) {
    Button tab = new Button(pane.spec().title(), Icons.of(pane.spec().icon(), Icons.SMALL));
    tab.setId("pane-tab-" + pane.id());
    tab.getStyleClass().add("dock-tab");
    tab.setMinWidth(USE_PREF_SIZE);
    tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
    tab.setAccessibleText(Texts.of("dock.tab", pane.spec().title()));
    tab.setTooltip(new Tooltip(Texts.of("dock.tab", pane.spec().title())));
    tab.pseudoClassStateChanged(Overlay.SELECTED, pane.equals(front));
    tab.setOnAction(_ -> hooks.dock().front(pane.id()));
    hooks.drag().byButton(tab, pane);
    return tab;
  }

  /// The pane that is seen.
  DockPane pane() {
    return front;
  }

  /// A place among tabs.
  ///
  /// @param before the tab behind the place; null for behind the last one
  /// @param x where it is on the screen
  /// @param head what it is in, on the screen
  record Slot(@Nullable String before, double x, Bounds head) {}

  /// Returns where among its tabs a dragged pane would go; empty beside the tabs and where there
  /// are none.
  Optional<Slot> slot(String dragged, Point2D screen) {
    Bounds strip = head.localToScreen(head.getLayoutBounds());
    if (tabs.isEmpty() || !strip.contains(screen)) {
      return Optional.empty();
    }
    double end = strip.getMinX();
    for (Map.Entry<String, Button> tab : tabs.entrySet()) {
      Bounds bounds = tab.getValue().localToScreen(tab.getValue().getLayoutBounds());
      if (!tab.getKey().equals(dragged) && screen.getX() < bounds.getCenterX()) {
        return Optional.of(new Slot(tab.getKey(), bounds.getMinX(), strip));
      }
      end = bounds.getMaxX();
    }
    return Optional.of(new Slot(null, end, strip));
  }

  /// Marks the group whose pane actions are about.
  void mark(boolean current) {
    head.pseudoClassStateChanged(Overlay.SELECTED, current);
  }
}
