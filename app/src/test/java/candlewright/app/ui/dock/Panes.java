package candlewright.app.ui.dock;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// Panes to arrange: a chart in the centre, a list at the left, a book and trades at the right,
/// orders below.
final class Panes {
  static final List<PaneSpec> ALL =
      List.of(
          pane("chart", DockSide.CENTER, true),
          pane("list", DockSide.LEFT, false),
          pane("book", DockSide.RIGHT, false),
          pane("trades", DockSide.RIGHT, false),
          pane("orders", DockSide.BOTTOM, false));

  private Panes() {}

  static PaneSpec pane(String id, DockSide home, boolean grows) {
    return new PaneSpec(id, id, Feather.SQUARE, home, new PaneSpec.Wish(200, 100, 300, 250, grows));
  }

  /// Writes a tree as `(list | (chart / orders) | [book trades])`, sizes left out and the tab in
  /// front marked by a star.
  static String text(Part part) {
    return switch (part) {
      case Part.Tabs(List<String> panes, String front) -> {
        List<String> marked =
            panes.stream()
                .map(pane -> panes.size() > 1 && pane.equals(front) ? pane + "*" : pane)
                .toList();
        yield panes.size() == 1 ? panes.getFirst() : "[" + String.join(" ", marked) + "]";
      }
      case Part.Split split ->
          "("
              + String.join(
                  split.across() ? " | " : " / ", split.parts().stream().map(Panes::text).toList())
              + ")";
    };
  }
}
