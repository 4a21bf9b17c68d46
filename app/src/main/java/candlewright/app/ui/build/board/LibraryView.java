package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Block;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Library;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What a board can be built of.
public final class LibraryView implements Attachable {
  private final BuildViewModel model;
  private final TextField search = new TextField();
  private final ListView<Block> blocks = new ListView<>();
  private final VBox root = new VBox(search, blocks);
  private Subscription attached = Subscription.EMPTY;

  public LibraryView(BuildViewModel model) {
    this.model = model;
    search.setId("library-search");
    search.setPromptText(Texts.of("library.search"));
    search.setAccessibleText(Texts.of("library.search"));
    blocks.setId("library-blocks");
    blocks.setAccessibleText(Texts.of("pane.library"));
    blocks.setCellFactory(_ -> new BlockCell());
    blocks.setOnKeyPressed(event -> {
      Block block = blocks.getSelectionModel().getSelectedItem();
      if (event.getCode() == KeyCode.ENTER && block != null) {
        model.apply(new Edit.Add(Address.parse("entry_long"), 0, block.value()));
      }
    });
    VBox.setVgrow(blocks, Priority.ALWAYS);
    root.getStyleClass().add("panel");
    root.setId("library");
  }

  private static final class BlockCell extends ListCell<Block> {
    @Override
    protected void updateItem(@Nullable Block block, boolean empty) {
      super.updateItem(block, empty);
      setText(block == null ? "" : block.title());
    }
  }

  @Override
  public Region node() {
    return root;
  }

  /// Puts the cursor where blocks are looked for.
  public void focus() {
    search.requestFocus();
  }

  @Override
  public void attach() {
    Library library = Library.of(model.definitionProperty().get());
    attached =
        search
            .textProperty()
            .subscribe(query ->
                blocks
                    .getItems()
                    .setAll(library.find(query, Kind.CONDITION, List.of(), List.of())));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
