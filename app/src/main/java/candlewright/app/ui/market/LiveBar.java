package candlewright.app.ui.market;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Says that the demo market is played on, up to when, and that no venue is behind it; pauses, sets
/// the speed and ends it.
final class LiveBar implements Attachable {
  private final Live live;
  private final Label moment = Labels.styled("", "replay-moment");
  private final Button pause;
  private final SpeedSegments speeds;
  private final HBox root;
  private Subscription attached = Subscription.EMPTY;

  LiveBar(Live live) {
    this.live = live;
    Label badge = Labels.styled(Texts.of("live.mark"), "caution-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    moment.setId("live-moment");
    moment.setMinWidth(Region.USE_PREF_SIZE);
    pause =
        Icons.button(
            Feather.PAUSE, "live-pause", Texts.of("live.pause.tooltip"), live::pauseOrGoOn);
    speeds = new SpeedSegments("live", Live.SPEEDS, live.speedProperty());
    Label about = Labels.styled(Texts.of("live.about"), "label-small");
    about.setMinWidth(0);
    about.setTooltip(new Tooltip(Texts.of("live.about")));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button stop = new Button(Texts.of("live.stop"), Icons.of(Feather.SQUARE, Icons.SMALL));
    stop.setId("live-stop");
    stop.getStyleClass().add("small-button");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setTooltip(new Tooltip(Texts.of("live.stop.tooltip")));
    stop.setOnAction(_ -> live.stop());
    root = new HBox(8, badge, moment, pause, speeds.node(), about, gap, stop);
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("replay-bar");
    root.setId("live-bar");
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    attached =
        Subscription.combine(
            speeds.attach(),
            live.stateProperty().subscribe(this::show),
            live.momentProperty().subscribe(_ -> tell()),
            Formatting.nowProperty().subscribe(_ -> tell()));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void show(Live.State state) {
    root.setVisible(state != Live.State.OFF);
    root.setManaged(state != Live.State.OFF);
    boolean paused = state == Live.State.PAUSED;
    pause.setGraphic(Icons.of(paused ? Feather.PLAY : Feather.PAUSE, Icons.MEDIUM));
    tell();
  }

  private void tell() {
    Long known = live.momentProperty().get();
    moment.setText(known == null ? Texts.of("live.starting") : Numbers.moment(known));
  }
}
