package candlewright.datafeed.csv;

/// The unit of a time given as a number since 1 January 1970 UTC.
enum EpochUnit {
  SECONDS("seconds", 0, 7_258_118_400L, 0),
  MILLISECONDS("milliseconds", 7_258_118_400L, 7_258_118_400_000L, 1),
  MICROSECONDS("microseconds", 7_258_118_400_000L, 7_258_118_400_000_000L, 2),
  NANOSECONDS("nanoseconds", 7_258_118_400_000_000L, 7_258_118_400_000_000_000L, 3);

  /// How many units there are.
  static final int COUNT = 4;

  private final String text;

  /// The limit of the next smaller unit, below which a number is taken as that.
  private final long from;

  /// 1 January 2200 in this unit. A smaller unit reaches below the larger one's limit only for the
  /// first 84 days of 1970, so magnitude tells the unit of every market's history.
  private final long limit;

  private final int index;

  EpochUnit(String text, long from, long limit, int index) {
    this.text = text;
    this.from = from;
    this.limit = limit;
    this.index = index;
  }

  /// Returns the unit's place in an array of {@link #COUNT}.
  int index() {
    return index;
  }

  String text() {
    return text;
  }

  /// Tells whether the magnitude of `value` is this unit's.
  boolean covers(long value) {
    long magnitude = Math.abs(value);
    return magnitude < limit && magnitude >= from;
  }

  static EpochUnit of(long value) {
    for (EpochUnit unit : values()) {
      if (unit.covers(value)) {
        return unit;
      }
    }
    return NANOSECONDS;
  }

  /// Returns epoch milliseconds, rounded down.
  long millis(long value) {
    return switch (this) {
      case SECONDS -> value * 1000;
      case MILLISECONDS -> value;
      case MICROSECONDS -> Math.floorDiv(value, 1000L);
      case NANOSECONDS -> Math.floorDiv(value, 1_000_000L);
    };
  }
}
