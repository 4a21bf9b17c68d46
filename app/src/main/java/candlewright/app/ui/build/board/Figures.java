package candlewright.app.ui.build.board;

import candlewright.app.ui.build.RowFigures;
import candlewright.app.ui.build.Strip;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The columns at the right of a row: how often it fires, how often that was followed by a better
/// close, how likely chance does as well, and when it was true last. The head of the board has the
/// same columns.
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

  private final Label fires = column(FIRES);
  private final Label hits = column(HITS);
  private final Label chance = column(CHANCE);
  private final Label last = column(LAST);

  Figures() {
    getChildren().addAll(fires, hits, chance, last);
    getStyleClass().add("board-figures");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    last.getStyleClass().add("quiet");
  }

  /// Returns the heads of the columns.
  static Figures head() {
    Figures head = new Figures();
    head.fires.setText(Texts.of("board.fires"));
    head.hits.setText(Texts.of("board.hits"));
    head.chance.setText(Texts.of("board.chance"));
    head.last.setText(Texts.of("board.last"));
    head.getChildren().forEach(label -> label.getStyleClass().add("head"));
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
    for (Label label : new Label[] {chance, last}) {
      label.setVisible(!narrow);
      label.setManaged(!narrow);
    }
  }

  /// Shows what a row did; nothing for one without figures.
  ///
  /// @param pValue null while it is not known
  void show(@Nullable RowFigures row, @Nullable Strip strip, @Nullable Double pValue) {
    if (row == null || strip == null) {
      getChildren().forEach(label -> ((Label) label).setText(""));
      return;
    }
    boolean judged = !Double.isNaN(row.hitRate());
    fires.setText(Texts.of("board.perMonth", decimals(row.perMonth(), 1)));
    hits.setText(judged ? decimals(row.hitRate() * 100, 0) + " %" : "–");
    hits.pseudoClassStateChanged(GOOD, judged && row.hitRate() > EVEN);
    double likely = pValue == null ? Double.NaN : pValue;
    chance.setText(Double.isNaN(likely) ? "–" : decimals(likely, 3));
    chance.pseudoClassStateChanged(GOOD, likely <= TELLING);
    last.setText(when(row, strip));
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
    return fires.getText().isEmpty()
        ? ""
        : Texts.of("board.figures", fires.getText(), hits.getText(), last.getText());
  }
}
