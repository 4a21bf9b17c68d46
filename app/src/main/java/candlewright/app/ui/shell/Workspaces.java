package candlewright.app.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The workspaces in the order of the rail, one of which is in front.
public final class Workspaces {
  private final List<Workspace> all;
  private final ReadOnlyObjectWrapper<Workspace> current;

  /// @param all at least one
  /// @param first id of the one to begin with; where there is none of this id, the first of all
  public Workspaces(List<Workspace> all, String first) {
    this.all = List.copyOf(all);
    current =
        new ReadOnlyObjectWrapper<>(
            all.stream()
                .filter(each -> each.id().equals(first))
                .findFirst()
                .orElse(all.getFirst()));
  }

  public List<Workspace> all() {
    return all;
  }

  /// Returns the keys that open one, as {@link javafx.scene.input.KeyCombination#valueOf} reads
  /// them: its number, or the comma that stands for settings everywhere.
  public String keys(Workspace workspace) {
    return workspace.isAside()
        ? "Shortcut+Comma"
        : "Shortcut+"
            + (all.stream().filter(each -> !each.isAside()).toList().indexOf(workspace) + 1);
  }

  /// The one in front.
  public ReadOnlyObjectProperty<Workspace> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Brings one to the front and puts the cursor into it.
  public void open(Workspace workspace) {
    current.set(workspace);
    workspace.focus();
  }
}
