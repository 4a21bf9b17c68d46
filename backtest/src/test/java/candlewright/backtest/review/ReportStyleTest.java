package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportStyleTest {
  private static final double READABLE = 4.5;
  private static final Pattern TOKEN = Pattern.compile("--(\\w+): (#[0-9a-f]{6});");
  private static final String[][] PAIRS = {
    {"t1", "bg0"},
    {"t2", "bg0"},
    {"t3", "bg0"},
    {"t1", "bg1"},
    {"t2", "bg1"},
    {"t3", "bg1"},
    {"up", "bg1"},
    {"dn", "bg1"},
    {"wa", "bg1"},
    {"t1", "bg2"},
    {"t1", "bg3"}
  };

  private static Map<String, String> theme(boolean dark) {
    String css = ReportStyle.text();
    int split = css.indexOf("@media screen and (prefers-color-scheme: dark)");
    Map<String, String> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(dark ? css.substring(split) : css.substring(0, split));
    while (token.find()) {
      tokens.putIfAbsent(token.group(1), token.group(2));
    }
    return tokens;
  }

  @Test
  void textIsReadableInBothThemes() {
    for (boolean dark : new boolean[] {false, true}) {
      Map<String, String> tokens = theme(dark);
      for (String[] pair : PAIRS) {
        double contrast = contrast(rgb(tokens, pair[0]), rgb(tokens, pair[1]));
        assertTrue(contrast >= READABLE, pair[0] + " on " + pair[1] + " " + dark + " " + contrast);
      }
      assertTrue(contrast(new double[] {255, 255, 255}, rgb(tokens, "acs")) >= READABLE);
    }
  }

  @Test
  void everyHeatMapCellIsReadableInBothThemes() {
    for (boolean dark : new boolean[] {false, true}) {
      Map<String, String> tokens = theme(dark);
      for (String tone : new String[] {"up", "dn"}) {
        for (int percent = 0; percent <= (dark ? 50 : 55); percent += 5) {
          double[] cell = mix(rgb(tokens, tone), rgb(tokens, "bg2"), percent / 100.0);
          double contrast = contrast(rgb(tokens, "t1"), cell);
          assertTrue(contrast >= READABLE, tone + " " + percent + " " + dark + " " + contrast);
        }
      }
    }
  }

  @Test
  void bothThemesDefineTheSameColors() {
    assertEquals(theme(false).keySet(), theme(true).keySet());
    assertFalse(theme(true).isEmpty());
  }

  private static double[] rgb(Map<String, String> tokens, String name) {
    int value = Integer.parseInt(tokens.getOrDefault(name, "#").substring(1), 16);
    return new double[] {value >> 16, value >> 8 & 255, value & 255};
  }

  private static double[] mix(double[] a, double[] b, double share) {
    double[] mixed = new double[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = a[i] * share + b[i] * (1 - share);
    }
    return mixed;
  }

  /// Contrast of two colors, by WCAG 2.2.
  private static double contrast(double[] a, double[] b) {
    double bright = Math.max(luminance(a), luminance(b));
    double dark = Math.min(luminance(a), luminance(b));
    return (bright + 0.05) / (dark + 0.05);
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
  }

  private static double linear(double channel) {
    double share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }
}
