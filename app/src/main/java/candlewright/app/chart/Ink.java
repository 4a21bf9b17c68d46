package candlewright.app.chart;

/// What a colour of a chart means; a {@link ChartTheme} says what it looks like.
public enum Ink {
  BACKGROUND,
  GRID,
  /// Separators.
  LINE,
  /// Axis edges and what is dotted.
  STRONG_LINE,
  /// Values and titles.
  TEXT,
  /// Captions and axis labels.
  FAINT_TEXT,
  ACCENT,
  /// Tint of what is selected or measured.
  ACCENT_TINT,
  UP,
  DOWN,
  /// Candles, which may be brighter than text of the same meaning.
  UP_FILL,
  DOWN_FILL,
  UP_VOLUME,
  DOWN_VOLUME,
  /// Text on a filled tag of a direction.
  TAG_TEXT,
  CROSSHAIR,
  CROSSHAIR_TAG,
  CROSSHAIR_TEXT,
  /// What must not be overlooked, and its tint.
  CAUTION,
  CAUTION_TINT,
  SERIES_1,
  SERIES_2,
  SERIES_3,
  SERIES_4,
  SERIES_5,
  BAND_1,
  BAND_2,
  BAND_3,
  BAND_4,
  BAND_5,
  SPREAD_1,
  SPREAD_2,
  SPREAD_3,
  SPREAD_4,
  SPREAD_5,
  SHADE_1,
  SHADE_2,
  SHADE_3,
  SHADE_4,
  SHADE_5;

  private static final Ink[] SERIES = {SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5};

  /// How many series have a colour of their own.
  static final int SERIES_COUNT = SERIES.length;

  private static final Ink[] BANDS = {BAND_1, BAND_2, BAND_3, BAND_4, BAND_5};
  private static final Ink[] SPREADS = {SPREAD_1, SPREAD_2, SPREAD_3, SPREAD_4, SPREAD_5};

  private static final Ink[] SHADES = {SHADE_1, SHADE_2, SHADE_3, SHADE_4, SHADE_5};

  /// Returns the colour of the `i`th series; after five they begin again.
  public static Ink series(int i) {
    return SERIES[i % SERIES.length];
  }

  /// Returns the colour of the `i`th compared instrument, from the last series' colour backwards.
  static Ink compared(int i) {
    return SERIES[SERIES.length - 1 - i % SERIES.length];
  }

  /// Returns the tint that goes with the `i`th series.
  public static Ink band(int i) {
    return BANDS[i % BANDS.length];
  }

  /// Returns the tint of bars that the `i`th series marks.
  public static Ink shade(int i) {
    return SHADES[i % SHADES.length];
  }

  /// Returns the colour of what the values of the `i`th series span.
  public static Ink spread(int i) {
    return SPREADS[i % SPREADS.length];
  }
}
