package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Notification;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One row of the notifications: what kind, what, when.
final class NotificationCell extends ListCell<Notification> {
  private final StackPane mark = new StackPane();
  private final Label title = Labels.styled("", "medium");
  private final Label text = Labels.styled("", "label-small");
  private final Label time = Labels.styled("", "label-small");
  private final HBox row;

  NotificationCell() {
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(2, title, text, time);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(12, mark, words);
    mark.setAlignment(Pos.TOP_CENTER);
    mark.setMinWidth(Icons.LARGE);
    mark.setMaxWidth(Icons.LARGE);
    // The list's width, not the longest line, decides where text is broken.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Notification shown, boolean empty) {
    super.updateItem(shown, empty);
    if (shown == null || empty) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    mark.getChildren().setAll(Icons.of(icon(shown.kind()), Icons.MEDIUM));
    mark.getStyleClass().setAll("mark", shown.kind().name().toLowerCase(Locale.ROOT));
    title.setText(shown.title());
    text.setText(shown.text());
    text.setVisible(!shown.text().isEmpty());
    text.setManaged(text.isVisible());
    String moment = Numbers.moment(shown.time());
    time.setText(
        shown.times() == 1 ? moment : Texts.of("notifications.times", moment, shown.times()));
    setAccessibleText(
        Texts.of(
            "notifications.row",
            Texts.of("notifications.kind." + shown.kind()),
            shown.title(),
            shown.text(),
            time.getText()));
    setGraphic(row);
  }

  private static Feather icon(Notification.Kind kind) {
    return switch (kind) {
      case DONE -> Feather.CHECK;
      case INFORMATION -> Feather.INFO;
      case CAUTION -> Feather.ALERT_TRIANGLE;
      case PROBLEM -> Feather.X_CIRCLE;
    };
  }
}
