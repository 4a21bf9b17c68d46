package candlewright.app.ui.dock;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Texts;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with a pane, as a menu below a button of its head.
final class PaneMenu {
  private PaneMenu() {}

  static void show(Button below, Dock dock, String pane) {
    dock.currentProperty().set(pane);
    ContextMenu menu = new ContextMenu();
    menu.setId("pane-menu");
    if (dock.layoutProperty().get().torn().contains(pane)) {
      menu.getItems().add(item("dock.back", Feather.CORNER_DOWN_LEFT, () -> dock.show(pane)));
    } else {
      menu.getItems()
          .addAll(
              step(dock, pane, DockSide.LEFT, Feather.ARROW_LEFT),
              step(dock, pane, DockSide.RIGHT, Feather.ARROW_RIGHT),
              step(dock, pane, DockSide.TOP, Feather.ARROW_UP),
              step(dock, pane, DockSide.BOTTOM, Feather.ARROW_DOWN),
              item("dock.join", Feather.COPY, () -> dock.join(pane)));
      tabStep(menu, "dock.tab.left", Feather.CHEVRON_LEFT, dock, pane, -1);
      tabStep(menu, "dock.tab.right", Feather.CHEVRON_RIGHT, dock, pane, 1);
      menu.getItems()
          .addAll(
              new SeparatorMenuItem(),
              item("dock.tear", Feather.EXTERNAL_LINK, () -> dock.tearOff(pane)));
    }
    menu.getItems().add(item("dock.hide", Feather.EYE_OFF, () -> dock.hide(pane)));
    menu.show(below, Side.BOTTOM, 0, 4);
  }

  /// Adds a step among tabs where there is one.
  private static void tabStep(
      ContextMenu menu, String text, Feather icon, Dock dock, String pane, int step) {
    Layout now = dock.layoutProperty().get();
    if (!now.stepTab(pane, step).equals(now)) {
      menu.getItems().add(item(text, icon, () -> dock.stepTab(pane, step)));
    }
  }

  private static MenuItem step(Dock dock, String pane, DockSide side, Feather icon) {
    return item("dock." + side.name(), icon, () -> dock.step(pane, side));
  }

  private static MenuItem item(String text, Feather icon, Runnable run) {
    MenuItem item = new MenuItem(Texts.of(text), Icons.of(icon, Icons.SMALL));
    item.setId(text.replace('.', '-'));
    item.setOnAction(_ -> run.run());
    return item;
  }
}
