package candlewright.app.ui.build.strip;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Row;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The selected row in detail.
public final class InspectorView implements Attachable {
  private final BuildViewModel model;
  private final StripModel strips;
  private final Label title = Labels.styled("", "panel-title");
  private final Label fires = Labels.styled("", "fact");
  private final VBox root = new VBox(title, fires);
  private Subscription attached = Subscription.EMPTY;

  public InspectorView(BuildViewModel model, StripModel strips) {
    this.model = model;
    this.strips = strips;
    root.getStyleClass().add("panel");
    root.setId("inspector");
  }

  @Override
  public Region node() {
    return root;
  }

  /// Puts the cursor into the first field.
  public void focus() {
    root.requestFocus();
  }

  @Override
  public void attach() {
    attached =
        Subscription.combine(
            model.selectionProperty().subscribe(_ -> show()),
            strips.stripProperty().subscribe(_ -> show()));
  }

  private void show() {
    List<Address> selected = model.selectionProperty().get();
    Row row = selected.isEmpty() ? null : model.boardProperty().get().row(selected.getFirst());
    var strip = strips.stripProperty().get();
    var figures = row == null || strip == null ? null : strip.rows().get(row.address());
    title.setText(row == null ? Texts.of("inspector.nothing") : row.text());
    fires.setText(figures == null ? "" : Texts.of("inspector.fires", figures.perMonth()));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
