package candlewright.app.chart;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/// The colours of a chart. Those of text reach a contrast of 4.5 to 1 on their background.
///
/// @param colors one for each {@link Ink}
public record ChartTheme(Map<Ink, Color> colors) {
  public static final ChartTheme DARK =
      of(
          new Base("#12161C", "#1B212A", "#222933", "#38424F", "#E7EBF1", "#8C98A8", "#968EFF"),
          new Direction("#2FBF98", "#F4656F", "#2FBF98", "#F4656F", "#06231B"),
          new Cross("#8C98A8", "#38424F", "#E7EBF1", "#E6B23E", "#362C16"),
          "#F0B04A",
          "#5FADF7",
          "#E77FB8",
          "#5CCFD2",
          "#B4C45A");

  /// Candles are brighter than the text colours: a filled area needs less contrast than a letter.
  public static final ChartTheme LIGHT =
      of(
          new Base("#FFFFFF", "#EEF1F5", "#E0E4EA", "#BFC7D2", "#161B22", "#5E6978", "#5546D6"),
          new Direction("#08735A", "#C02836", "#12A07D", "#DC3D4B", "#FFFFFF"),
          new Cross("#5E6978", "#434D5B", "#FFFFFF", "#855A00", "#FBF0D6"),
          "#A05F00",
          "#1F6FC4",
          "#B8387F",
          "#0A7F86",
          "#667300");

  /// Blue rises and orange falls, for eyes that do not tell green from red.
  public static final ChartTheme DARK_BLUE_ORANGE =
      of(
          new Base("#12161C", "#1B212A", "#222933", "#38424F", "#E7EBF1", "#8C98A8", "#968EFF"),
          new Direction("#4C9DFF", "#FF9B40", "#4C9DFF", "#FF9B40", "#0B1622"),
          new Cross("#8C98A8", "#38424F", "#E7EBF1", "#E6B23E", "#362C16"),
          "#EBDD6E",
          "#E77FB8",
          "#5CCFD2",
          "#B4C45A",
          "#B1BBC8");

  public static final ChartTheme LIGHT_BLUE_ORANGE =
      of(
          new Base("#FFFFFF", "#EEF1F5", "#E0E4EA", "#BFC7D2", "#161B22", "#5E6978", "#5546D6"),
          new Direction("#1560BD", "#A94E00", "#2B7BDD", "#E07A1F", "#FFFFFF"),
          new Cross("#5E6978", "#434D5B", "#FFFFFF", "#855A00", "#FBF0D6"),
          "#667300",
          "#B8387F",
          "#0A7F86",
          "#5546D6",
          "#434D5B");

  private static final double VOLUME_OPACITY = 0.3;
  private static final double SHADE_OPACITY = 0.12;
  private static final double BAND_OPACITY = 0.07;
  private static final double SELECTION_OPACITY = 0.16;

  public ChartTheme {
    colors = new EnumMap<>(colors);
    for (Ink ink : Ink.values()) {
      if (!colors.containsKey(ink)) {
        throw new IllegalArgumentException("a chart theme has no colour for " + ink);
      }
    }
  }

  /// Returns a copy.
  @Override
  public Map<Ink, Color> colors() {
    return new EnumMap<>(colors);
  }

  /// Returns the colour of an ink.
  public Color color(Ink ink) {
    return Objects.requireNonNull(colors.get(ink));
  }

  private record Base(
      String background,
      String grid,
      String line,
      String strongLine,
      String text,
      String faintText,
      String accent) {}

  private record Direction(String up, String down, String upFill, String downFill, String tag) {}

  private record Cross(String line, String tag, String text, String caution, String cautionTint) {}

  private static ChartTheme of(Base base, Direction direction, Cross cross, String... series) {
    Map<Ink, Color> colors = new EnumMap<>(Ink.class);
    Color background = Color.web(base.background());
    colors.put(Ink.BACKGROUND, background);
    colors.put(Ink.GRID, Color.web(base.grid()));
    colors.put(Ink.LINE, Color.web(base.line()));
    colors.put(Ink.STRONG_LINE, Color.web(base.strongLine()));
    colors.put(Ink.TEXT, Color.web(base.text()));
    colors.put(Ink.FAINT_TEXT, Color.web(base.faintText()));
    colors.put(Ink.ACCENT, Color.web(base.accent()));
    colors.put(Ink.ACCENT_TINT, Color.web(base.accent(), SELECTION_OPACITY));
    colors.put(Ink.UP, Color.web(direction.up()));
    colors.put(Ink.DOWN, Color.web(direction.down()));
    Color up = Color.web(direction.upFill());
    Color down = Color.web(direction.downFill());
    colors.put(Ink.UP_FILL, up);
    colors.put(Ink.DOWN_FILL, down);
    // Mixed once: nothing below the bars has to shine through them.
    colors.put(Ink.UP_VOLUME, background.interpolate(up, VOLUME_OPACITY));
    colors.put(Ink.DOWN_VOLUME, background.interpolate(down, VOLUME_OPACITY));
    colors.put(Ink.TAG_TEXT, Color.web(direction.tag()));
    colors.put(Ink.CROSSHAIR, Color.web(cross.line()));
    colors.put(Ink.CROSSHAIR_TAG, Color.web(cross.tag()));
    colors.put(Ink.CROSSHAIR_TEXT, Color.web(cross.text()));
    colors.put(Ink.CAUTION, Color.web(cross.caution()));
    colors.put(Ink.CAUTION_TINT, Color.web(cross.cautionTint()));
    for (int i = 0; i < series.length; i++) {
      Color color = Color.web(series[i]);
      colors.put(Ink.series(i), color);
      colors.put(Ink.band(i), background.interpolate(color, BAND_OPACITY));
      colors.put(Ink.shade(i), background.interpolate(color, SHADE_OPACITY));
      colors.put(Ink.spread(i), background.interpolate(color, VOLUME_OPACITY));
    }
    return new ChartTheme(colors);
  }
}
