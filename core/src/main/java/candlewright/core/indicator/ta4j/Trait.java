package candlewright.core.indicator.ta4j;

/// What one has to know of an indicator of ta4j before relying on it.
enum Trait {
  /// It may have no value on some bars, for how long depends on the prices.
  GAPS("has no value on some bars"),

  /// It divides by nothing on bars on which prices stand still, and carries what comes of it on.
  FALLS_SILENT("has no value for ever after bars on which prices stand still"),

  /// It calls functions of {@link Math} that may differ between machines in the last bit.
  NOT_PORTABLE("not portable bit for bit, because it calls functions of java.lang.Math itself"),

  /// What one bar costs grows with the number of bars fed before.
  SLOW("each bar costs time in proportion to the bars before it");

  private final String text;

  Trait(String text) {
    this.text = text;
  }

  /// Returns it in words, to follow a semicolon.
  String text() {
    return text;
  }
}
