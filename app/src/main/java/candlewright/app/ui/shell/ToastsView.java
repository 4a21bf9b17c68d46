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
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Short messages at the lower right; each goes after six seconds.
final class ToastsView implements Attachable {
  private static final Duration SHOWN = Duration.seconds(6);

  private final Toasts toasts;
  private final VBox root = new VBox(8);
  private final Map<Toast, Card> cards = new HashMap<>();
  private final ListChangeListener<Toast> changed = this::follow;

  /// @param watched to be ended when the card goes
  private record Card(Node node, Subscription watched) {}

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
    cards.values().forEach(card -> card.watched().unsubscribe());
    cards.clear();
  }

  private void follow(ListChangeListener.Change<? extends Toast> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::remove);
      change.getAddedSubList().forEach(this::add);
    }
  }

  private void remove(Toast toast) {
    Card card = cards.remove(toast);
    if (card != null) {
      card.watched().unsubscribe();
      root.getChildren().remove(card.node());
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
    Hyperlink link = new Hyperlink();
    link.setId("toast-link");
    link.setMinWidth(Region.USE_PREF_SIZE);
    HBox card =
        new HBox(
            12,
            Icons.of(icon, Icons.MEDIUM),
            text,
            link,
            Icons.button(
                Feather.X, "toast-close", Texts.of("toast.close"), () -> toasts.dismiss(toast)));
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().addAll("toast", toast.kind().name().toLowerCase(Locale.ROOT));
    cards.put(toast, new Card(card, wire(toast, link)));
    root.getChildren().add(card);
    PauseTransition pause = new PauseTransition(SHOWN);
    pause.setOnFinished(_ -> toasts.dismiss(toast));
    pause.play();
  }

  /// Shows the link of a message while it is possible to do what it says.
  private Subscription wire(Toast toast, Hyperlink link) {
    link.setVisible(false);
    link.setManaged(false);
    return toast
        .link()
        .map(offered -> {
          link.setText(offered.text());
          link.setOnAction(_ -> {
            toasts.dismiss(toast);
            offered.action().run();
          });
          return offered
              .possible()
              .subscribe(possible -> {
                link.setVisible(possible);
                link.setManaged(possible);
              });
        })
        .orElse(Subscription.EMPTY);
  }
}
