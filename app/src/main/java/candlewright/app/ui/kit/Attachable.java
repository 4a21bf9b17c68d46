package candlewright.app.ui.kit;

import javafx.scene.layout.Region;

/// A view: nodes, and the bindings that keep them up to date while they are shown.
public interface Attachable {
  /// Returns the node to put into the scene; always the same.
  Region node();

  /// Binds the nodes to the view model. Called once before they are shown, and again only after
  /// {@link #detach}.
  void attach();

  /// Undoes all that {@link #attach} did, so that the view model keeps nothing of the view alive.
  void detach();
}
