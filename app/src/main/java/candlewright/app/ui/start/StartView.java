package candlewright.app.ui.start;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.look.Logo;
import candlewright.app.ui.work.Job;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What is seen while the demo data are made.
public final class StartView implements Attachable {
  private static final double WIDTH = 420;

  private final StartViewModel model;
  private final ReadOnlyBooleanProperty empty;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label percent = new Label();
  private final Button cancel = new Button(Texts.of("start.cancel"));
  private final VBox root;
  private Subscription attached = Subscription.EMPTY;
  private Subscription watched = Subscription.EMPTY;

  /// @param empty whether there is nothing else to look at meanwhile
  public StartView(StartViewModel model, ReadOnlyBooleanProperty empty) {
    this.model = model;
    this.empty = empty;
    Label title = Labels.styled(Texts.of("start.title"), "first-title");
    Label text = Labels.styled(Texts.of("start.text"), "empty-text");
    bar.setMaxWidth(WIDTH);
    bar.setPrefWidth(WIDTH);
    bar.setAccessibleText(Texts.of("job.demo"));
    percent.getStyleClass().add("label-small");
    cancel.setId("start-cancel");
    HBox line = new HBox(12, percent, cancel);
    line.setAlignment(Pos.CENTER);
    root = new VBox(16, Logo.of(56), title, text, bar, line);
    root.setId("start");
    root.setAlignment(Pos.CENTER);
    root.getStyleClass().add("panel");
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    attached = model.fillingProperty().subscribe(this::watch);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    watched.unsubscribe();
  }

  private void watch(@Nullable Job job) {
    watched.unsubscribe();
    watched = Subscription.EMPTY;
    root.setVisible(job != null && empty.get());
    if (job != null) {
      cancel.setOnAction(_ -> job.cancel());
      watched =
          Subscription.combine(
              job.progressProperty().subscribe(this::show),
              job.cancelingProperty().subscribe(cancel::setDisable));
    }
  }

  private void show(Number fraction) {
    bar.setProgress(fraction.doubleValue());
    percent.setText(Texts.of("percent", Math.round(fraction.doubleValue() * 100)));
  }
}
