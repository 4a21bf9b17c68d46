package candlewright.datafeed.csv;

import java.util.List;
import java.util.Locale;

/// What a column of a file holds.
enum Role {
  SKIP(-1),
  TIME(-1),
  /// The time of day that belongs to a date in another column.
  CLOCK(-1),
  OPEN(0),
  HIGH(1),
  LOW(2),
  CLOSE(3),
  VOLUME(4),
  ASK_OPEN(5),
  ASK_HIGH(6),
  ASK_LOW(7),
  ASK_CLOSE(8);

  static final List<Role> PRICES = List.of(OPEN, HIGH, LOW, CLOSE);
  static final List<Role> ASKS = List.of(ASK_OPEN, ASK_HIGH, ASK_LOW, ASK_CLOSE);

  private final int slot;

  Role(int slot) {
    this.slot = slot;
  }

  /// Tells whether the column is read as a number.
  boolean isNumber() {
    return slot >= 0;
  }

  /// Returns the place of a number among those of a row.
  int slot() {
    return slot;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
