package candlewright.app.ui.dock;

import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.palette.PaletteItem;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with panes by keys and from the palette, the same in every workspace.
public final class DockActions {
  private static final String GROUP = "group.panes";

  private DockActions() {}

  /// Returns the actions about the current pane and about the arrangement.
  public static List<UiAction> of(Dock dock, DockView view) {
    return List.of(
        UiAction.of("pane.next", GROUP, Feather.SKIP_FORWARD, "F6", () -> view.focusNext(1)),
        UiAction.of(
            "pane.previous", GROUP, Feather.SKIP_BACK, "Shift+F6", () -> view.focusNext(-1)),
        step(dock, DockSide.LEFT, Feather.ARROW_LEFT, "left", "LEFT"),
        step(dock, DockSide.RIGHT, Feather.ARROW_RIGHT, "right", "RIGHT"),
        step(dock, DockSide.TOP, Feather.ARROW_UP, "up", "UP"),
        step(dock, DockSide.BOTTOM, Feather.ARROW_DOWN, "down", "DOWN"),
        about(
            dock,
            "pane.tab.left",
            Feather.CHEVRON_LEFT,
            "Alt+Shift+Page Up",
            pane -> dock.stepTab(pane, -1)),
        about(
            dock,
            "pane.tab.right",
            Feather.CHEVRON_RIGHT,
            "Alt+Shift+Page Down",
            pane -> dock.stepTab(pane, 1)),
        about(dock, "pane.join", Feather.COPY, "Alt+Shift+J", dock::join),
        about(
            dock,
            "pane.tear",
            Feather.EXTERNAL_LINK,
            "Alt+Shift+W",
            pane -> {
              if (dock.layoutProperty().get().torn().contains(pane)) {
                dock.show(pane);
              } else {
                dock.tearOff(pane);
              }
            }),
        about(dock, "pane.hide", Feather.EYE_OFF, "Alt+Shift+H", dock::hide),
        UiAction.of("layout.reset", GROUP, Feather.ROTATE_CCW, "Alt+Shift+R", dock::reset));
  }

  private static UiAction step(Dock dock, DockSide side, Feather icon, String name, String key) {
    return about(dock, "pane." + name, icon, "Alt+Shift+" + key, pane -> dock.step(pane, side));
  }

  private static UiAction about(
      Dock dock, String id, Feather icon, String keys, Consumer<String> run) {
    return UiAction.of(id, GROUP, icon, keys, () -> run.accept(dock.currentProperty().get()));
  }

  /// Returns what the palette finds beside the actions: panes to go to and named arrangements.
  public static List<PaletteItem> found(Dock dock, DockView view) {
    Stream<PaletteItem> panes =
        dock.panes().stream()
            .map(pane ->
                item(
                    Texts.of("dock.found.pane", pane.title()),
                    pane.icon(),
                    () -> view.focus(pane.id())));
    Stream<PaletteItem> layouts =
        dock.namedProperty().get().keySet().stream()
            .map(name ->
                item(Texts.of("dock.found.layout", name), Feather.LAYOUT, () -> dock.use(name)));
    return Stream.concat(panes, layouts).toList();
  }

  private static PaletteItem item(String name, Feather icon, Runnable run) {
    return new PaletteItem(
        PaletteItem.Group.ACTIONS, name, Texts.of(GROUP), icon, Texts.of("palette.hint.open"), run);
  }
}
