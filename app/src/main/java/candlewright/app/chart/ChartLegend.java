package candlewright.app.chart;

import candlewright.core.market.InstrumentId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The chips of what is drawn beside the bars: colour, name and the value at the cursor of each
/// study and each compared instrument. A click on one hands it on.
///
/// Unmanaged: a changing number lays out its chip and not the window.
final class ChartLegend extends Region {
  static final double CHIP_HEIGHT = 20;

  /// The first row stands below the symbol and the prices.
  private static final double FIRST_ROW = 50;

  private static final double INDENT = 8;
  private static final double GAP = 4;

  /// Between square, name and values of a chip.
  private static final double SPACING = 6;

  /// A row ends here, as a part of the plot's width.
  private static final double WIDEST_ROW = 0.9;

  private final ChartModel model;
  private final ChartPicture picture;
  private final ObservableValue<ChartTheme> theme;
  private List<Chip> chips = List.of();
  private @Nullable Cursor cursor;
  private @Nullable BiConsumer<ChartStudy, Node> studyChosen;
  private @Nullable BiConsumer<InstrumentId, Node> comparedChosen;

  /// One chip; of a study, or of a compared instrument where there is no study.
  private final class Chip extends Button {
    private final @Nullable ChartStudy study;
    private final @Nullable InstrumentId instrument;
    private final Region square = new Region();
    private final Label name = new Label();
    private final List<Label> values = new ArrayList<>();
    private final HBox content = new HBox(SPACING, square, name);

    private Chip(@Nullable ChartStudy study, @Nullable InstrumentId instrument) {
      this.study = study;
      this.instrument = instrument;
      square.getStyleClass().add("study-square");
      name.getStyleClass().add("study-name");
      content.setAlignment(Pos.CENTER_LEFT);
      setGraphic(content);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      getStyleClass().setAll("study-chip");
      setOnAction(_ -> choose());
    }

    private void choose() {
      if (study != null && studyChosen != null) {
        studyChosen.accept(study, this);
      } else if (instrument != null && comparedChosen != null) {
        comparedChosen.accept(instrument, this);
      }
    }

    private void square(Ink ink) {
      Color color = colorOf(ink);
      square.setStyle("-fx-background-color: " + web(color) + ";");
    }

    private void value(int place, String text, @Nullable Ink ink) {
      while (values.size() <= place) {
        Label label = new Label();
        label.getStyleClass().add("study-value");
        values.add(label);
        content.getChildren().add(label);
      }
      Label label = values.get(place);
      label.setText(text);
      label.setStyle(ink == null ? "" : "-fx-text-fill: " + web(colorOf(ink)) + ";");
    }

    /// Leaves out the last values that have no room, and returns how wide the chip is then.
    private double fit(double room) {
      double width = Math.ceil(prefWidth(-1));
      for (Label value : values) {
        width += value.isManaged() ? 0 : room(value);
      }
      for (Label value : values.reversed()) {
        boolean fits = width <= room;
        width -= fits ? 0 : room(value);
        // Only where it changes: each change lays the chip out anew.
        if (value.isManaged() != fits) {
          value.setManaged(fits);
          value.setVisible(fits);
        }
      }
      return Math.min(width, room);
    }

    private static double room(Label value) {
      return SPACING + Math.ceil(value.prefWidth(-1));
    }

    private void values(int count) {
      while (values.size() > count) {
        content.getChildren().remove(values.removeLast());
      }
    }
  }

  ChartLegend(ChartModel model, ChartPicture picture, ObservableValue<ChartTheme> theme) {
    this.model = model;
    this.picture = picture;
    this.theme = theme;
    setManaged(false);
    setPickOnBounds(false);
  }

  /// Says what a click on the chip of a study does; until then chips take no clicks and no focus.
  void onStudy(BiConsumer<ChartStudy, Node> wanted) {
    studyChosen = wanted;
    chips.forEach(this::arm);
  }

  /// Says what a click on the chip of a compared instrument does.
  void onCompared(BiConsumer<InstrumentId, Node> wanted) {
    comparedChosen = wanted;
    chips.forEach(this::arm);
  }

  private void arm(Chip chip) {
    boolean armed = chip.study != null ? studyChosen != null : comparedChosen != null;
    chip.setMouseTransparent(!armed);
    chip.setFocusTraversable(armed);
  }

  /// Makes the chips fit what is shown; those that stay keep the focus.
  void update() {
    List<Chip> wanted = new ArrayList<>();
    if (model.bars() != null && !model.isCompact()) {
      for (ChartStudy study : model.studies()) {
        wanted.add(chip(study, null));
      }
      for (ComparedLine line : model.compared()) {
        wanted.add(chip(null, line.series().instrument()));
      }
    }
    if (!wanted.equals(chips)) {
      chips = wanted;
      chips.forEach(this::arm);
      getChildren().setAll(chips);
    }
    requestLayout();
  }

  private Chip chip(@Nullable ChartStudy study, @Nullable InstrumentId instrument) {
    for (Chip chip : chips) {
      if (study != null
          ? study.equals(chip.study)
          : instrument != null && instrument.equals(chip.instrument)) {
        return chip;
      }
    }
    Chip made = new Chip(study, instrument);
    if (study != null) {
      made.name.setText(study.title());
      made.setId("study-" + study.indicator());
    } else if (instrument != null) {
      made.name.setText(instrument.symbol());
      made.setId("compared-" + instrument.symbol());
    }
    return made;
  }

  /// Shows the values at a bar.
  ///
  /// @param at where the cursor is; null for the last bar
  void read(@Nullable Cursor at) {
    cursor = at;
    requestLayout();
  }

  /// Returns the chip of a study, or null.
  @Nullable Node chipOf(ChartStudy study) {
    return chips.stream().filter(chip -> study.equals(chip.study)).findFirst().orElse(null);
  }

  @Override
  protected void layoutChildren() {
    ChartBars bars = model.bars();
    if (bars == null) {
      return;
    }
    Cursor at = cursor;
    int bar = at == null ? bars.size() - 1 : Math.min(at.bar(), bars.size() - 1);
    double x = INDENT;
    double y = FIRST_ROW;
    double room = picture.layout().plotWidth() - INDENT - GAP;
    double widest = picture.layout().plotWidth() * WIDEST_ROW;
    for (Chip chip : chips) {
      write(chip, bars, bar);
      double width = chip.fit(room);
      ChartStudy study = chip.study;
      int pane = study == null || study.overlay() || study.hidden() ? 0 : picture.paneOf(study);
      if (pane > 0) {
        chip.setVisible(picture.layout().height(pane) > CHIP_HEIGHT);
        chip.resizeRelocate(INDENT, picture.layout().top(pane) + 6, width, CHIP_HEIGHT);
        continue;
      }
      if (x > INDENT && x + width > widest) {
        x = INDENT;
        y += CHIP_HEIGHT;
      }
      chip.setVisible(y + CHIP_HEIGHT < picture.layout().height(0));
      chip.resizeRelocate(x, y, width, CHIP_HEIGHT);
      x += width + GAP;
    }
  }

  private void write(Chip chip, ChartBars bars, int bar) {
    ChartStudy study = chip.study;
    InstrumentId instrument = chip.instrument;
    if (study != null) {
      write(chip, study, bars, bar);
    } else if (instrument != null) {
      write(chip, instrument, bars, bar);
    }
    StringBuilder words = new StringBuilder(chip.name.getText());
    chip.values.forEach(label -> words.append(' ').append(label.getText()));
    chip.setAccessibleText(words.toString());
  }

  private void write(Chip chip, ChartStudy study, ChartBars bars, int bar) {
    chip.square(ChartPicture.color(study, 0));
    StudyLines lines = model.lines(study);
    String refusal = model.refusal(study);
    if (study.hidden()) {
      chip.value(0, "hidden", Ink.FAINT_TEXT);
      chip.values(1);
    } else if (!refusal.isEmpty()) {
      chip.value(0, "not possible with these settings", Ink.DOWN);
      chip.values(1);
    } else if (lines != null) {
      for (int k = 0; k < lines.lines().size(); k++) {
        StudyLines.Line line = lines.lines().get(k);
        // One line says nothing new in its own colour; several are told apart by it.
        boolean plain = lines.lines().size() == 1 || study.overlay() || line.isHistogram();
        chip.value(
            k,
            ChartPane.text(line.output(), line.values().value(bar), bars.decimals()),
            plain ? null : ChartPicture.color(study, k));
      }
      chip.values(lines.lines().size());
    }
  }

  private void write(Chip chip, InstrumentId instrument, ChartBars bars, int bar) {
    for (int i = 0; i < model.compared().size(); i++) {
      ComparedLine line = model.compared().get(i);
      if (line.series().instrument().equals(instrument)) {
        int base = model.viewport().firstBar();
        BarPyramid own = bars.pyramid();
        chip.square(Ink.compared(i));
        chip.value(0, percent(line.change(base, bar)), null);
        chip.value(
            1, "(" + percent(own.close(0, bar) / own.close(0, base) - 1) + ")", Ink.FAINT_TEXT);
        chip.values(2);
      }
    }
  }

  private static String percent(double change) {
    return Double.isNaN(change)
        ? PriceText.of(change, 0)
        : PriceText.signed(change * 100, 2) + " %";
  }

  private Color colorOf(Ink ink) {
    return theme.getValue().color(ink);
  }

  private static String web(Color color) {
    return "#" + color.toString().substring(2, 8);
  }
}
