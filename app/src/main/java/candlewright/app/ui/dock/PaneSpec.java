package candlewright.app.ui.dock;

import org.kordamp.ikonli.feather.Feather;

/// What a workspace declares of a pane.
///
/// @param id stable, such as `watch`; unique within the workspace
/// @param title as shown
/// @param home where it is before a person moves it
/// @param wish how much room it wants
public record PaneSpec(String id, String title, Feather icon, DockSide home, Wish wish) {
  /// How much room a pane wants, in pixels and without its header.
  ///
  /// @param grows whether it takes the room that others leave; else it keeps its size while the
  ///   window grows
  public record Wish(
      double minWidth, double minHeight, double prefWidth, double prefHeight, boolean grows) {}
}
