package candlewright.app.ui.dock;

import org.jspecify.annotations.Nullable;

/// Where a pane is put.
///
/// @param beside a pane of the group it is put beside or into; null for the edge of the whole area
public record Place(@Nullable String beside, DockSide side) {
  /// @throws IllegalArgumentException for the centre of the whole area, which is no place
  public Place {
    if (beside == null && side == DockSide.CENTER) {
      throw new IllegalArgumentException("a pane is put into the centre of a group, not of all");
    }
  }
}
