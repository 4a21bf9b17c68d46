package candlewright.app.ui.dock;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A pane with its nodes.
///
/// @param badge stands beside the title, such as a count; null for none
/// @param bar tools that stand in place of the title where the pane has its group to itself; null
///   for none
/// @param focus puts the cursor where a person would go first
public record DockPane(
    PaneSpec spec, Region node, @Nullable Node badge, @Nullable Region bar, Runnable focus) {
  /// Returns its id.
  public String id() {
    return spec.id();
  }
}
