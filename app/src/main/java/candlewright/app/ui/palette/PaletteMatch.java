package candlewright.app.ui.palette;

/// An item that matches, and where.
///
/// @param from index in the name of the first matching character
/// @param to index after the last one; equal to `from` if the name itself does not match
public record PaletteMatch(PaletteItem item, int from, int to) {}
