package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Problems;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The one dialog for everything that went wrong: what happened, what to do, details to copy.
public final class ProblemView implements Attachable {
  private static final double WIDTH = 480;

  private final Problems problems;
  private final Label what = new Label();
  private final Label remedy = new Label();
  private final TextArea details = new TextArea();
  private final Button copy = new Button();
  private final Overlay overlay;
  private Subscription attached = Subscription.EMPTY;

  public ProblemView(Problems problems) {
    this.problems = problems;
    what.getStyleClass().add("dialog-title");
    what.setId("problem-what");
    what.setWrapText(true);
    remedy.setId("problem-remedy");
    remedy.setWrapText(true);
    remedy.setMinHeight(Region.USE_PREF_SIZE);
    details.setId("problem-details");
    details.setEditable(false);
    details.setPrefRowCount(8);
    details.getStyleClass().add("details");
    details.setAccessibleText(Texts.of("problem.details"));
    HBox head = new HBox(12, Icons.of(Feather.X_CIRCLE, Icons.LARGE), what);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("problem-head");
    copy.setId("problem-copy");
    copy.setOnAction(_ -> copy());
    Button close = new Button(Texts.of("problem.close"));
    close.setId("problem-close");
    close.getStyleClass().add("accent");
    close.setOnAction(_ -> problems.dismiss());
    HBox foot = new HBox(8, copy, close);
    foot.setAlignment(Pos.CENTER_RIGHT);
    VBox card = new VBox(16, head, remedy, details, foot);
    card.getStyleClass().addAll("card", "dialog");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    overlay = new Overlay("problem", card, Pos.CENTER, 0, problems::dismiss);
  }

  private void copy() {
    String text = what.getText() + "\n" + remedy.getText() + "\n" + details.getText();
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    copy.setText(Texts.of("problem.copied"));
  }

  @Override
  public Region node() {
    return overlay;
  }

  @Override
  public void attach() {
    attached = problems.currentProperty().subscribe(this::show);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void show(@Nullable Problem problem) {
    if (problem != null) {
      what.setText(problem.what());
      remedy.setText(problem.remedy());
      details.setText(problem.details());
      copy.setText(Texts.of("problem.copy"));
    }
    overlay.show(problem != null);
  }
}
