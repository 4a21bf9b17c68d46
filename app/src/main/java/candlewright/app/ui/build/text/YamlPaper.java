package candlewright.app.ui.build.text;

import candlewright.core.strategy.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws the lines of a text that are in sight: numbers, colours, what is wrong, and the cursor.
/// What is written stands in a text area over it, which draws nothing but what is selected.
final class YamlPaper extends Pane {
  /// What is drawn in a colour of its own; the style sheet says which, by `yaml-` and the name.
  private enum Ink {
    PLAIN,
    KEY,
    NUMBER,
    CALL,
    QUOTED,
    COMMENT,
    GUTTER,
    ERROR,
    LINE
  }

  /// Room for the line numbers, in pixels.
  static final double GUTTER = 48;

  private static final double SIZE = 13;

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<comment>(?:^|(?<=\\s))#.*$)"
              + "|(?<quoted>\"[^\"]*\"|'[^']*')"
              + "|(?<key>[A-Za-z0-9_]+:(?=\\s|$))"
              + "|(?<call>[a-z][a-z0-9_]*(?=\\())"
              + "|(?<number>(?<![A-Za-z0-9_.])-?\\d+(?:\\.\\d+)?(?![A-Za-z0-9_]))");

  private final Canvas canvas = new Canvas();
  private final Map<Ink, Label> inks = new EnumMap<>(Ink.class);
  private final Font font = Font.font("monospace", SIZE);
  private final double column;
  private final double line;

  YamlPaper() {
    Text wide = new Text("m".repeat(100));
    wide.setFont(font);
    column = wide.getLayoutBounds().getWidth() / 100;
    Text one = new Text("m");
    one.setFont(font);
    Text two = new Text("m\nm");
    two.setFont(font);
    line = two.getLayoutBounds().getHeight() - one.getLayoutBounds().getHeight();
    getChildren().add(canvas);
    for (Ink ink : Ink.values()) {
      // A label without text, only to be given its colour by the style sheet.
      Label given = new Label();
      given.getStyleClass().setAll("yaml-" + ink.name().toLowerCase(Locale.ROOT));
      given.setManaged(false);
      inks.put(ink, given);
      getChildren().add(given);
    }
    setMouseTransparent(true);
  }

  /// Calls back whenever a colour is another.
  void onColours(Runnable changed) {
    inks.values().forEach(given -> given.textFillProperty().subscribe((_, _) -> changed.run()));
  }

  double lineHeight() {
    return line;
  }

  double columnWidth() {
    return column;
  }

  private Paint paint(Ink ink) {
    Label given = inks.get(ink);
    return given == null ? Color.GRAY : given.getTextFill();
  }

  /// Draws what is in sight.
  ///
  /// @param lines all lines of the text
  /// @param origin where the first character of the text stands, in this pane
  /// @param caretLine line of the cursor from 0; -1 for none
  void draw(
      List<String> lines, Point2D origin, List<Problem> problems, int caretLine, int caretColumn) {
    double width = getWidth();
    double height = getHeight();
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    GraphicsContext out = canvas.getGraphicsContext2D();
    out.clearRect(0, 0, width, height);
    out.setFont(font);
    out.setTextBaseline(VPos.TOP);
    int first = Math.max(0, (int) Math.floor(-origin.getY() / line));
    int last = Math.min(lines.size() - 1, (int) Math.ceil((height - origin.getY()) / line));
    if (caretLine >= first && caretLine <= last) {
      out.setFill(paint(Ink.LINE));
      out.fillRect(0, Math.rint(origin.getY() + caretLine * line), width, Math.ceil(line));
    }
    out.save();
    out.beginPath();
    out.rect(GUTTER, 0, Math.max(0, width - GUTTER), height);
    out.clip();
    for (int i = first; i <= last; i++) {
      drawLine(out, lines.get(i), origin.getX(), origin.getY() + i * line);
    }
    for (Problem problem : problems) {
      int row = problem.line() - 1;
      if (row >= first && row <= last) {
        underline(out, lines.get(row), Math.max(0, problem.column() - 1), origin, row);
      }
    }
    if (caretLine >= 0) {
      out.setFill(paint(Ink.PLAIN));
      out.fillRect(
          Math.rint(origin.getX() + caretColumn * column) - 0.5,
          Math.rint(origin.getY() + caretLine * line),
          1.5,
          Math.ceil(line));
    }
    out.restore();
    out.setTextAlign(TextAlignment.RIGHT);
    out.setFill(paint(Ink.GUTTER));
    for (int i = first; i <= last; i++) {
      out.fillText(Integer.toString(i + 1), GUTTER - 14, origin.getY() + i * line);
    }
    out.setTextAlign(TextAlignment.LEFT);
  }

  private void drawLine(GraphicsContext out, String text, double x, double y) {
    Matcher parts = PARTS.matcher(text);
    int done = 0;
    while (parts.find()) {
      write(out, text, done, parts.start(), Ink.PLAIN, x, y);
      write(out, text, parts.start(), parts.end(), ink(parts), x, y);
      done = parts.end();
    }
    write(out, text, done, text.length(), Ink.PLAIN, x, y);
  }

  private static Ink ink(Matcher parts) {
    if (parts.group("comment") != null) {
      return Ink.COMMENT;
    }
    if (parts.group("quoted") != null) {
      return Ink.QUOTED;
    }
    if (parts.group("key") != null) {
      return Ink.KEY;
    }
    return parts.group("call") == null ? Ink.NUMBER : Ink.CALL;
  }

  private void write(
      GraphicsContext out, String text, int from, int to, Ink ink, double x, double y) {
    if (from < to && !text.substring(from, to).isBlank()) {
      out.setFill(paint(ink));
      out.fillText(text.substring(from, to), x + from * column, y);
    }
  }

  /// Returns where the word ends that a problem begins with.
  static int end(String text, int from) {
    int end = Math.min(from, text.length());
    while (end < text.length() && " (,)}]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Math.max(end, from + 1);
  }

  private void underline(GraphicsContext out, String text, int from, Point2D origin, int row) {
    double y = Math.rint(origin.getY() + (row + 1) * line) - 2.5;
    double x = origin.getX() + from * column;
    double right = origin.getX() + end(text, from) * column;
    out.setStroke(paint(Ink.ERROR));
    out.setLineWidth(1.5);
    out.beginPath();
    out.moveTo(x, y);
    for (int i = 1; x + 2 * (i - 1) < right; i++) {
      out.lineTo(Math.min(right, x + 2 * i), y + (i % 2 == 0 ? 0 : 2));
    }
    out.stroke();
  }

  @Override
  protected void layoutChildren() {
    canvas.relocate(0, 0);
  }
}
