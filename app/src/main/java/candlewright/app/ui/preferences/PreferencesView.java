package candlewright.app.ui.preferences;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The settings as cards, one for each section, and the folder of the data.
public final class PreferencesView implements Attachable {
  private static final double CARD = 640;
  private static final double CAPTION = 300;
  private static final double GAP = 12;

  private final PreferencesViewModel model;
  private final List<SettingControl<?>> controls = new ArrayList<>();
  private final TextField path = new TextField();
  private final Label size = Labels.styled("", "label-small");
  private final VBox cards = new VBox(GAP);
  private final ScrollPane root = new ScrollPane(cards);
  private Subscription attached = Subscription.EMPTY;

  public PreferencesView(PreferencesViewModel model) {
    this.model = model;
    model.sections().forEach(section -> cards.getChildren().add(card(section)));
    cards.getChildren().add(folderCard());
    cards.getStyleClass().add("settings-cards");
    cards.setMaxWidth(CARD + 2 * GAP);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
    root.setId("settings");
    root.getStyleClass().addAll("panel", "settings");
  }

  private VBox card(PreferencesViewModel.Section section) {
    VBox card = new VBox(16, Labels.styled(section.title(), "panel-title"));
    section.settings().forEach(setting -> card.getChildren().add(row(setting)));
    card.getStyleClass().add("settings-card");
    return card;
  }

  private <T> HBox row(Setting<T> setting) {
    SettingControl<T> control = SettingControl.of(setting);
    controls.add(control);
    return row(setting.name(), setting.note(), control.node());
  }

  private static HBox row(String name, String note, Region control) {
    Label explained = Labels.styled(note, "label-small");
    explained.setWrapText(true);
    explained.setMinHeight(Region.USE_PREF_SIZE);
    VBox caption = new VBox(2, Labels.styled(name, "medium"), explained);
    caption.setMinWidth(CAPTION);
    caption.setMaxWidth(CAPTION);
    caption.setPrefWidth(CAPTION);
    HBox row = new HBox(16, caption, control);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private VBox folderCard() {
    path.setText(model.folder().path().toString());
    path.setId("settings-folder");
    path.setEditable(false);
    path.setAccessibleText(Texts.of("settings.folder.path"));
    HBox.setHgrow(path, Priority.ALWAYS);
    Button copy =
        Icons.button(
            Feather.COPY,
            "settings-folder-copy",
            Texts.of("settings.folder.copy"),
            () ->
                Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, path.getText())));
    Button show = new Button(Texts.of("settings.folder.show"));
    show.setId("settings-folder-show");
    show.setMinWidth(Region.USE_PREF_SIZE);
    show.setOnAction(_ -> model.folder().open().accept(model.folder().path()));
    HBox line = new HBox(8, path, copy, show);
    line.setAlignment(Pos.CENTER_LEFT);
    size.setId("settings-folder-size");
    Label moving = new Label(Texts.of("settings.folder.move"));
    moving.setWrapText(true);
    moving.setMinHeight(Region.USE_PREF_SIZE);
    VBox card =
        new VBox(8, Labels.styled(Texts.of("settings.folder"), "panel-title"), line, size, moving);
    card.getStyleClass().add("settings-card");
    return card;
  }

  @Override
  public Region node() {
    return root;
  }

  /// Puts the cursor onto the first setting.
  void focus() {
    focus(controls.getFirst().setting());
    model.measure();
  }

  /// Puts the cursor onto one setting.
  void focus(Setting<?> setting) {
    // A scroll pane takes its content in with its style; before, nothing in it takes the focus.
    root.applyCss();
    controls.stream()
        .filter(control -> control.setting().equals(setting))
        .forEach(SettingControl::focus);
  }

  /// Puts the cursor onto the folder of the data.
  void focusFolder() {
    root.applyCss();
    root.setVvalue(root.getVmax());
    path.requestFocus();
  }

  @Override
  public void attach() {
    size.textProperty().bind(model.sizeProperty());
    attached =
        Subscription.combine(
            controls.stream().map(SettingControl::attach).toArray(Subscription[]::new));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    size.textProperty().unbind();
  }
}
