package candlewright.app.ui.build.keep;

import candlewright.app.kept.KeptStrategy;
import candlewright.app.kept.KeptText;
import candlewright.app.kept.StrategyFolder;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The strategies that are kept: search, open, rename, sort into folders and by tags, delete.
public final class StrategiesView {
  private static final double WIDTH = 920;
  private static final double HEIGHT = 600;
  private static final double EDGE = 48;
  private static final double ROW = 44;

  private final KeptViewModel kept;
  private final Runnable opened;
  private final TextField search = new TextField();
  private final VBox places = new VBox(2);
  private final ListView<KeptStrategy> list = new ListView<>();
  private final Label editLabel = Labels.styled("", "label-small");
  private final TextField editField = new TextField();
  private final Label editProblem = Labels.styled("", "field-problem");
  private final HBox editBar = new HBox(8);
  private final List<Button> ofOne = new ArrayList<>();
  private final VBox card = new VBox();
  private final Overlay overlay;

  /// The folder or, after a `#`, the tag that is shown; null for all.
  private @Nullable String place;

  private Function<String, String> save = _ -> "";
  private Subscription shown = Subscription.EMPTY;
  private @Nullable Pane root;

  /// @param opened done after a strategy was opened
  /// @param begin opens the dialog for a new one
  public StrategiesView(KeptViewModel kept, Runnable opened, Runnable begin) {
    this.kept = kept;
    this.opened = opened;
    HBox body = new HBox(left(), right());
    VBox.setVgrow(body, Priority.ALWAYS);
    card.getChildren().setAll(head(), body, editBar(), foot(begin));
    card.getStyleClass().addAll("card", "new-strategy");
    overlay = new Overlay("strategies", card, Pos.CENTER, 0, this::close);
  }

  private HBox head() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head =
        new HBox(
            Labels.styled(Texts.of("strategies.title"), "dialog-title"),
            gap,
            Icons.button(Feather.X, "strategies-close", Texts.of("strategies.close"), this::close));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("dialog-head");
    return head;
  }

  private Region left() {
    ScrollPane scroll = new ScrollPane(places);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("bare-scroll", "new-left");
    scroll.setMinWidth(200);
    return scroll;
  }

  private VBox right() {
    search.setId("strategies-search");
    search.setPromptText(Texts.of("strategies.search"));
    search.setAccessibleText(Texts.of("strategies.search"));
    search.textProperty().subscribe((_, _) -> fill());
    StackPane field = new StackPane(search, Icons.of(Feather.SEARCH, Icons.SMALL));
    StackPane.setAlignment(field.getChildren().getLast(), Pos.CENTER_LEFT);
    field.getStyleClass().add("filter-field");
    list.setId("strategies-list");
    list.setAccessibleText(Texts.of("strategies.title"));
    list.getStyleClass().add("plain-list");
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new StrategyCell());
    list.setPlaceholder(Labels.styled(Texts.of("strategies.none"), "empty-text"));
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        open();
      }
    });
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open();
        event.consume();
      } else if (event.getCode() == KeyCode.DELETE) {
        delete();
        event.consume();
      }
    });
    search.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DOWN) {
        list.requestFocus();
        event.consume();
      }
    });
    search.setOnAction(_ -> open());
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox right = new VBox(field, list);
    right.getStyleClass().add("strategies-right");
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    return right;
  }

  private static final class StrategyCell extends ListCell<KeptStrategy> {
    @Override
    protected void updateItem(@Nullable KeptStrategy item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (item == null) {
        setGraphic(null);
        return;
      }
      HBox tags = new HBox(4);
      for (String tag : item.tags()) {
        Label chip = Labels.styled(tag, "badge", "neutral");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        tags.getChildren().add(chip);
      }
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      Label time = Labels.styled(Numbers.moment(item.modified()), "label-small");
      time.setMinWidth(Region.USE_PREF_SIZE);
      VBox words =
          new VBox(Labels.styled(item.title(), "medium"), Labels.styled(item.id(), "label-small"));
      HBox line = new HBox(12, words, gap, tags, time);
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
      setPrefWidth(0);
    }
  }

  private HBox editBar() {
    editField.setId("strategies-edit");
    editField.setOnAction(_ -> save());
    editField.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        endEdit();
        event.consume();
      }
    });
    HBox.setHgrow(editField, Priority.ALWAYS);
    editLabel.setMinWidth(Region.USE_PREF_SIZE);
    editProblem.setId("strategies-problem");
    Button keep = new Button(Texts.of("strategies.save"));
    keep.setId("strategies-save");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setOnAction(_ -> save());
    editBar.getChildren().setAll(editLabel, editField, editProblem, keep);
    editBar.setAlignment(Pos.CENTER_LEFT);
    editBar.getStyleClass().add("strategies-edit");
    editBar.managedProperty().bind(editBar.visibleProperty());
    editBar.setVisible(false);
    return editBar;
  }

  private HBox foot(Runnable begin) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button fresh =
        button(
            "new",
            () -> {
              close();
              begin.run();
            });
    Button open = button("open", this::open);
    open.getStyleClass().add("accent");
    Button rename = button("rename", this::rename);
    Button tags = button("tags", this::tags);
    Button folder = button("folder", this::folder);
    Button copy = button("duplicate", this::duplicate);
    Button delete = button("delete", this::delete);
    ofOne.addAll(List.of(open, rename, tags, folder, copy, delete));
    HBox foot = new HBox(8, rename, tags, folder, copy, delete, gap, fresh, open);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("page-foot");
    return foot;
  }

  private static Button button(String what, Runnable action) {
    Button button = new Button(Texts.of("strategies." + what));
    button.setId("strategies-" + what);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Opens it over the window of a node.
  public void open(Region within) {
    if (root != null
        || within.getScene() == null
        || !(within.getScene().getRoot() instanceof Pane pane)) {
      return;
    }
    root = pane;
    card.maxWidthProperty().bind(Bindings.min(WIDTH, pane.widthProperty().subtract(EDGE)));
    card.maxHeightProperty().bind(Bindings.min(HEIGHT, pane.heightProperty().subtract(EDGE)));
    place = null;
    search.clear();
    kept.refresh();
    shown =
        Subscription.combine(
            kept.allProperty().subscribe(_ -> fill()),
            list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> {
                  ofOne.forEach(button -> button.setDisable(item == null));
                  endEdit();
                }));
    pane.getChildren().add(overlay);
    overlay.show(true);
    search.requestFocus();
  }

  private void close() {
    Pane shownIn = root;
    if (shownIn == null) {
      return;
    }
    root = null;
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    card.maxWidthProperty().unbind();
    card.maxHeightProperty().unbind();
    endEdit();
    overlay.show(false);
    shownIn.getChildren().remove(overlay);
  }

  private void fill() {
    KeptStrategy selected = list.getSelectionModel().getSelectedItem();
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    List<KeptStrategy> found =
        kept.allProperty().get().stream()
            .filter(this::isInPlace)
            .filter(each -> matches(each, wanted))
            .toList();
    list.getItems().setAll(found);
    int place =
        selected == null
            ? -1
            : found.stream().map(KeptStrategy::id).toList().indexOf(selected.id());
    list.getSelectionModel().select(found.isEmpty() ? -1 : Math.max(0, place));
    if (found.isEmpty()) {
      list.getSelectionModel().clearSelection();
    }
    fillPlaces();
  }

  private static boolean matches(KeptStrategy strategy, String wanted) {
    return (strategy.title() + "\n" + strategy.id() + "\n" + String.join("\n", strategy.tags()))
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }

  private boolean isInPlace(KeptStrategy strategy) {
    String now = place;
    return now == null
        || (now.startsWith("#")
            ? strategy.tags().contains(now.substring(1))
            : strategy.folder().equals(now));
  }

  private void fillPlaces() {
    List<KeptStrategy> all = kept.allProperty().get();
    TreeSet<String> tags = new TreeSet<>();
    all.forEach(each -> tags.addAll(each.tags()));
    places.getChildren().clear();
    choice(null, Texts.of("strategies.all"));
    if (!kept.folders().isEmpty()) {
      places.getChildren().add(Labels.styled(Texts.of("strategies.folders"), "palette-group"));
      kept.folders().forEach(each -> choice(each, each));
    }
    if (!tags.isEmpty()) {
      places.getChildren().add(Labels.styled(Texts.of("strategies.tagged"), "palette-group"));
      tags.forEach(each -> choice("#" + each, each));
    }
  }

  private void choice(@Nullable String value, String words) {
    ToggleButton button = new ToggleButton(words);
    button.setId("strategies-place-" + (value == null ? "all" : value));
    button.getStyleClass().add("menu-choice");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setSelected(Objects.equals(value, place));
    button.setOnAction(_ -> {
      place = value;
      fill();
    });
    places.getChildren().add(button);
  }

  private @Nullable KeptStrategy selected() {
    return list.getSelectionModel().getSelectedItem();
  }

  private void open() {
    KeptStrategy strategy = selected();
    if (strategy != null) {
      close();
      kept.open(strategy.id(), opened);
    }
  }

  private void duplicate() {
    KeptStrategy strategy = selected();
    if (strategy != null) {
      close();
      kept.duplicate(strategy, opened);
    }
  }

  private void delete() {
    KeptStrategy strategy = selected();
    if (strategy != null) {
      kept.delete(strategy);
    }
  }

  private void rename() {
    KeptStrategy strategy = selected();
    if (strategy != null) {
      edit(
          "strategies.rename.label", strategy.title(), text -> kept.rename(strategy, text.strip()));
    }
  }

  private void tags() {
    KeptStrategy strategy = selected();
    if (strategy != null) {
      edit(
          "strategies.tags.label",
          String.join(", ", strategy.tags()),
          text -> {
            kept.tag(strategy, KeptText.tags(text));
            return "";
          });
    }
  }

  private void folder() {
    KeptStrategy strategy = selected();
    if (strategy != null) {
      edit(
          "strategies.folder.label",
          strategy.folder(),
          text -> {
            String to = text.strip();
            if (!to.isEmpty() && !StrategyFolder.isFolderName(to)) {
              return Texts.of("strategies.folder.bad");
            }
            kept.moveTo(strategy, to);
            return "";
          });
    }
  }

  /// @param how keeps what was written and says why not; empty if it did
  private void edit(String label, String text, Function<String, String> how) {
    editLabel.setText(Texts.of(label));
    editField.setAccessibleText(Texts.of(label));
    editField.setText(text);
    editProblem.setText("");
    save = how;
    editBar.setVisible(true);
    editField.requestFocus();
    editField.selectAll();
  }

  private void save() {
    String problem = save.apply(editField.getText());
    editProblem.setText(problem);
    if (problem.isEmpty()) {
      endEdit();
      list.requestFocus();
    }
  }

  private void endEdit() {
    editBar.setVisible(false);
    editProblem.setText("");
  }
}
