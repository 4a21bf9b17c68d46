package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Row;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The definition as sections of sentences.
public final class BoardView implements Attachable {
  private final BuildViewModel model;
  private final StripModel strips;
  private final ListView<Row> rows = new ListView<>();
  private final Label refusal = Labels.styled("", "label-small");
  private final VBox root = new VBox(rows, refusal);
  private Subscription attached = Subscription.EMPTY;

  public BoardView(BuildViewModel model, StripModel strips) {
    this.model = model;
    this.strips = strips;
    rows.setId("board-rows");
    rows.setAccessibleText(Texts.of("pane.board"));
    rows.setCellFactory(_ -> new RowCell());
    VBox.setVgrow(rows, Priority.ALWAYS);
    root.getStyleClass().add("panel");
    root.setId("board");
  }

  private final class RowCell extends ListCell<Row> {
    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      var strip = strips.stripProperty().get();
      var figures = row == null || strip == null ? null : strip.rows().get(row.address());
      setText(
          row == null
              ? ""
              : "    ".repeat(row.depth())
                  + row.text()
                  + (figures == null ? "" : "   " + figures.trueBars()));
    }
  }

  @Override
  public Region node() {
    return root;
  }

  /// Puts the cursor onto the selected row.
  public void focus() {
    rows.requestFocus();
  }

  @Override
  public void attach() {
    refusal.textProperty().bind(model.refusalProperty());
    refusal.visibleProperty().bind(Bindings.isNotEmpty(refusal.textProperty()));
    attached =
        Subscription.combine(
            model.boardProperty().subscribe(this::take),
            strips.stripProperty().subscribe(_ -> rows.refresh()),
            rows.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.select(row == null ? List.of() : List.of(row.address()))),
            refusal.textProperty()::unbind,
            refusal.visibleProperty()::unbind);
  }

  private void take(Board board) {
    rows.getItems().setAll(board.rows());
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
