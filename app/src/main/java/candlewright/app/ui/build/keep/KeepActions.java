package candlewright.app.ui.build.keep;

import candlewright.app.kept.KeptStrategy;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Png;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.palette.PaletteItem;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with strategies as a whole: begin, open, take files in and give them out.
public final class KeepActions {
  private final KeptViewModel kept;
  private final Toasts toasts;
  private final NewStrategyView dialog;
  private final StrategiesView strategies;
  private final Region within;
  private final Runnable focus;

  /// @param within what the dialogs open over
  /// @param focus done after a strategy was opened
  public KeepActions(StripModel strips, KeepParts parts, Region within, Runnable focus) {
    kept = parts.kept();
    toasts = parts.toasts();
    this.within = within;
    this.focus = focus;
    dialog =
        new NewStrategyView(
            new NewStrategyViewModel(kept, strips, parts.data(), parts.settings(), parts.jobs()),
            focus);
    strategies = new StrategiesView(kept, focus, this::begin);
  }

  /// Opens the dialog for a new strategy.
  public void begin() {
    dialog.open(within, NewStrategyViewModel.Source.TEMPLATE);
  }

  /// Shows the strategies that are kept.
  public void showAll() {
    strategies.open(within);
  }

  /// Takes a file in as a strategy of its own and opens it.
  public void take(Path file) {
    kept.readFile(
        file,
        definition -> {
          String title = kept.copyTitle(Naming.title(definition));
          kept.create(definition, kept.free(title), title);
          toasts.raise(Toast.Kind.DONE, Texts.of("toast.strategy.taken", file.getFileName()));
          focus.run();
        },
        sentence ->
            toasts.raise(
                Toast.Kind.CAUTION, Texts.of("new.file.refused", file.getFileName(), sentence)));
  }

  /// Tells whether a file is meant as a strategy.
  public static boolean isStrategy(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private void chooseFile() {
    File file = NewStrategyView.chooser().showOpenDialog(within.getScene().getWindow());
    if (file != null) {
      take(file.toPath());
    }
  }

  /// Asks where to and writes the strategy.
  ///
  /// @param board drawn if a picture is wanted
  public void export(Node board) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.of("action.strategy.export"));
    String name = kept.currentProperty().get();
    chooser.setInitialFileName(
        (name.isEmpty() ? "my-strategy" : KeptStrategy.name(name)) + ".yaml");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("YAML", "*.yaml"),
            new FileChooser.ExtensionFilter("JSON", "*.json"),
            new FileChooser.ExtensionFilter(Texts.of("export.picture"), "*.png"));
    File file = chooser.showSaveDialog(within.getScene().getWindow());
    if (file != null) {
      export(file.toPath(), board);
    }
  }

  /// Writes the strategy: as a picture, as JSON or as YAML, as the ending of the file says.
  public void export(Path file, Node board) {
    kept.export(
        file,
        file.getFileName().toString().endsWith(".png")
            ? Optional.of(picture(board))
            : Optional.empty());
  }

  private static byte[] picture(Node board) {
    try {
      return Png.of(board.snapshot(null, null));
    } catch (IOException e) {
      // It is written into memory.
      throw new UncheckedIOException(e);
    }
  }

  /// Returns what can be done in the workspace.
  ///
  /// @param board drawn if a picture is wanted
  public List<UiAction> actions(Node board, Runnable keepVersion) {
    String group = "group.strategies";
    return List.of(
        UiAction.of("strategy.open", group, Feather.FOLDER, "Shortcut+O", this::showAll),
        UiAction.of("strategy.keep", group, Feather.GIT_BRANCH, "Shortcut+S", keepVersion),
        UiAction.of("strategy.import", group, Feather.UPLOAD, "Shortcut+Shift+O", this::chooseFile),
        UiAction.of(
            "strategy.export", group, Feather.DOWNLOAD, "Shortcut+Shift+E", () -> export(board)));
  }

  /// Returns the strategies for the palette.
  public List<PaletteItem> found() {
    return kept.allProperty().get().stream()
        .map(each ->
            new PaletteItem(
                PaletteItem.Group.STRATEGIES,
                each.title(),
                each.id(),
                Feather.SLIDERS,
                Texts.of("palette.hint.open"),
                () -> kept.open(each.id(), focus)))
        .toList();
  }
}
