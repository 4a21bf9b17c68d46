package candlewright.app.ui.dock;

/// Where something goes with respect to a group of panes or to all of them.
public enum DockSide {
  LEFT,
  RIGHT,
  TOP,
  BOTTOM,

  /// Into the group, as one more tab.
  CENTER;

  /// Whether it divides the width rather than the height.
  boolean isAcross() {
    return this == LEFT || this == RIGHT;
  }

  /// Whether what goes there comes before what is there.
  boolean isBefore() {
    return this == LEFT || this == TOP;
  }
}
