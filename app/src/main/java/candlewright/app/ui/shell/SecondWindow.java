package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Shortcuts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.Logo;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.palette.PaletteItem;
import candlewright.app.ui.palette.PaletteView;
import candlewright.app.ui.palette.PaletteViewModel;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// A window beside the first one: it has the same colours and keys, and a palette and a list of
/// shortcuts of its own.
public final class SecondWindow {
  private SecondWindow() {}

  /// Makes the scene of a window.
  ///
  /// @param actions asked for what can be done at the moment
  /// @param items asked for what the palette finds
  /// @return undoes what keeps the window up to date
  public static Subscription dress(
      Stage stage,
      Region content,
      AppearanceViewModel appearance,
      Supplier<List<UiAction>> actions,
      Supplier<List<PaletteItem>> items) {
    PaletteViewModel model = new PaletteViewModel(items);
    PaletteView palette = new PaletteView(model);
    ShortcutsView shortcuts = new ShortcutsView(actions);
    StackPane root = new StackPane(content, palette.node(), shortcuts.node());
    root.getStyleClass().add("window");
    Scene scene = new Scene(root);
    stage.setScene(scene);
    stage.getIcons().setAll(Logo.icons());
    palette.attach();
    Runnable help = () -> shortcuts.show(true);
    // What opens over a window opens over this one.
    Map<String, Runnable> own = Map.of("palette", model::show, "help.shortcuts", help);
    Shortcuts.install(
        scene,
        () ->
            actions.get().stream()
                .map(action -> action.doing(own.getOrDefault(action.id(), action.action())))
                .toList(),
        help);
    return Look.apply(root, appearance).and(palette::detach);
  }
}
