package candlewright.app.ui.data;

import candlewright.app.chart.Ink;
import candlewright.app.data.SeriesSurvey;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Gap;
import candlewright.core.market.TimeRange;
import candlewright.core.port.Origin;
import candlewright.core.port.ProvenanceSpan;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// A series over time: how many bars, what is missing, what is odd, where it came from.
///
/// A click selects the nearest gap, the wheel zooms at the mouse, the arrow keys go from gap to
/// gap.
final class RibbonCanvas extends DrawnRegion {
  private static final double LABELS = 72;
  private static final double MARGIN = 12;
  private static final double BARS = 44;
  private static final double LANE = 12;
  private static final double SPACE = 8;
  private static final double AXIS = 18;
  private static final double TICK = 110;
  private static final double CLOCK_TICK = 160;
  private static final double ZOOM = 1.25;
  private static final double REACH = 6;
  private static final long SHORTEST = 60_000L * 30;

  static final double HEIGHT = SPACE + BARS + 3 * (SPACE + LANE) + AXIS + SPACE;

  private final SeriesViewModel model;

  RibbonCanvas(SeriesViewModel model) {
    this.model = model;
    setId("ribbon");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.of("ribbon.name"));
    setOnMousePressed(this::press);
    setOnScroll(this::zoom);
    setOnKeyPressed(this::key);
  }

  private double right() {
    return getWidth() - MARGIN;
  }

  private double x(TimeRange window, long time) {
    return LABELS
        + (right() - LABELS) * (time - window.from()) / (double) (window.to() - window.from());
  }

  private long time(TimeRange window, double x) {
    return window.from()
        + (long) ((x - LABELS) / (right() - LABELS) * (window.to() - window.from()));
  }

  private void press(MouseEvent event) {
    requestFocus();
    TimeRange window = model.windowProperty().get();
    if (window != null) {
      nearest(window, event.getX()).ifPresent(model.gapProperty()::set);
    }
  }

  private Optional<Gap> nearest(TimeRange window, double x) {
    return model.gaps().stream()
        .min(Comparator.comparingDouble(gap -> distance(window, gap, x)))
        .filter(gap -> distance(window, gap, x) <= REACH);
  }

  private double distance(TimeRange window, Gap gap, double x) {
    double from = x(window, gap.from());
    double to = x(window, gap.to());
    return x < from ? from - x : Math.max(0, x - to);
  }

  private void zoom(ScrollEvent event) {
    CatalogueRow row = model.rowProperty().get();
    TimeRange window = model.windowProperty().get();
    if (row == null || window == null || event.getDeltaY() == 0) {
      return;
    }
    double factor = event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM;
    long at = time(window, event.getX());
    var summary = row.entry().summary();
    long from = Math.max(summary.firstOpenTime(), at - (long) ((at - window.from()) * factor));
    long to = Math.min(summary.lastOpenTime() + 1, at + (long) ((window.to() - at) * factor));
    if (to - from >= SHORTEST) {
      model.windowProperty().set(new TimeRange(from, to));
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
      model.move(event.getCode() == KeyCode.RIGHT ? 1 : -1);
      event.consume();
    } else if (event.getCode() == KeyCode.HOME) {
      model.showAll();
      event.consume();
    }
  }

  @Override
  void draw(GraphicsContext pen, double width, double height) {
    CatalogueRow row = model.rowProperty().get();
    TimeRange window = model.windowProperty().get();
    List<String> names = List.of("ribbon.bars", "ribbon.gaps", "ribbon.odd", "ribbon.source");
    for (int i = 0; i < names.size(); i++) {
      double middle = i == 0 ? SPACE + BARS / 2 : lane(i) + LANE / 2;
      text(pen, Texts.of(names.get(i)), MARGIN, middle, TextAlignment.LEFT, color(Ink.FAINT_TEXT));
      if (i > 0) {
        pen.setFill(color(Ink.LINE));
        pen.fillRect(LABELS, lane(i), right() - LABELS, LANE);
      }
    }
    if (row == null || window == null || window.isEmpty()) {
      return;
    }
    pen.save();
    pen.beginPath();
    pen.rect(LABELS, 0, right() - LABELS, height);
    pen.clip();
    SeriesSurvey survey = row.surveyProperty().get();
    if (survey != null) {
      bars(pen, window, row, survey);
      gaps(pen, window, survey);
      odd(pen, window, survey);
    } else {
      text(
          pen,
          Texts.of("ribbon.reading"),
          LABELS + SPACE,
          SPACE + BARS / 2,
          TextAlignment.LEFT,
          color(Ink.FAINT_TEXT));
    }
    sources(pen, window, row);
    frame(pen, window);
    pen.restore();
    axis(pen, window, height);
  }

  private static double lane(int i) {
    return SPACE + BARS + SPACE + (i - 1) * (LANE + SPACE);
  }

  private void bars(GraphicsContext pen, TimeRange window, CatalogueRow row, SeriesSurvey survey) {
    var summary = row.entry().summary();
    int most = survey.slices().stream().mapToInt(Integer::intValue).max().orElse(1);
    int count = survey.slices().size();
    for (int i = 0; i < count; i++) {
      long from = summary.firstOpenTime() + i * survey.sliceMillis();
      long to = from + survey.sliceMillis();
      double left = Math.floor(x(window, from));
      double end = Math.max(left + 1, Math.floor(x(window, to)));
      if (end < LABELS || left > right()) {
        continue;
      }
      double high = BARS * survey.slices().get(i) / most;
      // A pixel between two slices where there is room for it.
      double wide = end - left > 3 ? end - left - 1 : end - left;
      pen.setFill(color(Ink.UP_VOLUME));
      pen.fillRect(left, SPACE + BARS - high, wide, high);
      pen.setFill(color(Ink.UP));
      pen.fillRect(left, SPACE + BARS - high, wide, Math.min(2, high));
    }
  }

  private void gaps(GraphicsContext pen, TimeRange window, SeriesSurvey survey) {
    Gap chosen = model.gapProperty().get();
    double drawnTo = -1;
    pen.setFill(color(Ink.DOWN));
    for (Gap gap : survey.gaps().list()) {
      double from = Math.floor(x(window, gap.from()));
      double to = Math.max(from + 2, Math.ceil(x(window, gap.to())));
      if (to > drawnTo && to >= LABELS && from <= right()) {
        pen.fillRect(from, lane(1), to - from, LANE);
        drawnTo = to;
      }
    }
    if (chosen != null) {
      double from = Math.floor(x(window, chosen.from()));
      double to = Math.max(from + 2, Math.ceil(x(window, chosen.to())));
      pen.setStroke(color(Ink.ACCENT));
      pen.setLineWidth(2);
      pen.strokeRect(from - 3, SPACE - 3, to - from + 6, lane(1) + LANE - SPACE + 6);
    }
  }

  private void odd(GraphicsContext pen, TimeRange window, SeriesSurvey survey) {
    pen.setFill(color(Ink.series(0)));
    for (long time : survey.firstOffGrid()) {
      double x = Math.floor(x(window, time));
      pen.fillRect(x, lane(2), 2, LANE);
    }
    for (var damaged : survey.damaged()) {
      long from = damaged.month().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
      long to =
          damaged
              .month()
              .plusMonths(1)
              .atDay(1)
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .toEpochMilli();
      double left = x(window, from);
      pen.fillRect(left, lane(2), Math.max(2, x(window, to) - left), LANE);
    }
  }

  private void sources(GraphicsContext pen, TimeRange window, CatalogueRow row) {
    for (ProvenanceSpan span : row.entry().sources()) {
      double from = Math.max(LABELS, Math.floor(x(window, span.range().from())));
      double to = Math.min(right(), Math.max(from + 1, Math.ceil(x(window, span.range().to()))));
      if (to <= LABELS || from >= right()) {
        continue;
      }
      Origin origin = span.provenance().origin();
      pen.setFill(color(Ink.spread(sourceSeries(origin))));
      pen.fillRect(from, lane(3), to - from, LANE);
      String name = span.provenance().source();
      // Half a dozen pixels a letter: what has no room is left out, not squeezed.
      if (to - from > 12 + 6.5 * name.length()) {
        text(pen, name, from + 6, lane(3) + LANE / 2, TextAlignment.LEFT, color(Ink.TEXT));
      }
    }
  }

  private static int sourceSeries(Origin origin) {
    return switch (origin) {
      case DEMO -> 4;
      case STREAM -> 3;
      case IMPORT -> 1;
      case VENUE -> 2;
      case REPAIR -> 0;
    };
  }

  private void frame(GraphicsContext pen, TimeRange window) {
    CatalogueRow row = model.rowProperty().get();
    if (row == null) {
      return;
    }
    var summary = row.entry().summary();
    pen.setStroke(color(Ink.STRONG_LINE));
    pen.setLineWidth(1);
    double from = Math.max(LABELS + 0.5, Math.floor(x(window, summary.firstOpenTime())) + 0.5);
    pen.strokeLine(from, SPACE, from, SPACE + BARS);
  }

  private void axis(GraphicsContext pen, TimeRange window, double height) {
    double room = right() - LABELS;
    // Dates tell nothing where all labels would lie on one day.
    boolean clock = (window.to() - window.from()) * TICK / room < 86_400_000L;
    int ticks = Math.max(2, (int) (room / (clock ? CLOCK_TICK : TICK)));
    long step = (window.to() - window.from()) / (ticks - 1);
    Color ink = color(Ink.FAINT_TEXT);
    for (int i = 0; i < ticks; i++) {
      long time = window.from() + i * step;
      String label = clock ? Numbers.minute(time, model.zone()) : Numbers.date(time, model.zone());
      TextAlignment alignment =
          i == 0 ? TextAlignment.LEFT : i == ticks - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER;
      text(pen, label, LABELS + room * i / (ticks - 1), height - AXIS / 2 - 2, alignment, ink);
    }
  }

  /// Tells which lane lies under the mouse, and what of it.
  @Nullable String about(double x, double y) {
    TimeRange window = model.windowProperty().get();
    CatalogueRow row = model.rowProperty().get();
    if (window == null || row == null || x < LABELS || x > right()) {
      return null;
    }
    if (y >= lane(3) - SPACE / 2) {
      long time = time(window, x);
      return row.entry().sources().stream()
          .filter(span -> span.range().contains(time))
          .findFirst()
          .map(span ->
              Texts.of(
                  "ribbon.source.about",
                  Texts.of("origin." + span.provenance().origin().name()),
                  span.provenance().source(),
                  Numbers.minute(span.range().from(), model.zone()),
                  Numbers.minute(span.range().to() - 1, model.zone())))
          .orElse(null);
    }
    return nearest(window, x)
        .map(gap ->
            Texts.of(
                "ribbon.gap.about",
                Numbers.minute(gap.from(), model.zone()),
                Numbers.minute(gap.to(), model.zone()),
                gap.missingBars()))
        .orElseGet(() -> Numbers.minute(time(window, x), model.zone()));
  }
}
