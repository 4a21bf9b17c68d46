package candlewright.app.ui.data;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Data workspace: numbers on top, the catalogue and the shown series at the left, coverage and
/// files at the right; or the page of a file that is imported.
final class DataView implements Attachable {
  private static final double SIDE = 400;
  private static final double SIDE_WIDE = 560;
  private static final double WIDE = 1500;

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
  private final SplitPane split = new SplitPane();
  private final VBox stored;
  private final StackPane left;
  private final VBox empty;
  private final StackPane root;
  private Subscription attached = Subscription.EMPTY;

  /// @param importFiles asks for files to import
  /// @param makeDemo makes the demo data
  DataView(
      CatalogueViewModel model,
      ImportsViewModel imports,
      Parts parts,
      Runnable importFiles,
      Runnable makeDemo) {
    this.model = model;
    this.imports = imports;
    this.parts = parts;
    SplitPane shown = new SplitPane(parts.catalogue().node(), parts.series().node());
    shown.setOrientation(Orientation.VERTICAL);
    shown.setDividerPositions(0.5);
    parts.catalogue().node().setMinHeight(120);
    SplitPane side = new SplitPane(parts.files().node(), parts.coverage().node());
    side.setOrientation(Orientation.VERTICAL);
    side.setDividerPositions(0.5);
    side.setMinWidth(320);
    SplitPane.setResizableWithParent(side, false);
    empty = emptyState(importFiles, makeDemo);
    left = new StackPane(shown, empty);
    left.setMinWidth(480);
    split.getItems().setAll(left, side);
    VBox.setVgrow(split, Priority.ALWAYS);
    stored = new VBox(parts.kpis().node(), split);
    root = new StackPane(stored, parts.page().node());
    root.setId("data");
    root.getStyleClass().add("data");
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

  void focus() {
    if (imports.shownProperty().get() != null) {
      parts.page().focus();
    } else if (empty.isVisible()) {
      empty.lookup("#data-empty-import").requestFocus();
    } else {
      parts.catalogue().focusTable();
    }
  }

  void focusFilter() {
    imports.shownProperty().set(null);
    parts.catalogue().focusFilter();
  }

  @Override
  public void attach() {
    parts.all().forEach(Attachable::attach);
    attached =
        Subscription.combine(
            imports.shownProperty().subscribe(this::show),
            model
                .stateProperty()
                .subscribe(state -> {
                  empty.setVisible(state == CatalogueViewModel.State.EMPTY);
                  left.getChildren().getFirst().setVisible(state != CatalogueViewModel.State.EMPTY);
                }),
            split.widthProperty().subscribe(_ -> divide()));
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

  private void divide() {
    double width = split.getWidth();
    if (width > 0) {
      double side = width < WIDE ? SIDE : SIDE_WIDE;
      split.setDividerPositions(1 - side / width);
    }
  }
}
