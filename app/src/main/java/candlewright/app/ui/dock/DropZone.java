package candlewright.app.ui.dock;

/// Where a pane goes that is dropped somewhere on a group or on the whole area.
final class DropZone {
  /// The share of a group's width or height next to an edge that stands for that edge.
  private static final double EDGE = 0.25;

  private DropZone() {}

  /// Returns where a drop on a group goes: into its tabs over the head and in the middle, else to
  /// the nearest edge.
  ///
  /// @param x from the left edge of the group, pixels
  /// @param y from its upper edge, its head included, pixels
  static DockSide of(double x, double y, double width, double height) {
    if (y < Extent.HEAD) {
      return DockSide.CENTER;
    }
    double across = x / width;
    double down = (y - Extent.HEAD) / Math.max(1, height - Extent.HEAD);
    double nearest = Math.min(Math.min(across, 1 - across), Math.min(down, 1 - down));
    if (nearest > EDGE) {
      return DockSide.CENTER;
    }
    if (nearest == across) {
      return DockSide.LEFT;
    }
    if (nearest == 1 - across) {
      return DockSide.RIGHT;
    }
    return nearest == down ? DockSide.TOP : DockSide.BOTTOM;
  }
}
