package candlewright.app.ui.build.board;

import candlewright.app.ui.build.Strip;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.edit.Block;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/// A block of the library in detail: a small drawing on the current chart, how many bars it needs
/// first and how far it lags.
final class BlockPreview {
  private static final double HEIGHT = 56;

  private final StripModel strips;
  private final LibraryModel library;
  private final Label title = Labels.styled("", "medium");
  private final Label facts = Labels.styled("", "label-small");
  private final Polyline closes = new Polyline();
  private final Polyline line = new Polyline();
  private final Path mask = new Path();
  private final Pane drawing = new Pane(mask, closes, line);
  private final VBox root = new VBox(4, title, drawing, facts);
  private @Nullable Block shown;
  private @Nullable Preview preview;

  BlockPreview(StripModel strips, LibraryModel library) {
    this.strips = strips;
    this.library = library;
    title.setId("preview-title");
    facts.setId("preview-facts");
    facts.setWrapText(true);
    facts.setMinHeight(Region.USE_PREF_SIZE);
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    drawing.setMinHeight(HEIGHT);
    drawing.setPrefHeight(HEIGHT);
    drawing.setMaxHeight(HEIGHT);
    drawing.setMinWidth(0);
    drawing.widthProperty().subscribe(_ -> draw());
    closes.getStyleClass().add("preview-closes");
    line.getStyleClass().add("preview-line");
    mask.getStyleClass().add("preview-mask");
    for (var shape : new javafx.scene.shape.Shape[] {closes, line, mask}) {
      shape.setManaged(false);
    }
    root.getStyleClass().add("block-preview");
    root.setVisible(false);
    root.setManaged(false);
  }

  Region node() {
    return root;
  }

  /// Shows a block, or nothing.
  void show(@Nullable Block block) {
    if (Objects.equals(block, shown)) {
      return;
    }
    shown = block;
    preview = null;
    root.setVisible(block != null);
    root.setManaged(block != null);
    draw();
    if (block == null) {
      return;
    }
    title.setText(ChipEditor.title(block.title()));
    facts.setText(Texts.of("library.fits", block.kind().words()));
    Strip strip = strips.stripProperty().get();
    if (strip != null) {
      library.preview(
          block,
          strip,
          made -> {
            if (block.equals(shown)) {
              take(made);
            }
          });
    }
  }

  private void take(Preview made) {
    preview = made;
    StringBuilder text = new StringBuilder(Texts.of("library.warmUp", made.warmUp()));
    if (made.lag() >= 0) {
      text.append(Texts.of("library.lag", made.lag()));
    }
    boolean[] on = made.mask();
    if (on != null) {
      int count = 0;
      for (boolean each : on) {
        count += each ? 1 : 0;
      }
      text.append(Texts.of("library.true", count, on.length));
    }
    facts.setText(text.toString());
    draw();
  }

  private void draw() {
    closes.getPoints().clear();
    line.getPoints().clear();
    mask.getElements().clear();
    Preview now = preview;
    double width = drawing.getWidth();
    if (now == null || width < 2) {
      return;
    }
    Range prices = Range.of(now.closes());
    double[] drawn = now.line();
    boolean together = drawn != null && now.overlay();
    if (drawn != null) {
      Range own = together ? prices.with(Range.of(drawn)) : Range.of(drawn);
      plot(drawn, own, width, line);
      prices = together ? own : prices;
    }
    plot(now.closes(), prices, width, closes);
    boolean[] on = now.mask();
    if (on != null) {
      shade(on, width);
    }
  }

  private static void plot(double[] values, Range range, double width, Polyline to) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        to.getPoints().addAll(i * width / (values.length - 1), range.height(values[i]));
      }
    }
  }

  private void shade(boolean[] on, double width) {
    double step = width / on.length;
    for (int i = 0; i < on.length; i++) {
      if (on[i]) {
        mask.getElements()
            .addAll(
                new MoveTo(i * step, 0),
                new LineTo((i + 1) * step, 0),
                new LineTo((i + 1) * step, HEIGHT),
                new LineTo(i * step, HEIGHT),
                new ClosePath());
      }
    }
  }

  /// Lowest and highest of what is drawn.
  private record Range(double low, double high) {
    static Range of(double[] values) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        if (!Double.isNaN(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
      return new Range(low, high);
    }

    Range with(Range other) {
      return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    double height(double value) {
      double part = high > low ? (value - low) / (high - low) : 0.5;
      return HEIGHT - 2 - part * (HEIGHT - 4);
    }
  }
}
