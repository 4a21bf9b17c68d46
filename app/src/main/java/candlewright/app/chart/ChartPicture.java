package candlewright.app.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws the base of a chart: panes with grid, bars, lines and axes. What follows the cursor is the
/// work of {@link CrosshairLayer}. Makes nothing in a frame but the texts of its labels.
final class ChartPicture {
  /// Free above the highest price, pixels: the legend stands there.
  private static final double LEGEND = 76;

  /// The same where there is no legend.
  private static final double NO_LEGEND = 12;

  private static final double MOST_LEGEND = 0.2;
  private static final double LEAST_PART = 0.03;
  private static final double STUDY_PART = 0.12;

  /// What is drawn over the bars may widen the range by so many times the range of the bars, at
  /// each end: a far line must not press the bars flat.
  private static final double MOST_ROOM = 0.5;

  private static final double LINE = 1.5;
  private static final double SECOND_LINE = 1.25;

  private final ChartModel model;
  private final ChartLayout layout = new ChartLayout();
  private final TimeTicks timeTicks = new TimeTicks();
  private final BarLayer barLayer = new BarLayer();
  private final LineLayer lineLayer = new LineLayer();
  private final MarkLayer markLayer = new MarkLayer();
  private final AxisLayer axisLayer = new AxisLayer();
  private List<ChartPane> panes = List.of(new ChartPane(null));
  private @Nullable ChartBars drawn;

  ChartPicture(ChartModel model) {
    this.model = model;
  }

  ChartLayout layout() {
    return layout;
  }

  /// Returns the panes from the top, the prices first.
  List<ChartPane> panes() {
    return panes;
  }

  /// Returns which pane shows a study; 0, the prices, where none does.
  int paneOf(ChartStudy study) {
    for (int i = 1; i < panes.size(); i++) {
      ChartStudy shown = panes.get(i).study();
      if (shown != null && shown.isSameAs(study)) {
        return i;
      }
    }
    return 0;
  }

  /// Returns the colour of a line: an overlay has one, the lines of a pane one each.
  static Ink color(ChartStudy study, int line) {
    return Ink.series(study.overlay() ? study.color() : study.color() + line);
  }

  /// Returns the middle of a bar, pixels.
  double x(int bar) {
    ChartViewport view = model.viewport();
    return Math.floor((bar + 0.5 - view.from()) / view.span() * layout.plotWidth());
  }

  /// Returns the bar at a pixel, at most the last one.
  int barAt(double x) {
    ChartViewport view = model.viewport();
    double place = view.from() + x / layout.plotWidth() * view.span();
    return Math.clamp((long) Math.floor(place), 0, Math.max(0, view.size() - 1));
  }

  /// Makes the panes fit the studies; those that stay keep their scales.
  void arrange() {
    List<ChartPane> next = new ArrayList<>();
    next.add(panes.getFirst());
    for (ChartStudy study : model.studies()) {
      if (!study.overlay() && !study.hidden()) {
        next.add(known(study));
      }
    }
    panes = next;
    layout.panes(panes.size());
    for (int i = 0; i < panes.size(); i++) {
      panes.get(i).scale().place(layout.top(i), layout.height(i));
    }
  }

  private ChartPane known(ChartStudy study) {
    for (ChartPane pane : panes) {
      ChartStudy shown = pane.study();
      if (shown != null && shown.isSameAs(study)) {
        return shown.equals(study) ? pane : pane.of(study);
      }
    }
    return new ChartPane(study);
  }

  /// Draws everything.
  void draw(Painter painter) {
    painter.ink(Ink.BACKGROUND);
    painter.rect(0, 0, layout.width(), layout.height());
    ChartBars bars = model.bars();
    if (bars == null) {
      return;
    }
    if (bars != drawn) {
      drawn = bars;
      timeTicks.forget();
      panes.getFirst().scale().automatic();
    }
    arrange();
    ChartViewport view = model.viewport();
    double width = layout.plotWidth();
    fit(bars, view, width);
    timeTicks.find(bars, view, width, model.zoneProperty().get());
    for (int i = 0; i < panes.size(); i++) {
      if (layout.height(i) > 0) {
        pane(painter, i, bars, view, width);
      }
    }
    axisLayer.draw(painter, model, bars, layout, panes, timeTicks);
  }

  /// Sets the ranges of all panes and finds their round values.
  private void fit(ChartBars bars, ChartViewport view, double width) {
    ChartStyle style = model.styleProperty().get();
    barLayer.look(bars.pyramid(style), view, width, style == ChartStyle.LINE);
    PriceScale prices = panes.getFirst().scale();
    prices.logarithmic(model.logScaleProperty().get());
    int level = barLayer.level();
    look(bars, view, level);
    double room = MOST_ROOM * (barLayer.greatest() - barLayer.least());
    prices.fit(
        Math.max(Math.min(barLayer.least(), lineLayer.least()), barLayer.least() - room),
        Math.min(Math.max(barLayer.greatest(), lineLayer.greatest()), barLayer.greatest() + room),
        Math.min(MOST_LEGEND, (model.isCompact() ? NO_LEGEND : LEGEND) / prices.height()),
        BarLayer.VOLUME_PART + LEAST_PART);
    AxisLayer.ticks(panes.getFirst());
    for (int i = 1; i < panes.size(); i++) {
      ChartPane pane = panes.get(i);
      StudyLines study = study(pane);
      lineLayer.begin();
      for (int k = 0; study != null && k < study.lines().size(); k++) {
        lineLayer.look(study.lines().get(k).values(), level, view, 1);
      }
      double least = lineLayer.least();
      double greatest = lineLayer.greatest();
      if (pane.hasBand()) {
        least = Math.min(least, pane.bandLow());
        greatest = Math.max(greatest, pane.bandHigh());
      }
      pane.scale().fit(least, greatest, STUDY_PART, STUDY_PART);
      AxisLayer.ticks(pane);
    }
  }

  /// Finds the range of what is drawn over the bars.
  private void look(ChartBars bars, ChartViewport view, int level) {
    lineLayer.begin();
    for (int i = 0; i < model.studies().size(); i++) {
      ChartStudy study = model.studies().get(i);
      StudyLines computed = study.overlay() && !study.hidden() ? model.lines(study) : null;
      for (int k = 0; computed != null && k < computed.lines().size(); k++) {
        lineLayer.look(computed.lines().get(k).values(), level, view, 1);
      }
    }
    for (ChartMarks.Line line : model.marks().lines()) {
      lineLayer.look(line.values(), level, view, 1);
    }
    for (int i = 0; i < model.compared().size(); i++) {
      ComparedLine line = model.compared().get(i);
      double factor = line.factor(bars.pyramid(), view.firstBar());
      lineLayer.look(line.values(), level, view, factor);
    }
  }

  private @Nullable StudyLines study(ChartPane pane) {
    ChartStudy study = pane.study();
    return study == null ? null : model.lines(study);
  }

  private void pane(Painter painter, int i, ChartBars bars, ChartViewport view, double width) {
    ChartPane pane = panes.get(i);
    ChartStudy shown = pane.study();
    double top = layout.top(i);
    double height = layout.height(i);
    if (shown != null && pane.hasBand()) {
      painter.ink(Ink.band(shown.color()));
      double low = Math.min(top + height, Math.rint(pane.scale().y(pane.bandLow())));
      double high = Math.max(top, Math.rint(pane.scale().y(pane.bandHigh())));
      painter.rect(0, high, width, Math.max(0, low - high));
    }
    if (shown == null) {
      markLayer.look(view, width);
      painter.clip(0, top, width, height);
      markLayer.shades(painter, model.marks().shades(), height);
      painter.unclip();
    }
    axisLayer.grid(painter, pane, timeTicks, top, height, width);
    painter.clip(0, top, width, height);
    if (shown == null) {
      prices(painter, bars, view, pane.scale(), width);
    } else {
      StudyLines lines = model.lines(shown);
      if (lines != null) {
        lines(painter, shown, lines, view, pane.scale(), width);
      }
    }
    painter.unclip();
  }

  private void prices(
      Painter painter, ChartBars bars, ChartViewport view, PriceScale scale, double width) {
    ChartStyle style = model.styleProperty().get();
    BarPyramid pyramid = bars.pyramid(style);
    barLayer.volumes(painter, pyramid, scale);
    if (style == ChartStyle.LINE) {
      painter.ink(Ink.ACCENT);
      lineLayer.closes(painter, pyramid, barLayer.level(), view, scale, width);
    } else {
      barLayer.candles(painter, pyramid, scale, style == ChartStyle.HOLLOW);
    }
    for (int i = 0; i < model.studies().size(); i++) {
      ChartStudy study = model.studies().get(i);
      StudyLines lines = study.overlay() && !study.hidden() ? model.lines(study) : null;
      if (lines != null) {
        lines(painter, study, lines, view, scale, width);
      }
    }
    for (int i = 0; i < model.compared().size(); i++) {
      ComparedLine line = model.compared().get(i);
      painter.ink(Ink.compared(i));
      double factor = line.factor(bars.pyramid(), view.firstBar());
      lineLayer.draw(painter, line.values(), barLayer.level(), view, scale, factor, width, LINE);
    }
    for (ChartMarks.Line line : model.marks().lines()) {
      painter.ink(line.ink());
      if (line.isStepped() && barLayer.level() == 0) {
        lineLayer.steps(painter, line.values(), view, scale, width, SECOND_LINE);
      } else {
        lineLayer.draw(painter, line.values(), barLayer.level(), view, scale, 1, width, LINE);
      }
    }
    markLayer.trips(painter, model.marks().trips(), bars.pyramid(), scale, width);
  }

  private void lines(
      Painter painter,
      ChartStudy study,
      StudyLines computed,
      ChartViewport view,
      PriceScale scale,
      double width) {
    int level = barLayer.level();
    for (int k = 0; k < computed.lines().size(); k++) {
      StudyLines.Line line = computed.lines().get(k);
      if (line.isHistogram()) {
        lineLayer.histogram(painter, line.values(), level, view, scale, width);
      } else if (level > 0 && !study.overlay()) {
        // Over the bars this would hide what it is about.
        painter.ink(Ink.spread(study.color() + k));
        lineLayer.spread(painter, line.values(), level, view, scale, width);
      }
    }
    for (int k = 0; k < computed.lines().size(); k++) {
      StudyLines.Line line = computed.lines().get(k);
      if (!line.isHistogram()) {
        painter.ink(color(study, k));
        lineLayer.draw(
            painter, line.values(), level, view, scale, 1, width, k == 0 ? LINE : SECOND_LINE);
      }
    }
  }
}
