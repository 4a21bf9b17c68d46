package candlewright.app.ui.build.board;

import candlewright.app.ui.build.RowFigures;
import candlewright.app.ui.build.Strip;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The columns at the right of a row: how often it fires, how often that was followed by a better
/// close, how likely chance does as well, and when it was true last. The head of the board has the
/// same columns. Rows that have nothing to tell yet keep the room and make no labels.
final class Figures extends HBox {
  private static final double FIRES = 72;
  private static final double HITS = 52;
  private static final double CHANCE = 56;
  private static final double LAST = 96;

  private static final double EVEN = 0.5;
  private static final double TELLING = 0.05;
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private @Nullable Columns columns;
  private boolean narrow;

  /// The labels.
  private record Columns(Label fires, Label hits, Label chance, Label last) {
    static Columns make() {
      Columns made = new Columns(column(FIRES), column(HITS), column(CHANCE), column(LAST));
      made.last.getStyleClass().add("quiet");
      return made;
    }

    List<Label> all() {
      return List.of(fires, hits, chance, last);
    }

    void narrow(boolean narrow) {
      for (Label label : List.of(chance, last)) {
        label.setVisible(!narrow);
        label.setManaged(!narrow);
      }
    }
  }

  Figures() {
    getStyleClass().add("board-figures");
    setAlignment(Pos.CENTER_RIGHT);
    narrow(false);
  }

  private Columns columns() {
    Columns known = columns;
    if (known == null) {
      known = Columns.make();
      known.narrow(narrow);
      columns = known;
      getChildren().setAll(known.all());
    }
    return known;
  }

  /// Returns the heads of the columns.
  static Figures head() {
    Figures head = new Figures();
    Columns columns = head.columns();
    columns.fires.setText(Texts.of("board.fires"));
    columns.hits.setText(Texts.of("board.hits"));
    columns.chance.setText(Texts.of("board.chance"));
    columns.last.setText(Texts.of("board.last"));
    columns.all().forEach(label -> label.getStyleClass().add("head"));
    return head;
  }

  private static Label column(double width) {
    Label label = Labels.styled("", "board-figure");
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setMaxWidth(width);
    label.setAlignment(Pos.CENTER_RIGHT);
    return label;
  }

  /// Leaves out what a narrow board has no room for.
  void narrow(boolean narrow) {
    this.narrow = narrow;
    double width = FIRES + HITS + (narrow ? 0 : CHANCE + LAST);
    setMinWidth(width);
    setPrefWidth(width);
    if (columns != null) {
      columns.narrow(narrow);
    }
  }

  /// Shows what a row did; nothing for one without figures.
  ///
  /// @param pValue null while it is not known
  void show(@Nullable RowFigures row, @Nullable Strip strip, @Nullable Double pValue) {
    if (row == null || strip == null) {
      if (columns != null) {
        columns.all().forEach(label -> label.setText(""));
      }
      return;
    }
    Columns shown = columns();
    boolean judged = !Double.isNaN(row.hitRate());
    shown.fires.setText(Texts.of("board.perMonth", decimals(row.perMonth(), 1)));
    shown.hits.setText(judged ? decimals(row.hitRate() * 100, 0) + " %" : "–");
    shown.hits.pseudoClassStateChanged(GOOD, judged && row.hitRate() > EVEN);
    double likely = pValue == null ? Double.NaN : pValue;
    shown.chance.setText(Double.isNaN(likely) ? "–" : decimals(likely, 3));
    shown.chance.pseudoClassStateChanged(GOOD, likely <= TELLING);
    shown.last.setText(when(row, strip));
  }

  private static String when(RowFigures row, Strip strip) {
    if (row.lastTrue() < 0) {
      return "–";
    }
    return row.lastTrue() == strip.bars().size() - 1
        ? Texts.of("board.now")
        : DAY.format(Instant.ofEpochMilli(strip.bars().openTime(row.lastTrue())));
  }

  private static String decimals(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /// Returns what is shown, for a screen reader; empty where nothing is.
  String text() {
    Columns shown = columns;
    return shown == null || shown.fires.getText().isEmpty()
        ? ""
        : Texts.of(
            "board.figures", shown.fires.getText(), shown.hits.getText(), shown.last.getText());
  }
}
