package candlewright.app.ui.dock;

import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Toasts;
import java.util.List;
import java.util.function.Function;

/// What all workspaces with panes share.
///
/// @param dressing for the id of a workspace, what makes its second windows
public record Docks(
    Memory memory, Edits edits, Toasts toasts, Function<String, Dressing> dressing) {
  /// Makes the panes of a workspace, arranged as they were last.
  ///
  /// @param workspace its id
  /// @param panes at least one; the first is in the centre
  public DockView make(String workspace, List<DockPane> panes) {
    Dock dock =
        new Dock(workspace, panes.stream().map(DockPane::spec).toList(), memory, edits, toasts);
    return new DockView(dock, panes, dressing.apply(workspace), memory);
  }
}
