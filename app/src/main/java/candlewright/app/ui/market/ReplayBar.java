package candlewright.app.ui.market;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Says that the charts show a replay, and up to when; plays, pauses, steps and ends it. Its timer
/// runs only while bars are played in.
final class ReplayBar implements Attachable {
  /// More ticks a second than the screen has frames would be lost.
  private static final int MOST_TICKS = 60;

  private final MarketViewModel model;
  private final Replay replay;
  private final Label moment = Labels.styled("", "replay-moment");
  private final Button play;
  private final SpeedSegments speeds;
  private final HBox root;
  private final Ticker timer = new Ticker(Platform::runLater);
  private Subscription attached = Subscription.EMPTY;

  ReplayBar(MarketViewModel model) {
    this.model = model;
    replay = model.replay();
    Label badge = Labels.styled(Texts.of("replay.mark"), "caution-badge");
    moment.setId("replay-moment");
    play =
        Icons.button(
            Feather.PLAY,
            "replay-play",
            Texts.of("replay.play.tooltip"),
            () -> replay.play(!replay.playingProperty().get()));
    Button next =
        Icons.button(
            Feather.SKIP_FORWARD,
            "replay-next",
            Texts.of("replay.next.tooltip"),
            () -> model.replayNext(1));
    speeds = new SpeedSegments("replay", Replay.SPEEDS, replay.speedProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button stop = new Button(Texts.of("replay.stop"), Icons.of(Feather.SQUARE, Icons.SMALL));
    stop.setId("replay-stop");
    stop.getStyleClass().add("small-button");
    stop.setTooltip(new Tooltip(Texts.of("replay.stop.tooltip")));
    stop.setOnAction(_ -> replay.stop());
    root = new HBox(8, badge, moment, play, next, speeds.node(), gap, stop);
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("replay-bar");
    root.setId("replay-bar");
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    attached =
        Subscription.combine(
            replay.momentProperty().subscribe(this::show),
            replay.playingProperty().subscribe(_ -> time()),
            replay.speedProperty().subscribe(_ -> time()),
            speeds.attach(),
            Formatting.nowProperty().subscribe(_ -> show(replay.momentProperty().get())),
            timer::stop);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void show(@Nullable Long millis) {
    root.setVisible(millis != null);
    root.setManaged(millis != null);
    moment.setText(millis == null ? "" : Numbers.moment(millis));
  }

  /// Runs the timer at the chosen speed, or ends it.
  private void time() {
    timer.stop();
    boolean playing = replay.playingProperty().get();
    play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY, Icons.MEDIUM));
    if (playing) {
      int speed = replay.speedProperty().get();
      int ticks = Math.min(speed, MOST_TICKS);
      timer.start(ticks, () -> model.replayNext(speed / ticks));
    }
  }
}
