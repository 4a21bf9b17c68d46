package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.look.Discretion;
import candlewright.app.ui.work.Job;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The bar at the bottom: that nothing here is real money, how old the data are, what is running,
/// what time it is.
final class StatusView implements Attachable {
  private static final double BAR = 80;

  private final ObservableList<Job> jobs;
  private final ObservableValue<String> dataAge;
  private final Label age = new Label();
  private final MinuteViewModel minute;
  private final Discretion discretion;
  private final Label time = new Label();
  private final Label memory = new Label();
  private final Button eye;
  private final HBox running = new HBox(16);
  private final HBox root;
  private final ListChangeListener<Job> jobsChanged = _ -> showJobs();
  private Subscription attached = Subscription.EMPTY;
  private Subscription watched = Subscription.EMPTY;

  StatusView(
      ObservableList<Job> jobs,
      ObservableValue<String> dataAge,
      MinuteViewModel minute,
      Discretion discretion) {
    this.jobs = jobs;
    this.minute = minute;
    this.discretion = discretion;
    this.dataAge = dataAge;
    Label demo = Labels.styled(Texts.of("status.demo"), "demo-badge");
    demo.setId("mode");
    age.setId("data-age");
    running.setAlignment(Pos.CENTER_LEFT);
    running.setId("jobs");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label local = new Label(Texts.of("status.local"));
    time.setId("clock");
    memory.setId("memory");
    eye = Icons.button(Feather.EYE, "discreet", Texts.of("action.discreet"), discretion::toggle);
    root =
        new HBox(
            16,
            demo,
            new Label(Texts.of("status.practice")),
            age,
            running,
            gap,
            local,
            memory,
            eye,
            time);
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("status");
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    age.textProperty().bind(dataAge);
    jobs.addListener(jobsChanged);
    showJobs();
    attached =
        Subscription.combine(
            minute.timeProperty().subscribe(time::setText),
            minute.memoryProperty().subscribe(memory::setText),
            discretion
                .usedProperty()
                .subscribe(used -> {
                  eye.setVisible(used);
                  eye.setManaged(used);
                }),
            discretion.hiddenProperty().subscribe(this::showEye),
            age.textProperty()::unbind,
            () -> jobs.removeListener(jobsChanged));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    watched.unsubscribe();
  }

  private void showEye(boolean hidden) {
    eye.setGraphic(Icons.of(hidden ? Feather.EYE_OFF : Feather.EYE, Icons.SMALL));
    String name = Texts.of(hidden ? "discreet.hidden" : "discreet.shown");
    eye.setAccessibleText(name);
    eye.getTooltip().setText(Texts.of("tooltip.keys", name, "Ctrl Shift D"));
  }

  private void showJobs() {
    watched.unsubscribe();
    watched = Subscription.EMPTY;
    running.getChildren().clear();
    for (Job job : jobs) {
      Label name = new Label(job.name());
      name.getStyleClass().add("medium");
      ProgressBar bar = new ProgressBar(0);
      bar.setPrefWidth(BAR);
      bar.setAccessibleText(job.name());
      Label percent = new Label();
      Button cancel =
          Icons.button(Feather.X, "job-cancel", Texts.of("status.cancel", job.name()), job::cancel);
      HBox box = new HBox(8, name, bar, percent, cancel);
      box.setAlignment(Pos.CENTER_LEFT);
      running.getChildren().add(box);
      watched =
          Subscription.combine(
              watched,
              job.cancelingProperty().subscribe(cancel::setDisable),
              job.progressProperty()
                  .subscribe(fraction -> {
                    bar.setProgress(fraction.doubleValue());
                    percent.setText(Texts.of("percent", Math.round(fraction.doubleValue() * 100)));
                  }));
    }
  }
}
