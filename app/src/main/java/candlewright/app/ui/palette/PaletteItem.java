package candlewright.app.ui.palette;

import org.kordamp.ikonli.feather.Feather;

/// Something that the palette finds.
///
/// @param detail what kind of thing it is, beside its name
/// @param hint what Enter does, or the keys that do it without the palette
public record PaletteItem(
    Group group, String name, String detail, Feather icon, String hint, Runnable action) {
  /// The headings of the palette, in their order.
  public enum Group {
    INSTRUMENTS,
    STRATEGIES,
    WORKSPACES,
    SERIES,
    ACTIONS,
    SETTINGS,
    HELP
  }
}
