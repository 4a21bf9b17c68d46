package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Notification;
import candlewright.app.ui.work.Notifications;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Problems;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The list under the bell: everything that was said, to be read again, copied and cleared.
final class NotificationsView implements Attachable {
  private static final double WIDTH = 416;
  private static final double HEIGHT = 480;

  /// Below the header, in line with its last button.
  private static final Insets PLACE = new Insets(44, 12, 36, 0);

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Notifications model;
  private final Problems problems;
  private final ListView<Notification> list = new ListView<>();
  private final Button copy = new Button();
  private final Button details = new Button(Texts.of("notifications.details"));
  private final Button clear = new Button(Texts.of("notifications.clear"));
  private final Label count = Labels.styled("", "chip", "caption");
  private final IntegerBinding size;
  private final BooleanBinding empty;
  private final StringBinding copyText;
  private final BooleanBinding hasDetails;
  private final Overlay overlay;
  private Subscription attached = Subscription.EMPTY;

  NotificationsView(Notifications model, Problems problems) {
    this.model = model;
    this.problems = problems;
    Label title = Labels.styled(Texts.of("notifications.title"), "panel-title");
    HBox head = new HBox(8, title, count);
    head.setAlignment(Pos.CENTER_LEFT);
    list.setId("notifications-list");
    list.getStyleClass().add("plain-list");
    list.setAccessibleText(Texts.of("notifications.title"));
    list.setPlaceholder(Labels.styled(Texts.of("notifications.none"), "empty-text"));
    list.setCellFactory(_ -> new NotificationCell());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        showDetails();
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    copy.setId("notifications-copy");
    copy.setOnAction(_ -> copy());
    details.setId("notifications-details");
    details.setOnAction(_ -> showDetails());
    clear.setId("notifications-clear");
    clear.setOnAction(_ -> model.clear());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, clear, gap, details, copy);
    VBox card = new VBox(12, head, list, foot);
    card.getStyleClass().addAll("card", "popover");
    card.setMinWidth(WIDTH);
    card.setMaxSize(WIDTH, HEIGHT);
    var chosen = list.getSelectionModel().selectedItemProperty();
    size = Bindings.size(model.all());
    empty = Bindings.isEmpty(model.all());
    copyText =
        Bindings.createStringBinding(
            () ->
                Texts.of(
                    chosen.get() == null ? "notifications.copy.all" : "notifications.copy.one"),
            chosen);
    hasDetails = Bindings.createBooleanBinding(() -> chosenProblem().isPresent(), chosen);
    overlay = Overlay.popover("notifications", card, PLACE, () -> show(false));
  }

  @Override
  public Region node() {
    return overlay;
  }

  void show(boolean shown) {
    if (shown) {
      list.getSelectionModel().clearSelection();
      list.scrollTo(0);
    }
    overlay.show(shown);
    model.look(shown);
  }

  @Override
  public void attach() {
    list.setItems(model.all());
    copy.textProperty().bind(copyText);
    copy.disableProperty().bind(empty);
    clear.disableProperty().bind(empty);
    details.disableProperty().bind(hasDetails.not());
    attached =
        Subscription.combine(
            Formatting.nowProperty().subscribe(_ -> list.refresh()),
            size.subscribe(now -> count.setText(Integer.toString(now.intValue()))),
            copy.textProperty()::unbind,
            copy.disableProperty()::unbind,
            clear.disableProperty()::unbind,
            details.disableProperty()::unbind,
            () -> list.setItems(null));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private Optional<Problem> chosenProblem() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .flatMap(Notification::seen);
  }

  private void showDetails() {
    chosenProblem()
        .ifPresent(problem -> {
          show(false);
          problems.show(problem);
        });
  }

  private void steer(KeyEvent event) {
    if (COPY.match(event)) {
      copy();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      showDetails();
      event.consume();
    }
  }

  /// Copies the chosen one, or all where none is chosen.
  private void copy() {
    Notification chosen = list.getSelectionModel().getSelectedItem();
    String text = chosen == null ? model.plainText() : chosen.plainText();
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
