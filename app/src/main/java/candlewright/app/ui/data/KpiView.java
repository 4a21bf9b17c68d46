package candlewright.app.ui.data;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.SeriesKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The catalogue in six numbers, and the way in for files.
final class KpiView implements Attachable {
  private static final List<String> NAMES =
      List.of("instruments", "series", "bars", "complete", "gaps", "disk");

  private final CatalogueViewModel model;
  private final Map<String, Label> values = new LinkedHashMap<>();
  private final Map<String, Label> notes = new LinkedHashMap<>();
  private final HBox root = new HBox();
  private Subscription attached = Subscription.EMPTY;

  /// @param importFiles asks for files to import
  KpiView(CatalogueViewModel model, Runnable importFiles) {
    this.model = model;
    NAMES.forEach(name -> root.getChildren().add(cell(name)));
    Button button = new Button(Texts.of("data.import"), Icons.of(Feather.UPLOAD, Icons.SMALL));
    button.setId("data-import");
    button.getStyleClass().add("accent");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> importFiles.run());
    button.setTooltip(new Tooltip(Texts.of("data.import.tooltip")));
    HBox right = new HBox(button);
    right.setAlignment(Pos.CENTER);
    right.getStyleClass().add("kpi-actions");
    right.setMinWidth(Region.USE_PREF_SIZE);
    root.getChildren().add(right);
    root.getStyleClass().add("kpis");
    root.setId("data-kpis");
    root.setMinHeight(Region.USE_PREF_SIZE);
  }

  private VBox cell(String name) {
    Label value = Labels.styled("", "kpi-value");
    value.setId("kpi-" + name);
    Label note = Labels.styled("", "label-small");
    note.setId("kpi-note-" + name);
    values.put(name, value);
    notes.put(name, note);
    VBox cell =
        new VBox(2, Labels.styled(Texts.of("kpi." + name), "label-small", "kpi-name"), value, note);
    cell.getStyleClass().add("kpi");
    cell.setMinWidth(0);
    cell.setPrefWidth(160);
    HBox.setHgrow(cell, Priority.ALWAYS);
    Tooltip.install(cell, new Tooltip(Texts.of("kpi." + name + ".tooltip")));
    return cell;
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    attached =
        Subscription.combine(
            model.totalsProperty().subscribe(this::show),
            Formatting.nowProperty().subscribe(_ -> show(model.totalsProperty().get())));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void show(CatalogueTotals totals) {
    boolean whole = totals.surveyed() == totals.series();
    put("instruments", Numbers.count(totals.instruments()), "");
    put("series", Numbers.count(totals.series()), Texts.of("kpi.series.note", totals.timeframes()));
    put("bars", Numbers.large(totals.bars()), Texts.of("kpi.bars.note"));
    put(
        "complete",
        totals.surveyed() == 0
            ? Texts.of("missing")
            : Texts.of("percent.text", Numbers.percent(totals.there(), 2)),
        whole ? "" : Texts.of("kpi.complete.note", totals.surveyed(), totals.series()));
    SeriesKey worst = totals.worst();
    put(
        "gaps",
        totals.surveyed() == 0 ? Texts.of("missing") : Numbers.count(totals.gaps()),
        worst == null
            ? ""
            : Texts.of("kpi.gaps.note", worst.instrument().symbol(), worst.timeframe()));
    put("disk", Numbers.bytes(totals.bytes()), Texts.of("kpi.disk.note"));
  }

  private void put(String name, String value, String note) {
    Label shown = values.get(name);
    Label noted = notes.get(name);
    if (shown != null && noted != null) {
      shown.setText(value);
      noted.setText(note);
    }
  }
}
