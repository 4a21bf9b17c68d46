package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Short messages at the lower right; each goes after six seconds.
final class ToastsView implements Attachable {
  private static final Duration SHOWN = Duration.seconds(6);

  private final Toasts toasts;
  private final VBox root = new VBox(8);
  private final Map<Toast, Node> cards = new HashMap<>();
  private final ListChangeListener<Toast> changed = this::follow;

  ToastsView(Toasts toasts) {
    this.toasts = toasts;
    root.setAlignment(Pos.BOTTOM_RIGHT);
    root.setPickOnBounds(false);
    root.setId("toasts");
    root.getStyleClass().add("toasts");
    root.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    toasts.shown().addListener(changed);
    toasts.shown().forEach(this::add);
  }

  @Override
  public void detach() {
    toasts.shown().removeListener(changed);
    root.getChildren().clear();
    cards.clear();
  }

  private void follow(ListChangeListener.Change<? extends Toast> change) {
    while (change.next()) {
      change.getRemoved().forEach(toast -> root.getChildren().remove(cards.remove(toast)));
      change.getAddedSubList().forEach(this::add);
    }
  }

  private void add(Toast toast) {
    Feather icon =
        switch (toast.kind()) {
          case DONE -> Feather.CHECK;
          case INFORMATION -> Feather.INFO;
          case CAUTION -> Feather.ALERT_TRIANGLE;
        };
    Label text = new Label(toast.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox card =
        new HBox(
            12,
            Icons.of(icon, Icons.MEDIUM),
            text,
            Icons.button(
                Feather.X, "toast-close", Texts.of("toast.close"), () -> toasts.dismiss(toast)));
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().addAll("toast", toast.kind().name().toLowerCase(Locale.ROOT));
    cards.put(toast, card);
    root.getChildren().add(card);
    PauseTransition pause = new PauseTransition(SHOWN);
    pause.setOnFinished(_ -> toasts.dismiss(toast));
    pause.play();
  }
}
