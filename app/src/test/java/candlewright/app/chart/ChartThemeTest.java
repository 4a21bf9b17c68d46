package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartThemeTest {
  /// WCAG 2.2, success criteria 1.4.3 and 1.4.11.
  private static final double TEXT = 4.5;

  private static final double SHAPE = 3;

  private static List<ChartTheme> all() {
    return List.of(
        ChartTheme.DARK,
        ChartTheme.LIGHT,
        ChartTheme.DARK_BLUE_ORANGE,
        ChartTheme.LIGHT_BLUE_ORANGE);
  }

  @ParameterizedTest
  @MethodSource("all")
  void textCanBeReadAndCandlesCanBeSeen(ChartTheme theme) {
    List<String> faults = new ArrayList<>();
    List<Ink> text =
        new ArrayList<>(List.of(Ink.TEXT, Ink.FAINT_TEXT, Ink.ACCENT, Ink.UP, Ink.DOWN));
    for (int i = 0; i < Ink.SERIES_COUNT; i++) {
      text.add(Ink.series(i));
    }
    text.forEach(ink -> check(theme, ink, Ink.BACKGROUND, TEXT, faults));
    check(theme, Ink.TAG_TEXT, Ink.UP, TEXT, faults);
    check(theme, Ink.TAG_TEXT, Ink.DOWN, TEXT, faults);
    check(theme, Ink.CROSSHAIR_TEXT, Ink.CROSSHAIR_TAG, TEXT, faults);
    check(theme, Ink.CAUTION, Ink.CAUTION_TINT, TEXT, faults);
    check(theme, Ink.UP_FILL, Ink.BACKGROUND, SHAPE, faults);
    check(theme, Ink.DOWN_FILL, Ink.BACKGROUND, SHAPE, faults);
    assertEquals(List.of(), faults);
  }

  /// Black on white is 21 to 1; the darkest grey that reaches 4.5 to 1 on white is #767676.
  @Test
  void contrastIsThatOfTheStandard() {
    assertEquals(21, contrast(Color.BLACK, Color.WHITE), 1e-9);
    assertEquals(4.54, contrast(Color.web("#767676"), Color.WHITE), 0.005);
  }

  private static void check(
      ChartTheme theme, Ink ink, Ink behind, double least, List<String> faults) {
    double contrast = contrast(theme.color(ink), theme.color(behind));
    if (contrast < least) {
      faults.add(ink + " on " + behind + ": " + contrast);
    }
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
