package candlewright.app.ui.start;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The three first steps: look at a chart, test a strategy, review the result.
public final class HintView implements Attachable {
  private static final double STEP = 300;

  private final BooleanProperty dismissed;
  private final Toasts toasts;
  private final HBox root;
  private Subscription attached = Subscription.EMPTY;

  /// @param dismissed set when the hint is closed, for good
  public HintView(BooleanProperty dismissed, Toasts toasts) {
    this.dismissed = dismissed;
    this.toasts = toasts;
    Button close =
        Icons.button(
            Feather.X, "hint-dismiss", Texts.of("hint.dismiss"), () -> dismissed.set(true));
    root = new HBox(12, chartStep(), commandStep(2, "strategy"), commandStep(3, "review"), close);
    root.setId("hint");
    root.getStyleClass().add("hint");
    root.setAlignment(Pos.TOP_LEFT);
  }

  private static VBox chartStep() {
    return step(1, "chart", new Label(Texts.of("hint.chart.text")));
  }

  private VBox commandStep(int number, String name) {
    String command = Texts.of("hint." + name + ".command");
    Label text = new Label(Texts.of("hint." + name + ".text"));
    Label code = Labels.styled(command, "code");
    code.setWrapText(true);
    code.setMinHeight(Region.USE_PREF_SIZE);
    Button copy =
        Icons.button(
            Feather.COPY,
            "hint-copy-" + name,
            Texts.of("hint.copy"),
            () -> {
              Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, command));
              toasts.raise(Toast.Kind.DONE, Texts.of("toast.copied", command));
            });
    HBox line = new HBox(4, code, copy);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox step = step(number, name, text);
    step.getChildren().add(line);
    return step;
  }

  private static VBox step(int number, String name, Label text) {
    Label badge = Labels.styled(Integer.toString(number), "step");
    Label title = Labels.styled(Texts.of("hint." + name + ".title"), "panel-title");
    HBox head = new HBox(8, badge, title);
    head.setAlignment(Pos.CENTER_LEFT);
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.getStyleClass().add("label-small");
    VBox step = new VBox(4, head, text);
    HBox.setHgrow(step, Priority.ALWAYS);
    step.setPrefWidth(STEP);
    step.setMinWidth(0);
    return step;
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    attached =
        dismissed.subscribe(gone -> {
          root.setVisible(!gone);
          root.setManaged(!gone);
        });
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
