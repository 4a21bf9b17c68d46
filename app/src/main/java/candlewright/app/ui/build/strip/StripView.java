package candlewright.app.ui.build.strip;

import candlewright.app.chart.ChartMarks;
import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.ChartView;
import candlewright.app.chart.Ink;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.SeriesColors;
import candlewright.app.ui.build.Strip;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.build.WhyModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.BarSeries;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the strategy on the board did on the last bars: the chart with the selected row, the
/// strategy's lines and its trades, equity with its band, and six figures.
public final class StripView implements Attachable {
  /// Names of lines that the head has room for.
  private static final int MOST_NAMES = 3;

  private static final double WIDE = 1000;
  private static final double EQUITY = 224;
  private static final double NARROW_EQUITY = 144;

  private final BuildViewModel model;
  private final StripModel strips;
  private final StripParts parts;
  private final StripBar bar;
  private final ChartView chart;
  private final WhyView why;
  private final EquityView equity = new EquityView("strip-equity");
  private final SixFigures figures = new SixFigures("strip-");
  private final Label note = Labels.styled("", "strip-note");
  private final Label message = Labels.styled("", "empty-text");
  private final Label band = Labels.styled("", "label-small");
  private final HBox results;
  private final HBox body;
  private final StackPane root;
  private @Nullable BarSeries drawn;
  private Subscription attached = Subscription.EMPTY;

  public StripView(BuildViewModel model, StripModel strips, StripParts parts) {
    this.model = model;
    this.strips = strips;
    this.parts = parts;
    bar = new StripBar(model, strips, parts);
    chart = new ChartView(parts.background());
    chart.model().compact();
    chart.setId("strip-chart");
    why = new WhyView(strips, new WhyModel(parts.jobs()), chart, chart::pointAt);
    chart.onBarChosen(why::ask);
    chart.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.W && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            explain();
          }
        });
    note.setId("strip-note");
    note.setWrapText(true);
    note.setMouseTransparent(true);
    message.setId("strip-message");
    message.setWrapText(true);
    message.setMaxWidth(640);
    band.setId("strip-band");
    band.setMinWidth(Region.USE_PREF_SIZE);
    VBox curve = new VBox(4, band, equity);
    VBox.setVgrow(equity, Priority.ALWAYS);
    results = new HBox(16, curve, figures);
    results.getStyleClass().add("strip-results");
    results.setMinWidth(Region.USE_PREF_SIZE);
    StackPane pictures = new StackPane(chart, note);
    StackPane.setAlignment(note, Pos.TOP_LEFT);
    pictures.setMinSize(0, 0);
    HBox.setHgrow(pictures, Priority.ALWAYS);
    body = new HBox(pictures, results);
    root = new StackPane(body, message);
    root.setMinSize(0, 0);
    root.getStyleClass().addAll("panel", "strip");
    root.setId("strip");
    root.widthProperty()
        .subscribe(width -> {
          double wanted = width.doubleValue() < WIDE ? NARROW_EQUITY : EQUITY;
          equity.setMinWidth(wanted);
          equity.setPrefWidth(wanted);
        });
  }

  @Override
  public Region node() {
    return root;
  }

  /// Returns the head: it stands in place of the pane's title.
  public Region bar() {
    return bar.node();
  }

  /// Tests the strategy over all stored bars; nothing while a test is under way.
  public void test() {
    bar.test();
  }

  /// Says why the strategy did or did not act on the bar under the crosshair.
  public void explain() {
    why.ask(chart.barInHand());
  }

  /// Puts the cursor onto the chart.
  public void focus() {
    chart.requestFocus();
  }

  @Override
  public void attach() {
    bar.attach();
    why.attach();
    attached =
        Subscription.combine(
            parts.theme().subscribe(this::recolor),
            strips.stripProperty().subscribe(_ -> take()),
            strips.refusalProperty().subscribe(_ -> take()),
            model.selectionProperty().subscribe(_ -> mark()),
            why::detach,
            bar::detach);
  }

  private void recolor(ChartTheme theme) {
    chart.themeProperty().set(theme);
    equity.themeProperty().set(theme);
    legend();
  }

  private void take() {
    Strip strip = strips.stripProperty().get();
    String refusal = strips.refusalProperty().get();
    body.setVisible(strip != null);
    message.setText(
        strip != null
            ? ""
            : !refusal.isEmpty()
                ? refusal
                : strips.instrumentProperty().get() == null ? Texts.of("strip.nothing") : "");
    message.setVisible(!message.getText().isEmpty());
    bar.tell(strip == null ? 0 : strip.bars().size(), strip == null ? 0 : strip.millis());
    if (strip == null) {
      drawn = null;
      legend();
      return;
    }
    note.setText(note(strip));
    note.setVisible(!note.getText().isEmpty());
    results(strip);
    mark();
  }

  /// Says what must be known of a strip that is there.
  private static String note(Strip strip) {
    if (strip.run() == null) {
      return Texts.of("strip.allocation");
    }
    int before = strip.origin().first();
    int bars = strip.bars().size();
    return strip.warmUp() >= bars
        ? Texts.of("strip.warmup", strip.warmUp() + before, bars + before)
        : "";
  }

  private void results(Strip strip) {
    Strip.Traded run = strip.run();
    results.setVisible(run != null);
    results.setManaged(run != null);
    if (run == null) {
      equity.show(null);
      return;
    }
    double cash = strip.origin().settings().cash() / 1e8;
    equity.show(new EquityView.Curves(run.likely(), run.best(), run.worst(), cash));
    figures.show(run.figures(), cash);
    band.setText(Texts.of("strip.band", run.band().grade().name()));
  }

  private @Nullable Address row() {
    List<Address> selected = model.selectionProperty().get();
    Row row = selected.isEmpty() ? null : model.boardProperty().get().row(selected.getFirst());
    return row == null ? null : row.address();
  }

  private void mark() {
    Strip strip = strips.stripProperty().get();
    if (strip == null) {
      return;
    }
    ChartMarks marks = StripMarks.of(strip, row());
    if (isDrawn(strip.bars())) {
      chart.model().mark(marks);
    } else {
      drawn = strip.bars();
      chart.model().show(strip.bars(), strip.instrument().tick(), marks);
    }
    legend();
  }

  /// Tells whether the chart has these bars already, be it as another slice of the same.
  private boolean isDrawn(BarSeries bars) {
    BarSeries known = drawn;
    int last = bars.size() - 1;
    return known != null
        && known.key().equals(bars.key())
        && known.size() == bars.size()
        && (last < 0
            || (known.openTime(0) == bars.openTime(0)
                && known.openTime(last) == bars.openTime(last)
                && known.close(last) == bars.close(last)));
  }

  private void legend() {
    Strip strip = strips.stripProperty().get();
    List<LegendItem> items = new ArrayList<>();
    if (strip != null) {
      ChartTheme theme = parts.theme().getValue();
      Address row = row();
      if (row != null && strip.rows().containsKey(row)) {
        int color = new SeriesColors(strip.definition()).ofRow(row);
        items.add(new LegendItem(theme, Ink.series(color), Texts.of("strip.row")));
      }
      for (Strip.Line line : strip.lines().subList(0, Math.min(MOST_NAMES, strip.lines().size()))) {
        items.add(new LegendItem(theme, Ink.series(line.color()), line.name()));
      }
    }
    bar.legend(items);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
