package candlewright.app.ui.data;

import candlewright.app.ui.dock.DockPane;
import candlewright.app.ui.dock.DockSide;
import candlewright.app.ui.dock.DockView;
import candlewright.app.ui.dock.Docks;
import candlewright.app.ui.dock.PaneSpec;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Data workspace: numbers on top, below them the panes of the catalogue, of the shown series,
/// of files and of coverage; or the page of a file that is imported.
final class DataView implements Attachable {
  private static final String CATALOGUE = "catalogue";

  /// The views the workspace is made of.
  record Parts(
      KpiView kpis,
      CatalogueView catalogue,
      SeriesView series,
      CoverageView coverage,
      FilesView files,
      ImportView page) {
    List<Attachable> all() {
      return List.of(kpis, catalogue, series, coverage, files, page);
    }
  }

  private final CatalogueViewModel model;
  private final ImportsViewModel imports;
  private final Parts parts;
  private final DockView dock;
  private final VBox stored;
  private final VBox empty;
  private final StackPane root;
  private Subscription attached = Subscription.EMPTY;

  /// @param docks arranges the panes
  /// @param importFiles asks for files to import
  /// @param makeDemo makes the demo data
  DataView(
      CatalogueViewModel model,
      ImportsViewModel imports,
      Parts parts,
      Docks docks,
      Runnable importFiles,
      Runnable makeDemo) {
    this.model = model;
    this.imports = imports;
    this.parts = parts;
    empty = emptyState(importFiles, makeDemo);
    dock =
        docks.make("data", List.of(cataloguePane(), seriesPane(), filesPane(), coveragePane()));
    VBox.setVgrow(dock.node(), Priority.ALWAYS);
    stored = new VBox(parts.kpis().node(), dock.node());
    root = new StackPane(stored, parts.page().node());
    root.setId("data");
    root.getStyleClass().add("data");
  }

  private DockPane cataloguePane() {
    PaneSpec spec =
        new PaneSpec(
            CATALOGUE,
            Texts.of("catalogue.title"),
            Feather.DATABASE,
            DockSide.CENTER,
            new PaneSpec.Wish(480, 120, 832, 300, true));
    CatalogueView view = parts.catalogue();
    StackPane both = new StackPane(view.node(), empty);
    return new DockPane(spec, both, null, view.bar(), this::focusCatalogue);
  }

  private DockPane seriesPane() {
    PaneSpec spec =
        new PaneSpec(
            "series",
            Texts.of("series.title"),
            Feather.BAR_CHART_2,
            CATALOGUE,
            DockSide.BOTTOM,
            new PaneSpec.Wish(520, 180, 832, 300, true));
    SeriesView view = parts.series();
    return new DockPane(spec, view.node(), null, view.bar(), view::focusList);
  }

  private DockPane filesPane() {
    PaneSpec spec =
        new PaneSpec(
            "files",
            Texts.of("files.title"),
            Feather.INBOX,
            DockSide.RIGHT,
            new PaneSpec.Wish(320, 120, 400, 300, true));
    return new DockPane(spec, parts.files().node(), null, null, parts.files()::focusFirst);
  }

  private DockPane coveragePane() {
    PaneSpec spec =
        new PaneSpec(
            "coverage",
            Texts.of("coverage.title"),
            Feather.GRID,
            "files",
            DockSide.BOTTOM,
            new PaneSpec.Wish(320, 120, 400, 300, true));
    CoverageView view = parts.coverage();
    return new DockPane(spec, view.node(), view.badge(), null, view::focusCells);
  }

  private static VBox emptyState(Runnable importFiles, Runnable makeDemo) {
    Button choose = new Button(Texts.of("data.empty.import"));
    choose.setId("data-empty-import");
    choose.getStyleClass().add("accent");
    choose.setOnAction(_ -> importFiles.run());
    Button demo = new Button(Texts.of("data.empty.demo"));
    demo.setId("data-empty-demo");
    demo.getStyleClass().add("link");
    demo.setOnAction(_ -> makeDemo.run());
    VBox box =
        new VBox(
            12,
            Icons.of(Feather.DATABASE, 24),
            Labels.styled(Texts.of("data.empty"), "empty-text"),
            choose,
            demo);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("panel");
    box.setId("data-empty");
    return box;
  }

  @Override
  public Region node() {
    return root;
  }

  /// Returns the panes.
  DockView dock() {
    return dock;
  }

  /// Puts the cursor into the file that is imported, else into the catalogue, or into another pane
  /// where that is hidden.
  void focus() {
    if (imports.shownProperty().get() != null) {
      parts.page().focus();
    } else if (dock.dock().isShown(CATALOGUE)) {
      dock.focus(CATALOGUE);
    } else {
      dock.focus();
    }
  }

  private void focusCatalogue() {
    if (empty.isVisible()) {
      empty.lookup("#data-empty-import").requestFocus();
    } else {
      parts.catalogue().focusTable();
    }
  }

  /// Shows the catalogue if it is hidden, and puts the cursor into its filter.
  void focusFilter() {
    imports.shownProperty().set(null);
    dock.focus(CATALOGUE);
    parts.catalogue().focusFilter();
  }

  @Override
  public void attach() {
    parts.all().forEach(Attachable::attach);
    dock.attach();
    attached =
        Subscription.combine(
            imports.shownProperty().subscribe(this::show),
            model
                .stateProperty()
                .subscribe(state -> {
                  empty.setVisible(state == CatalogueViewModel.State.EMPTY);
                  parts.catalogue().node().setVisible(state != CatalogueViewModel.State.EMPTY);
                }),
            dock::detach);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    parts.all().forEach(Attachable::detach);
  }

  private void show(@Nullable ImportDraft draft) {
    boolean page = draft != null;
    parts.page().node().setVisible(page);
    stored.setVisible(!page);
    if (root.getScene() != null) {
      focus();
    }
  }
}
