package candlewright.app.ui.data;

import candlewright.app.data.StoredCatalogue;
import candlewright.app.data.WriteTurn;
import candlewright.app.ui.dock.Dock;
import candlewright.app.ui.dock.DockActions;
import candlewright.app.ui.dock.Docks;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.palette.PaletteItem;
import candlewright.app.ui.shell.Workspace;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Problems;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.BarStore;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/// Catalogue, gaps, files in and out as a workspace.
public final class DataWorkspace implements Workspace {
  /// What the workspace needs from the window.
  ///
  /// @param docks arranges the panes
  /// @param inbox the folder that may be watched
  /// @param turn lets one write to the store after the other
  /// @param background runs what takes longer than a frame
  /// @param screen runs what it is given on the screen's thread
  /// @param dark whether charts are dark
  /// @param making whether demo data are being made
  /// @param makeDemo makes them
  /// @param open shows a series in a chart
  /// @param changed called when the store has changed
  public record Surroundings(
      BarStore store,
      Docks docks,
      Path inbox,
      WriteTurn turn,
      Executor background,
      Executor screen,
      ObservableValue<Boolean> dark,
      ObservableBooleanValue making,
      Runnable makeDemo,
      Consumer<SeriesKey> open,
      Runnable changed) {}

  private final Surroundings surroundings;
  private final Toasts toasts;
  private final Problems problems;
  private final CatalogueViewModel catalogue;
  private final SeriesViewModel series;
  private final StoredSeriesViewModel stored;
  private final ImportsViewModel imports;
  private final InboxViewModel inbox;
  private final List<UiAction> own;
  private final DataView view;
  private final ObservableValue<String> place;
  private final List<UiAction> actions;

  public DataWorkspace(
      Surroundings surroundings, Jobs jobs, Toasts toasts, Problems problems, Edits edits) {
    this.surroundings = surroundings;
    this.toasts = toasts;
    this.problems = problems;
    StoredCatalogue reads = new StoredCatalogue(surroundings.store());
    catalogue = new CatalogueViewModel(reads, jobs);
    series = new SeriesViewModel(catalogue, reads, jobs);
    stored =
        new StoredSeriesViewModel(
            surroundings.store(),
            surroundings.turn(),
            jobs,
            toasts,
            edits,
            catalogue,
            surroundings.changed());
    imports =
        new ImportsViewModel(
            surroundings.store(),
            surroundings.turn(),
            jobs,
            toasts,
            catalogue,
            surroundings.changed());
    inbox =
        new InboxViewModel(
            surroundings.inbox(),
            surroundings.store(),
            surroundings.turn(),
            jobs,
            surroundings.screen(),
            toasts,
            surroundings.changed());
    own = makeActions();
    view = makeView();
    actions =
        Stream.concat(own.stream(), DockActions.of(view.dock().dock(), view.dock()).stream())
            .toList();
    place =
        Bindings.createStringBinding(
            this::placeText, catalogue.selectedProperty(), imports.shownProperty());
  }

  private DataView makeView() {
    List<UiAction> ofRow =
        own.stream()
            .filter(action ->
                List.of("data.open", "data.export", "data.gaps", "data.delete")
                    .contains(action.id()))
            .toList();
    return new DataView(
        catalogue,
        imports,
        new DataView.Parts(
            new KpiView(catalogue, this::chooseFiles),
            new CatalogueView(catalogue, ofRow, this::openShown),
            new SeriesView(series, surroundings.dark(), this::copyGaps),
            new CoverageView(catalogue),
            new FilesView(
                imports, inbox, stored, catalogue, surroundings.making(), surroundings.makeDemo()),
            new ImportView(imports, DataWorkspace::copy, this::saveReport)),
        surroundings.docks(),
        this::chooseFiles,
        surroundings.makeDemo());
  }

  private List<UiAction> makeActions() {
    String group = "group.data";
    return List.of(
        UiAction.of("data.import", group, Feather.UPLOAD, "Shortcut+O", this::chooseFiles),
        UiAction.of("data.filter", group, Feather.FILTER, "Shortcut+F", () -> view.focusFilter()),
        UiAction.of("data.open", group, Feather.TRENDING_UP, "Alt+O", this::openShown),
        UiAction.of("data.export", group, Feather.DOWNLOAD, "Shortcut+E", this::export),
        UiAction.of("data.gaps", group, Feather.COPY, "Shortcut+Shift+C", this::copyGaps),
        UiAction.of("data.delete", group, Feather.TRASH_2, "DELETE", this::delete),
        UiAction.of("data.gap.next", group, Feather.ARROW_RIGHT, "Alt+RIGHT", () -> series.move(1)),
        UiAction.of(
            "data.gap.previous", group, Feather.ARROW_LEFT, "Alt+LEFT", () -> series.move(-1)),
        UiAction.of("data.refresh", group, Feather.REFRESH_CW, "F5", this::refresh),
        UiAction.of("data.inbox.import", group, Feather.INBOX, "Shortcut+I", inbox::importNow),
        UiAction.of(
            "data.inbox.watch",
            group,
            Feather.EYE,
            "Shortcut+Shift+I",
            () -> inbox.watchedProperty().set(!inbox.watchedProperty().get())),
        UiAction.of(
            "data.demo.remove", group, Feather.X_CIRCLE, "Shortcut+Shift+X", stored::deleteDemo));
  }

  private String placeText() {
    ImportDraft draft = imports.shownProperty().get();
    CatalogueRow row = catalogue.selectedProperty().get();
    if (draft != null) {
      return Texts.of("place.import", draft.name());
    }
    return row == null
        ? Texts.of("place.catalogue")
        : Texts.of("place.chart", row.key().instrument().symbol(), row.key().timeframe());
  }

  /// Takes files in, such as those dropped onto the window.
  public void importFiles(List<Path> files) {
    imports.add(files);
  }

  /// Reads the store anew.
  public void refresh() {
    catalogue.refresh();
    inbox.refresh();
  }

  /// Reads the store for the first time.
  public void open() {
    refresh();
    stored.findLeft();
  }

  /// Ends what runs by itself and gives up what was deleted.
  public void close() {
    catalogue.close();
    inbox.close();
    stored.close(surroundings.background());
  }

  private void chooseFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.of("data.import.title"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                Texts.of("data.import.files"),
                "*.csv",
                "*.txt",
                "*.tsv",
                "*.json",
                "*.gz",
                "*.zip"),
            new FileChooser.ExtensionFilter(Texts.of("data.import.all"), "*.*"));
    List<File> chosen = chooser.showOpenMultipleDialog(window());
    if (chosen != null) {
      importFiles(chosen.stream().map(File::toPath).toList());
    }
  }

  private void export() {
    List<SeriesKey> keys = catalogue.chosen();
    if (keys.isEmpty()) {
      toasts.raise(Toast.Kind.INFORMATION, Texts.of("toast.nothing.chosen"));
      return;
    }
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Texts.of("data.export.title"));
    File folder = chooser.showDialog(window());
    if (folder != null) {
      stored.export(keys, folder.toPath());
    }
  }

  private void delete() {
    if (imports.shownProperty().get() == null) {
      stored.delete(catalogue.chosen());
    }
  }

  private void openShown() {
    CatalogueRow row = catalogue.selectedProperty().get();
    if (row != null) {
      surroundings.open().accept(row.key());
    }
  }

  private void copyGaps() {
    if (series.gaps().isEmpty()) {
      toasts.raise(Toast.Kind.INFORMATION, Texts.of("toast.gaps.none"));
    } else {
      copy(series.gapText());
      toasts.raise(Toast.Kind.DONE, Texts.of("toast.copied.gaps", series.gaps().size()));
    }
  }

  private static void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }

  private void saveReport(String text) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Texts.of("report.save.title"));
    chooser.setInitialFileName(Texts.of("report.save.name"));
    File chosen = chooser.showSaveDialog(window());
    if (chosen != null) {
      try {
        Files.writeString(chosen.toPath(), text + "\n");
        toasts.raise(Toast.Kind.DONE, Texts.of("toast.saved", chosen.getName()));
      } catch (IOException e) {
        problems.raise(
            Problem.ofJob(
                Texts.of("report.save.title"),
                new UncheckedIOException(
                    Texts.of("report.unwritable", chosen, String.valueOf(e.getMessage())), e)));
      }
    }
  }

  private Window window() {
    return view.node().getScene().getWindow();
  }

  @Override
  public String id() {
    return "data";
  }

  @Override
  public Feather icon() {
    return Feather.DATABASE;
  }

  @Override
  public void focus() {
    view.focus();
  }

  @Override
  public ObservableValue<String> place() {
    return place;
  }

  @Override
  public List<UiAction> actions() {
    return actions;
  }

  @Override
  public Optional<Dock> dock() {
    return Optional.of(view.dock().dock());
  }

  @Override
  public List<PaletteItem> found() {
    return Stream.concat(series(), DockActions.found(view.dock().dock(), view.dock()).stream())
        .toList();
  }

  private Stream<PaletteItem> series() {
    return catalogue.rows().stream()
        .map(row ->
            new PaletteItem(
                PaletteItem.Group.SERIES,
                row.key().toString(),
                Texts.of("palette.series", row.entry().summary().bars()),
                Feather.DATABASE,
                Texts.of("palette.hint.show"),
                () -> {
                  imports.shownProperty().set(null);
                  catalogue.select(row.key());
                }));
  }

  @Override
  public Region node() {
    return view.node();
  }

  @Override
  public void attach() {
    view.attach();
  }

  @Override
  public void detach() {
    view.detach();
  }
}
