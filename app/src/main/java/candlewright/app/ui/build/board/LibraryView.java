package candlewright.app.ui.build.board;

import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.edit.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a board can be built of: found by typing, else by favourites, what was used last and
/// families. Enter or a double click adds a block at the selected row, a drag puts it anywhere.
public final class LibraryView implements Attachable {
  private static final double ROW = 28;

  /// A line of the list: a family that opens and closes, or a block.
  private sealed interface Line {
    record Family(String id, String title, int count, boolean open) implements Line {}

    record Of(Block block) implements Line {}
  }

  private final LibraryModel library;
  private final BoardView board;
  private final TextField search = new TextField();
  private final ListView<Line> list = new ListView<>();
  private final Label nothing = Labels.styled("", "label-small");
  private final BlockPreview preview;
  private final Set<String> open = new HashSet<>(Set.of("favourites", "recents"));
  private final VBox root;
  private Subscription attached = Subscription.EMPTY;

  /// @param board takes what is added and dragged
  public LibraryView(StripModel strips, LibraryModel library, BoardView board) {
    this.library = library;
    this.board = board;
    preview = new BlockPreview(strips, library);
    search.setId("library-search");
    search.setPromptText(Texts.of("library.search"));
    search.setAccessibleText(Texts.of("library.search"));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::steerSearch);
    StackPane field = new StackPane(search, Icons.of(Feather.SEARCH, Icons.SMALL));
    field.setAlignment(Pos.CENTER_LEFT);
    field.getStyleClass().add("filter-field");
    list.setId("library-blocks");
    list.getStyleClass().addAll("plain-list", "library-list");
    list.setAccessibleText(Texts.of("pane.library"));
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(nothing);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    VBox.setVgrow(list, Priority.ALWAYS);
    root = new VBox(field, list, preview.node());
    root.getStyleClass().add("panel");
    root.setId("library");
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
    attached =
        Subscription.combine(
            search.textProperty().subscribe(_ -> fill(true)),
            library.libraryProperty().subscribe(_ -> fill(false)),
            library.favouritesProperty().subscribe(_ -> fill(false)),
            library.recentsProperty().subscribe(_ -> fill(false)),
            list.getSelectionModel().selectedItemProperty().subscribe(this::show));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void show(@Nullable Line line) {
    preview.show(line instanceof Line.Of(Block block) ? block : null);
  }

  /// @param first whether the first line is marked, as after typing
  private void fill(boolean first) {
    var all = library.libraryProperty().get();
    Line selected = list.getSelectionModel().getSelectedItem();
    String query = search.getText().strip();
    List<Line> lines = new ArrayList<>();
    if (all == null) {
      nothing.setText(Texts.of("library.loading"));
    } else if (query.isEmpty()) {
      addFamilies(all.blocks(), lines);
    } else {
      library.find(query).forEach(block -> lines.add(new Line.Of(block)));
      nothing.setText(Texts.of("library.nothing", query));
    }
    list.getItems().setAll(lines);
    if (first && !query.isEmpty()) {
      list.getSelectionModel().selectFirst();
      list.scrollTo(0);
    } else if (selected != null && lines.contains(selected)) {
      list.getSelectionModel().select(selected);
    }
  }

  private void addFamilies(List<Block> all, List<Line> lines) {
    Map<String, List<Block>> families = new LinkedHashMap<>();
    families.put("favourites", named(all, library.favouritesProperty().get()));
    families.put("recents", named(all, library.recentsProperty().get()));
    for (Block block : all) {
      families.computeIfAbsent(block.family(), _ -> new ArrayList<>()).add(block);
    }
    families.forEach((family, blocks) -> {
      if (!blocks.isEmpty()) {
        boolean shown = open.contains(family);
        lines.add(new Line.Family(family, family(family), blocks.size(), shown));
        if (shown) {
          blocks.forEach(block -> lines.add(new Line.Of(block)));
        }
      }
    });
  }

  private static String family(String id) {
    return Texts.of("library.family." + id);
  }

  private static List<Block> named(List<Block> all, List<String> ids) {
    List<Block> blocks = new ArrayList<>();
    for (String id : ids) {
      all.stream().filter(block -> block.id().equals(id)).findFirst().ifPresent(blocks::add);
    }
    return blocks;
  }

  private void steerSearch(KeyEvent event) {
    int count = list.getItems().size();
    int now = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> select(Math.min(count - 1, now + 1));
      case UP -> select(Math.max(0, now - 1));
      case ENTER -> take();
      case ESCAPE -> {
        if (search.getText().isEmpty()) {
          return;
        }
        search.clear();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int place) {
    if (place >= 0) {
      list.getSelectionModel().select(place);
      list.scrollTo(Math.max(0, place - 6));
    }
  }

  private void steer(KeyEvent event) {
    Line line = list.getSelectionModel().getSelectedItem();
    switch (event.getCode()) {
      case ENTER -> take();
      case SPACE -> {
        if (line instanceof Line.Of(Block block)) {
          library.toggle(block);
        } else {
          take();
        }
      }
      case LEFT, RIGHT -> {
        boolean opens = event.getCode() == KeyCode.RIGHT;
        if (line instanceof Line.Family family && family.open() != opens) {
          toggle(family);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Adds the marked block, or opens the marked family.
  private void take() {
    switch (list.getSelectionModel().getSelectedItem()) {
      case Line.Of(Block block) -> add(block);
      case Line.Family family -> toggle(family);
      case null -> {}
    }
  }

  private void toggle(Line.Family family) {
    if (!open.remove(family.id())) {
      open.add(family.id());
    }
    int place = list.getSelectionModel().getSelectedIndex();
    fill(false);
    list.getSelectionModel().select(place);
  }

  private void add(Block block) {
    if (board.add(block)) {
      library.used(block);
    }
  }

  private final class Cell extends ListCell<Line> {
    private final Label title = new Label();
    private final Label detail = Labels.styled("", "label-small");
    private final Button star;
    private final BlockLine content;
    private boolean dragging;

    private Cell() {
      star = new Button(null, Icons.of(Feather.STAR, Icons.SMALL));
      star.getStyleClass().setAll("star");
      star.setFocusTraversable(false);
      star.setAccessibleText(Texts.of("library.star"));
      star.setOnAction(_ -> {
        if (getItem() instanceof Line.Of(Block block)) {
          library.toggle(block);
        }
      });
      content = new BlockLine(star, title, detail);
      setPrefWidth(0);
      setOnMouseEntered(_ -> show(getItem()));
      setOnMouseExited(_ -> show(getListView().getSelectionModel().getSelectedItem()));
      setOnMouseClicked(this::clicked);
      addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
      addEventHandler(
          MouseEvent.MOUSE_RELEASED,
          _ -> {
            if (dragging) {
              dragging = false;
              board.dropped();
            }
          });
    }

    private void dragged(MouseEvent event) {
      if (getItem() instanceof Line.Of(Block block) && event.isPrimaryButtonDown()) {
        dragging = true;
        board.dragged(block, event);
      }
    }

    private void clicked(MouseEvent event) {
      if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
        return;
      }
      switch (getItem()) {
        case Line.Family family -> {
          getListView().getSelectionModel().select(getIndex());
          toggle(family);
        }
        case Line.Of(Block block) -> {
          if (event.getClickCount() == 2) {
            add(block);
          }
        }
        case null -> {}
      }
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      Node graphic = content;
      String text = "";
      switch (line) {
        case Line.Of(Block block) -> {
          boolean liked = library.favouritesProperty().get().contains(block.id());
          star.setVisible(true);
          star.setManaged(true);
          star.pseudoClassStateChanged(candlewright.app.ui.kit.Overlay.SELECTED, liked);
          title.setGraphic(null);
          title.getStyleClass().setAll("label", "medium");
          title.setText(shortName(block));
          detail.setText(detail(block));
          text = block.title();
        }
        case Line.Family family -> {
          star.setVisible(false);
          star.setManaged(false);
          title.setGraphic(
              Icons.of(family.open() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT, 12));
          title.getStyleClass().setAll("label", "library-family");
          title.setText(
              family.open()
                  ? family.title()
                  : Texts.of("library.count", family.title(), family.count()));
          detail.setText("");
          text = Texts.of("library.count", family.title(), family.count());
        }
        case null -> graphic = null;
      }
      setGraphic(graphic);
      setAccessibleText(graphic == null ? null : text);
    }
  }

  /// A star, a name, and what it means where there is room for all of it.
  private static final class BlockLine extends HBox {
    private static final double GAP = 6;

    private final Label title;
    private final Label detail;

    BlockLine(Node star, Label title, Label detail) {
      super(GAP, star, title, detail);
      this.title = title;
      this.detail = detail;
      setAlignment(Pos.CENTER_LEFT);
      title.setMinWidth(USE_PREF_SIZE);
      detail.setMinWidth(0);
    }

    @Override
    protected void layoutChildren() {
      double left = getWidth() - title.prefWidth(-1) - getChildren().getFirst().prefWidth(-1);
      detail.setVisible(detail.prefWidth(-1) <= left - 2 * GAP);
      super.layoutChildren();
    }
  }

  /// Says of blocks from elsewhere where they are from: some have the name of one of ours.
  private static String detail(Block block) {
    int library = block.name().indexOf('.');
    return library < 0
        ? block.title()
        : Texts.of("library.count", block.title(), block.name().substring(0, library));
  }

  /// `EMA` where the name is as short as that, else the name in words.
  private static String shortName(Block block) {
    int library = block.name().indexOf('.');
    String name = library < 0 ? block.name() : block.name().substring(library + 1);
    boolean symbol = block.id().startsWith("indicator ") && name.length() <= 5;
    return symbol
        ? name.toUpperCase(java.util.Locale.ROOT)
        : ChipEditor.title(name.replace('_', ' '));
  }
}
