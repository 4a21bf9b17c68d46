package candlewright.app.ui.market;

import candlewright.app.chart.ChartStyle;
import candlewright.app.chart.ChartView;
import candlewright.app.ui.kit.UiAction;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.feather.Feather;

/// All that can be done with the charts, with its keys.
final class ChartActions {
  private static final String GROUP = "group.chart";

  private final MarketViewModel model;
  private final ChartsView view;
  private final ChartPopovers popovers;
  private final BooleanProperty measuring = new SimpleBooleanProperty(false);
  private final List<UiAction> all = new ArrayList<>();

  ChartActions(MarketViewModel model, ChartsView view, ChartPopovers popovers) {
    this.model = model;
    this.view = view;
    this.popovers = popovers;
    addLooks();
    addTools();
    addArrangements();
    addReplay();
    addLive();
  }

  List<UiAction> all() {
    return List.copyOf(all);
  }

  /// Returns an action by its id.
  UiAction of(String id) {
    return all.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
  }

  /// Whether a drag on the active chart measures.
  BooleanProperty measuringProperty() {
    return measuring;
  }

  private void add(String id, Feather icon, String keys, Runnable action) {
    all.add(UiAction.of(id, GROUP, icon, keys, action));
  }

  private ChartViewModel active() {
    return model.activeProperty().get();
  }

  private void addLooks() {
    ChartStyle[] styles = ChartStyle.values();
    for (int i = 0; i < styles.length; i++) {
      ChartStyle style = styles[i];
      add(
          "chart.style." + style,
          Feather.BAR_CHART_2,
          "Alt+" + (i + 1),
          () -> active().chart().styleProperty().set(style));
    }
    add(
        "chart.log",
        Feather.TRENDING_UP,
        "Alt+L",
        () -> {
          BooleanProperty log = active().chart().logScaleProperty();
          log.set(!log.get());
        });
    zone("chart.zone.SETTING", "Alt+Z", ChartZone.SETTING);
    zone("chart.zone.UTC", "Alt+U", ChartZone.UTC);
    zone("chart.zone.EXCHANGE", "Alt+E", ChartZone.EXCHANGE);
    zone("chart.zone.LOCAL", "Alt+O", ChartZone.LOCAL);
  }

  private void zone(String id, String keys, ChartZone zone) {
    add(id, Feather.CLOCK, keys, () -> active().zoneProperty().set(zone));
  }

  private void addTools() {
    add("chart.indicators", Feather.ACTIVITY, "I", popovers::indicators);
    add("chart.compare", Feather.PLUS_CIRCLE, "C", popovers::compare);
    add("chart.goto", Feather.CALENDAR, "G", popovers::goTo);
    add("chart.measure", Feather.MAXIMIZE_2, "M", () -> measuring.set(!measuring.get()));
    add("chart.reset", Feather.ROTATE_CCW, "R", () -> view.activeChart().reset());
    add("chart.fit", Feather.MINIMIZE_2, "F", () -> view.activeChart().fit());
    add("chart.save", Feather.CAMERA, "Shortcut+Shift+S", popovers::save);
    add("chart.copy", Feather.COPY, "Shortcut+Shift+C", popovers::copyPicture);
  }

  private void addArrangements() {
    Arrangement[] arrangements = Arrangement.values();
    for (int i = 0; i < arrangements.length; i++) {
      Arrangement arrangement = arrangements[i];
      add(
          "charts." + arrangement,
          Feather.GRID,
          "Alt+Shift+" + (i + 1),
          () -> model.arrangementProperty().set(arrangement));
    }
    add(
        "charts.link",
        Feather.LINK,
        "L",
        () -> model.linkedProperty().set(!model.linkedProperty().get()));
    add("charts.next", Feather.ARROW_RIGHT, "Alt+RIGHT", () -> view.activate(1));
    add("charts.previous", Feather.ARROW_LEFT, "Alt+LEFT", () -> view.activate(-1));
  }

  private void addReplay() {
    Replay replay = model.replay();
    add("replay.start", Feather.REWIND, "P", this::startReplay);
    add("replay.play", Feather.PLAY, "K", () -> replay.play(!replay.playingProperty().get()));
    add("replay.next", Feather.SKIP_FORWARD, "N", () -> model.replayNext(1));
    add("replay.speed", Feather.FAST_FORWARD, "V", replay::nextSpeed);
    add("replay.stop", Feather.SQUARE, "Shift+P", replay::stop);
  }

  private void addLive() {
    add("live.start", Feather.RADIO, "D", model::toggleLive);
    add("live.pause", Feather.PAUSE, "Shift+D", model.live()::pauseOrGoOn);
    add("live.speed", Feather.FAST_FORWARD, "Shift+V", model.live()::nextSpeed);
  }

  /// Replays from the crosshair, or from the middle of the chart where there is none.
  private void startReplay() {
    ChartView chart = view.activeChart();
    Long at = chart.cursorTime();
    Long from = at == null ? active().chart().middle() : at;
    if (from != null) {
      model.replayFrom(from);
    }
  }
}
