package candlewright.app.ui.help;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The help at the right edge: one reads and goes on working.
public final class HelpView implements Attachable {
  private static final double WIDE = 400;
  private static final double NARROW = 320;

  private final HelpViewModel model;
  private final Toasts toasts;
  private final Runnable leave;
  private final TextField search = new TextField();
  private final ScrollPane scroll = new ScrollPane();
  private final Button back;
  private final VBox root;
  private Subscription attached = Subscription.EMPTY;

  /// @param leave puts the cursor back into the workspace
  public HelpView(HelpViewModel model, Toasts toasts, Runnable leave) {
    this.model = model;
    this.toasts = toasts;
    this.leave = leave;
    back = Icons.button(Feather.ARROW_LEFT, "help-back", Texts.of("help.back"), model::back);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head =
        new HBox(
            4,
            Labels.styled(Texts.of("help.title"), "panel-title"),
            gap,
            back,
            Icons.button(
                Feather.LIST, "help-contents", Texts.of("help.contents"), () -> model.show(null)),
            Icons.button(Feather.X, "help-close", Texts.of("help.close"), model::close));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("panel-head");
    search.setId("help-search");
    search.setPromptText(Texts.of("help.search"));
    search.setAccessibleText(Texts.of("help.search"));
    StackPane field = new StackPane(search, Icons.of(Feather.SEARCH, Icons.SMALL));
    field.getStyleClass().add("filter-field");
    field.setAlignment(Pos.CENTER_LEFT);
    field.getChildren().getLast().setMouseTransparent(true);
    scroll.setId("help-body");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("help-body");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(head, field, scroll);
    root.setId("help-panel");
    root.getStyleClass().addAll("panel", "help");
    setNarrow(false);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
  }

  @Override
  public Region node() {
    return root;
  }

  /// Leaves more room to the workspace.
  public void setNarrow(boolean narrow) {
    double width = narrow ? NARROW : WIDE;
    root.setMinWidth(width);
    root.setPrefWidth(width);
    root.setMaxWidth(width);
  }

  @Override
  public void attach() {
    search.textProperty().bindBidirectional(model.queryProperty());
    attached =
        Subscription.combine(
            model.openProperty().subscribe(this::open),
            model.libraryProperty().subscribe(_ -> fill()),
            model.topicProperty().subscribe(_ -> fill()),
            model.queryProperty().subscribe(_ -> fill()),
            model.canGoBackProperty().subscribe(can -> back.setDisable(!can)),
            () -> search.textProperty().unbindBidirectional(model.queryProperty()));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void open(boolean open) {
    boolean had = isFocused(root.getScene() == null ? null : root.getScene().getFocusOwner());
    root.setVisible(open);
    root.setManaged(open);
    if (open) {
      fill();
      search.requestFocus();
    } else if (had) {
      leave.run();
    }
  }

  private boolean isFocused(@Nullable Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node.equals(root)) {
        return true;
      }
    }
    return false;
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (model.queryProperty().get().isEmpty()) {
        model.close();
      } else {
        model.queryProperty().set("");
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && search.equals(event.getTarget())) {
      model.hits().stream().findFirst().ifPresent(hit -> model.show(hit.topic()));
      event.consume();
    }
  }

  private void fill() {
    if (!model.openProperty().get()) {
      return;
    }
    HelpTopic topic = model.topicProperty().get();
    if (!model.queryProperty().get().isBlank()) {
      scroll.setContent(found());
    } else if (topic == null) {
      scroll.setContent(contents());
    } else {
      scroll.setContent(MarkdownPage.of(topic.document(), model::follow, this::copy));
    }
    scroll.setVvalue(0);
  }

  private VBox contents() {
    VBox list = new VBox(2);
    list.getStyleClass().add("help-list");
    for (HelpTopic topic : model.contents()) {
      list.getChildren().add(item(topic, ""));
    }
    return list;
  }

  private VBox found() {
    VBox list = new VBox(2);
    list.getStyleClass().add("help-list");
    List<HelpLibrary.Hit> hits = model.hits();
    if (hits.isEmpty()) {
      Label nothing =
          Labels.styled(Texts.of("help.nothing", model.queryProperty().get()), "empty-text");
      nothing.setWrapText(true);
      list.getChildren().add(nothing);
    }
    hits.forEach(hit -> list.getChildren().add(item(hit.topic(), hit.snippet())));
    return list;
  }

  private Button item(HelpTopic topic, String snippet) {
    Label title = Labels.styled(topic.title(), "medium");
    VBox words = new VBox(2, title);
    if (!snippet.isEmpty()) {
      Label said = Labels.styled(snippet, "label-small");
      said.setWrapText(true);
      said.setMinHeight(Region.USE_PREF_SIZE);
      words.getChildren().add(said);
    }
    Button button = new Button(null, words);
    button.getStyleClass().add("help-item");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.setAccessibleText(topic.title() + " " + snippet);
    button.setOnAction(_ -> model.show(topic));
    return button;
  }

  private void copy(String code) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code));
    toasts.raise(Toast.Kind.DONE, Texts.of("toast.copied", code.lines().findFirst().orElse("")));
  }
}
