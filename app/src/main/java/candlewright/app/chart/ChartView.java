package candlewright.app.chart;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import candlewright.core.market.InstrumentId;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The price chart as one node: panes with bars, overlays and studies, axes, crosshair, mouse and
/// keys.
///
/// It draws at most once in a pulse and only after something changed; nothing runs while it is
/// idle. What it shows is in its {@link ChartModel}.
public final class ChartView extends Region {
  /// Fired once by each chart, when it has drawn bars for the first time.
  public static final EventType<Event> DRAWN = new EventType<>(Event.ANY, "CHART_DRAWN");

  private static final double USUAL_WIDTH = 640;
  private static final double USUAL_HEIGHT = 400;
  private static final double FOCUS_RING = 2;

  private final ChartModel model;
  private final ChartPicture picture;
  private final CrosshairLayer crosshair;
  private final Surface surface = new Surface();
  private final ChartLegend legend;
  private final LinkGroup.Member linked = new Linked();
  private final ObjectProperty<ChartTheme> theme =
      new SimpleObjectProperty<>(this, "theme", ChartTheme.DARK);
  private @Nullable Cursor cursor;
  private @Nullable Span measured;
  private @Nullable Span measuring;
  private @Nullable LinkGroup group;
  private IntConsumer barChosen = _ -> {};
  private final BooleanProperty measuringMode = new SimpleBooleanProperty(this, "measuring");
  private @Nullable ChartBars seen;
  private double toldFrom = Double.NaN;
  private double toldTo = Double.NaN;

  /// @param background where bars and indicators are prepared
  public ChartView(Executor background) {
    this(new ChartModel(background, Platform::runLater));
  }

  /// @param model what it shows
  public ChartView(ChartModel model) {
    this.model = model;
    picture = new ChartPicture(model);
    crosshair = new CrosshairLayer(model, picture);
    legend = new ChartLegend(model, picture, theme);
    getChildren().addAll(surface, legend);
    getStyleClass().add("chart-view");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    model.onChange(this::changed);
    theme.addListener((property, before, now) -> {
      surface.recolor();
      legend.update();
    });
    measuringMode.subscribe(this::measureFrom);
    focusedProperty().addListener((property, before, now) -> surface.redrawTop());
    new ChartInput(this, model, picture).install();
  }

  /// Returns what the chart shows.
  public ChartModel model() {
    return model;
  }

  /// Shows a series, see {@link ChartModel#show}.
  ///
  /// @param tick the step of prices, for the decimals shown
  public void show(BarSeries series, Increment tick) {
    model.show(series, tick);
  }

  /// Takes over live bars, see {@link ChartModel#append}.
  public void append(BarSeries more) {
    model.append(more);
  }

  /// Moves a time into the middle.
  ///
  /// @param millis epoch milliseconds UTC
  public void goTo(long millis) {
    model.goTo(millis);
  }

  public ObjectProperty<ChartTheme> themeProperty() {
    return theme;
  }

  /// How bars are drawn; not called `styleProperty`, which is the inline CSS of every node.
  public ObjectProperty<ChartStyle> chartStyleProperty() {
    return model.styleProperty();
  }

  public BooleanProperty logScaleProperty() {
    return model.logScaleProperty();
  }

  public ObjectProperty<ZoneId> zoneProperty() {
    return model.zoneProperty();
  }

  /// Returns the stretch in sight.
  public ChartViewport viewport() {
    return model.viewport();
  }

  /// Shares cursor time and the stretch of time in sight with the other charts of a group; null
  /// ends that. A chart that is taken off the screen leaves its group by this.
  public void linkTo(@Nullable LinkGroup wanted) {
    if (group != null) {
      group.leave(linked);
    }
    group = wanted;
    if (wanted != null) {
      wanted.join(linked);
      // What it shows is told with its next change, also where it was told before.
      toldFrom = Double.NaN;
    }
  }

  /// Says what a click on a study's chip does; it is handed the study and the chip.
  public void onStudyChosen(BiConsumer<ChartStudy, Node> action) {
    legend.onStudy(action);
  }

  /// Says what a click on a compared instrument's chip does.
  public void onComparedChosen(BiConsumer<InstrumentId, Node> action) {
    legend.onCompared(action);
  }

  /// Returns the chip of a study, or null while it has none.
  public @Nullable Node chipOf(ChartStudy study) {
    return legend.chipOf(study);
  }

  /// Says what a click on a bar does that is no drag; it is handed the bar's index.
  public void onBarChosen(IntConsumer action) {
    barChosen = action;
  }

  void choose(int bar) {
    barChosen.accept(bar);
  }

  /// Returns the bar under the crosshair; the last one in sight where there is no crosshair, -1
  /// where there are no bars.
  public int barInHand() {
    ChartBars bars = model.bars();
    Cursor at = cursor;
    return bars == null
        ? -1
        : at == null ? model.viewport().lastBar() : Math.min(at.bar(), bars.size() - 1);
  }

  /// Puts the crosshair onto a bar and brings it into sight.
  public void pointAt(int bar) {
    model.viewport().reveal(bar);
    cursor(Cursor.atBar(bar));
  }

  /// Whether a drag measures rather than pans; the arrow keys then measure from the bar where the
  /// crosshair was when this began.
  public BooleanProperty measuringProperty() {
    return measuringMode;
  }

  /// Shows the last bars with automatic scales, without crosshair and measure.
  public void reset() {
    picture.panes().forEach(pane -> pane.scale().automatic());
    measured(null);
    cursor(null);
    model.viewport().usual();
    redraw();
  }

  /// Shows all bars with automatic scales.
  public void fit() {
    picture.panes().forEach(pane -> pane.scale().automatic());
    model.viewport().all();
    redraw();
  }

  /// Returns the chart in one sentence, for those who do not see it.
  public String snapshotDescription() {
    ChartBars bars = model.bars();
    Cursor at = cursor;
    String all = model.description();
    return bars == null || at == null
        ? all
        : all
            + ". Cursor at "
            + ChartDescription.ofBar(
                bars, Math.min(at.bar(), bars.size() - 1), model.zoneProperty().get());
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? snapshotDescription()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  /// Returns the open time of the bar under the crosshair, epoch milliseconds UTC; null where there
  /// is none.
  public @Nullable Long cursorTime() {
    ChartBars bars = model.bars();
    Cursor at = cursor;
    return bars == null || at == null
        ? null
        : (Long) bars.openTime(Math.min(at.bar(), bars.size() - 1));
  }

  @Nullable Cursor cursor() {
    return cursor;
  }

  /// Puts the crosshair somewhere, or takes it away, here and on linked charts.
  void cursor(@Nullable Cursor wanted) {
    ChartBars bars = model.bars();
    cursor = bars == null ? null : wanted;
    measureByKey();
    surface.redrawTop();
    if (group != null && bars != null) {
      group.tellCursor(linked, wanted == null ? null : (Long) bars.openTime(wanted.bar()));
    }
    if (wanted == null || Double.isNaN(wanted.y())) {
      notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
  }

  /// Tells whether bars and the lines of all studies are computed.
  public boolean isComplete() {
    return model.bars() != null
        && !model.loadingProperty().get()
        && model.studies().stream().allMatch(study -> model.lines(study) != null);
  }

  /// Tells whether something is measured.
  public boolean isMeasured() {
    return measured != null;
  }

  @Nullable Span measured() {
    return measured;
  }

  /// Shows a measured rectangle, or none.
  void measured(@Nullable Span wanted) {
    measured = wanted;
    surface.redrawTop();
  }

  /// Begins to measure at the crosshair, or at the last bar in sight, or ends it.
  private void measureFrom(boolean wanted) {
    ChartBars bars = model.bars();
    measuring = null;
    if (!wanted) {
      measured(null);
    } else if (bars != null) {
      Cursor at = cursor;
      int bar = at == null ? model.viewport().lastBar() : Math.min(at.bar(), bars.size() - 1);
      double price = bars.pyramid().close(0, bar);
      measuring = new Span(bar, price, bar, price);
    }
  }

  /// Measures closes from where it began to a crosshair that was put by a key.
  private void measureByKey() {
    Span start = measuring;
    Cursor at = cursor;
    ChartBars bars = model.bars();
    if (start != null && at != null && bars != null && Double.isNaN(at.y())) {
      int bar = Math.min(at.bar(), bars.size() - 1);
      measured = start.to(bar, bars.pyramid().close(0, bar));
    }
  }

  /// Draws everything anew with the next pulse.
  void redraw() {
    surface.redraw();
  }

  private void changed() {
    surface.redraw();
    legend.update();
    ChartBars bars = model.bars();
    ChartViewport view = model.viewport();
    if (bars != null && bars != seen) {
      seen = bars;
      LinkGroup.Times others = group == null ? null : group.shown();
      if (others != null) {
        // A chart that gets other bars stays where the charts beside it are.
        linked.timesShown(others.from(), others.to());
      }
    }
    if (group != null && bars != null && (view.from() != toldFrom || view.to() != toldTo)) {
      toldFrom = view.from();
      toldTo = view.to();
      group.tellTimes(linked, bars.timeAt(view.from()), bars.timeAt(view.to()));
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return USUAL_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return USUAL_HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    surface.resizeRelocate(0, 0, getWidth(), getHeight());
    surface.fit();
    legend.resizeRelocate(0, 0, getWidth(), getHeight());
    legend.requestLayout();
  }

  /// Does what linked charts do.
  private final class Linked implements LinkGroup.Member {
    @Override
    public void timesShown(long from, long to) {
      ChartBars bars = model.bars();
      if (bars != null) {
        model.viewport().show(bars.size(), bars.placeOf(from), bars.placeOf(to));
      }
    }

    @Override
    public void cursorAt(@Nullable Long time) {
      ChartBars bars = model.bars();
      if (bars != null) {
        cursor =
            time == null
                ? null
                : Cursor.atBar(
                    Math.clamp((long) Math.floor(bars.placeOf(time)), 0, bars.size() - 1));
        surface.redrawTop();
      }
    }
  }

  /// The two canvases. Unmanaged: what it asks to be laid out again ends with itself, so that a
  /// frame does not lay out the whole window.
  private final class Surface extends Region {
    private final Canvas base = new Canvas();
    private final Canvas top = new Canvas();
    private final CanvasPainter basePainter = new CanvasPainter(base);
    private final CanvasPainter topPainter = new CanvasPainter(top);
    private boolean baseStale = true;
    private boolean topStale = true;
    private boolean told;

    private Surface() {
      setManaged(false);
      getChildren().addAll(base, top);
      setMouseTransparent(true);
    }

    private void redraw() {
      baseStale = true;
      redrawTop();
    }

    private void redrawTop() {
      topStale = true;
      legend.read(cursor);
      requestLayout();
    }

    private void recolor() {
      basePainter.theme(theme.get());
      topPainter.theme(theme.get());
      redraw();
    }

    private void fit() {
      double width = Math.ceil(ChartView.this.getWidth());
      double height = Math.ceil(ChartView.this.getHeight());
      if (base.getWidth() != width || base.getHeight() != height) {
        for (Canvas canvas : new Canvas[] {base, top}) {
          canvas.setWidth(width);
          canvas.setHeight(height);
        }
        picture.layout().resize(width, height);
        redraw();
      }
    }

    @Override
    protected void layoutChildren() {
      // Nothing can be read on less than the axes.
      if (base.getWidth() < 2 * ChartLayout.AXIS || base.getHeight() < 2 * ChartLayout.TIME_AXIS) {
        return;
      }
      if (baseStale) {
        baseStale = false;
        picture.draw(basePainter);
        if (!told && model.bars() != null) {
          told = true;
          ChartView.this.fireEvent(new Event(DRAWN));
        }
      }
      if (topStale) {
        topStale = false;
        crosshair.draw(topPainter, cursor, measured);
        if (ChartView.this.isFocused()) {
          focusRing();
        }
      }
    }

    private void focusRing() {
      double width = top.getWidth();
      double height = top.getHeight();
      topPainter.ink(Ink.ACCENT);
      topPainter.rect(0, 0, width, FOCUS_RING);
      topPainter.rect(0, height - FOCUS_RING, width, FOCUS_RING);
      topPainter.rect(0, 0, FOCUS_RING, height);
      topPainter.rect(width - FOCUS_RING, 0, FOCUS_RING, height);
    }
  }
}
