package candlewright.app.ui.dock;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What a workspace declares of a pane.
///
/// @param id stable, such as `watch`; unique within the workspace
/// @param title as shown
/// @param beside the pane, declared before, on whose side it is before a person moves it; null for
///   a side of the whole area
/// @param home the side
/// @param wish how much room it wants
public record PaneSpec(
    String id, String title, Feather icon, @Nullable String beside, DockSide home, Wish wish) {
  /// Declares a pane on a side of the whole area, where it shares its place with the others of
  /// that side.
  public PaneSpec(String id, String title, Feather icon, DockSide home, Wish wish) {
    this(id, title, icon, null, home, wish);
  }

  /// How much room a pane wants, in pixels and without its header.
  ///
  /// @param grows whether it takes the room that others leave; else it keeps its size while the
  ///   window grows
  public record Wish(
      double minWidth, double minHeight, double prefWidth, double prefHeight, boolean grows) {}
}
